/**
 * Kendall's rank correlation of two normal variables with a given correlation.
 *
 * Takes    correlation in [-1, 1]
 * Gives    2/π·asin(correlation)
 * Source   Kendall, Rank Correlation Methods (1948), chapter 9
 */
export function kendallFromCorrelation(correlation: number): number {
  return (2 / Math.PI) * Math.asin(correlation);
}
