import {
  type ModelChange,
  type AttributionQuestion,
  type Attribution,
  attributeDifference,
} from '../../core/analysis/attribution';
import type { Graph } from '../../core/graph';
import { type AttributedHeadline, headlineOf } from '../../core/analysis/attributed-headline';
import { decimalOf } from '../../core/reference';
import { createExactEngine } from '../../core/engines/exact';
import { differenceInShape } from '../../core/analysis/graph-shape';
import { Refusal } from '../../core/errors';

/** Quantities that belong together and are changed as one: the parts of a survey, all prices of a supplier. */
export type LinkedGroup = ModelChange & { readonly quantities: readonly string[] };

export type AttributionBetween = {
  readonly before: Graph;
  readonly after: Graph;
  readonly headline: AttributedHeadline;
  readonly groups?: readonly LinkedGroup[];
  readonly sampling: AttributionQuestion['sampling'];
  /** Awaited before each evaluation: lets others have a turn, and stops the work by throwing. */
  readonly pause?: () => Promise<void>;
};

/**
 * What differs between the quantities of two models of one shape.
 *
 * Takes    before, after: models with the same lines; groups: quantities that count as one change
 * Gives    a change for each quantity whose value differs (0.10 is 0.1), and for each group with one that does, in the order
 *          of the model
 */
export function changedQuantities(
  before: Graph,
  after: Graph,
  groups: readonly LinkedGroup[] = [],
): readonly LinkedGroup[] {
  const changes = new Map<string, LinkedGroup>();
  for (const { id, label, value } of before.quantities.values()) {
    const now = after.quantities.get(id)?.value ?? value;
    if (decimalOf(now, label).equals(decimalOf(value, label))) continue;
    const group = groups.find(({ quantities }) => quantities.includes(id));
    const change = group ?? { id, label, quantities: [id] };
    changes.set(change.id, change);
  }
  return [...changes.values()];
}

/**
 * Why a headline differs between two models that differ in their quantities alone.
 *
 * Takes    two models of one shape (the same lines, series and steps); a total, or a ratio of two; groups of quantities that
 *          count as one; sampling, for more than ten changes
 * Gives    as for `attributeDifference`
 * Refuses  different-shape, headline-not-defined, change-given-twice, cannot-evaluate
 * Source   as for `attributeDifference`
 */
export async function attributeBetween(between: AttributionBetween): Promise<Attribution> {
  const { before, after, headline, sampling } = between;
  refuseOtherShape(before, after);
  const changes = changedQuantities(before, after, between.groups);
  const engine = createExactEngine(before);
  return attributeDifference({
    changes: changes.map(({ id, label }) => ({ id, label })),
    sampling,
    headlineWith: async (made) => {
      await between.pause?.();
      const changed = changes.filter((_, at) => made.has(at)).flatMap(({ quantities }) => quantities);
      const values = changed.map((id) => [id, after.quantityOf(id).value] as const);
      return headlineOf(engine.evaluate(new Map(values)), headline);
    },
  });
}

function refuseOtherShape(before: Graph, after: Graph): void {
  const differs = differenceInShape(before, after);
  if (differs === undefined) return;
  throw new Refusal('different-shape', {
    what: 'The two scenarios are not built alike, so their figures cannot be compared quantity by quantity.',
    why: `They differ in ${differs}, which is no quantity: the horizon, the schedule, or what there is in the model.`,
    mend: 'Attribute the difference with that choice as a change of its own.',
    about: [differs],
  });
}
