import { z } from 'zod';
import { DecimalText, Id, Words } from './quantity-input';

/**
 * The structural choices of a scenario: which inputs, channels, groups, events and streams there are, over which years.
 * They carry no uncertainty and no derivative: changing one builds a new graph.
 */

/** Whose money or life it is. */
export const PAYERS = [
  'council-asc',
  'council-other',
  'nhs',
  'dwp',
  'police',
  'fire',
  'parish',
  'voluntary',
  'housing-association',
  'business',
  'funders',
  'households',
  'carers',
  'people',
] as const;
export const Payer = z.enum(PAYERS);
export type Payer = z.infer<typeof Payer>;
/** Payers whose money is public. */
export const PUBLIC_PAYERS: readonly Payer[] = [
  'council-asc',
  'council-other',
  'nhs',
  'dwp',
  'police',
  'fire',
  'parish',
];
/** Whose money is drawn in from elsewhere: leverage, and a cost to whoever gives it. */
export const OUTSIDE_PAYERS: readonly Payer[] = ['parish', 'voluntary', 'housing-association', 'business', 'funders'];

/** The five kinds of value, hardest money first; reported apart and never added into one saving. */
export const VALUE_LABELS = ['cash', 'pressure', 'capacity', 'wider', 'wellbeing'] as const;
export type ValueLabel = (typeof VALUE_LABELS)[number];
/** Cash is worked out from what can be let go; a stream itself is one of the other four. */
const StreamLabel = z.enum(['pressure', 'capacity', 'wider', 'wellbeing']);

export const WORKS_TYPES = [
  'standard-buildings',
  'non-standard-buildings',
  'standard-civil-engineering',
  'non-standard-civil-engineering',
  'equipment-and-development',
] as const;

const CouncilInput = z.strictObject({
  id: Id,
  label: Words(120),
  kind: z.enum(['capital', 'revenue', 'in-kind']),
  payer: Payer,
  /** What the amount is for each of. */
  basis: z.enum(['per-site', 'per-resident', 'whole-programme']),
  timing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once'), startOffset: z.int().min(0).max(59) }),
    z.strictObject({
      kind: z.literal('yearly'),
      startOffset: z.int().min(0).max(59),
      years: z.int().min(1).max(60),
    }),
  ]),
  /** Spent on inviting people: raises how many hear about it. */
  invites: z.boolean(),
  /** Capital works take the Treasury's range by type instead of the grade's uplift. */
  works: z.enum(WORKS_TYPES).nullable(),
});

const Barrier = z.strictObject({
  id: Id,
  label: Words(120),
  /** The council input that removes part of it while it runs; null when the council does nothing about it. */
  removedBy: Id.nullable(),
});

const Channel = z.strictObject({
  id: z.enum(['individual', 'collective']),
  label: Words(120),
  barriers: z.array(Barrier).max(8),
});

/** What a paid service is counted in: the unit of its price. */
export const SERVICE_COUNTS = ['place', 'visit', 'call-out'] as const;

/** A service that is bought, beside or instead of what helpers give. */
const PaidService = z.strictObject({
  label: Words(120),
  counts: z.enum(SERVICE_COUNTS),
  /** The council input that buys it: what is spent on it, over the price of one, is how many there are. */
  boughtBy: Id,
  /** Given to somebody once, and it lasts (a rail); or taken up in every year of help (a place in a class). */
  given: z.enum(['once', 'yearly']),
});

const Group = z.strictObject({
  id: Id,
  label: Words(120),
  sex: z.enum(['female', 'male']),
  startAge: z.int().min(60).max(100),
});

const EventKind = z.strictObject({
  id: Id,
  label: Words(120),
  /** What one of them is: an admission to hospital, or an incident such as an ambulance called. */
  counts: z.enum(['admission', 'incident']),
  /** Whether help acts on the winter share only (ice and snow) or on the whole rate, or not at all. */
  helpActsOn: z.enum(['winter-share', 'whole-rate', 'nothing']),
});

/** Living states that a stream can be valued by. `kept-…` are the people kept at home, by the care they would have had. */
export const STREAM_STATES = ['residential', 'nursing', 'kept-residential', 'kept-nursing', 'package'] as const;

const Driver = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), states: z.array(z.enum(STREAM_STATES)).min(1).max(5) }),
  z.strictObject({ kind: z.literal('event'), event: Id }),
  z.strictObject({ kind: z.literal('helped-years') }),
  z.strictObject({ kind: z.literal('helpers') }),
  /** Family carers of the people helped. */
  z.strictObject({ kind: z.literal('carers') }),
]);

const Split = z.discriminatedUnion('kind', [
  /** Council and households share the cost of care, by self-funding and user charges. */
  z.strictObject({ kind: z.literal('means-tested'), care: z.enum(['care-home', 'home-care']) }),
  z.strictObject({ kind: z.literal('one-payer'), payer: Payer }),
  /** One pays, another receives: two rows that cancel for society. */
  z.strictObject({ kind: z.literal('transfer'), from: Payer, to: Payer }),
]);

export const ADJUSTMENTS = ['deadweight', 'attribution', 'displacement', 'substitution', 'leakage'] as const;

const Stream = z.strictObject({
  id: Id,
  label: Words(120),
  driver: Driver,
  split: Split,
  label5: StreamLabel,
  schedule: z.enum(['money', 'health-life']),
  /** Part of the council's share can be let go in whole steps, after a lag in years; null where it cannot. */
  cashable: z.strictObject({ lagYears: z.int().min(0).max(20) }).nullable(),
  /** A share or an amount per unit between driver and unit cost (hours a week, call-outs per admission); null for none. */
  perUnit: z.strictObject({ unit: z.string().max(60), label: Words(120) }).nullable(),
  /** Corrections of its own. A stream that comes through the pathway carries none: the pathway made them. */
  adjustments: z.array(z.enum(ADJUSTMENTS)).max(5),
  /** Fades by years since the effect began, inside the profile. */
  fades: z.boolean(),
});

export const ScheduleChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('green-book-2026') }),
  z.strictObject({ kind: z.literal('green-book-2026-sensitivity') }),
  z.strictObject({ kind: z.literal('all-at-standard') }),
  /** Recommended by the review of June 2026, and not adopted. */
  z.strictObject({ kind: z.literal('review-2026') }),
  z.strictObject({ kind: z.literal('flat'), rate: DecimalText }),
]);

/** A financial year, named by the calendar year in which it starts: 2026 is 2026-27. */
export const FinancialYear = z.int().min(2000).max(2100);

/** What is asked for, and shown, only where somebody wants it. */
export const ON_REQUEST = [
  'income-weights',
  'longer-life-benefits',
  'wellbeing-growth',
  'value-of-leisure',
  'price-growth',
] as const;
export type OnRequest = (typeof ON_REQUEST)[number];

export const Structure = z.strictObject({
  firstYear: FinancialYear,
  horizonYears: z.int().min(1).max(60),
  /** Prices of this financial year; the deflator reaches to 2030-31. */
  priceBase: z.int().min(1955).max(2030),
  schedule: ScheduleChoice,
  lifeTable: z.enum(['uk-2022-2024', 'england-2018-2020', 'england-2017-2019']),
  /** What is put in place: a grit bin, a class, a minibus. */
  site: z.strictObject({ singular: Words(60), plural: Words(60) }),
  inputs: z.array(CouncilInput).min(1).max(30),
  /** None only where a paid service does all of it. */
  channels: z.array(Channel).max(2),
  paidService: PaidService.nullable(),
  groups: z.array(Group).min(1).max(4),
  events: z.array(EventKind).max(12),
  streams: z.array(Stream).min(1).max(40),
  helperTime: z.enum(['wellbeing', 'leisure']),
  /** Hours that truly replace a service that would have been bought enter the result, once; otherwise they stand beside it. */
  hoursReplaceService: z.boolean(),
  /** The gap between need and money is looked at, with the population of England or of one of its regions growing; or not. */
  gap: z
    .strictObject({ area: z.string().regex(/^E\d{8}$/, 'must be a code like E92000001') })
    .nullable()
    .default(null),
  /** Nothing of it where it is not there. */
  onRequest: z.array(z.enum(ON_REQUEST)).max(ON_REQUEST.length).optional(),
});

export type Structure = z.infer<typeof Structure>;

/** Whether somebody asked for something that is left out otherwise. */
export function asksFor({ onRequest = [] }: Structure, what: OnRequest): boolean {
  return onRequest.includes(what);
}

export type CouncilInputStructure = Structure['inputs'][number];
export type ChannelStructure = Structure['channels'][number];
export type PaidServiceStructure = NonNullable<Structure['paidService']>;
export type GroupStructure = Structure['groups'][number];
export type EventStructure = Structure['events'][number];
export type StreamStructure = Structure['streams'][number];
export type AdjustmentName = (typeof ADJUSTMENTS)[number];

/**
 * What a year or a case of each driver is valued by: care and events by what they cost, so that fewer are a gain; years of help and
 * of helping by points of life satisfaction. A new driver does not compile without its row.
 */
export const DRIVER_IS_VALUED_BY: Readonly<
  Record<StreamStructure['driver']['kind'], 'unit-cost' | 'life-satisfaction'>
> = {
  state: 'unit-cost',
  event: 'unit-cost',
  'helped-years': 'life-satisfaction',
  helpers: 'life-satisfaction',
  carers: 'life-satisfaction',
};
