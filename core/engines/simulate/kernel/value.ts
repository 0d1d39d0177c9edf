/** How two numbers may be compared. With NaN no relation holds. */
export type Relation = '<' | '<=' | '=';

/**
 * What a kernel can do with numbers: each is one machine operation or a few, rounded as IEEE 754 says, and the same in
 * JavaScript and in WebAssembly. Everything else is put together from these, so that both give the same bits.
 */
export type Operation =
  | { readonly op: 'constant'; readonly value: number }
  /** A quantity that is the same in every draw. */
  | { readonly op: 'parameter'; readonly index: number }
  /** A quantity that has a value of its own in each draw. */
  | { readonly op: 'column'; readonly index: number }
  | { readonly op: 'series'; readonly index: number }
  | { readonly op: 'step' }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' }
  /** Smallest and largest, NaN where either is. */
  | { readonly op: 'minimum' | 'maximum' }
  /** The second where it is above the first, otherwise the first. */
  | { readonly op: 'at-least' }
  | { readonly op: 'floor' }
  /** 2^(k/256), where the part is k + `ROUNDING`, k is at least -1022 · 256, and from 1024 · 256 up the result is NaN. */
  | { readonly op: 'power-of-two' }
  /** The power of two of a positive number whose mantissa is between √½ and √2. */
  | { readonly op: 'exponent' | 'mantissa' }
  /** Where (first) relation (second) holds the third, otherwise the fourth. */
  | { readonly op: 'select'; readonly relation: Relation }
  /** The same number in every step of an axis. */
  | { readonly op: 'along' }
  /** A line's value one step earlier; in the first step the opening, which is the only part. */
  | { readonly op: 'previous'; readonly of: Source }
  /** Running total up to this step. */
  | { readonly op: 'running' }
  /** What a running total came to in the last step. */
  | { readonly op: 'last' }
  /** The value at one step. */
  | { readonly op: 'at'; readonly step: number }
  /** Σ entrants(s)·profile(t-s), s ≤ t or, `past`, s < t. The profile is the only part: the entrants may come later. */
  | { readonly op: 'convolve'; readonly of: Source; readonly past: boolean; readonly profileSteps: number };

/** A line that may still be in the making, because it reads its own earlier values. */
export type Source = { readonly key: string; readonly value: () => Value };

/** Where a value is worked out: once or for each draw; once or in each step of an axis; and in which loop of that axis. */
export type Place = {
  readonly varies: boolean;
  readonly axisId: string | null;
  /** Loops follow one another: what needs all steps of a loop stands in a later one. */
  readonly level: number;
};

/** A number to be worked out, from other numbers. The same operation on the same parts is the same value. */
export type Value = {
  /** In order of making, which is an order of working out. */
  readonly id: number;
  readonly operation: Operation;
  readonly parts: readonly Value[];
  readonly place: Place;
};

/** Adding this to a number of at most 2^51 in size rounds it to the nearest whole number, ties to even: 1.5 · 2^52. */
export const ROUNDING = 6755399441055744;

/** Where a value stands that is made of parts: in the latest of their places. */
export function joinedPlace(places: readonly Place[]): Place {
  const varies = places.some((place) => place.varies);
  const axisId = places.find((place) => place.axisId !== null)?.axisId ?? null;
  const level = Math.max(0, ...places.filter((place) => place.varies === varies).map((place) => place.level));
  return { varies, axisId, level };
}
