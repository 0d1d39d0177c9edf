import { guessed, sharesInCare } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { CARE_AS_IT_IS, ENTRY_LIVING_ALONE, WOMEN_AMONG_THOSE_ALONE } from '../shared/care-pathway';
import { FALL_RATES } from '../shared/falls';
import { HELP_THAT_LASTS } from '../shared/taking-part';
import { EILEEN_STRUCTURE } from './structure';

/** Where people live, what help changes, and what happens on the ice. */
export const EILEEN_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '0.9',
    '1',
    'No study read measures neighbours’ help on care-home entry. Family help goes with 0.67 in one study of households, so any claim must stay well inside that; no effect at all (1.0) is possible.',
    { range: { low: '0.75', high: '1' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'Needs grow past what a neighbour can do.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('0.9', 'share', 'Not everybody helped is helped when it matters.', {
    range: { low: '0.5', high: '1' },
  }),
  'pathway.help-retention': HELP_THAT_LASTS,
  'pathway.rematched': guessed('0.3', 'share', 'Somebody else on the street steps in for about a third.', {
    range: { low: '0', high: '0.7' },
  }),
  'pathway.women-85.weight': WOMEN_AMONG_THOSE_ALONE,
  ...CARE_AS_IT_IS,
  ...ENTRY_LIVING_ALONE,
  ...sharesInCare(EILEEN_STRUCTURE.groups),
  ...falls(),
};

function falls(): Record<string, QuantityInput> {
  const onIce = (words: string) =>
    guessed(
      '0.006',
      'share',
      `${words} A hard winter sends about 1 in 1,000 men over 85 to hospital from snow and ice, a mild one an eighteenth of that; all falls send 56 in 1,000.`,
      { range: { low: '0.001', high: '0.018' } },
    );
  return {
    ...FALL_RATES,
    'event.fall.winter-share': onIce('The part that a cleared path can change.'),
    'event.fall.rate-ratio': guessed('0.7', '1', 'Salt clears the path to the gate, not the town. No trial was read.', {
      range: { low: '0.4', high: '1' },
    }),
    'event.hip.winter-share': onIce('As for other falls.'),
    'event.hip.rate-ratio': guessed('0.7', '1', 'As for other falls.', { range: { low: '0.4', high: '1' } }),
  };
}
