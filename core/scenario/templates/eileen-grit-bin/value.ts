import type { QuantityInput } from '../../quantity-input';
import { cited, guessed } from '../figures-for-templates';

/** What each change costs, who pays, and what could be let go. */
export const EILEEN_VALUE: Readonly<Record<string, QuantityInput>> = {
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
  'stream.fall-admission.unit-cost': cited('non-elective-tendency-to-fall-2024-25', '£/admission', 4, {
    note: 'An average cost: one admission fewer frees a bed, and releases little of it as cash.',
  }),
  'stream.fall-ambulance.unit-cost': cited('ambulance-see-convey-2024-25', '£/incident', 4),
  'stream.fall-ambulance.per-unit': guessed('0.8', 'incident/admission', 'Most come by ambulance.', {
    range: { low: '0.6', high: '1' },
  }),
  'stream.fall-emergency.unit-cost': cited('ae-attendance-2024-25', '£/attendance', 4),
  'stream.fall-emergency.per-unit': guessed('0.9', 'attendance/admission', 'Nearly all are admitted through A&E.', {
    range: { low: '0.8', high: '1' },
  }),
  'stream.hip-admission.unit-cost': cited('hip-fracture-any-long-stay-2024-25', '£/admission', 4, {
    note: 'The stay alone; later care in a care home is in the pathway, never here.',
  }),
  'stream.wellbeing.unit-cost': cited('wellby-2024', '£/wellby', 4, {
    note: 'Rebased by prices only: income per head is not used until a series ships.',
    range: { low: '12500', high: '20000' },
  }),
  'stream.wellbeing.life-satisfaction': guessed(
    '0.1',
    'wellby/person/year',
    'A tenth of a point out of ten for a cleared path and somebody who looks in. No study of gritting was read.',
    { range: { low: '0', high: '0.3' } },
  ),
  'stream.wellbeing.drop-off': guessed('0.1', 'share', 'People get used to good things.', {
    range: { low: '0', high: '0.3' },
  }),
  'stream.helpers-wellbeing.unit-cost': cited('wellby-2024', '£/wellby', 4, {
    note: 'Rebased by prices only: income per head is not used until a series ships.',
    range: { low: '12500', high: '20000' },
  }),
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
