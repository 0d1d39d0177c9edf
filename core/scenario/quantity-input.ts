import { z } from 'zod';

/** Exact decimal text: at most 15 digits before the point and 20 after it. */
export const DecimalText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,20})?$/, 'must be a number written with digits, like 1234.5');

/** A stable name inside a scenario: lower-case words, digits and hyphens. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(64);

/** Words a person typed: bounded, without control characters and halves of characters (which no file can hold). */
export const Words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters');

export const LongWords = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u, 'must not contain control characters');

export const Grade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

const Status = z.enum(['confirmed', 'second-hand', 'to-confirm']);

/** Where a figure comes from: a row of our reference data, something a person gives, or an assumption with its reason. */
export const SourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reference'),
    figureId: Id,
    title: Words(400),
    section: Words(400),
    address: Words(600),
    status: Status,
  }),
  z.strictObject({ kind: z.literal('given'), title: Words(400), address: Words(600) }),
  z.strictObject({ kind: z.literal('assumption'), reason: Words(800) }),
]);

/** The prices in which an amount of money is stated. */
export const PriceYearSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('financial'), year: z.int().min(1955).max(2030) }),
  z.strictObject({ kind: z.literal('calendar'), year: z.int().min(1956).max(2030) }),
]);

/** How unsure we are, as a shape; the engine that draws from it comes with the uncertainty screen. */
export const DistributionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('uniform'), low: DecimalText, high: DecimalText }),
  z.strictObject({ kind: z.literal('triangular'), low: DecimalText, likely: DecimalText, high: DecimalText }),
  z.strictObject({ kind: z.literal('pert'), low: DecimalText, likely: DecimalText, high: DecimalText }),
  z.strictObject({ kind: z.literal('normal'), mean: DecimalText, standardDeviation: DecimalText }),
  z.strictObject({ kind: z.literal('log-normal'), low95: DecimalText, high95: DecimalText }),
  z.strictObject({ kind: z.literal('beta'), alpha: DecimalText, beta: DecimalText }),
  z.strictObject({ kind: z.literal('gamma'), shape: DecimalText, scale: DecimalText }),
]);

/** One figure that a person fills in, with everything that must travel with it. */
export const QuantityInput = z.strictObject({
  value: DecimalText,
  unit: z.string().max(60),
  source: SourceSchema,
  grade: Grade,
  priceYear: PriceYearSchema.optional(),
  /** The published range, drawn behind the slider. */
  range: z.strictObject({ low: DecimalText, high: DecimalText }).optional(),
  distribution: DistributionSchema.optional(),
  note: Words(800),
});

export type QuantityInput = z.infer<typeof QuantityInput>;
export type PriceYear = z.infer<typeof PriceYearSchema>;
export type QuantitySource = z.infer<typeof SourceSchema>;
