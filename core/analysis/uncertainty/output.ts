import { Defect, Refusal } from '../../errors';

/** How the draws of a run were made; a run that was cancelled holds fewer than `draws`. */
export type HowDrawn = {
  /** All draws asked for: `replicates` blocks of equal size, one after another. */
  readonly draws: number;
  /** Independent scrambles of the same points, or independent streams. */
  readonly replicates: number;
  readonly method: 'sobol' | 'pseudo-random';
};

/** One figure of the model in every draw: a total, or one step of a line. */
export type DrawnOutput = {
  readonly id: string;
  readonly label: string;
  readonly values: Float64Array;
  readonly drawn: HowDrawn;
};

/** Values of quantities by id, one column each, as long as one another. */
export type Columns = ReadonlyMap<string, Float64Array>;

/** Works the model out for every row of the columns; quantities without a column stay as stated. One array an output. */
export type OfColumns = (columns: Columns) => readonly Float64Array[];

/**
 * Stops where a figure is missing in any draw: a mean over the draws that happen to have one would be a mean of something else.
 *
 * Refuses  no-draws; draws-not-defined: which figure, and in how many draws
 */
export function refuseUndefined(outputs: readonly DrawnOutput[]): void {
  for (const output of outputs) {
    if (output.values.length === 0) throw noDraws(output);
    const missing = countMissing(output.values);
    if (missing > 0) throw notDefined(output, missing);
  }
}

/**
 * Stops where outputs that are compared draw by draw do not come from the same draws.
 *
 * Refuses  draws-not-common
 */
export function refuseOtherDraws(outputs: readonly DrawnOutput[]): void {
  const [first, ...others] = outputs;
  const other = others.find(
    ({ values, drawn }) =>
      values.length !== first?.values.length ||
      drawn.draws !== first.drawn.draws ||
      drawn.replicates !== first.drawn.replicates ||
      drawn.method !== first.drawn.method,
  );
  if (first === undefined || other === undefined) return;
  throw new Refusal('draws-not-common', {
    what: `“${first.label}” and “${other.label}” cannot be compared draw by draw.`,
    why: `One has ${count(first.values.length)} draws and the other ${count(other.values.length)}, or they were made in another way.`,
    mend: 'Simulate both with the same seed, number of draws and method.',
    about: [first.id, other.id],
  });
}

/** The whole blocks of a run, as ranges of draws; none where not one is finished. */
export function wholeBlocks({
  drawn,
  values,
}: Pick<DrawnOutput, 'drawn' | 'values'>): readonly (readonly [number, number])[] {
  const size = drawn.draws / drawn.replicates;
  if (!Number.isInteger(size) || size < 1) throw new Defect(`${drawn.draws} draws in ${drawn.replicates} blocks`);
  return Array.from({ length: Math.floor(values.length / size) }, (_, block) => [block * size, (block + 1) * size]);
}

function countMissing(values: Float64Array): number {
  let missing = 0;
  for (let draw = 0; draw < values.length; draw += 1) if (!Number.isFinite(values[draw])) missing += 1;
  return missing;
}

/** "16,384". */
function count(draws: number): string {
  return String(draws).replace(/\B(?=(\d{3})+$)/g, ',');
}

function notDefined({ id, label, values }: DrawnOutput, missing: number): Refusal {
  return new Refusal('draws-not-defined', {
    what: `“${label}” has no value in ${count(missing)} of ${count(values.length)} draws.`,
    why: 'In those draws something is divided by zero, or grows beyond what a number can hold; leaving them out would flatter the answer.',
    mend: 'Narrow the range of the quantity it is divided by, so that it stays clear of zero.',
    about: [id],
  });
}

function noDraws({ id, label }: DrawnOutput): Refusal {
  return new Refusal('no-draws', {
    what: `There is no draw of “${label}” yet.`,
    why: 'The simulation was stopped before its first answer.',
    mend: 'Run it again.',
    about: [id],
  });
}
