import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';

const POINT_OF_LIFE_SATISFACTION = cited('wellby-2024', '£/wellby', 4, {
  note: 'Rebased by prices only: income per head is not used until a series ships.',
  range: { low: '12500', high: '20000' },
});

/** What a point of life satisfaction is worth, and how it fades. How many points help brings is each template's own. */
export const WELLBEING_OF_PEOPLE_HELPED: Readonly<Record<string, QuantityInput>> = {
  'stream.wellbeing.unit-cost': POINT_OF_LIFE_SATISFACTION,
  'stream.wellbeing.drop-off': guessed('0.1', 'share', 'People get used to good things.', {
    range: { low: '0', high: '0.3' },
  }),
};

/** The same, and what helping is worth to helpers, where there are any. */
export const WELLBEING_VALUES: Readonly<Record<string, QuantityInput>> = {
  ...WELLBEING_OF_PEOPLE_HELPED,
  'stream.helpers-wellbeing.unit-cost': POINT_OF_LIFE_SATISFACTION,
};

/** Helpers are taken neither to gain nor to lose by it, until there is a figure for this kind of help. */
export function helpersUnmoved(byDoing: string): QuantityInput {
  return guessed(
    '0',
    'wellby/person/year',
    `No figure was read for ${byDoing}; taken as neither gain nor loss, net of the effort.`,
    { range: { low: '-0.1', high: '0.2' } },
  );
}
