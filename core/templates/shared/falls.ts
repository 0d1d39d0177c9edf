import { cited, guessed } from '../../defaults';
import type { QuantityInput, StreamStructure } from '../../schema';

/** How often people of 80 and over are admitted after a fall; what help does to it is each template's own. */
export const FALL_RATES: Readonly<Record<string, QuantityInput>> = {
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
};

/** What an admission after a fall costs the NHS: the bed, the journey, the front door. */
export const FALL_STREAMS: readonly StreamStructure[] = [
  {
    id: 'fall-admission',
    label: 'Hospital, falls without hip fracture',
    driver: { kind: 'event', event: 'fall' },
    split: { kind: 'one-payer', payer: 'nhs' },
    label5: 'capacity',
    schedule: 'money',
    cashable: null,
    perUnit: null,
    adjustments: [],
    fades: false,
  },
  {
    id: 'fall-ambulance',
    label: 'Ambulance to a fall',
    driver: { kind: 'event', event: 'fall' },
    split: { kind: 'one-payer', payer: 'nhs' },
    label5: 'capacity',
    schedule: 'money',
    cashable: null,
    perUnit: { unit: 'incident/admission', label: 'Ambulance journeys for each admission' },
    adjustments: [],
    fades: false,
  },
  {
    id: 'fall-emergency',
    label: 'A&E after a fall',
    driver: { kind: 'event', event: 'fall' },
    split: { kind: 'one-payer', payer: 'nhs' },
    label5: 'capacity',
    schedule: 'money',
    cashable: null,
    perUnit: { unit: 'attendance/admission', label: 'A&E attendances for each admission' },
    adjustments: [],
    fades: false,
  },
  {
    id: 'hip-admission',
    label: 'Hospital, hip fractures',
    driver: { kind: 'event', event: 'hip' },
    split: { kind: 'one-payer', payer: 'nhs' },
    label5: 'capacity',
    schedule: 'money',
    cashable: null,
    perUnit: null,
    adjustments: [],
    fades: false,
  },
];

/** The quantities of `FALL_STREAMS`. */
export const FALL_COSTS: Readonly<Record<string, QuantityInput>> = {
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
};
