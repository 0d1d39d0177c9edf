import { createHash } from 'node:crypto';
import { Refusal } from '../../core/errors';
import { createExactEngine, type Evaluation, type ExactEngine } from '../../core/engines/exact';
import type { Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { checkScenario, refuseUncheckedScenario, type ResolvedScenario } from '../../core/scenario';

/** A scenario with its model and its figures. */
export type Evaluated = {
  readonly scenario: ResolvedScenario;
  readonly graph: Graph;
  readonly engine: ExactEngine;
  readonly evaluation: Evaluation;
  readonly values: ReadonlyMap<string, string>;
};

export type Evaluator = {
  /** Works a scenario out; an engine is kept for each shape, so that a moved value is worked out only where it reaches. */
  readonly evaluate: (scenario: ResolvedScenario) => Evaluated;
};

/** How many shapes of scenario are kept ready. */
const KEPT = 4;

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Keeps one model and one engine for each shape of scenario. Values alone do not change a shape; structure, sources,
 * grades and price years do, since they stand in the model.
 */
export function createEvaluator(): Evaluator {
  const kept = new Map<string, { readonly graph: Graph; readonly engine: ExactEngine }>();
  return {
    evaluate: (scenario) => {
      refuseUncheckedScenario(scenario);
      const shape = shapeOf(scenario);
      const ready = kept.get(shape) ?? makeReady(scenario);
      kept.delete(shape); // so that the newest stands last
      kept.set(shape, ready);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      const values = valuesOf(scenario, ready.graph);
      return { scenario, ...ready, values, evaluation: ready.engine.evaluate(values) };
    },
  };
}

function makeReady(scenario: ResolvedScenario): { readonly graph: Graph; readonly engine: ExactEngine } {
  const graph = buildModel(scenario);
  return { graph, engine: createExactEngine(graph) };
}

function valuesOf(scenario: ResolvedScenario, graph: Graph): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(scenario.quantities)
      .filter(([id]) => graph.quantities.has(id))
      .map(([id, { value }]) => [id, value]),
  );
}

function shapeOf({ structure, quantities }: ResolvedScenario): string {
  const standing = Object.entries(quantities).map(([id, { unit, source, grade, priceYear, note }]) => [
    id,
    { unit, source, grade, priceYear, note },
  ]);
  return sha256(JSON.stringify([structure, standing]));
}

/** Refuses values out of the limits, at the field: the first finding that fails and is about one of them. */
export function refuseValuesNotAllowed(scenario: ResolvedScenario, ids: readonly string[]): void {
  const finding = checkScenario(scenario).find(
    ({ outcome, about }) => outcome === 'fail' && about.some((id) => ids.includes(id)),
  );
  if (finding === undefined) return;
  throw new Refusal('value-not-allowed', { ...finding, about: finding.about });
}
