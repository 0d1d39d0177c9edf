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

const Count = z.int().min(0).max(1_000_000_000);

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

/**
 * How unsure we are: a shape with its parameters, or what people have (an interval, counts, a low, likely and high value), which
 * `scenario/uncertainty` turns into a shape that suits the quantity. What cannot be drawn from is told by the checks.
 */
export const DistributionSchema = z.discriminatedUnion('kind', [
  /** No doubt: the value as it is. */
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.literal('uniform'), low: DecimalText, high: DecimalText }),
  z.strictObject({ kind: z.literal('triangular'), low: DecimalText, likely: DecimalText, high: DecimalText }),
  z.strictObject({ kind: z.literal('pert'), low: DecimalText, likely: DecimalText, high: DecimalText }),
  /** A low, a likely and a high value, with the share of cases that somebody expects between the low and the high one. */
  z.strictObject({
    kind: z.literal('low-likely-high'),
    low: DecimalText,
    likely: DecimalText,
    high: DecimalText,
    inside: DecimalText,
  }),
  z.strictObject({ kind: z.literal('normal'), mean: DecimalText, standardDeviation: DecimalText }),
  /** Mean and standard deviation are those before the ends are cut off. */
  z.strictObject({
    kind: z.literal('truncated-normal'),
    mean: DecimalText,
    standardDeviation: DecimalText,
    low: DecimalText,
    high: DecimalText,
  }),
  /** A mean with its 95% interval: beta for a share, log-normal for a ratio, gamma for an amount, else normal. */
  z.strictObject({ kind: z.literal('mean-interval'), mean: DecimalText, low95: DecimalText, high95: DecimalText }),
  z.strictObject({ kind: z.literal('log-normal'), low95: DecimalText, high95: DecimalText }),
  /** From 0 to 1, or between two ends of its own. */
  z.strictObject({
    kind: z.literal('beta'),
    alpha: DecimalText,
    beta: DecimalText,
    low: DecimalText.optional(),
    high: DecimalText.optional(),
  }),
  /** So many of so many: a share, when before counting every share was as likely as any other. */
  z.strictObject({ kind: z.literal('counts'), counted: Count, of: Count }),
  z.strictObject({ kind: z.literal('gamma'), shape: DecimalText, scale: DecimalText }),
  /** Values that were seen, each as likely as the others. */
  z.strictObject({ kind: z.literal('empirical'), values: z.array(DecimalText).max(2000) }),
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
export type StatedDistribution = z.infer<typeof DistributionSchema>;
export type PriceYear = z.infer<typeof PriceYearSchema>;
export type QuantitySource = z.infer<typeof SourceSchema>;
