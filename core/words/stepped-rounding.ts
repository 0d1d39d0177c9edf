import { Defect } from '../errors';
import { PrintedDecimal, readDecimalText, type DecimalText } from './decimal-text';

/**
 * The steps from one figure to another, rounded so that they lead from the first as printed to the last as printed.
 *
 * Both ends are rounded by themselves, and the steps give way: those that lose most by rounding down are rounded up. What
 * rounding the ends has gained or lost beyond that falls to the largest step.
 *
 * Takes    before, after: exact; steps: exact, any sign, before + steps = after; digits after the point (-3 rounds to thousands)
 * Gives    one rounded text a step, in the same order
 * Refuses  a Defect where the steps do not lead from one to the other
 * Source   as for `largestRemainder`
 */
export function roundSteps(
  before: DecimalText,
  steps: readonly DecimalText[],
  after: DecimalText,
  digits: number,
): DecimalText[] {
  const size = new PrintedDecimal(10).pow(digits);
  const exact = steps.map((step) => readDecimalText(step).times(size));
  const [from, to] = [before, after].map((end) => readDecimalText(end).times(size));
  if (from === undefined || to === undefined) throw new Defect('A waterfall has two ends.');
  const off = exact.reduce((sum, step) => sum.plus(step), from).minus(to);
  if (off.abs().greaterThan('0.000001')) throw new Defect(`Steps that do not lead from ${before} to ${after}.`);
  const down = exact.map((step) => step.floor());
  const wanted = to.round().minus(from.round());
  const left = wanted.minus(down.reduce((sum, step) => sum.plus(step), new PrintedDecimal(0))).toNumber();
  const byLoss = exact
    .map((step, at) => ({ at, lost: step.minus(down[at] ?? 0) }))
    .sort((one, other) => other.lost.comparedTo(one.lost) || one.at - other.at);
  const raised = new Set(byLoss.slice(0, Math.max(0, Math.min(left, steps.length))).map(({ at }) => at));
  const over = left - raised.size; // at most one either way
  const largest = exact.reduce((best, step, at) => (step.abs().greaterThan(exact[best]?.abs() ?? 0) ? at : best), 0);
  return down.map((step, at) => {
    const whole = step.plus(raised.has(at) ? 1 : 0).plus(at === largest ? over : 0);
    return whole.dividedBy(size).plus(0).toFixed(Math.max(0, digits));
  });
}
