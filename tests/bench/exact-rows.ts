import { createExactEngine } from '../../core/engines/exact';
import { buildModel } from '../../core/model';
import { createEvaluator } from '../../electron/service/worked';
import { resultOf } from '../../electron/service/worked';
import { yardstickGraph } from '../support/yardstick-graph';
import { timed, type Row } from './row';
import type { LargestTemplate } from './largest-template';

const ROUNDS = 7;
const PREVIEWED = ['programme.sites', 'participation.individual.willing', 'pathway.hazard-ratio', 'support.hours'];

/** A step of a slider: what a person does most. */
function moved(value: string): string {
  const number = Number(value);
  return number === 0 ? '0.01' : (number * 1.01).toFixed(8);
}

function afterOneChange(graph: LargestTemplate['graph']): readonly number[] {
  const engine = createExactEngine(graph);
  engine.evaluate();
  return [...graph.quantities.values()].flatMap(({ id, value }) => [
    timed(() => void engine.evaluate(new Map([[id, moved(value)]]))),
    timed(() => void engine.evaluate()),
  ]);
}

const firsts = (graph: LargestTemplate['graph']) =>
  Array.from({ length: ROUNDS }, () => timed(() => void createExactEngine(graph).evaluate()));

/** How long the exact answer takes on the yardstick. */
export function yardstickExactRows(): readonly Row[] {
  const graph = yardstickGraph();
  return [
    { what: 'exact result, first', unit: 'ms', figures: firsts(graph), aim: { atMost: [25] } },
    {
      what: 'exact result after one change, 95th percentile',
      unit: 'ms',
      figures: afterOneChange(graph),
      quoted: 0.95,
      aim: { atMost: [16] },
    },
  ];
}

/** How long the exact answer takes on the largest template. */
export function templateExactRows({ scenario, graph }: LargestTemplate): readonly Row[] {
  const rounds = Array.from({ length: ROUNDS });
  const changes = afterOneChange(graph);
  return [
    { what: 'graph, built', unit: 'ms', figures: rounds.map(() => timed(() => void buildModel(scenario))) },
    { what: 'exact result, first', unit: 'ms', figures: firsts(graph), aim: { atMost: [250] } },
    { what: 'exact result after one change, median over all quantities', unit: 'ms', figures: changes },
    {
      what: 'exact result after one change, 95th percentile',
      unit: 'ms',
      figures: changes,
      quoted: 0.95,
      aim: { atMost: [60] },
    },
    {
      what: 'a slider’s preview with all that the screen shows, 95th percentile',
      unit: 'ms',
      figures: previews(scenario),
      quoted: 0.95,
    },
  ];
}

function previews(scenario: LargestTemplate['scenario']): readonly number[] {
  const evaluator = createEvaluator();
  resultOf(evaluator.evaluate(scenario));
  return PREVIEWED.flatMap((id) =>
    Array.from({ length: ROUNDS }, (_, round) => {
      const input = scenario.quantities[id];
      if (input === undefined) throw new Error(`The template has no "${id}".`);
      const value = (Number(input.value) * (1 + 0.01 * (round + 1))).toFixed(6);
      const next = { ...scenario, quantities: { ...scenario.quantities, [id]: { ...input, value } } };
      return timed(() => void resultOf(evaluator.evaluate(next)));
    }),
  );
}
