import type { Lens } from '../../model';

/** A chance as a share and in words, both ways: the two add to a hundred. */
export type ChanceView = {
  readonly share: number;
  readonly words: string; // '77 in 100'
  readonly against: string; // '23 in 100'
  readonly standardError: number | null;
};

/** £ as decimal text, as the formatters read it. */
type Ends = { readonly low: string; readonly high: string };

/** One point of view over all futures. Figures are £ as decimal text; what a chart draws is plain numbers, £. */
export type UncertaintyLensView = {
  readonly lens: Lens;
  readonly name: string;
  readonly netLabel: string;
  /** The headline: the net with every quantity at its stated value, exactly. */
  readonly pointEstimate: string;
  /** Said beside the headline where the futures lie far from it; null where they do not. */
  readonly far: FarFromFutures | null;
  /** The mean of the simulated futures, and that less the headline. */
  readonly mean: string;
  readonly difference: string;
  readonly median: string;
  readonly sd: string;
  readonly interval: Ends; // 9 futures in 10
  readonly half: Ends; // half of them
  /** How far the mean may be off for want of draws; null while that is not known. */
  readonly standardError: string | null;
  readonly steady: boolean;
  readonly chancePositive: ChanceView;
  /** The chance of a fiscal return above 1; null where some future has no cost to return on. */
  readonly chanceReturn: ChanceView | null;
  readonly paidBack: {
    readonly byYear: readonly ChanceView[];
    readonly never: ChanceView;
    /** The place of the first year by which half of the futures have paid back; null where fewer ever do. */
    readonly middleYear: number | null;
  };
  readonly histogram: {
    readonly edges: readonly number[];
    readonly counts: readonly number[];
    readonly below: number;
    readonly above: number;
    readonly cut: number | null; // break-even, where the picture reaches it
    readonly leftOut: string | null; // '41 of 16,384 draws lie beyond the picture.'
    readonly alternative: string;
  };
  readonly fan: {
    readonly p5: readonly number[];
    readonly p25: readonly number[];
    readonly p50: readonly number[];
    readonly p75: readonly number[];
    readonly p95: readonly number[];
    readonly mean: readonly number[];
    /** The place of the year from which the middle line stays at or above zero. */
    readonly paysBack: number | null;
    readonly alternative: string;
  };
  /** The mean as it stood after each doubling of the draws, £. */
  readonly convergence: readonly {
    readonly draws: number;
    readonly mean: number;
    readonly standardError: number | null;
  }[];
  readonly words: {
    readonly verdict: string; // 'Probably worth it for the public purse.'
    readonly interval: string; // 'Likely between −£153k and +£345k.'
    readonly half: string;
    readonly chance: string; // 'Worth it in 77 of 100 futures.'
    readonly paidBack: string; // '72 chances in 100 that it pays back within five years.'
    readonly mean: string; // 'The mean of the futures is +£96k, £4,000 above the figure as stated.'
  };
};

/** The mean of the futures lies far from the figure as stated, or that figure is not one of its own nine in ten. */
export type FarFromFutures = {
  readonly words: string;
  /** The two or three numbers whose doubt does most of it; none until they are worked out, or where no number does it by itself. */
  readonly numbers: readonly { readonly quantityId: string; readonly label: string }[];
};

/** How sure we are, for every lens, from one set of draws. */
export type UncertaintyView = {
  readonly lenses: readonly UncertaintyLensView[];
  readonly years: readonly string[]; // '2026-27' …
  readonly draws: number;
  readonly asked: number;
  readonly seed: number;
  readonly method: 'sobol' | 'pseudo-random';
  readonly steady: boolean;
  readonly drawsWords: string; // '16,384 draws, steady, seed 2026'
};

/** What moves the answer: one assumption from its low to its high end, the others as stated. */
export type TornadoRowView = {
  readonly quantityId: string;
  readonly label: string;
  /** The label in two parts: the number, and the group of fields it stands in. */
  readonly name: string;
  readonly group: string;
  /** The end that gives less, and the one that gives more: '0.97', '0.78'. */
  readonly worseAt: string;
  readonly betterAt: string;
  /** £. */
  readonly worse: number;
  readonly better: number;
  readonly changesSign: boolean;
  /** How much of the spread of all futures goes with it, in [0, 1]; null where it was not worked out. */
  readonly share: number | null;
};

/** Two assumptions together, all others as stated: a row of cells for each value of y, £. */
export type HeatMapView = {
  readonly x: HeatMapAxis;
  readonly y: HeatMapAxis;
  readonly cells: readonly (readonly number[])[];
  readonly alternative: string;
};

export type HeatMapAxis = {
  readonly quantityId: string;
  readonly label: string;
  /** As printed, from the low end to the high one. */
  readonly values: readonly string[];
};

/** A future that one may tell as a story: what those near a bad, a middling or a good result have in common. */
export type ScenarioSetView = {
  readonly name: 'pessimistic' | 'central' | 'optimistic';
  /** The result that it stands for, £. */
  readonly figure: string;
  readonly figureWords: string;
  /** Each number of it: those that lie furthest from where they usually are come first. */
  readonly values: readonly {
    readonly quantityId: string;
    readonly label: string;
    readonly value: string; // decimal text, legal for the quantity
    readonly text: string; // as printed
  }[];
};

/** How sure somebody is of one number, as a field shows it before it is kept. */
export type HowSureView = {
  /** Where it lies, in words: "9 cases in 10 lie between 62% and 84%, on average 73%."; null where it cannot be drawn. */
  readonly words: string | null;
  /** What that is taken from: "From its published range", "From its grade, 6", "As said here", "Taken as certain". */
  readonly from: string;
  /** What must be mended before it can be kept. */
  readonly problem: {
    readonly code: string;
    readonly what: string;
    readonly why: string;
    readonly mend: string;
  } | null;
  /** What is worth knowing about it. */
  readonly notes: readonly string[];
  /** The numbers that it moves together with, and how they will be drawn. */
  readonly together: readonly {
    readonly quantityId: string;
    readonly label: string;
    readonly rank: string;
    /** "drawn at 0.71, the nearest that can hold with the others"; null where it is drawn as said. */
    readonly moved: string | null;
  }[];
};

/** What to find out first: what knowing one thing could be worth at most, and how to find it out. */
export type FindOutView = {
  readonly id: string;
  readonly label: string;
  /** The numbers that it is about. */
  readonly quantities: readonly string[];
  /** £, in all and per year, as decimal text. */
  readonly worth: string;
  readonly worthPerYear: string;
  readonly worthWords: string; // '£14,200'
  readonly errorWords: string; // 'give or take £600'
  readonly standsOut: boolean;
  readonly people: number | null; // in each group, where there are two
  /** How many are asked in all; null where no survey answers it. */
  readonly asked: number | null;
  readonly ask: string; // 'Ask 385 people …'
};

/** One scenario beside another in the same futures. */
export type ComparedView = {
  readonly id: string;
  readonly name: string;
  readonly mean: string;
  readonly interval: Ends;
  readonly chancePositive: ChanceView;
  readonly chanceBest: ChanceView;
  readonly difference: {
    readonly mean: string;
    readonly interval: Ends;
    readonly chanceBetter: ChanceView;
    readonly words: string;
  } | null;
};
