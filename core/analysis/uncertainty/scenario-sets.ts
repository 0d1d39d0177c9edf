import { meanOf, quantileOf } from './moments';
import { refuseUndefined, type Columns, type DrawnOutput } from './output';

export type SetName = 'pessimistic' | 'central' | 'optimistic';

/** Values of all quantities that hang together: a future one may tell as a story. */
export type ScenarioSet = {
  readonly name: SetName;
  /** The figure that the set stands for: the percentile of the draws it was taken around. */
  readonly figure: number;
  /** How many draws it is the middle of. */
  readonly draws: number;
  /** Each quantity's mean over those draws. */
  readonly values: ReadonlyMap<string, number>;
};

const PLACES: Readonly<Record<SetName, number>> = { pessimistic: 0.05, central: 0.5, optimistic: 0.95 };
const EITHER_SIDE = 0.025;

/**
 * A pessimistic, a central and an optimistic set of values, each a joint set: what the futures near that result have in common.
 *
 * Taking every quantity at its own low end gives a future that hardly ever comes about. These sets are likely ways to a bad, a middling
 * and a good result: quantities that matter lie far out in them, the others near their middle, and correlated ones move together.
 *
 * Takes    columns of the quantities and a figure, from the same draws
 * Gives    three sets: the means of the quantities over the draws whose figure lies within 2.5 percentage points of its 5th, 50th and 95th
 *          percentile. The model at these means gives about that figure, not exactly it
 * Refuses  draws-not-defined, no-draws
 * Source   conditional means given an outcome, as in Saltelli and others, Global Sensitivity Analysis (2008), chapter 5: Monte
 *          Carlo filtering
 */
export function scenarioSets(columns: Columns, output: DrawnOutput): readonly ScenarioSet[] {
  refuseUndefined([output]);
  const order = Uint32Array.from(output.values, (_, draw) => draw).sort(
    (one, other) => (output.values[one] as number) - (output.values[other] as number) || one - other,
  );
  const sorted = Float64Array.from(order, (draw) => output.values[draw] as number);
  return (Object.keys(PLACES) as SetName[]).map((name) => {
    const place = PLACES[name];
    const from = Math.floor((place - EITHER_SIDE) * order.length);
    const near = order.subarray(from, Math.max(from + 1, Math.ceil((place + EITHER_SIDE) * order.length)));
    const mean = (column: Float64Array) => meanOf(Float64Array.from(near, (draw) => column[draw] as number));
    return {
      name,
      figure: quantileOf(sorted, place),
      draws: near.length,
      values: new Map([...columns].map(([id, column]) => [id, mean(column)])),
    };
  });
}
