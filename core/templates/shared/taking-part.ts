import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';

/** Still helping a year later, for helpers: what volunteers themselves say. */
export const HELPERS_WHO_STAY: QuantityInput = cited('volunteer-intend-continue-2022', 'share', 6, {
  note: 'Volunteers who say they will go on: an intention, so nearer a ceiling than a measure.',
  range: { low: '0.5', high: '0.8' },
});

/** Still helped a year later, for the people they help. */
export const HELP_THAT_LASTS: QuantityInput = guessed(
  '0.77',
  'share',
  'As long as helpers themselves say they will go on.',
  { range: { low: '0.5', high: '0.9' } },
);

export const NO_TIME: QuantityInput = guessed(
  '0.5',
  'share',
  'The reason most often given for not joining in; no share was read.',
  { range: { low: '0.3', high: '0.7' } },
);

export const NO_TIME_FOR_A_ROTA: QuantityInput = guessed('0.6', 'share', 'A rota asks for more than a favour does.', {
  range: { low: '0.4', high: '0.8' },
});

export const PUT_OFF_BY_THE_USUAL_SUSPECTS: QuantityInput = guessed(
  '0.4',
  'share',
  'Put off by those who always run things.',
  { range: { low: '0.1', high: '0.6' } },
);

/** Who knows of their own street that help is wanted, with nobody asking, and with everybody asked. */
export const KNOW_OF_THEIR_STREET: QuantityInput = guessed(
  '0.3',
  'share',
  'Between the 1 in 6 who feel well informed about services and the 7 in 10 who chat with neighbours each month: people know more of their own street than of the council.',
  { range: { low: '0.1', high: '0.6' } },
);

export const COULD_KNOW_OF_THEIR_STREET: QuantityInput = guessed(
  '0.6',
  'share',
  'However hard a street is canvassed, some never hear.',
  { range: { low: '0.3', high: '0.9' } },
);

/** Money that comes in from elsewhere has to be somebody's promise before it is counted. */
export const NO_OUTSIDE_MONEY: QuantityInput = guessed('0', '£/year', 'No gifts or grants are counted on.', {
  priceYear: 2026,
});

/** The paid role that would do a neighbour's helping: a home care worker. */
export const HOUR_OF_A_CARE_WORKER: QuantityInput = cited('home-care-worker-hour-2023-24', '£/hour', 4, {
  note: 'The paid role that would do it; a wage alone would be less.',
  range: { low: '12.71', high: '27.00' },
});

/** An hour of work that needs no training in care: at least the minimum wage. */
export function hourAtTheMinimum(whoWouldDoIt: string): QuantityInput {
  return cited('national-living-wage-2026-27', '£/hour', 5, {
    note: `The least that ${whoWouldDoIt} may be paid; an employer’s other costs come on top.`,
    range: { low: '12.71', high: '27.00' },
  });
}
