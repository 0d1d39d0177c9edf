import type { Axis, Stage } from '../../graph';

/** A figure that opens into its explanation: exact decimal text (or the words why there is none), and what it is. */
export type FigureView = {
  readonly id: string; // 'total:<id>', 'line:<id>:<step>' or 'quantity:<id>'
  readonly label: string;
  readonly unit: string;
  readonly value: string | null;
  readonly notDefined: string | null;
};

/** A line that is shown, with a value for each of its steps. */
export type LineView = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly stage: Stage;
  readonly axis: Axis;
  readonly values: readonly string[];
};
