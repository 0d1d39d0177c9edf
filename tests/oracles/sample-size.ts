import { type DecimalText, ReferenceDecimal } from '../../core/reference';
import type { Clustering } from '../../core/analysis/survey/asking';
import {
  type SampleSize,
  sized,
  type Certainty,
  twoShares,
  squaredSum,
  varianceOf,
} from '../../core/analysis/survey/sample-size';
import { positive } from '../../core/statistics';

/**
 * How many people to ask to know a mean within a margin.
 *
 * Takes    sd: standard deviation between people; margin: in the same unit; the rest as for `sampleSizeForShare`
 * Gives    z²·sd²/margin², and then as there
 * Refuses  not-a-decimal, share-not-inside, value-not-positive
 * Source   Levy and Lemeshow, Sampling of Populations (2008); the R package epiR, epi.sssimpleestc
 */
export function sampleSizeForMean(wanted: {
  readonly sd: DecimalText;
  readonly margin: DecimalText;
  readonly confidence: DecimalText;
  readonly population?: number;
  readonly clustering?: Clustering;
}): SampleSize {
  const sd = positive(wanted.sd, 'a standard deviation');
  return sized(sd.times(sd), positive(wanted.margin, 'a margin'), wanted);
}

/**
 * How many people to ask to see that a share differs from a known one.
 *
 * Takes    known: the share that holds for certain; expected: the share that is thought to hold now; confidence and power
 * Gives    (z_a·√(p₀(1 - p₀)) + z_b·√(p₁(1 - p₁)))² / (p₁ - p₀)², rounded up
 * Refuses  as for `sampleSizeForDifference`
 * Source   Woodward (2014), section 8.4, example 8.12
 */
export function sampleSizeAgainstKnown(
  wanted: Certainty & { readonly known: DecimalText; readonly expected: DecimalText },
): SampleSize {
  const [known, expected] = twoShares([wanted.known, wanted.expected]);
  const unrounded = squaredSum(wanted, varianceOf(known), varianceOf(expected)).dividedBy(known.minus(expected).pow(2));
  return { people: unrounded.ceil().toNumber(), unrounded, designEffect: new ReferenceDecimal(1) };
}
