import { type DecimalText, shareOf, decimalOf, ReferenceDecimal } from '../../core/reference/decimal';
import { type WorksType, type WorksBiasRow, WORKS_OPTIMISM_BIAS } from '../../core/reference/works-optimism-bias';
import type { Decimal } from 'decimal.js';
import { Defect, Refusal } from '../../core/errors';

/** What is added to the cost and to the duration of works: shares. */
export type WorksBias = { readonly capitalCost: DecimalText; readonly worksDuration: DecimalText };

/** Works of one type within a project, by their share of its capital cost. */
export type WorksPart = { readonly type: WorksType; readonly share: DecimalText; readonly mitigation: DecimalText };

/**
 * What optimism bias adds to capital works of one type.
 *
 * Takes    mitigation: share in [0, 1] of the listed risks that are managed; 0 at the first estimate
 * Gives    shares: cost · (1 + capitalCost), months · (1 + worksDuration); from the upper bound to the lower
 * Refuses  not-a-decimal, share-out-of-range
 * Source   HM Treasury, Green Book supplementary guidance: optimism bias, Table 1; the straight line between is ours
 */
export function worksOptimismBias(type: WorksType, mitigation: DecimalText): WorksBias {
  const { capitalCost, worksDuration } = rangesOf(type);
  return {
    capitalCost: mitigatedBias(capitalCost.upper.value, capitalCost.lower.value, mitigation).toFixed(),
    worksDuration: mitigatedBias(worksDuration.upper.value, worksDuration.lower.value, mitigation).toFixed(),
  };
}

/**
 * What optimism bias adds to works of several types.
 *
 * Takes    parts: shares of the capital cost, adding to 1
 * Gives    the mean of the parts' biases, weighted by share
 * Refuses  not-a-decimal, share-out-of-range, shares-not-whole
 * Source   Mott MacDonald, Review of Large Public Procurement in the UK (2002), section 4
 */
export function combinedWorksOptimismBias(parts: readonly WorksPart[]): WorksBias {
  const weighed = parts.map(({ type, share, mitigation }) => ({
    share: shareOf(share, 'a share of the works'),
    bias: worksOptimismBias(type, mitigation),
  }));
  const whole = sumOf(weighed.map(({ share }) => share));
  if (!whole.equals(1)) throw sharesNotWhole(whole.toFixed());
  return {
    capitalCost: sumOf(weighed.map(({ share, bias }) => share.times(bias.capitalCost))).toFixed(),
    worksDuration: sumOf(weighed.map(({ share, bias }) => share.times(bias.worksDuration))).toFixed(),
  };
}

/**
 * A bias between two bounds.
 *
 * Takes    upper, lower: shares added; mitigation: share in [0, 1] of the risks that are managed
 * Gives    lower + (upper - lower)·(1 - mitigation)
 * Refuses  not-a-decimal, share-out-of-range
 * Source   Mott MacDonald (2002), section 4, where the lower bound is 0: (1 - reduction)·upper
 */
export function mitigatedBias(upper: DecimalText, lower: DecimalText, mitigation: DecimalText): Decimal {
  const managed = shareOf(mitigation, 'the share of risks that are managed');
  const least = decimalOf(lower, 'the lower bound of optimism bias');
  const most = decimalOf(upper, 'the upper bound of optimism bias');
  return least.plus(most.minus(least).times(new ReferenceDecimal(1).minus(managed)));
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new ReferenceDecimal(0));
}

function rangesOf(type: WorksType): WorksBiasRow {
  const found = WORKS_OPTIMISM_BIAS.types.find((row) => row.type === type);
  if (found === undefined) throw new Defect(`No optimism-bias range is known for works of the type "${String(type)}".`);
  return found;
}

function sharesNotWhole(whole: DecimalText): Refusal {
  return new Refusal('shares-not-whole', {
    what: 'The optimism bias of these works cannot be worked out.',
    why: `The shares of the types of works add up to ${whole}, not to 1.`,
    mend: 'Give every part of the works a share, so that they add up to 1.',
    about: ['works'],
  });
}
