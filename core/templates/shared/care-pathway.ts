import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';

/** Care as it is in the country, and what no kind of help is taken to change: the same in every template. */
export const CARE_AS_IT_IS: Readonly<Record<string, QuantityInput>> = {
  'pathway.years-put-off': guessed(
    '2',
    'year',
    'No study says how long a move stays put off; median stays in council-funded residential care are a year and a half.',
    { range: { low: '0.5', high: '4' } },
  ),
  'pathway.death-hazard-ratio': guessed(
    '1',
    '1',
    'Help is not taken to lengthen life: the studies of isolation and death are observational.',
    { range: { low: '0.9', high: '1' } },
  ),
  'pathway.frailty': guessed(
    '1',
    '1',
    'Taken as frail as others of their age; people who are helped are often frailer.',
    { range: { low: '1', high: '2' } },
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
  'pathway.package-multiple': cited('effect-nursing-home-adl3', '1', 5, {
    note: 'Three or more daily activities lost, United States; an odds ratio used as a multiple of the rate.',
  }),
  'pathway.care-survival': cited('care-home-survival-year2', 'share', 5, {
    note: 'Survival through the second year; the first year is worse (55%).',
    range: { low: '0.55', high: '0.75' },
  }),
};

/** How often people of 80 and over who live alone move into a care home. */
export const ENTRY_LIVING_ALONE: Readonly<Record<string, QuantityInput>> = {
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
};

/** The same for people who live alone and people who do not. */
export const ENTRY_ALONE_OR_NOT: Readonly<Record<string, QuantityInput>> = {
  'pathway.entry.80-84': guessed(
    '0.02',
    '1/year',
    'Between the derived rates at 65 and over (0.012) and 85 and over (0.044); no published rate by age was found.',
    { range: { low: '0.01', high: '0.044' } },
  ),
  'pathway.entry.85-89': cited('care-home-entry-rate-85-plus-derived', '1/year', 6, {
    note: 'Derived for everybody of 85 and over; no published rate by age was found.',
  }),
  'pathway.entry.90-plus': guessed('0.07', '1/year', 'No rate by age was read; 0.09 is an upper bound for women.', {
    range: { low: '0.03', high: '0.09' },
  }),
};

/** Two in three, of those who live alone. */
export const WOMEN_AMONG_THOSE_ALONE: QuantityInput = guessed(
  '0.65',
  'share',
  'About two in three people of this age living alone are women.',
  { range: { low: '0.55', high: '0.75' } },
);
