import type { FunderId, Lens } from '../../model';
import type { Payer, ValueLabel } from '../../schema';
import type { FigureView, LineView } from './figure-view';
import type { NeedAndMoneyView } from './need-and-money-types';

export type { FigureView, LineView } from './figure-view';

/** One point of view: net first, then what it is made of. */
export type LensView = {
  readonly lens: Lens;
  readonly name: string;
  readonly netLabel: string;
  readonly net: FigureView;
  readonly netCash: FigureView; // the same net, counting cash alone
  readonly costs: FigureView;
  readonly gains: FigureView;
  readonly ratio: FigureView;
  readonly payback: FigureView; // years; not discounted
  readonly paybackDiscounted: FigureView;
  readonly costPerYearAtHome: FigureView;
};

/** One measure from one point of view. A ratio, or a difference, stands with the two figures that it is made of. */
export type MeasureView = {
  readonly id: string;
  readonly name: string;
  readonly technical: string | null; // the name that the guidance gives it
  readonly figure: FigureView;
  readonly madeOf: {
    readonly relation: 'over' | 'less';
    readonly left: FigureView;
    readonly right: FigureView;
  } | null;
  readonly caveat: string | null;
};

/** Every measure of the appraisal, with its parts. Price year, years looked at and discounting are those of the result. */
export type MeasuresView = {
  readonly byLens: readonly {
    readonly lens: Lens;
    readonly name: string;
    readonly measures: readonly MeasureView[];
  }[];
  /** What one of each outcome costs: the lens's costs over the count. */
  readonly outcomes: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: FigureView;
    readonly cost: Readonly<Record<Lens, FigureView>>;
  }[];
  /** Figures that stand beside the result and are in none of it, or are another way to see a part of it. */
  readonly beside: readonly {
    readonly id: 'income-weights' | 'life-rates' | 'hour-bases';
    readonly title: string;
    readonly words: string;
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly figure: FigureView;
      readonly words: string;
    }[];
  }[];
};

/** A row of "who pays and who gains". Totals come in their place: public purse after the public payers, society last. */
export type PayerRowView = {
  readonly id: Payer | 'public' | 'society';
  readonly kind: 'payer' | 'total';
  readonly name: string;
  readonly paid: FigureView;
  readonly gained: FigureView;
  readonly net: FigureView;
  readonly byLabel: Readonly<Partial<Record<ValueLabel, FigureView>>>;
};

/** The funder gap, counted with all fiscal value and with cash alone. */
export type FunderGapView = {
  readonly basis: 'fiscal' | 'cash';
  readonly closes: boolean;
  readonly shortfall: FigureView;
  readonly surplus: FigureView;
  readonly transfer: FigureView;
  readonly short: FigureView;
  readonly funders: readonly {
    readonly id: FunderId;
    readonly name: string;
    readonly net: FigureView;
    readonly gives: FigureView;
  }[];
  readonly words: string; // one or two plain sentences
};

/** £ by financial year, for the two charts that stand side by side. */
export type YearsView = {
  readonly labels: readonly string[]; // '2026-27' …
  readonly cost: LineView;
  readonly byLabel: Readonly<Record<ValueLabel, LineView>>;
  readonly netByLens: Readonly<Record<Lens, LineView>>;
  readonly runningByLens: Readonly<Record<Lens, LineView>>;
};

/** Who comes forward, for one channel: each step of the funnel in a given year, in both arms. */
export type FunnelView = {
  readonly channel: string;
  readonly name: string;
  readonly year: string;
  readonly steps: readonly {
    readonly id: string;
    readonly label: string;
    readonly with: FigureView;
    readonly without: FigureView;
  }[];
  readonly words: string; // names the tightest step
};

export type PlaceInLife = 'home' | 'package' | 'kept' | 'residential' | 'nursing' | 'died';

/** Where people live by years since they joined, of 100 who join, without and with help. */
export type PathwayView = {
  readonly years: readonly number[]; // 0, 1, 2 …
  readonly without: Readonly<Record<PlaceInLife, readonly string[]>>; // shares, each year adds to 1
  readonly with: Readonly<Record<PlaceInLife, readonly string[]>>;
  /** One life on average: years in each place until death. */
  readonly life: readonly {
    readonly place: Exclude<PlaceInLife, 'died'>;
    readonly label: string;
    readonly without: FigureView;
    readonly with: FigureView;
  }[];
  readonly careWeeksFewer: FigureView;
  readonly careWeeksAfterHorizon: FigureView;
  /** Moves into a care home that help put off = those that came later + those not needed at all. */
  readonly movesPutOff: FigureView;
  readonly movesCameLater: FigureView;
  readonly movesNotNeeded: FigureView;
  readonly yearsAtHome: FigureView;
  readonly livedLonger: FigureView;
  readonly costOfLivingLonger: FigureView;
};

/** From salt to who gains: the steps of the chain, and a ribbon for each gainer and loser. */
export type ChainView = {
  readonly steps: readonly {
    readonly id: 'inputs' | 'helpers' | 'people' | 'home';
    readonly label: string;
    readonly figure: FigureView;
    readonly second: string; // the line under the figure
    readonly assumes: string;
    readonly wrongIf: string;
    readonly seenIn: string;
    readonly weakestGrade: number;
  }[];
  readonly ends: readonly {
    readonly payer: Payer;
    readonly name: string;
    readonly label: ValueLabel;
    readonly figure: FigureView;
  }[];
};

/** Something to know about the result. */
export type CheckView = {
  readonly code: string;
  readonly outcome: 'pass' | 'warn' | 'fail';
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly about: readonly string[];
  /** What of it can be opened: the figure explains itself; a number that was filled in has a field too. */
  readonly lines: readonly CheckLine[];
};

/** A line or a number that a check is about. */
export type CheckLine = { readonly id: string; readonly label: string; readonly field: string | null };

/** What published evaluations found, beside the result. */
export type PublishedView = {
  readonly id: string;
  readonly title: string;
  readonly found: string;
  readonly kind: 'returned' | 'no-gain' | 'rarely' | 'unclear';
  readonly range: {
    readonly low: string;
    readonly high: string;
    readonly middle: string | null;
    readonly unit: string;
  } | null;
  readonly caveat: string;
  readonly address: string;
};

/** Everything that the screens and reports show of one scenario's result. All of it comes from one evaluation. */
export type ResultView = {
  readonly scenarioName: string;
  readonly priceBase: string; // '2026-27 prices'
  readonly horizon: string; // 'ten years, 2026-27 to 2035-36'
  readonly discounting: string; // 'discounted at 3.5% (health and life 1.5%), Green Book 2026'
  readonly scheduleVintage: string;
  readonly lenses: readonly LensView[];
  readonly measures: MeasuresView;
  readonly council: {
    readonly putsIn: FigureView;
    readonly hours: FigureView;
    readonly leverage: FigureView;
    readonly leverageRatio: FigureView;
  };
  readonly fiveLabels: readonly {
    readonly label: ValueLabel;
    readonly name: string;
    readonly howItComes: string;
    readonly figure: FigureView;
  }[];
  readonly payers: readonly PayerRowView[];
  readonly gaps: readonly FunderGapView[];
  /** Need beside money, and what the plan does to the gap; null where the scenario does not look at it. */
  readonly needAndMoney: NeedAndMoneyView | null;
  readonly years: YearsView;
  readonly funnels: readonly FunnelView[];
  readonly pathway: PathwayView;
  readonly chain: ChainView;
  readonly people: {
    readonly need: FigureView;
    readonly extraSupported: FigureView;
    readonly withSupported: FigureView;
    readonly withoutSupported: FigureView;
    readonly helped: { readonly with: LineView; readonly without: LineView };
    readonly helpers: { readonly with: LineView; readonly without: LineView };
    readonly whatLimits: string; // 'Helpers, not need: 5 people could use help.'
  };
  /** The same scenario with a hundred sites, since one bin gives small figures. */
  readonly perHundred: {
    readonly sites: string;
    readonly lenses: readonly {
      readonly lens: Lens;
      readonly net: string;
      readonly costs: string;
      readonly cash: string;
    }[];
  } | null;
  readonly checks: readonly CheckView[];
  readonly published: readonly PublishedView[];
  readonly caseAgainst: string; // the paragraph an opponent would write
  readonly whatWouldHaveToBeTrue: readonly {
    readonly quantityId: string;
    readonly label: string;
    readonly now: string;
    readonly needed: string | null;
    readonly unit: string;
    readonly lens: Lens;
    readonly words: string;
  }[];
  readonly weakest: readonly { readonly quantityId: string; readonly label: string; readonly grade: number }[];
};
