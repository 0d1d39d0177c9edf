import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';

/** What care costs in the country, who pays for it, and what could be let go: the quantities of `CARE_STREAMS`. */
export const CARE_COSTS: Readonly<Record<string, QuantityInput>> = {
  'stream.residential.unit-cost': cited('care-home-week-la-residential-2023-24', '£/person/week', 3, {
    note: 'Taken as before what the resident is charged.',
  }),
  'stream.residential.private-fee': cited('care-home-week-fee-residential-2023-24', '£/person/week', 4),
  'stream.nursing.unit-cost': cited('care-home-week-la-nursing-2023-24', '£/person/week', 3, {
    note: 'Without the NHS contribution, which has a line of its own; taken as before charges.',
  }),
  'stream.nursing.private-fee': cited('care-home-week-fee-nursing-2023-24', '£/person/week', 4),
  'stream.funded-nursing.unit-cost': cited('nhs-funded-nursing-care-week-2026-27', '£/person/week', 2),
  'stream.kept-home-care.unit-cost': cited('homecare-hour-la-2025-26', '£/hour', 3, {
    note: 'Council fee to providers, before charges.',
  }),
  'stream.kept-home-care.private-fee': cited('homecare-hour-minimum-price-2025-26', '£/hour', 5, {
    note: 'The sector’s minimum price stands in for what a self-funder pays.',
  }),
  'stream.kept-home-care.per-unit': guessed(
    '14',
    'hour/person/week',
    'Twice the average package of 2013-14 (7 hours): somebody who would otherwise be in a care home.',
    { range: { low: '7', high: '28' } },
  ),
  'stream.living-costs.unit-cost': cited('pension-credit-single-2026-27', '£/person/week', 6, {
    note: 'Food, heat and council tax at home, which a care home’s fee includes: the minimum guarantee stands in for it.',
  }),
  'stream.family-care.unit-cost': cited('unpaid-care-hour-2021', '£/hour', 5, {
    note: 'Replacement by paid home care; a wage-based value is about half.',
  }),
  'stream.family-care.per-unit': guessed(
    '7',
    'hour/person/week',
    'An hour a day more than family give to a parent in a care home.',
    { range: { low: '0', high: '20' } },
  ),
  'stream.attendance-allowance.unit-cost': cited('attendance-allowance-higher-2026-27', '£/person/week', 2),
  'stream.attendance-allowance.per-unit': guessed(
    '0.3',
    'share',
    'Council-funded residents lose it after four weeks; about half are council-funded and many claim.',
    { range: { low: '0.1', high: '0.5' } },
  ),
  'means.care-home.self-funders': cited('self-funder-share-older-homes', 'share', 3),
  'means.care-home.user-charges': guessed(
    '0.25',
    'share',
    'Residents pay most of their pension towards the fee; no share was read.',
    { range: { low: '0.15', high: '0.4' } },
  ),
  'means.home-care.self-funders': guessed('0.25', 'share', 'No share was read for older people’s home care.', {
    range: { low: '0.15', high: '0.4' },
  }),
  'means.home-care.user-charges': guessed('0.15', 'share', 'No share was read.', {
    range: { low: '0.05', high: '0.25' },
  }),
  'cash.share': guessed(
    '0.5',
    'share',
    'An empty bed in somebody else’s home is money only when the contract lets it be.',
    { range: { low: '0', high: '1' } },
  ),
  'cash.step': guessed('1', 'person·year', 'One council-funded place for a year is the least that can be let go.', {
    range: { low: '0.5', high: '5' },
  }),
};
