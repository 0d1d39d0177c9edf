import { isNotDefined } from '../../core/engines/exact';
import type { DrawPlan } from '../../core/engines/simulate';
import { LENSES, type Lens } from '../../core/model';
import { drawsWords } from '../../core/report/views';
import { uncertaintyOf } from '../../core/uncertainty';
import type { Output } from './contract';
import type { Kept, Kind } from './kept';
import { lensesDrawn } from './simulation/lens-draws';
import { plansFor } from './simulation/plans';
import type { SimulationPool } from './simulation/pool';
import { sayingWhyFar } from './simulation/why-far';
import { contentOf } from './shape';
import type { Evaluated } from './worked';

type View = Output<'scenario.simulate'>;

export type AskedSimulation = {
  readonly evaluated: Evaluated;
  readonly seed: number;
  readonly draws: number;
  /** Stops at fewer draws where more would not move the answer. */
  readonly stopsWhenSteady: boolean;
};

export type SimulationOptions = {
  readonly signal: AbortSignal;
  /** How many draws are done; and, once, an answer from fewer of them, when it is there. */
  readonly onProgress: (done: number, first: View | null) => void;
};

/** How sure we are of scenarios: the same answer for whoever asks, worked out once. */
export type Simulations = {
  /** Refuses draws-not-defined, and what the pool refuses. */
  readonly run: (asked: AskedSimulation, options: SimulationOptions) => Promise<View>;
};

/** Looking at another section and back, or printing, works nothing out anew. */
const DRAWN: Kind<View> = { name: 'drawn', weight: 1 };

export function createSimulations(pool: SimulationPool, kept: Kept): Simulations {
  return {
    run: ({ evaluated, seed, draws, stopsWhenSteady }, { signal, onProgress }) => {
      const { scenario } = evaluated;
      const key = `${contentOf(scenario)} ${seed} ${draws} ${stopsWhenSteady}`;
      return kept.later(DRAWN, key, async () => {
        const pointEstimates = netsOf(evaluated);
        let view: View | null = null;
        for (const plan of plansFor(seed, draws)) {
          const known = view?.draws ?? 0;
          if (view !== null) onProgress(known, partOf(view, draws));
          view = await simulated(pool, evaluated, plan, pointEstimates, {
            signal,
            onProgress: (done) => onProgress(Math.max(done, known), null),
          });
          if (stopsWhenSteady && view.steady) break;
        }
        return sayingWhyFar(pool, scenario, view as View, signal); // there is at least one plan
      });
    },
  };
}

/** An answer from fewer draws than were asked for, which says so. */
function partOf(view: View, asked: number): View {
  return { ...view, asked, drawsWords: drawsWords({ ...view, asked }) };
}

async function simulated(
  pool: SimulationPool,
  { scenario, outline }: Evaluated,
  plan: DrawPlan,
  pointEstimates: Readonly<Record<Lens, string>>,
  options: Parameters<SimulationPool['draws']>[1],
): Promise<View> {
  const { wanted, view } = lensesDrawn(scenario.structure, outline, plan, pointEstimates);
  await pool.draws({ scenario, uncertain: uncertaintyOf(scenario), plan, outputs: wanted }, options);
  return pool.task('uncertainty', view);
}

/** The net of each lens with every number as it is stated. */
function netsOf({ evaluation, outline }: Evaluated): Readonly<Record<Lens, string>> {
  const net = (lens: Lens) => {
    const value = evaluation.total(outline.lens[lens].net.id);
    return isNotDefined(value) ? '0' : value.toFixed();
  };
  return Object.fromEntries(LENSES.map((lens) => [lens, net(lens)])) as Record<Lens, string>;
}
