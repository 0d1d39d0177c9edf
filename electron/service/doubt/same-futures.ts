import type { DrawnOutput } from '../../../core/analysis';
import { Refusal } from '../../../core/errors';
import { LENSES, type Lens, type Outline } from '../../../core/model';
import { chanceView, comparedRows, drawsWords } from '../../../core/report/views';
import type { ResolvedScenario } from '../../../core/scenario';
import type { Workbook } from '../../../core/schema';
import type { Evaluated } from '../worked';
import { drawnTogether } from '../simulation/drawn-together';
import { fullPlan } from '../simulation/plans';
import type { SimulationPool } from '../simulation/pool';
import { tellingDraws, type Call } from './progress';

/** The one on the table first: it is drawn as it is by itself. */
export function inOrder({ scenarios, currentScenario }: Workbook): readonly string[] {
  return [currentScenario, ...scenarios.map(({ id }) => id).filter((id) => id !== currentScenario)];
}

export function withResult(
  workbook: Workbook,
  ids: readonly string[],
  evaluated: (workbook: Workbook, id: string) => Evaluated,
): readonly Evaluated[] {
  return ids.flatMap((id) => {
    try {
      return [evaluated(workbook, id)];
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'no-result') throw error;
      return []; // the person is told so where scenarios stand side by side
    }
  });
}

export type ComparedAs = {
  readonly named: readonly { readonly id: string; readonly name: string }[];
  /** What £1 in every year of each scenario's horizon is worth, where horizons differ: which is best goes by the year then. */
  readonly yearly: readonly number[] | null;
  readonly oneMustBeDone: boolean;
};

/** An output as an equal amount in each year of its horizon. */
function eachYear(output: DrawnOutput, annuityFactor: number): DrawnOutput {
  return annuityFactor === 1 ? output : { ...output, values: output.values.map((value) => value / annuityFactor) };
}

/** £ for one more year at home. */
const WILLINGNESS = Array.from({ length: 21 }, (_, at) => at * 5000);

export async function compared(
  pool: SimulationPool,
  workbook: Workbook,
  { scenarios, outline }: { readonly scenarios: readonly ResolvedScenario[]; readonly outline: Outline },
  { named, yearly, oneMustBeDone }: ComparedAs,
  call: Call,
) {
  const plan = fullPlan(workbook);
  const { yearsAtHome } = outline.gained;
  const netOf = (lens: Lens) => outline.lens[lens].net;
  const totals = [...LENSES.map(netOf), yearsAtHome];
  const drawn = await drawnTogether(pool, { scenarios, totals, plan }, tellingDraws(workbook, call, 0, 1));
  const places = scenarios.map((_, place) => place);
  const judged = (place: number, output: DrawnOutput) => eachYear(output, yearly?.[place] ?? 1);
  const lenses = await Promise.all(
    LENSES.map(async (lens) => {
      const nets = places.map((place) => drawn.output(place, netOf(lens)));
      const judgedBy = nets.map((net, place) => judged(place, net));
      const comparison = await pool.task('compare-scenarios', { nets, judgedBy, oneMustBeDone });
      return {
        lens,
        scenarios: comparedRows(comparison, named),
        nothingBest: comparison.nothingBest === null ? null : chanceView(comparison.nothingBest),
      };
    }),
  );
  const options = places.map((place) => {
    const net = judged(place, drawn.output(place, netOf('public')));
    return {
      id: net.id,
      cost: { ...net, values: net.values.map((value) => -value) },
      effect: judged(place, drawn.output(place, yearsAtHome)),
    };
  });
  const { curves, frontier } = await pool.task('acceptability', {
    options,
    willingness: WILLINGNESS,
    oneMustBeDone,
  });
  const { seed, draws } = plan;
  return {
    lenses,
    acceptability: {
      willingness: WILLINGNESS,
      curves: curves.map(({ id, chances }) => ({ id, chances: [...chances] })),
      frontier: [...frontier],
    },
    drawsWords: drawsWords({ draws, asked: draws, steady: true, seed }),
  };
}
