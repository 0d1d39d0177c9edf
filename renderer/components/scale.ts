import type { DecimalText } from '../../core/words';

/** The ends of an axis. */
export type Domain = readonly [from: number, to: number];

/** Where to draw a figure. The only place where decimal text becomes a floating-point number: for pixels, never for words. */
export const drawn = (value: DecimalText | number): number => Number(value);

/** Part of the way along an axis, in per cent, held inside it. */
export function percentAlong([from, to]: Domain, value: number): number {
  if (to <= from) return 0;
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}

/** The same as CSS and SVG want it. */
export const along = (domain: Domain, value: number): string => `${percentAlong(domain, value).toFixed(3)}%`;

const NICE_STEPS = [1, 2, 2.5, 5, 10];

/** A round step that cuts a span into about `count` parts. */
export function niceStep(span: number, count = 4): number {
  if (!(span > 1e-12)) return 1; // nothing to see
  const rough = span / count;
  const size = 10 ** Math.floor(Math.log10(rough));
  return (NICE_STEPS.find((step) => step * size >= rough * 0.999) ?? 10) * size;
}

/** Widens the ends to whole steps; bars start at zero, so zero is always inside. */
export function niceDomain(
  lowest: number,
  highest: number,
  count = 4,
): { readonly domain: Domain; readonly step: number } {
  const low = Math.min(0, lowest);
  const high = Math.max(0, highest);
  const step = niceStep(high - low, count);
  const [from, to] = niceTo(step, low, high);
  return { domain: from === to ? [from, from + step] : [from, to], step };
}

/** Every tick from one end to the other. */
export function ticksOf([from, to]: Domain, step: number): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toPrecision(12)));
}

/** The scales of two charts that stand side by side: one step and one height in £, so that equal bars are equal money. */
export function sideBySideScales(
  one: readonly [lowest: number, highest: number],
  other: readonly [lowest: number, highest: number],
): { readonly one: Domain; readonly other: Domain; readonly step: number } {
  const spanOf = ([lowest, highest]: readonly [number, number]) => Math.max(0, highest) - Math.min(0, lowest);
  const step = niceStep(Math.max(spanOf(one), spanOf(other)), 3);
  const widened = [one, other].map(([low, high]) => niceTo(step, Math.min(0, low), Math.max(0, high)));
  const span = Math.max(...widened.map(([from, to]) => to - from));
  const [first, second] = widened.map(([from, to]): Domain => [from, to + (span - (to - from))]);
  return { one: first ?? [0, step], other: second ?? [0, step], step };
}

/** Ends on whole steps; a hair of floating point over one does not count, and zero has no sign. */
const niceTo = (step: number, low: number, high: number): Domain => [
  Math.floor(low / step + 1e-9) * step + 0,
  Math.ceil(high / step - 1e-9) * step + 0,
];
