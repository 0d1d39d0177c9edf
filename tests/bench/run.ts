import { createExactEngine } from '../../core/engines/exact';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/scenario/templates';
import { createEvaluator } from '../../electron/service/evaluator';
import { resultOf } from '../../electron/service/results';

/** `npm run bench`: how long the exact answer takes, on the largest template, against the aims. Never a pass or a fail. */

const ROUNDS = 7;

type Row = {
  readonly what: string;
  readonly aim: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly reached: boolean | null;
};

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Rounds of the same work; the machine drifts, so the range is shown beside the median. */
function row(what: string, aimMs: number | null, samples: readonly number[], share = 0.5): Row {
  const sorted = [...samples].sort((one, other) => one - other);
  const median = quantile(sorted, share);
  return {
    what,
    aim: aimMs === null ? '' : `≤ ${aimMs} ms`,
    median,
    low: sorted[0] ?? Number.NaN,
    high: sorted.at(-1) ?? Number.NaN,
    reached: aimMs === null ? null : median <= aimMs,
  };
}

function largestTemplate() {
  const all = TEMPLATES.map((template) => {
    const workbook = workbookFrom(template);
    const scenario = resolveScenario(workbook, workbook.currentScenario);
    return { template, scenario, graph: buildModel(scenario) };
  });
  return all.reduce((largest, one) => (one.graph.definitions.size > largest.graph.definitions.size ? one : largest));
}

/** A step of each slider: what a person does most. */
function moved(value: string): string {
  const number = Number(value);
  return number === 0 ? '0.01' : (number * 1.01).toFixed(8);
}

function run(): void {
  const { template, scenario, graph } = largestTemplate();
  const rounds = Array.from({ length: ROUNDS });
  const building = rounds.map(() => timed(() => void buildModel(scenario)));
  const first = rounds.map(() => timed(() => void createExactEngine(graph).evaluate()));

  const engine = createExactEngine(graph);
  engine.evaluate();
  const changes = [...graph.quantities.values()].flatMap(({ id, value }) => {
    const there = timed(() => void engine.evaluate(new Map([[id, moved(value)]])));
    const back = timed(() => void engine.evaluate());
    return [there, back];
  });

  const evaluator = createEvaluator();
  resultOf(evaluator.evaluate(scenario));
  const previews = [
    'programme.sites',
    'participation.individual.willing',
    'pathway.hazard-ratio',
    'support.hours',
  ].flatMap((id) =>
    rounds.map((_, round) => {
      const input = scenario.quantities[id];
      if (input === undefined) throw new Error(`The template has no "${id}".`);
      const value = (Number(input.value) * (1 + 0.01 * (round + 1))).toFixed(6);
      const next = { ...scenario, quantities: { ...scenario.quantities, [id]: { ...input, value } } };
      return timed(() => void resultOf(evaluator.evaluate(next)));
    }),
  );

  const rows = [
    row('graph of the template, built', null, building),
    row('exact result, first', 250, first),
    row('exact result after one change, median over all quantities', null, changes),
    row('exact result after one change, 95th percentile', 60, changes, 0.95),
    row('a slider’s preview with all that the screen shows, 95th percentile', null, previews, 0.95),
  ];
  console.log(
    `Template "${template.name}": ${graph.lines.size} lines, ${graph.totals.size} totals, ${graph.quantities.size} quantities. Node ${process.version}.`,
  );
  const widest = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, aim, median, low, high, reached } of rows) {
    const verdict = reached === null ? '' : reached ? 'reached' : 'not reached';
    console.log(
      `${what.padEnd(widest)}  ${median.toFixed(1).padStart(8)} ms  (${low.toFixed(1)} to ${high.toFixed(1)})  ${aim.padEnd(9)} ${verdict}`.trimEnd(),
    );
  }
}

run();
