import { checkScenario } from '../checks';
import { createExactEngine, type Evaluation, type ExactEngine } from '../engines/exact';
import { definitionKey, quantitiesOf, readsOfDefinition, type Graph } from '../graph';
import { buildModel, type Model, type Outline } from '../model';
import type { ResolvedScenario } from '../scenario';
import { differenceInShape } from './graph-shape';
import { scenariosBetween, type ScenarioChange } from './scenario-changes';

/** Evaluates what stands between two scenarios, with a model remembered for each shape that it has on the way. */
export type HybridModels = {
  /** Whether a change moves nothing but a value: then no other model is built for it. */
  readonly movesValuesOnly: (change: ScenarioChange) => boolean;
  /** How many lines and totals a change reaches: the more, the longer each result takes that differs in it. */
  readonly reach: (change: ScenarioChange) => number;
  /** Whether a result can be worked out with exactly these made. */
  readonly canStand: (made: readonly ScenarioChange[]) => boolean;
  readonly evaluate: (made: readonly ScenarioChange[]) => {
    readonly outline: Outline;
    readonly evaluation: Evaluation;
  };
};

type Ready = Model & { readonly engine: ExactEngine };

/** How many models are kept: neighbours on the way share one, and each is some megabytes. */
const KEPT = 24;

/**
 * The models between two scenarios.
 *
 * Takes    two resolved scenarios that can be worked out
 * Gives    evaluations with any of the changes made, exact
 * Refuses  (evaluate) what building and evaluating a model refuse
 */
export function hybridModels(before: ResolvedScenario, after: ResolvedScenario): HybridModels {
  const ends = [before, after].map((scenario) => ({ scenario, graph: buildModel(scenario).graph }));
  const valueOnly = new Map<string, boolean>();
  const models = new Map<string, Ready>();
  const between = scenariosBetween(before, after);
  const reached = new Map<string, number>();

  /** A grade moves the margin for optimism, and a price year the deflator, only where a formula asks for them. */
  const keepsShape = ({ quantity }: ScenarioChange): boolean => {
    if (quantity === null) return false;
    const { row, before: was, after: is } = quantity;
    if (was.grade === is.grade && was.priceYear === undefined && is.priceYear === undefined) return true;
    return ends.every(({ scenario, graph }) => {
      const other = scenario.quantities[row.id] === is ? was : is;
      const changed = { ...scenario, quantities: { ...scenario.quantities, [row.id]: other } };
      return differenceInShape(graph, buildModel(changed).graph) === undefined;
    });
  };
  const movesValuesOnly = (change: ScenarioChange): boolean => {
    const known = valueOnly.get(change.id);
    if (known !== undefined) return known;
    const found = keepsShape(change);
    valueOnly.set(change.id, found);
    return found;
  };
  const modelOf = (made: readonly ScenarioChange[], scenario: ResolvedScenario): Ready => {
    const key = JSON.stringify(made.filter((change) => !movesValuesOnly(change)).map(({ id }) => id));
    const ready = models.get(key) ?? readyOf(scenario);
    models.delete(key); // so that the newest stands last
    models.set(key, ready);
    const [oldest] = models.keys();
    if (models.size > KEPT && oldest !== undefined) models.delete(oldest);
    return ready;
  };
  return {
    movesValuesOnly,
    reach: (change) => {
      const known = reached.get(change.id) ?? Math.max(...ends.map(({ graph }) => reachIn(graph, change.switches)));
      reached.set(change.id, known);
      return known;
    },
    canStand: (made) => checkScenario(between(made)).every(({ outcome }) => outcome !== 'fail'),
    evaluate: (made) => {
      const scenario = between(made);
      const { graph, outline, engine } = modelOf(made, scenario);
      return { outline, evaluation: engine.evaluate(valuesFor(graph, scenario)) };
    },
  };
}

/** How many of a model's definitions read one of these quantities, or something that does. */
function reachIn(graph: Graph, quantities: readonly string[]): number {
  const moved = new Set<string>();
  for (const block of graph.blocks) {
    const keys =
      block.kind === 'total' ? [definitionKey('total', block.id)] : block.ids.map((id) => definitionKey('line', id));
    const isMoved = keys.some((key) => {
      const definition = graph.definitions.get(key);
      if (definition === undefined) return false;
      const isRead = readsOfDefinition(definition).some(({ of, id }) => moved.has(definitionKey(of, id)));
      const own = [...quantitiesOf(definition.value)];
      return isRead || own.some((id) => quantities.includes(id));
    });
    if (isMoved) for (const key of keys) moved.add(key);
  }
  return moved.size;
}

function readyOf(scenario: ResolvedScenario): Ready {
  const { graph, outline } = buildModel(scenario);
  return { graph, outline, engine: createExactEngine(graph) };
}

function valuesFor(graph: Graph, { quantities }: ResolvedScenario): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(quantities).flatMap(([id, { value }]) => (graph.quantities.has(id) ? [[id, value] as const] : [])),
  );
}
