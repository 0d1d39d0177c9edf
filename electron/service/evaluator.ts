import { createHash } from 'node:crypto';
import { refuseUncheckedScenario } from '../../core/checks';
import { createExactEngine, type Evaluation, type ExactEngine } from '../../core/engines/exact';
import { Refusal } from '../../core/errors';
import type { Graph } from '../../core/graph';
import { buildModel, type Model } from '../../core/model';
import type { ResolvedScenario } from '../../core/scenario';

/** A scenario with its model and its figures. */
export type Evaluated = Model & {
  readonly scenario: ResolvedScenario;
  readonly evaluation: Evaluation;
  readonly values: ReadonlyMap<string, string>;
  /** For other values than the scenario's own: what it remembers leaves the scenario's own engine as it is. */
  readonly trials: ExactEngine;
};

export type Evaluator = {
  /**
   * Works a scenario out; an engine is kept for each shape, so that a moved value is worked out only where it reaches.
   *
   * Refuses  scenario-not-ready, and what building and evaluating a model refuse
   */
  readonly evaluate: (scenario: ResolvedScenario) => Evaluated;
};

type Ready = Model & { readonly engine: ExactEngine; readonly trials: ExactEngine };

/** How many shapes of scenario are kept ready. */
const KEPT = 4;

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Keeps one model and its engines for each shape of scenario. Values alone do not change a shape; structure, sources,
 * grades and price years do, since they stand in the model.
 */
export function createEvaluator(): Evaluator {
  const kept = new Map<string, Ready>();
  return {
    evaluate: (scenario) => {
      refuseUncheckedScenario(scenario);
      const shape = shapeOf(scenario);
      const ready = kept.get(shape) ?? makeReady(scenario);
      kept.delete(shape); // so that the newest stands last
      kept.set(shape, ready);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      const { graph, outline, engine, trials } = ready;
      const values = valuesOf(scenario, graph);
      return { scenario, graph, outline, trials, values, evaluation: engine.evaluate(values) };
    },
  };
}

/** Where an answer cannot do without figures. Refuses no-result, in the words of what stands in the way. */
export function evaluatedOrNoResult(evaluator: Evaluator, scenario: ResolvedScenario): Evaluated {
  try {
    return evaluator.evaluate(scenario);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('no-result', error);
  }
}

function makeReady(scenario: ResolvedScenario): Ready {
  const { graph, outline } = buildModel(scenario);
  return { graph, outline, engine: createExactEngine(graph), trials: createExactEngine(graph) };
}

/** The scenario's own numbers, as far as a graph reads them. */
export function valuesOf({ quantities }: ResolvedScenario, graph: Graph): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(quantities)
      .filter(([id]) => graph.quantities.has(id))
      .map(([id, { value }]) => [id, value]),
  );
}

/** What a model is built from; values alone do not change it. */
/** What a model is built from: scenarios that differ in values alone have one shape. */
export function shapeOf({ structure, quantities }: ResolvedScenario): string {
  const standing = Object.entries(quantities).map(([id, { unit, source, grade, priceYear, note }]) => [
    id,
    { unit, source, grade, priceYear, note },
  ]);
  return sha256(JSON.stringify([structure, standing]));
}
