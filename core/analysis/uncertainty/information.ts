import { Defect } from '../../errors';
import { meanOf, sumOver, varianceOf } from './moments';
import { refuseOtherDraws, refuseUndefined, type Columns, type DrawnOutput } from './output';
import { regress } from './regression';
import { errorBetweenBlocks } from './standard-error';

/** What there is to decide: fund nothing (0 in every future), or one of the scenarios. */
export type Decision = {
  /** Net benefit of each scenario in every draw, in one lens, from the same draws. */
  readonly options: readonly DrawnOutput[];
  /** What £1 a year over the horizon is worth today (`annuityFactor`); spreads a worth over the years. */
  readonly annuityFactor: number;
};

/** What perfect information would be worth. */
export type PerfectInformation = {
  /** The scenario that brings most on average; null where funding nothing does. */
  readonly best: string | null;
  /** Net benefit of that decision, on average. */
  readonly expected: number;
  /** £, in all: the most it could be worth paying to know everything before deciding. */
  readonly value: number;
  readonly perYear: number;
  readonly standardError: number | null;
  /** The share of futures in which the decision that is best on average is not the best one. */
  readonly chanceWrong: number;
};

/**
 * The expected value of perfect information among funding nothing and the scenarios.
 *
 * There is no factor for the number of people: the money is the programme's already.
 *
 * Takes    net benefits by draw; annuity factor above 0
 * Gives    E[max(0, max_d NB_d)] - max(0, max_d E[NB_d]); never below 0. The best decision is named from the same draws that judge
 *          it, so where two are level the value comes out a little low
 * Refuses  draws-not-defined, draws-not-common, no-draws
 * Source   Raiffa and Schlaifer (1961), chapter 4; Briggs, Claxton and Sculpher (2006), chapter 6
 */
export function worthOfKnowingAll({ options, annuityFactor }: Decision): PerfectInformation {
  refuseDecision(options);
  const [first] = options as readonly [DrawnOutput];
  const draws = first.values.length;
  const bestIn = (draw: number) => options.reduce((most, { values }) => Math.max(most, values[draw] as number), 0);
  const best = bestOnAverage(options, 0, draws);
  const chosen = (draw: number) => (best === null ? 0 : (best.values[draw] as number));
  // The gain of each draw over the chosen decision: its mean is the value, and its blocks say how far that may be off.
  const gain = Float64Array.from(first.values, (_, draw) => bestIn(draw) - chosen(draw));
  const value = meanOf(gain);
  return {
    best: best?.id ?? null,
    expected: best === null ? 0 : meanOf(best.values),
    value,
    perYear: value / annuityFactor,
    standardError: errorBetweenBlocks({ drawn: first.drawn, values: gain }, (from, to) => meanOf(gain, from, to)),
    chanceWrong: sumOver(0, draws, (draw) => ((gain[draw] as number) > 0 ? 1 : 0)) / draws,
  };
}

/** What knowing one quantity, or several together, would be worth. */
export type PartialInformation = {
  /** £, in all: the most it could be worth paying to know these quantities before deciding. */
  readonly value: number;
  readonly perYear: number;
  /** From leaving out one eighth of the draws at a time. */
  readonly standardError: number;
  /**
   * What deciding by the fit brought on draws that the fit had not seen. No rule found in draws beats the best rule, so this leans
   * downwards, and may be below 0 where there is nothing but noise.
   */
  readonly cautious: number;
  /** Whether the value stands out from noise: it is more than two standard errors, and the cautious one is above 0. */
  readonly standsOut: boolean;
  /** The family of curves that was fitted. */
  readonly family: string;
};

/**
 * The expected value of knowing one quantity, or a group of them, before deciding: from the draws already made.
 *
 * Takes    net benefits by draw; columns of the quantities of the group, from the same draws
 * Gives    E[max(0, max_d g_d)] - max(0, max_d E[g_d]), g_d the regression of NB_d on the quantities. It is never below 0 by its
 *          form, so noise that the fit follows leans it upwards; cross-validation keeps that well below the standard error, and where
 *          draws are few it rather chooses a curve too plain, which leans it downwards. From 8,192 draws on neither matters
 * Refuses  draws-not-defined, draws-not-common, no-draws
 * Source   Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect information from a
 *          probabilistic sensitivity analysis sample, Medical Decision Making 34 (2014), pages 311-326; standard error: the
 *          jackknife over groups, Tukey (1958)
 */
export function worthOfKnowing({ options, annuityFactor }: Decision, group: Columns): PartialInformation {
  refuseDecision(options);
  const nets = options.map(({ values }) => values);
  const draws = (nets[0] as Float64Array).length;
  const judged = [...nets, ...differencesOf(nets)];
  const { walk, blocks, family, terms } = regress([...group.values()], judged);
  if (terms === 1) return { ...TELLS_NOTHING, family };
  const blockOf = blockOfEachDraw(blocks, draws);
  // Totals of what deciding by the fit promises: with all draws, and by fit without a block and block of the draw.
  const promised = new Float64Array(1 + blocks.length);
  const rest = new Float64Array(blocks.length);
  let cautious = 0;
  walk((draw, fits) => {
    const block = blockOf[draw] as number;
    promised[0] = (promised[0] as number) + largestFit(fits, 0, nets.length);
    for (let without = 0; without < blocks.length; without += 1) {
      if (without === block) continue;
      rest[without] = (rest[without] as number) + largestFit(fits, (1 + without) * judged.length, nets.length);
    }
    const chosen = bestFit(fits, (1 + block) * judged.length, nets.length);
    cautious += chosen === -1 ? 0 : ((nets[chosen] as Float64Array)[draw] as number);
  });
  const uninformed = meanOfBestWithout(nets, 0, 0);
  const value = Math.max(0, withoutRounding((promised[0] as number) / draws - uninformed, nets));
  const carefully = withoutRounding(cautious / draws - uninformed, nets);
  const leftOut = blocks.map(([from, to], block) => {
    const kept = draws - (to - from);
    return (rest[block] as number) / kept - meanOfBestWithout(nets, from, to);
  });
  const standardError = jackknifeError(leftOut);
  return {
    value,
    perYear: value / annuityFactor,
    standardError,
    cautious: carefully,
    standsOut: value > 2 * standardError && carefully > 0,
    family,
  };
}

/**
 * Each scenario less each other. They take part in the choice of the curves: where scenarios share most of what makes them unsure, what
 * sets them apart would be lost in it.
 */
function differencesOf(nets: readonly Float64Array[]): readonly Float64Array[] {
  return nets.flatMap((one, at) =>
    nets.slice(at + 1).map((other) => one.map((value, draw) => value - (other[draw] as number))),
  );
}

/** A gain so small beside the net benefits that it is what rounding leaves of nothing. */
function withoutRounding(gain: number, nets: readonly Float64Array[]): number {
  const size = Math.max(...nets.map((net) => Math.abs(meanOf(net)) + Math.sqrt(varianceOf(net))));
  return Math.abs(gain) <= 1e-12 * size ? 0 : gain;
}

/** Quantities that predict nothing of any net benefit. */
const TELLS_NOTHING = { value: 0, perYear: 0, standardError: 0, cautious: 0, standsOut: false };

function largestFit(fits: Float64Array, from: number, options: number): number {
  let most = 0;
  for (let at = from; at < from + options; at += 1) most = Math.max(most, fits[at] as number);
  return most;
}

/** The option with the largest fit; -1 where funding nothing is best. */
function bestFit(fits: Float64Array, from: number, options: number): number {
  let [best, most] = [-1, 0];
  for (let option = 0; option < options; option += 1) {
    const fit = fits[from + option] as number;
    if (fit > most) [best, most] = [option, fit];
  }
  return best;
}

function blockOfEachDraw(blocks: readonly (readonly [number, number])[], draws: number): Uint8Array {
  const blockOf = new Uint8Array(draws);
  blocks.forEach(([from, to], block) => blockOf.fill(block, from, to));
  return blockOf;
}

/** The option with the largest mean; null where none is above 0. */
function bestOnAverage(options: readonly DrawnOutput[], from: number, to: number): DrawnOutput | null {
  let [best, most]: [DrawnOutput | null, number] = [null, 0];
  for (const option of options) {
    const mean = meanOf(option.values, from, to);
    if (mean > most) [best, most] = [option, mean];
  }
  return best;
}

/** What the best decision brings on average over all draws but a range; 0 is funding nothing. */
function meanOfBestWithout(nets: readonly Float64Array[], from: number, to: number): number {
  const means = nets.map((net) => {
    const kept =
      sumOver(0, from, (draw) => net[draw] as number) + sumOver(to, net.length, (draw) => net[draw] as number);
    return kept / (net.length - (to - from));
  });
  return Math.max(0, ...means);
}

/** The error of a figure from its values with one group left out at a time. */
function jackknifeError(leftOut: readonly number[]): number {
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  const squares = leftOut.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(((leftOut.length - 1) / leftOut.length) * squares);
}

function refuseDecision(options: readonly DrawnOutput[]): void {
  if (options.length === 0) throw new Defect('A decision without a scenario.');
  refuseUndefined(options);
  refuseOtherDraws(options);
}
