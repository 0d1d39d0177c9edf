import { type DecimalText } from './decimal';
import type { Provenance, ReferenceStatus } from './figures';
import table from './works-optimism-bias.json';

/** Outsourcing is not among them: its range is measured on running cost and must never be applied to works. */
export type WorksType =
  | 'standard-buildings'
  | 'non-standard-buildings'
  | 'standard-civil-engineering'
  | 'non-standard-civil-engineering'
  | 'equipment-and-development';

/** A bound of a range, with the row of the register it stands in (null: in none, still to confirm). */
export type BiasBound = {
  readonly value: DecimalText;
  readonly status: ReferenceStatus;
  readonly figure: string | null;
};
export type BiasRange = { readonly upper: BiasBound; readonly lower: BiasBound };

export type WorksBiasRow = {
  readonly type: WorksType;
  readonly label: string;
  readonly capitalCost: BiasRange;
  readonly worksDuration: BiasRange;
};

export type WorksBiasTable = Provenance & { readonly vintage: string; readonly types: readonly WorksBiasRow[] };

/** The Treasury's ranges for capital works by type. */
export const WORKS_OPTIMISM_BIAS = table as WorksBiasTable;
