import type { FigureView, LineView } from './figure-view';

/** When need passes money: years from the start of the first year, and the first financial year that is short. */
export type CrossingView = { readonly after: FigureView; readonly year: string | null };

/** The gap: what older people's care needs beside what there is to pay for it. £ each year, real, not discounted. */
export type NeedAndMoneyView = {
  readonly area: string; // whose population is projected: 'England', 'North East'
  readonly years: readonly string[]; // '2026-27' …
  readonly firstYear: number;
  readonly sites: string; // '500 grit bins'
  readonly need: LineView;
  readonly needWith: LineView;
  readonly money: { readonly central: LineView; readonly low: LineView; readonly high: LineView };
  readonly crossings: {
    readonly without: CrossingView;
    readonly with: CrossingView;
    readonly low: CrossingView;
    readonly high: CrossingView;
  };
  readonly yearsBought: FigureView;
  readonly lastGap: { readonly year: string; readonly without: FigureView; readonly with: FigureView };
  readonly words: {
    readonly bought: string;
    readonly plan: string;
    readonly assumes: string;
    readonly alternative: string;
  };
};
