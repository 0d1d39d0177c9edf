import { summariseDraws } from '../../core/analysis/uncertainty';
import {
  compileKernel,
  createColumns,
  fixedOf,
  varyingOf,
  type Distribution,
  type DrawPlan,
  type Kernel,
  type Uncertain,
} from '../../core/engines/simulate';
import { outputKey, simulate } from '../oracles/simulate';
import type { Graph } from '../../core/graph';
import { YARDSTICK_OUTPUTS, yardstickDistributions } from '../support/yardstick-uncertainty';
import { yardstickGraph } from '../support/yardstick-graph';
import { findPeers, type Peers } from './peers';
import { median, timed, timedMedian, type Row, type SkippedRow } from './row';
import { subjectOf, type Subject } from './subject';
import { startThreads, type Threads } from './threads';
import { createTreeWalker } from './tree-walker';
import { wholeRun } from './whole-runs';

type Rows = readonly (Row | SkippedRow)[];

const ROUNDS = 7;
const DRAWS = 65536;
/** 10,000 draws are asked for; this is the next power of two above. */
const AT_REST = 16384;
const WHILE_DRAGGING = 2048;

const planOf = (draws: number, seed = 1, method: DrawPlan['method'] = 'sobol'): DrawPlan => ({
  seed,
  draws,
  replicates: 1,
  method,
});

/** One round of contenders in turn; ratios are taken inside a round, since the machine drifts. */
type Round = {
  readonly own: number;
  readonly javascript: number;
  readonly interpreter: number;
  readonly c: number;
  readonly numpy: number;
  readonly gain: number;
  readonly gainOfC: number;
};

/** Every row of the yardstick that concerns simulation. */
export async function yardstickRows(folder: string): Promise<Rows> {
  const peers = findPeers(folder);
  const { uncertain, outputsOf, build } = subjectOf('yardstick');
  const graph = build();
  const varying = varyingOf(uncertain);
  const columns = createColumns(planOf(DRAWS)).of(uncertain);
  const kernelAs = (kind: Kernel['kind']) => compileKernel(graph, { varying, outputs: outputsOf(graph), kind });
  const [kernel, javascript] = [kernelAs('webassembly'), kernelAs('javascript')];
  const threads = startThreads(2, columns, DRAWS);
  const walk = createTreeWalker(graph);
  const run = (one: Kernel) => void one.run(columns, new Map(), 0, DRAWS);
  const interpreted = () => walkDraws(graph, walk, columns, 512);
  for (const warm of [() => run(kernel), () => run(javascript), interpreted]) timedMedian(3, warm);
  for (const count of [1, 2, 1, 2]) await threads.run(count);

  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      own: timedMedian(3, () => run(kernel)),
      c: typeof peers.c === 'string' ? Number.NaN : peers.c(DRAWS, 1),
      numpy: typeof peers.numpy === 'string' ? Number.NaN : peers.numpy(DRAWS).model,
      javascript: timedMedian(3, () => run(javascript)),
      interpreter: timed(interpreted) * (DRAWS / 512),
      ...(await gains(threads, peers)),
    });
  }
  const sameBits = await haveSameBits(threads, kernel, javascript, columns);
  await threads.close();
  const rows = [
    ...speedRows(rounds, peers),
    ...errorRows(graph, uncertain),
    ...sliderRows(subjectOf('yardstick'), peers, [16, 100]),
    ...wholeRunRows('yardstick'),
    sameBits,
    longerHorizonRow(),
  ];
  peers.close();
  return rows;
}

/** The rows of the largest template: there is nobody to compare with, so they are times. */
export function templateRows(name: string): Rows {
  const subject = subjectOf(name);
  const graph = subject.build();
  const outputs = subject.outputsOf(graph);
  const varying = varyingOf(subject.uncertain).filter((id) => graph.quantities.has(id));
  const columns = createColumns(planOf(WHILE_DRAGGING)).of(subject.uncertain);
  const fixed = fixedOf(subject.uncertain);
  const kernels = (['webassembly', 'javascript'] as const).map((kind) =>
    compileKernel(graph, { varying, outputs, kind }),
  );
  const [own, javascript] = kernels.map((kernel) => () => void kernel.run(columns, fixed, 0, WHILE_DRAGGING));
  const walk = createTreeWalker(graph);
  const interpreted = () => walkDraws(graph, walk, columns, 16);
  for (const warm of [own, javascript, own, javascript, interpreted]) if (warm !== undefined) timedMedian(3, warm);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    own: timedMedian(3, own as () => void),
    javascript: timedMedian(3, javascript as () => void),
    interpreter: timed(interpreted) * (WHILE_DRAGGING / 16),
  }));
  const count = `${varying.length} quantities vary, ${outputs.length} outputs`;
  return [
    {
      what: `simulation, one thread, model only: a draw (${count})`,
      unit: 'µs',
      figures: rounds.map((round) => (round.own / WHILE_DRAGGING) * 1000),
    },
    {
      what: 'WebAssembly, times the JavaScript of the same kernel',
      unit: '×',
      figures: rounds.map((round) => round.javascript / round.own),
    },
    {
      what: 'generated code, times our own interpreter',
      unit: '×',
      figures: rounds.map((round) => round.interpreter / round.own),
      aim: { atLeast: [25] },
    },
    ...sliderRows(subject, null, [100, null]),
    ...wholeRunRows(name),
  ];
}

async function gains(threads: Threads, peers: Peers): Promise<Pick<Round, 'gain' | 'gainOfC'>> {
  const [one, two]: [number[], number[]] = [[], []];
  for (let again = 0; again < 3; again += 1) {
    one.push((await threads.run(1)).ms);
    two.push((await threads.run(2)).ms);
  }
  const gainOfC = typeof peers.c === 'string' ? Number.NaN : peers.c(DRAWS, 1) / peers.c(DRAWS, 2);
  return { gain: median(one) / median(two), gainOfC };
}

function speedRows(rounds: readonly Round[], { c, numpy }: Peers): Rows {
  const rows: (Row | SkippedRow)[] = [];
  const beside = (what: string, missing: unknown, figures: (round: Round) => number, aim: Row['aim']) =>
    rows.push(
      typeof missing === 'string'
        ? { what, skipped: missing }
        : { what, unit: '×', figures: rounds.map(figures), ...(aim === undefined ? {} : { aim }) },
    );
  const model = 'simulation, one thread, model only';
  rows.push({ what: `${model}: ${DRAWS} draws`, unit: 'ms', figures: rounds.map((round) => round.own) });
  beside(`${model}, times numpy`, numpy, (round) => round.numpy / round.own, { atLeast: [1, 1.8] });
  beside(`${model}, times C -O3 scalar`, c, (round) => round.c / round.own, { atLeast: [0.6, 1] });
  beside('the same in JavaScript, times numpy', numpy, (round) => round.numpy / round.javascript, undefined);
  beside('the same in JavaScript, times C -O3 scalar', c, (round) => round.c / round.javascript, undefined);
  beside('generated code, times our own interpreter', null, (round) => round.interpreter / round.own, {
    atLeast: [25],
  });
  rows.push({
    what: 'whole model, 10k draws, times Squiggle',
    skipped: 'Squiggle is not among the packages of this project',
  });
  beside('two threads: gain', null, (round) => round.gain, undefined);
  beside('two threads: share of C’s own gain', c, (round) => round.gain / round.gainOfC, { atLeast: [0.9] });
  return rows;
}

function walkDraws(
  graph: Graph,
  walk: ReturnType<typeof createTreeWalker>,
  columns: ReadonlyMap<string, Float64Array>,
  draws: number,
): void {
  const values = new Map([...graph.quantities.values()].map(({ id, value }) => [id, Number(value)]));
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [id, column] of columns) values.set(id, column[draw] as number);
    walk(values);
  }
}

/** How far the mean, and the chance of a ratio above 1, are from those of very many draws: typical error over seeds. */
function errorRows(graph: Graph, uncertain: Uncertain): Rows {
  const seeds = Array.from({ length: 64 }, (_, at) => at + 1);
  const figures = (plan: DrawPlan) => {
    const { outputs } = simulate(graph, { plan, uncertain, outputs: YARDSTICK_OUTPUTS.slice(0, 2) });
    const [npsv, bcr] = YARDSTICK_OUTPUTS.slice(0, 2).map((output) => outputs.get(outputKey(output)) as Float64Array);
    return { mean: meanOf(npsv as Float64Array), chance: meanOf((bcr as Float64Array).map((one) => Number(one > 1))) };
  };
  const truth = figures({ seed: 99, draws: 2 ** 18, replicates: 8, method: 'sobol' });
  const error = (draws: number, method: DrawPlan['method'], of: 'mean' | 'chance') =>
    Math.sqrt(meanOf(Float64Array.from(seeds, (seed) => (figures(planOf(draws, seed, method))[of] - truth[of]) ** 2)));
  const share = (draws: number, of: 'mean' | 'chance') => error(draws, 'sobol', of) / error(draws, 'pseudo-random', of);
  return [
    {
      what: 'error of the mean at 1,024 draws, times that of pseudo-random draws',
      unit: '×',
      figures: [share(1024, 'mean')],
      aim: { atMost: [0.0667] },
    },
    {
      what: 'error of P(BCR > 1) at 8,192 draws, times that of pseudo-random draws',
      unit: '×',
      figures: [share(8192, 'chance')],
      aim: { atMost: [0.5] },
    },
  ];
}

/** A slider is moved: a column is made anew, the model run, mean and percentiles taken. */
function sliderRows(subject: Subject, peers: Peers | null, aims: readonly [number, number | null]): Rows {
  const graph = subject.build();
  const outputs = subject.outputsOf(graph);
  const varying = varyingOf(subject.uncertain).filter((id) => graph.quantities.has(id));
  const fixed = fixedOf(subject.uncertain);
  const kernel = compileKernel(graph, { varying, outputs });
  const moves = (draws: number) => {
    const plan = planOf(draws);
    const source = createColumns(plan);
    const answer = (uncertain: Uncertain) => {
      const found = kernel.run(source.of(uncertain), fixed, 0, draws);
      for (const [at, values] of found.entries()) {
        if (values.some(Number.isNaN)) continue; // a ratio without a denominator has no percentiles
        summariseDraws({ id: String(at), label: String(at), values, drawn: plan });
      }
    };
    for (let again = 0; again < 3; again += 1) answer(subject.uncertain);
    return varying.map((id) => timed(() => answer(movedIn(subject.uncertain, id))));
  };
  const rows: (Row | SkippedRow)[] = [];
  const [few, many] = aims;
  const row = (draws: number, limit: number | null) => {
    const what = `one slider, ${draws} draws with percentiles, 95th percentile over all`;
    rows.push({
      what,
      unit: 'ms',
      figures: moves(draws),
      quoted: 0.95,
      ...(limit === null ? {} : { aim: { atMost: [limit] } }),
    });
  };
  row(WHILE_DRAGGING, few);
  row(AT_REST, many);
  if (peers === null) return rows;
  const what = `one slider, ${AT_REST} draws, times numpy’s sampling and model`;
  const { numpy } = peers;
  if (typeof numpy === 'string') return [...rows, { what, skipped: numpy }];
  const figures = Array.from({ length: ROUNDS }, () => {
    const { model, sampling } = numpy(AT_REST);
    return median(moves(AT_REST)) / (model + sampling);
  });
  return [...rows, { what, unit: '×', figures, aim: { atMost: [0.9] } }];
}

/** What is uncertain when somebody has moved one slider by a hundredth. */
function movedIn(uncertain: Uncertain, id: string): Uncertain {
  return {
    ...uncertain,
    quantities: uncertain.quantities.map((quantity) =>
      quantity.id === id ? { ...quantity, distribution: moved(quantity.distribution) } : quantity,
    ),
  };
}

function moved(of: Distribution): Distribution {
  const more = 1.01;
  switch (of.kind) {
    case 'beta':
      return { ...of, alpha: of.alpha * more };
    case 'gamma':
      return { ...of, scale: of.scale * more };
    case 'log-normal':
      return { ...of, mu: of.mu + 0.01 };
    case 'normal':
    case 'truncated-normal':
      return { ...of, sd: of.sd * more };
    case 'pert':
    case 'triangular':
      return { ...of, likely: of.likely + 0.01 * (of.high - of.likely) };
    case 'uniform':
      return { ...of, low: of.low + 0.01 * (of.high - of.low) };
    case 'empirical':
      return { ...of, values: of.values.map((value) => value * more) };
    case 'fixed':
      return of;
  }
}

/** What is due is said for the yardstick only. */
function wholeRunRows(name: string): Rows {
  const due = (atMost: number) => (name === 'yardstick' ? { aim: { atMost: [atMost] } } : {});
  return [
    {
      what: `graph to first result of ${AT_REST} draws, cold`,
      unit: 'ms',
      figures: Array.from({ length: ROUNDS }, () => wholeRun('cold', name)),
      ...due(350),
    },
    {
      what: `memory, ${DRAWS} draws`,
      unit: 'MB',
      figures: Array.from({ length: 3 }, () => wholeRun('memory', name)),
      ...due(200),
    },
  ];
}

/** 1 where all agree to the last bit. */
async function haveSameBits(
  threads: Threads,
  kernel: Kernel,
  javascript: Kernel,
  columns: ReadonlyMap<string, Float64Array>,
): Promise<Row> {
  const whole = kernel.run(columns, new Map(), 0, DRAWS);
  const inBlocks = (block: number) => {
    const all = whole.map(() => new Float64Array(DRAWS));
    for (let from = 0; from < DRAWS; from += block) {
      const part = kernel.run(columns, new Map(), from, Math.min(DRAWS, from + block));
      part.forEach((values, at) => all[at]?.set(values, from));
    }
    return all;
  };
  const others = [
    (await threads.run(1)).outputs,
    (await threads.run(2)).outputs,
    inBlocks(333),
    inBlocks(1024),
    javascript.run(columns, new Map(), 0, DRAWS),
  ];
  const isSame = others.every((other) =>
    other.every((values, at) => values.every((value, draw) => Object.is(value, whole[at]?.[draw]))),
  );
  return {
    what: 'same seed, 1 or 2 threads, any block size, either kind of code: the same bits',
    unit: '',
    figures: [isSame ? 1 : 0],
    aim: { atLeast: [1] },
  };
}

/** 60 years against 20, per draw and year. */
function longerHorizonRow(): Row {
  const uncertain = { quantities: yardstickDistributions(), dirichlets: [], correlations: [] };
  const columns = createColumns(planOf(AT_REST)).of(uncertain);
  const [short, long] = [20, 60].map((years) => {
    const kernel = compileKernel(yardstickGraph(years), {
      varying: varyingOf(uncertain),
      outputs: YARDSTICK_OUTPUTS,
    });
    const run = () => void kernel.run(columns, new Map(), 0, AT_REST);
    timedMedian(3, run);
    return { years, run };
  });
  const perYear = (one: typeof short) => (one === undefined ? Number.NaN : timedMedian(3, one.run) / one.years);
  return {
    what: '60 years against 20, per draw and year',
    unit: '×',
    figures: Array.from({ length: ROUNDS }, () => perYear(long) / perYear(short)),
    aim: { atMost: [1.2] },
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
