import { Defect } from '../../errors';
import { refuseOtherDraws, refuseUndefined, type DrawnOutput } from './output';
import { chanceThat, summariseDraws, type Chance, type DrawSummary } from './summary';

/** One scenario beside another in the same futures. */
export type ComparedScenario = {
  readonly id: string;
  readonly net: DrawSummary;
  /** The share of futures in which it brings more than it costs. */
  readonly chancePositive: Chance;
  /** This scenario less the one compared with, future by future; null for that one itself. */
  readonly difference: DrawSummary | null;
  /** The share of futures in which it brings more than the one compared with. */
  readonly chanceBetter: Chance | null;
  /** The share of futures in which it brings most of all scenarios; funding nothing (0) is among them unless one must be done. */
  readonly chanceBest: Chance;
};

export type Comparison = {
  readonly scenarios: readonly ComparedScenario[];
  /** The share of futures in which funding nothing is best; null where one of them must be done. */
  readonly nothingBest: Chance | null;
};

export type ComparedHow = {
  /** What says which is best in a future, where that is not the net itself: the net an equal amount a year, for unequal horizons. */
  readonly judgedBy?: readonly DrawnOutput[];
  /** One of the scenarios is done whatever happens: funding nothing is no choice. */
  readonly oneMustBeDone?: boolean;
};

/**
 * Scenarios compared on common random numbers: what they share cancels, so a small difference can be sure where both nets are not.
 *
 * Takes    nets: one figure a scenario, from the same draws; the first is the one that others are compared with
 * Gives    each net, its difference with its interval, and chances. A tie goes to funding nothing where that is a choice, then to the
 *          scenario named first, so that the chances of being best add to 1
 * Refuses  draws-not-defined, draws-not-common, no-draws
 */
export function compareScenarios(
  nets: readonly DrawnOutput[],
  { judgedBy = nets, oneMustBeDone = false }: ComparedHow = {},
): Comparison {
  const [base] = nets;
  if (base === undefined || judgedBy.length !== nets.length) throw new Defect('A comparison without its scenarios.');
  refuseUndefined([...nets, ...judgedBy]);
  refuseOtherDraws([...nets, ...judgedBy]);
  const best = bestOfEachDraw(judgedBy, oneMustBeDone ? -Infinity : 0);
  const chanceOf = (option: number) => chanceThat(base, (draw) => best[draw] === option);
  return {
    scenarios: nets.map((net, option) => {
      const chancePositive = chanceThat(net, (draw) => (net.values[draw] as number) > 0);
      if (option === 0) {
        return {
          id: net.id,
          net: summariseDraws(net),
          chancePositive,
          difference: null,
          chanceBetter: null,
          chanceBest: chanceOf(option),
        };
      }
      const less = net.values.map((value, draw) => value - (base.values[draw] as number));
      const difference = { ...net, values: less };
      return {
        id: net.id,
        net: summariseDraws(net),
        chancePositive,
        difference: summariseDraws(difference),
        chanceBetter: chanceThat(difference, (draw) => (less[draw] as number) > 0),
        chanceBest: chanceOf(option),
      };
    }),
    nothingBest: oneMustBeDone ? null : chanceOf(NOTHING),
  };
}

const NOTHING = -1;

/** The place of the best in each draw; NOTHING where none is above what doing nothing brings. */
function bestOfEachDraw(nets: readonly DrawnOutput[], nothingBrings: number): Int16Array {
  const best = new Int16Array(nets[0]?.values.length ?? 0).fill(NOTHING);
  for (let draw = 0; draw < best.length; draw += 1) {
    let most = nothingBrings;
    nets.forEach(({ values }, option) => {
      if ((values[draw] as number) > most) [best[draw], most] = [option, values[draw] as number];
    });
  }
  return best;
}
