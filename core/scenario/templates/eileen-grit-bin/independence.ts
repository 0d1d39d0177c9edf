import type { QuantityInput } from '../../quantity-input';
import { cited, guessed } from '../figures-for-templates';

/** Where people live, what help changes, and what happens on the ice. */
export const EILEEN_INDEPENDENCE: Readonly<Record<string, QuantityInput>> = {
  'pathway.hazard-ratio': guessed(
    '0.9',
    'share',
    'No study read measures neighbours’ help on care-home entry. Family help goes with 0.67 in one study of households, so any claim must stay well inside that; no effect at all (1.0) is possible.',
    { range: { low: '0.75', high: '1' } },
  ),
  'pathway.waning': guessed('0.1', 'share', 'Needs grow past what a neighbour can do.', {
    range: { low: '0', high: '0.3' },
  }),
  'pathway.coverage': guessed('0.9', 'share', 'Not everybody helped is helped when it matters.', {
    range: { low: '0.5', high: '1' },
  }),
  'pathway.years-put-off': guessed(
    '2',
    'year',
    'No study says how long a move stays put off; median stays in council-funded residential care are a year and a half.',
    { range: { low: '0.5', high: '4' } },
  ),
  'pathway.death-hazard-ratio': guessed(
    '1',
    'share',
    'Help is not taken to lengthen life: the studies of isolation and death are observational.',
    { range: { low: '0.9', high: '1' } },
  ),
  'pathway.frailty': guessed(
    '1',
    'share',
    'Taken as frail as others of their age; people who are helped are often frailer.',
    { range: { low: '1', high: '2' } },
  ),
  'pathway.help-retention': guessed('0.77', 'share', 'As long as helpers themselves say they will go on.', {
    range: { low: '0.5', high: '0.9' },
  }),
  'pathway.rematched': guessed('0.3', 'share', 'Somebody else on the street steps in for about a third.', {
    range: { low: '0', high: '0.7' },
  }),
  'pathway.entry.80-84': guessed(
    '0.033',
    '1/year',
    'About 0.02 for everybody of this age, between the derived rates at 65 and over (0.012) and 85 and over (0.044); people who live alone move in 1.66 times as often as those with a partner.',
    { range: { low: '0.015', high: '0.05' } },
  ),
  'pathway.entry.85-89': cited('care-home-entry-rate-85-plus-derived', '1/year', 6, {
    value: '0.073',
    note: 'The derived rate for everybody of 85 and over (0.044) times 1.66, the published hazard ratio of living alone; no published rate by age was found.',
    range: { low: '0.030', high: '0.150' },
  }),
  'pathway.entry.90-plus': guessed(
    '0.116',
    '1/year',
    'About 0.07 for everybody of this age (0.09 is an upper bound for women) times 1.66 for living alone.',
    { range: { low: '0.044', high: '0.15' } },
  ),
  'pathway.nursing-share': guessed('0.35', 'share', 'No split of new entrants was read.', {
    range: { low: '0.2', high: '0.5' },
  }),
  'pathway.package-at-start': cited('interval-need-85-medium', 'share', 5, {
    note: 'People of 85 who need help at set times every day, in one city in 2006-07.',
  }),
  'pathway.package-rate': guessed('0.06', '1/year', 'No rate by age was read.', {
    range: { low: '0.03', high: '0.12' },
  }),
  'pathway.package-multiple': cited('effect-nursing-home-adl3', 'share', 5, {
    note: 'Three or more daily activities lost, United States; an odds ratio used as a multiple of the rate.',
  }),
  'pathway.care-survival': cited('care-home-survival-year2', 'share', 5, {
    note: 'Survival through the second year; the first year is worse (55%).',
    range: { low: '0.55', high: '0.75' },
  }),
  'pathway.women-85.weight': guessed('0.65', 'share', 'About two in three people of this age living alone are women.', {
    range: { low: '0.55', high: '0.75' },
  }),
  'pathway.women-85.share-in-care.85-89': guessed(
    '0.09',
    'share',
    'Between the census shares at 80 to 84 (3.9%) and at 90 and over (21%).',
    { range: { low: '0.07', high: '0.11' } },
  ),
  'pathway.women-85.share-in-care.90-plus': cited('care-home-share-women-90-plus-2021', 'share', 4),
  'pathway.men-84.share-in-care.80-84': cited('care-home-share-men-80-84-2021', 'share', 4),
  'pathway.men-84.share-in-care.85-89': guessed(
    '0.05',
    'share',
    'Men’s share at 80 to 84 is 2.4%; it about doubles each five years.',
    { range: { low: '0.035', high: '0.07' } },
  ),
  'pathway.men-84.share-in-care.90-plus': guessed(
    '0.12',
    'share',
    'Men’s share is a little over half of women’s at the same age.',
    { range: { low: '0.09', high: '0.15' } },
  ),
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
    'event.fall.rate': guessed(
      '0.05086',
      'admission/person/year',
      'Admissions for falls at 80 and over (5,644 in 100,000, 2019-20) less those with a hip fracture (558 in 100,000 at 65 and over).',
      { range: { low: '0.04', high: '0.06' } },
    ),
    'event.fall.rate-in-care': guessed(
      '0.05086',
      'admission/person/year',
      'No rate for falls was read for residents: set as at home, so that where a person lives moves nothing by itself.',
      { range: { low: '0.03', high: '0.12' } },
    ),
    'event.fall.winter-share': onIce('The part that a cleared path can change.'),
    'event.fall.rate-ratio': guessed(
      '0.7',
      'share',
      'Salt clears the path to the gate, not the town. No trial was read.',
      { range: { low: '0.4', high: '1' } },
    ),
    'event.hip.rate': cited('hip-fracture-rate-65-plus-2022-23', 'admission/person/year', 5, {
      value: '0.00558',
      note: '558 in 100,000 at 65 and over; higher at 85, so this understates.',
    }),
    'event.hip.rate-in-care': guessed(
      '0.00558',
      'admission/person/year',
      'Set as at home, so that where a person lives moves nothing by itself.',
      { range: { low: '0.004', high: '0.02' } },
    ),
    'event.hip.winter-share': onIce('As for other falls.'),
    'event.hip.rate-ratio': guessed('0.7', 'share', 'As for other falls.', { range: { low: '0.4', high: '1' } }),
  };
}
