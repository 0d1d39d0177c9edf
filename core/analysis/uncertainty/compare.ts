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
  /** The share of futures in which it brings most of all scenarios, funding nothing (0) among them. */
  readonly chanceBest: Chance;
};

export type Comparison = {
  readonly scenarios: readonly ComparedScenario[];
  /** The share of futures in which funding nothing is best. */
  readonly nothingBest: Chance;
};

/**
 * Scenarios compared on common random numbers: what they share cancels, so a small difference can be sure where both nets are not.
 *
 * Takes    nets: one figure a scenario, from the same draws; against: the place of the one that others are compared with
 * Gives    each net, its difference with its interval, and chances. A tie goes to funding nothing, then to the scenario named first, so
 *          that the chances of being best add to 1
 * Refuses  draws-not-defined, draws-not-common, no-draws
 */
export function compareScenarios(nets: readonly DrawnOutput[], against = 0): Comparison {
  const base = nets[against];
  if (base === undefined) throw new Defect(`No scenario ${against} to compare with.`);
  refuseUndefined(nets);
  refuseOtherDraws(nets);
  const best = bestOfEachDraw(nets);
  const chanceOf = (option: number) => chanceThat(base, (draw) => best[draw] === option);
  return {
    scenarios: nets.map((net, option) => {
      const chancePositive = chanceThat(net, (draw) => (net.values[draw] as number) > 0);
      if (option === against) {
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
    nothingBest: chanceOf(NOTHING),
  };
}

const NOTHING = -1;

function bestOfEachDraw(nets: readonly DrawnOutput[]): Int16Array {
  const best = new Int16Array(nets[0]?.values.length ?? 0).fill(NOTHING);
  for (let draw = 0; draw < best.length; draw += 1) {
    let most = 0;
    nets.forEach(({ values }, option) => {
      if ((values[draw] as number) > most) [best[draw], most] = [option, values[draw] as number];
    });
  }
  return best;
}
