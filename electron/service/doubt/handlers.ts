import { heatMapColumns, heatMapsFrom, tornadoColumns, tornadosFrom } from '../../../core/analysis';
import { requiredQuantities } from '../../../core/catalogue';
import { momentsOf } from '../../../core/engines/simulate';
import type { Total } from '../../../core/graph';
import { heatMapView, ofUnequalLife, scenarioSetViews, tornadoRows } from '../../../core/report/views';
import { type ResolvedScenario } from '../../../core/scenario';
import type { Workbook } from '../../../core/schema';
import { uncertaintyOf } from '../../../core/uncertainty';
import type { UNCERTAINTY_OPERATIONS } from '../contract';
import type { Kind } from '../kept';
import type { HandlersOf } from '../service';
import { sha256 } from '../shape';
import { drawnTogether } from '../simulation/drawn-together';
import { fullPlan } from '../simulation/plans';
import type { SimulationPool } from '../simulation/pool';
import type { UncertaintyParts } from '../uncertainty-parts';
import { findOut, totalOf } from './find-out';
import { howSureOf } from './how-sure';
import { axisOf, netsInRows, notTwo, rangesOf, statedOf, withTwins, type Axis } from './one-at-a-time';
import { DRAWING, each, tellingDraws, type Call } from './progress';
import { compared, inOrder, withResult } from './same-futures';

/** Looking at another section and back works nothing out anew. */
const FOUND = { name: 'found', weight: 1 } as const;
/** For so many of the widest rows of a tornado the share of the spread is worked out too. */
const SHARES_WORKED = 24;
/** With more of the spread than this one assumption decides. */
const DECIDES = 0.5;
/** A number whose ends give the same but for the last digits of a double does not move the net. */
const ROUNDING = 1e-9;

type DoubtHandlers = Omit<HandlersOf<typeof UNCERTAINTY_OPERATIONS>, 'scenario.simulate'>;

/** What moves the answer, what to find out first, two numbers together, sets of numbers, and scenarios in the same futures. */
export function doubtHandlers({ workedOut, pool }: Omit<UncertaintyParts, 'simulations'>): DoubtHandlers {
  const read = (workbookId: string) => workedOut.read(workbookId).document;
  const evaluated = (workbook: Workbook, id: string) => workedOut.in(workbook, id).evaluated();
  const remember = <Value>(of: readonly unknown[], work: () => Promise<Value>) =>
    workedOut.kept.later<Value>(FOUND satisfies Kind<Value>, sha256(JSON.stringify(of)), work);

  return {
    'scenario.tornado': ({ workbookId, scenarioId, lens }, call) => {
      const workbook = read(workbookId);
      const { scenario, outline } = evaluated(workbook, scenarioId);
      const { net } = outline.lens[lens];
      return remember(['tornado', lens, workbook.simulation, scenario], async () => {
        const ranges = rangesOf(scenario);
        const stated = statedOf(scenario);
        const given = withTwins(tornadoColumns(ranges, stated), ranges, uncertaintyOf(scenario), stated);
        const [tornado] = tornadosFrom(ranges, [await netsInRows(pool, scenario, given, net, call)]);
        if (tornado === undefined) return { net: 0, rows: [], strongest: null };
        const rows = tornado.rows.filter(({ span }) => span > ROUNDING * Math.abs(tornado.stated));
        const widest = rows.slice(0, SHARES_WORKED).map(({ id }) => id);
        const shares = await sharesOf(pool, workbook, scenario, net, widest, call);
        const definitions = requiredQuantities(scenario.structure);
        const [[most, share] = ['', 0]] = [...shares].sort(([, one], [, other]) => other - one);
        const views = tornadoRows({ ...tornado, rows }, definitions, shares);
        const strongest = share < DECIDES ? null : (views.find(({ quantityId }) => quantityId === most)?.name ?? null);
        return { net: tornado.stated, rows: views, strongest };
      });
    },

    'scenario.heat-map': ({ workbookId, scenarioId, lens, x, y }, call) => {
      const { scenario, outline } = evaluated(read(workbookId), scenarioId);
      const { net } = outline.lens[lens];
      const axes = [x, y].map((id) => axisOf(scenario, id)) as [Axis, Axis];
      if (x === y) throw notTwo(x);
      return remember(['heat-map', lens, x, y, scenario], async () => {
        const given = heatMapColumns(...axes, statedOf(scenario));
        const [map] = heatMapsFrom(...axes, [await netsInRows(pool, scenario, given, net, call)]);
        return heatMapView(map as NonNullable<typeof map>, requiredQuantities(scenario.structure));
      });
    },

    'scenario.what-to-find-out': ({ workbookId, scenarioId, lens }, call) => {
      const workbook = read(workbookId);
      const current = evaluated(workbook, scenarioId);
      const others = workbook.scenarios.filter(({ id }) => id !== scenarioId).map(({ id }) => id);
      const scenarios = [current, ...withResult(workbook, others, evaluated)].map(({ scenario }) => scenario);
      return remember(['find-out', lens, workbook.simulation, scenarios], () =>
        findOut(pool, workbook, current, scenarios, lens, call),
      );
    },

    'scenario.sets': ({ workbookId, scenarioId, lens }, call) => {
      const workbook = read(workbookId);
      const { scenario, outline } = evaluated(workbook, scenarioId);
      return remember(['sets', lens, workbook.simulation, scenario], async () => {
        const total = outline.lens[lens].net;
        const drawn = await drawnTogether(
          pool,
          { scenarios: [scenario], totals: [total], plan: fullPlan(workbook), withColumns: true },
          tellingDraws(workbook, call, 0, 1),
        );
        const sets = await pool.task('scenario-sets', { columns: drawn.columns, output: drawn.output(0, total) });
        const usual = new Map(
          uncertaintyOf(scenario).quantities.map(({ id, distribution }) => [id, momentsOf(distribution)]),
        );
        return { sets: scenarioSetViews(sets, usual, requiredQuantities(scenario.structure)) };
      });
    },

    'scenario.how-sure': ({ workbookId, ...asked }) => howSureOf(read(workbookId), asked),

    'workbook.compare-uncertain': ({ workbookId, oneMustBeDone }, call) => {
      const workbook = read(workbookId);
      const ids = inOrder(workbook);
      const found = withResult(workbook, ids, evaluated);
      const { outline } = found[0] ?? evaluated(workbook, workbook.currentScenario); // or refuses, in its words
      const scenarios = found.map(({ scenario }) => scenario);
      return remember(['compare', workbook.simulation, scenarios, oneMustBeDone], async () => {
        const yearly = ofUnequalLife(scenarios)
          ? found.map(({ evaluation, outline: of }) => totalOf(evaluation, of.annuityFactor))
          : null;
        const named = scenarios.map(({ id, name }) => ({ id, name }));
        const isThere = (id: string) => scenarios.some((one) => one.id === id);
        return {
          ...(await compared(pool, workbook, { scenarios, outline }, { named, yearly, oneMustBeDone }, call)),
          byYear: yearly !== null,
          leftOut: workbook.scenarios.filter(({ id }) => !isThere(id)).map(({ name }) => name),
        };
      });
    },
  };
}

async function sharesOf(
  pool: SimulationPool,
  workbook: Workbook,
  scenario: ResolvedScenario,
  total: Total<'£'>,
  wanted: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, number>> {
  const asked = { scenarios: [scenario], totals: [total], plan: fullPlan(workbook), withColumns: true };
  const drawn = await drawnTogether(pool, asked, tellingDraws(workbook, call, 0, DRAWING));
  const output = drawn.output(0, total);
  const found = await each(
    pool,
    wanted,
    { ...call, doing: (done) => `How much goes with ${done} of ${wanted.length} numbers` },
    async (id) => {
      const column = drawn.columns.get(id);
      if (column === undefined) return [];
      const [share] = await pool.task('variance-shares', { columns: new Map([[id, column]]), output });
      return share === undefined ? [] : [[id, share.share] as const];
    },
  );
  return new Map(found.flat());
}
