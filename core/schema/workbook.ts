import { z } from 'zod';
import { DecimalText, Id, LongWords, QuantityInput, Words } from './quantity-input';
import { Structure } from './structure';

/** The version of the portable file that this program writes. */
export const FORMAT_VERSION = 3;

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-21');

/** One person's story: a pseudonym, coarse about place, and what may be done with it. */
export const Story = z.strictObject({
  id: Id,
  pseudonym: Words(60),
  age: z.int().min(0).max(120).nullable(),
  place: Words(120),
  needed: LongWords(1200),
  councilDid: LongWords(1200),
  neighboursDid: LongWords(1200),
  otherwise: LongWords(1200),
  quote: LongWords(600),
  consent: z.strictObject({
    given: z.enum(['none', 'internal', 'publish']),
    date: CalendarDate.nullable(),
  }),
  invented: z.boolean(),
  /** Quantities that the story illustrates; it never sets one. */
  illustrates: z.array(z.string().max(160)).max(40),
});

/** How far two quantities move together: Spearman's rank correlation. */
export const RankCorrelation = z.strictObject({
  quantities: z.tuple([z.string().max(160), z.string().max(160)]),
  rank: DecimalText,
});

/**
 * A full set of answers. A scenario that follows another stores only the quantities that differ from it, and its own
 * structure only where that differs; a copy stores all of it and follows nobody.
 */
export const Scenario = z.strictObject({
  id: Id,
  name: Words(80).min(1),
  /** The scenario that it follows; null: none. */
  basedOn: Id.nullable(),
  /** The scenario that it was copied from, for the words that say so. */
  copiedFrom: Id.optional(),
  structure: Structure.nullable(),
  quantities: z.record(z.string().max(160), QuantityInput),
  /** Quantities that move together, by rank; null where they are those of the scenario it came from (none for the first). */
  correlations: z.array(RankCorrelation).max(200).nullable(),
});

/** Which draws a simulation takes: the same seed and number give the same answer on every computer. */
export const Simulation = z.strictObject({
  seed: z.int().min(0).max(4_294_967_295),
  /** A power of two, so that the points fill the space evenly. */
  draws: z.union([z.literal(2048), z.literal(8192), z.literal(16384), z.literal(65536)]),
});

/** What a workbook simulates with until somebody chooses otherwise. */
export const USUAL_SIMULATION = { seed: 2026, draws: 16384 } as const;

export const Workbook = z.strictObject({
  format: z.literal('gritbin'),
  formatVersion: z.literal(FORMAT_VERSION),
  name: Words(120).min(1),
  templateId: Id.nullable(),
  place: Words(120),
  /** The council it belongs to, by its code of the Office for National Statistics; null where none was chosen. */
  council: z
    .string()
    .regex(/^[EW]\d{8}$/, 'must be a code like E06000001')
    .nullable(),
  simulation: Simulation,
  /** Which scenario is on the table. */
  currentScenario: Id,
  scenarios: z.array(Scenario).min(1).max(20),
  stories: z.array(Story).max(50),
});

export type Story = z.infer<typeof Story>;
export type RankCorrelation = z.infer<typeof RankCorrelation>;
export type Scenario = z.infer<typeof Scenario>;
export type Simulation = z.infer<typeof Simulation>;
export type Workbook = z.infer<typeof Workbook>;
