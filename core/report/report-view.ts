import type { Story } from '../schema';
import type { OneLifePassage } from './one-life-passage';
import type { ChanceView, UncertaintyLensView } from './views/uncertainty-types';
import type { ResultView } from './views/view-types';

/** What stands on every export: enough to make the same figures again. */
export type Manifest = {
  readonly programVersion: string;
  readonly engineVersion: string;
  readonly scenarioHash: string; // SHA-256 over the canonical JSON of the resolved scenario
  readonly priceBase: string;
  readonly scheduleVintage: string;
  readonly horizon: string;
  readonly simulation: string; // seed 2026, 16,384 draws
  readonly writtenOn: string; // a date like 22 November 2026
};

/** A row of the evidence ledger: a figure, what it rests on, how sure. */
export type LedgerRow = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly grade: number;
  readonly gradeWords: string;
  readonly basis: string;
  readonly status: string;
  readonly note: string;
};

/** How sure we are of one net, as a report prints it. Figures are £ as decimal text. */
export type ReportedLens = Pick<
  UncertaintyLensView,
  'lens' | 'name' | 'netLabel' | 'pointEstimate' | 'far' | 'mean' | 'interval' | 'half' | 'standardError' | 'words'
> & { readonly chancePositive: ChanceView };

/** How sure we are, from the workbook's own seed and number of draws: the same figures on every computer. */
export type ReportedUncertainty = { readonly drawsWords: string; readonly lenses: readonly ReportedLens[] };

/** The evidence pack as data: the Report screen and the printed page draw the same; no bytes, no HTML. */
export type ReportView = {
  readonly title: string; // one sentence that answers
  readonly workbookName: string;
  readonly scenarioName: string;
  readonly place: string;
  readonly manifest: Manifest;
  readonly story: Story | null; // only with consent to publish
  readonly storiesLeftOut: readonly string[]; // why, a sentence each
  readonly oneLife: OneLifePassage | null; // only of somebody invented, or with consent to publish
  readonly result: ResultView;
  /** Null where some future has no value; `result` stands without it. */
  readonly uncertainty: ReportedUncertainty | null;
  readonly ledger: readonly LedgerRow[];
  readonly statement: string; // what is in every figure and what is not
};
