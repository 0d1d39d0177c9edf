import type { GroupStructure, StreamStructure, Structure } from '../../schema';

/** Ten years from 2026-27, in that year's prices: what every template looks at. */
export const TEN_YEARS_FROM_2026: Pick<
  Structure,
  'firstYear' | 'horizonYears' | 'priceBase' | 'schedule' | 'lifeTable' | 'gap'
> = {
  firstYear: 2026,
  horizonYears: 10,
  priceBase: 2026,
  schedule: { kind: 'green-book-2026' },
  lifeTable: 'uk-2022-2024',
  gap: { area: 'E92000001' }, // England, until a council is chosen
};

/** People of 80 and over: one group for each sex. */
export const GROUPS_FROM_80: readonly GroupStructure[] = [
  { id: 'women-80', label: 'Women from 80', sex: 'female', startAge: 80 },
  { id: 'men-80', label: 'Men from 80', sex: 'male', startAge: 80 },
];

/** Money that moves with where people live; a stream says below where it differs. */
const OF_THE_PATHWAY: Pick<StreamStructure, 'schedule' | 'cashable' | 'perUnit' | 'adjustments' | 'fades'> = {
  schedule: 'money',
  cashable: null,
  perUnit: null,
  adjustments: [],
  fades: false,
};

/** What moves when somebody lives at home who would have been in a care home: fees, care at home, living costs, family, benefits. */
export const CARE_STREAMS: readonly StreamStructure[] = [
  {
    ...OF_THE_PATHWAY,
    id: 'residential',
    label: 'Residential care',
    driver: { kind: 'state', states: ['residential'] },
    split: { kind: 'means-tested', care: 'care-home' },
    label5: 'pressure',
    cashable: { lagYears: 1 },
  },
  {
    ...OF_THE_PATHWAY,
    id: 'nursing',
    label: 'Nursing care',
    driver: { kind: 'state', states: ['nursing'] },
    split: { kind: 'means-tested', care: 'care-home' },
    label5: 'pressure',
    cashable: { lagYears: 1 },
  },
  {
    ...OF_THE_PATHWAY,
    id: 'funded-nursing',
    label: 'NHS-funded nursing care',
    driver: { kind: 'state', states: ['nursing'] },
    split: { kind: 'one-payer', payer: 'nhs' },
    label5: 'pressure',
  },
  {
    ...OF_THE_PATHWAY,
    id: 'kept-home-care',
    label: 'Care at home for people kept at home',
    driver: { kind: 'state', states: ['kept-residential', 'kept-nursing'] },
    split: { kind: 'means-tested', care: 'home-care' },
    label5: 'pressure',
    perUnit: { unit: 'hour/person/week', label: 'Hours of home care a week, high need' },
  },
  {
    ...OF_THE_PATHWAY,
    id: 'living-costs',
    label: 'Ordinary living costs of people kept at home',
    driver: { kind: 'state', states: ['kept-residential', 'kept-nursing'] },
    split: { kind: 'one-payer', payer: 'households' },
    label5: 'wider',
  },
  {
    ...OF_THE_PATHWAY,
    id: 'family-care',
    label: 'Extra hours of family carers',
    driver: { kind: 'state', states: ['kept-residential', 'kept-nursing'] },
    split: { kind: 'one-payer', payer: 'carers' },
    label5: 'wider',
    perUnit: { unit: 'hour/person/week', label: 'Hours of family care a week, more than in a care home' },
  },
  {
    ...OF_THE_PATHWAY,
    id: 'attendance-allowance',
    label: 'Attendance Allowance kept at home',
    driver: { kind: 'state', states: ['kept-residential', 'kept-nursing'] },
    split: { kind: 'transfer', from: 'dwp', to: 'households' },
    label5: 'pressure',
    perUnit: { unit: 'share', label: 'Of those kept at home, would have lost it in council-funded care' },
  },
];

const OF_LIFE: Omit<StreamStructure, 'id' | 'label' | 'driver' | 'fades'> = {
  split: { kind: 'one-payer', payer: 'people' },
  label5: 'wellbeing',
  schedule: 'health-life',
  cashable: null,
  perUnit: null,
  adjustments: [],
};

/** What help is worth to those who are helped. */
export const WELLBEING_OF_PEOPLE_HELPED_STREAM: StreamStructure = {
  ...OF_LIFE,
  id: 'wellbeing',
  label: 'Wellbeing of people helped',
  driver: { kind: 'helped-years' },
  fades: true,
};

/** The same, and what helping does for the helpers. */
export const WELLBEING_STREAMS: readonly StreamStructure[] = [
  WELLBEING_OF_PEOPLE_HELPED_STREAM,
  {
    ...OF_LIFE,
    id: 'helpers-wellbeing',
    label: 'Wellbeing of helpers, net of effort',
    driver: { kind: 'helpers' },
    fades: false,
  },
];
