import { z } from 'zod';
import {
  DecimalText,
  DistributionSchema,
  Grade,
  Id,
  PriceYearSchema,
  RankCorrelation,
  Simulation,
  SourceSchema,
  Story,
  Structure,
  Words,
  Workbook,
} from '../schema';

const QuantityId = z.string().max(160);
const Name = (longest: number) => Words(longest).min(1);

/** One thing that a person did to a workbook. */
export const Change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    id: QuantityId,
    value: DecimalText.optional(),
    grade: Grade.optional(),
    source: SourceSchema.optional(),
    note: Words(800).optional(),
    priceYear: PriceYearSchema.optional(),
    /** How unsure it is; null goes back to what its range or its grade says. */
    distribution: DistributionSchema.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('reset-quantity'), id: QuantityId }),
  z.strictObject({ kind: z.literal('structure'), structure: Structure }),
  z.strictObject({ kind: z.literal('story'), story: Story }),
  z.strictObject({ kind: z.literal('remove-story'), id: Id }),
  z.strictObject({ kind: z.literal('workbook'), name: Name(120).optional(), place: Words(120).optional() }),
  /** Which quantities of the scenario move together; null follows the scenario it came from. */
  z.strictObject({ kind: z.literal('correlations'), correlations: z.array(RankCorrelation).max(200).nullable() }),
  z.strictObject({ kind: z.literal('simulation'), simulation: Simulation }),
  /** Which council it belongs to, and which quantities take the council's figures (or, with none, the template's). */
  z.strictObject({
    kind: z.literal('council'),
    code: Workbook.shape.council,
    fill: z.array(QuantityId).max(200),
    place: Words(120).optional(),
  }),
  /** A copy of another, or, where it follows that one, only what will differ from it. */
  z.strictObject({
    kind: z.literal('add-scenario'),
    name: Name(80),
    basedOn: Id,
    follows: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('rename-scenario'), id: Id, name: Name(80) }),
  z.strictObject({ kind: z.literal('remove-scenario'), id: Id }),
  z.strictObject({ kind: z.literal('choose-scenario'), id: Id }),
]);

export type Change = z.infer<typeof Change>;

/** A change of one kind. */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;
