import { Refusal } from '../../../core/errors';
import { createExactEngine, type Evaluation, type ExactEngine } from '../../../core/engines/exact';
import { buildModel, type Model } from '../../../core/model';
import { refuseUncheckedScenario } from '../../../core/checks';
import type { ResolvedScenario } from '../../../core/scenario';
import { createKept, type Kept, type Kind } from '../kept';
import { shapeOf, valuesOf } from '../shape';

/** A scenario with its model and its figures. */
export type Evaluated = Model & {
  readonly scenario: ResolvedScenario;
  readonly evaluation: Evaluation;
  readonly values: ReadonlyMap<string, string>;
  /** For other values than the scenario's own, from its own figures on: what it remembers is its own business. */
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

type Ready = Model & { readonly engine: ExactEngine };

const READY: Kind<Ready> = { name: 'model and engine', weight: 16 };
const ROOM_FOR_FOUR = 64;

/**
 * Keeps one model and its engine for each shape of scenario. Values alone do not change a shape; structure, sources,
 * grades and price years do, since they stand in the model.
 */
export function createEvaluator(kept: Kept = createKept(ROOM_FOR_FOUR)): Evaluator {
  return {
    evaluate: (scenario) => {
      refuseUncheckedScenario(scenario);
      const { graph, outline, engine } = kept.get(READY, shapeOf(scenario), () => makeReady(scenario));
      const values = valuesOf(scenario, graph);
      const evaluation = engine.evaluate(values);
      return { scenario, graph, outline, values, evaluation, trials: engine.startingFrom(evaluation) };
    },
  };
}

/** Where an answer cannot do without figures. Refuses no-result, in the words of what stands in the way. */
export function withResult<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('no-result', error);
  }
}

function makeReady(scenario: ResolvedScenario): Ready {
  const { graph, outline } = buildModel(scenario);
  return { graph, outline, engine: createExactEngine(graph) };
}
