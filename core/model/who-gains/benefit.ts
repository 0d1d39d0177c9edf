import type { Line } from '../../graph';
import { PUBLIC_PAYERS, type Payer, type ValueLabel } from '../../schema';
import type { ScheduleUse } from '../discounting';

/** One payer's part of one stream: £ each year, real, after every adjustment; negative where somebody loses. */
export type Benefit = {
  readonly id: string;
  readonly label: string;
  readonly streamId: string;
  readonly payer: Payer;
  readonly kind: ValueLabel;
  readonly schedule: ScheduleUse;
  /** Money that only changes hands: the other hand has the same with the other sign. */
  readonly isTransfer?: true;
  readonly line: Line<'year', '£'>;
};

export { PUBLIC_PAYERS };
export const COUNCIL_PAYERS: readonly Payer[] = ['council-asc', 'council-other'];

export const PAYER_WORDS: Readonly<Record<Payer, string>> = {
  'council-asc': 'Council, adult social care',
  'council-other': 'Council, other',
  nhs: 'NHS',
  dwp: 'DWP',
  police: 'Police',
  fire: 'Fire and rescue',
  parish: 'Parish or town council',
  voluntary: 'Voluntary sector',
  'housing-association': 'Housing association',
  business: 'Business',
  funders: 'Grants, gifts and community shares',
  households: 'Households',
  carers: 'Unpaid carers',
  people: 'People helped and helpers',
};

export const VALUE_LABEL_WORDS: Readonly<Record<ValueLabel, string>> = {
  cash: 'Cash released',
  pressure: 'Budget pressure avoided',
  capacity: 'Capacity freed, not cash',
  wider: 'Wider public value',
  wellbeing: 'Wellbeing',
};

/** Fiscal value is money of a public body: cash, pressure or capacity. The rest is social. */
export function isFiscal(benefit: Pick<Benefit, 'payer' | 'kind'>): boolean {
  return PUBLIC_PAYERS.includes(benefit.payer) && ['cash', 'pressure', 'capacity'].includes(benefit.kind);
}
