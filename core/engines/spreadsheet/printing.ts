import type { Evaluation } from '../exact';
import type { Layout } from './layout';

/** What the reader of a workbook needs to know about where it comes from, each in words: "2025-26 prices", "10 years from 2026-27". */
export type WorkbookManifest = {
  readonly programVersion: string;
  readonly scenarioHash: string;
  readonly priceBase: string;
  readonly scheduleVintage: string;
  readonly horizon: string;
  /** Seed and number of draws of the interval that the program shows; the workbook itself is worked out at the stated values. */
  readonly simulation?: string;
  readonly exported: string;
};

/** Totals that must come to the same as other totals: value by payer and value by label, say. */
export type PartitionCheck = {
  readonly label: string;
  readonly leftTotalIds: readonly string[];
  readonly rightTotalIds: readonly string[];
};

export type WorkbookOptions = {
  /** What a person calls the scenario. */
  readonly title: string;
  readonly manifest: WorkbookManifest;
  /** The year in which the first financial year begins. */
  readonly firstYear: number;
  readonly partitions: readonly PartitionCheck[];
};

/** What every sheet is printed from. */
export type Printing = {
  readonly layout: Layout;
  readonly figures: Evaluation;
  /** Decimal text by quantity id, in place of the graph's own. */
  readonly values: ReadonlyMap<string, string>;
  readonly options: WorkbookOptions;
};
