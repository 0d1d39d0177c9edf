import { formatFinancialYear } from '../../../core/words';
import type { Structure } from '../../state/workbook-session';

type Input = Structure['inputs'][number];

export const KIND_WORDS: Readonly<Record<Input['kind'], string>> = {
  capital: 'Bought once (capital)',
  revenue: 'Running cost (revenue)',
  'in-kind': 'In kind',
};

export const BASIS_WORDS: Readonly<Record<Input['basis'], string>> = {
  'per-site': 'for each site',
  'per-resident': 'for each resident reached',
  'whole-programme': 'for the whole programme',
};

export const PAYER_WORDS: Readonly<Record<Input['payer'], string>> = {
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
  people: 'People helped, helpers',
};

type PaidService = NonNullable<Structure['paidService']>;

/** What an input may buy for people at risk, counted and given in some way; 'nothing' for all other inputs. */
export const BUYS = {
  visit: { counts: 'visit', given: 'once', words: 'Visits, given to somebody once, and what they leave behind lasts' },
  place: { counts: 'place', given: 'yearly', words: 'Places, taken up every year by whoever comes' },
  'call-out': { counts: 'call-out', given: 'yearly', words: 'Call-outs, every year for whoever is within reach' },
} as const satisfies Readonly<Record<string, Pick<PaidService, 'counts' | 'given'> & { readonly words: string }>>;
export type Buys = keyof typeof BUYS | 'nothing';

export const BUYS_WORDS: Readonly<Record<Buys, string>> = {
  nothing: 'No service that is counted one by one',
  visit: BUYS.visit.words,
  place: BUYS.place.words,
  'call-out': BUYS['call-out'].words,
};

/** What an input buys now. */
export function boughtWith({ paidService }: Structure, inputId: string): Buys {
  return paidService?.boughtBy === inputId ? paidService.counts : 'nothing';
}

/** The structure in which an input buys this; one service there can be, so it takes the place of another. */
export function buying(structure: Structure, input: Input, buys: Buys): Structure {
  const before = structure.paidService;
  if (buys === 'nothing') return before?.boughtBy === input.id ? { ...structure, paidService: null } : structure;
  if (before?.boughtBy === input.id && before.counts === buys) return structure;
  const { counts, given } = BUYS[buys];
  return { ...structure, paidService: { label: input.label, counts, boughtBy: input.id, given } };
}

/** What kind of works an input is: the Treasury's range of optimism for it stands in place of the margin of its grade. */
export const WORKS_WORDS: Readonly<Record<NonNullable<Input['works']> | 'none', string>> = {
  none: 'No works: the margin for optimism follows the grade',
  'standard-buildings': 'Standard buildings',
  'non-standard-buildings': 'Buildings out of the ordinary',
  'standard-civil-engineering': 'Standard civil engineering: a path, a rail, a drain',
  'non-standard-civil-engineering': 'Civil engineering out of the ordinary',
  'equipment-and-development': 'Equipment and development',
};

/** "once, in 2026‑27", "every year, 2026‑27 to 2030‑31". */
export function timingWords({ timing }: Input, firstYear: number): string {
  const from = firstYear + timing.startOffset;
  if (timing.kind === 'once') return `once, in ${formatFinancialYear(from)}`;
  if (timing.years === 1) return `in ${formatFinancialYear(from)}`;
  return `every year, ${formatFinancialYear(from)} to ${formatFinancialYear(from + timing.years - 1)}`;
}
