import {
  chanceAbove,
  convergenceTrace,
  fanByYear,
  histogramOf,
  isSteady,
  paidBackByYear,
  summariseDraws,
  type Band,
  type DrawnOutput,
  type DrawSummary,
  type Fan,
  type Histogram,
} from '../../analysis';
import { LENS_WORDS, type Lens } from '../../model';
import { formatFinancialYear, formatHeadlineMoney, formatTableFigure } from '../../words';
import { farFromFutures } from './far-from-futures';
import type { ChanceView, UncertaintyLensView, UncertaintyView } from './uncertainty-types';
import {
  chanceView,
  drawnText,
  drawsWords,
  halfWords,
  inFutures,
  intervalWords,
  meanWords,
  paidBackWords,
  verdictWords,
} from './uncertainty-words';

/** What was drawn for one lens. */
export type LensDraws = {
  readonly lens: Lens;
  /** The exact net with every quantity at its stated value, £, decimal text. */
  readonly pointEstimate: string;
  /** `lens.<lens>.net`. */
  readonly net: DrawnOutput;
  /** `lens.<lens>.ratio`; null where the scenario costs nothing. */
  readonly ratio: DrawnOutput | null;
  /** `lens.<lens>.discounted.running`, an output a year: it ends at the net, so that the fan ends where the histogram stands. */
  readonly running: readonly DrawnOutput[];
  /** The largest first-order share of variance, where it has been worked out. */
  readonly strongest?: number;
};

export type UncertaintyInput = {
  readonly lenses: readonly LensDraws[];
  readonly firstYear: number;
  readonly plan: { readonly seed: number; readonly draws: number; readonly method: 'sobol' | 'pseudo-random' };
};

/**
 * How sure we are, as the screen and the report show it: every figure and sentence from the same draws.
 *
 * Takes    draws of each lens from one run, which may have been stopped early
 * Gives    plain data; nothing is left to be worked out where it is drawn
 * Refuses  draws-not-defined, draws-not-common, no-draws
 */
export function uncertaintyView({ lenses, firstYear, plan }: UncertaintyInput): UncertaintyView {
  const years = (lenses[0]?.running ?? []).map((_, year) => formatFinancialYear(firstYear + year));
  const views = lenses.map((lens) => lensView(lens, years));
  const draws = lenses[0]?.net.values.length ?? 0;
  const steady = views.length > 0 && views.every((view) => view.steady);
  const { seed, draws: asked, method } = plan;
  return {
    lenses: views,
    years,
    draws,
    asked,
    seed,
    method,
    steady,
    drawsWords: drawsWords({ draws, asked, steady, seed }),
  };
}

function lensView(of: LensDraws, years: readonly string[]): UncertaintyLensView {
  const { lens, net } = of;
  const summary = summariseDraws(net);
  const chancePositive = chanceView(chanceAbove(net, 0));
  const paid = paidBackByYear(of.running);
  const point = Number(of.pointEstimate);
  return {
    lens,
    name: LENS_WORDS[lens].name,
    netLabel: LENS_WORDS[lens].net,
    ...figuresOf(summary, of.pointEstimate),
    far: farFromFutures({ stated: point, ...summary }),
    steady: isSteady(summary),
    chancePositive,
    chanceReturn: chanceOfReturn(of.ratio),
    paidBack: { byYear: paid.byYear.map(chanceView), never: chanceView(paid.never), middleYear: paid.middleYear },
    histogram: histogramView(histogramOf(net), summary, chancePositive),
    fan: fanView(fanByYear(of.running), years),
    convergence: convergenceTrace(net),
    words: {
      verdict: verdictWords(lens, { stated: point, chance: chancePositive.share, strongest: of.strongest }),
      interval: intervalWords(summary.interval),
      half: halfWords(summary.half),
      chance: `Above zero ${inFutures(chancePositive.share)}.`,
      paidBack: paidBackWords(paid),
      mean: meanWords(summary.mean, point, summary.standardError),
    },
  };
}

function figuresOf(summary: DrawSummary, pointEstimate: string) {
  const { mean, median, sd, interval, half, standardError } = summary;
  return {
    mean: drawnText(mean),
    pointEstimate,
    difference: drawnText(mean - Number(pointEstimate)),
    median: drawnText(median),
    sd: drawnText(sd),
    interval: ends(interval),
    half: ends(half),
    standardError: standardError === null ? null : drawnText(standardError),
  };
}

const ends = ({ low, high }: Band) => ({ low: drawnText(low), high: drawnText(high) });

/** A future without a cost has no return; one such future, and the chance is not stated. */
function chanceOfReturn(ratio: DrawnOutput | null): ChanceView | null {
  if (ratio === null || ratio.values.some((value) => !Number.isFinite(value))) return null;
  return chanceView(chanceAbove(ratio, 1));
}

function histogramView(
  { edges, counts, below, above, cut }: Histogram,
  { draws, interval }: DrawSummary,
  { words, against }: ChanceView,
): UncertaintyLensView['histogram'] {
  const fullest = counts.indexOf(Math.max(...counts));
  const [from, to] = [edges[fullest] ?? 0, edges[fullest + 1] ?? 0].map(signed);
  const beyond = below + above;
  return {
    edges,
    counts,
    below,
    above,
    cut,
    leftOut: beyond === 0 ? null : `${counted(beyond)} of ${counted(draws)} draws lie beyond the picture.`,
    alternative: `Where the net ends up in ${counted(draws)} simulated futures: most often between ${from} and ${to}, nine in ten between ${signed(interval.low)} and ${signed(interval.high)}; ${words} end above zero and ${against} do not.`,
  };
}

function fanView(fan: Fan, years: readonly string[]): UncertaintyLensView['fan'] {
  const paysBack = lastTurn(fan.p50);
  const last = years.length - 1;
  const [low, middle, high] = [fan.p5[last] ?? 0, fan.p50[last] ?? 0, fan.p95[last] ?? 0].map(signed);
  const turn =
    paysBack === null
      ? 'the middle ends below zero'
      : `the middle stays at or above zero from ${years[paysBack] ?? ''}`;
  return {
    ...fan,
    paysBack,
    alternative: `The running total by year in all simulated futures: by ${years[last] ?? ''} nine in ten lie between ${low} and ${high}, with ${middle} in the middle; ${turn}.`,
  };
}

/** The place from which a line stays at or above zero to its end; null where its end is below. */
function lastTurn(line: readonly number[]): number | null {
  const lastBelow = line.findLastIndex((value) => value < 0);
  return lastBelow === line.length - 1 ? null : lastBelow + 1;
}

const signed = (value: number) => formatHeadlineMoney(drawnText(value), { plus: true });
const counted = (draws: number) => formatTableFigure(String(draws), 0);
