import type { DecimalText } from './decimal';
import type { Provenance } from './figures';
import rows from './sanity-strip.json';

/** What a published evaluation came to: it returned more than it cost, brought no gain, rarely saved, or cannot say. */
export type PublishedKind = 'returned' | 'no-gain' | 'rarely' | 'unclear';

/** What a published evaluation found. Amounts are as published, not uprated: they are read beside a result, never added to it. */
export type PublishedResult = Omit<Provenance, 'note'> & {
  readonly id: string;
  readonly programme: string;
  readonly found: string; // in our words
  readonly kind: PublishedKind;
  readonly measure: PublishedMeasure;
  readonly caveat: string;
};

/** What was found as a number: a range, a middle, or both. */
export type PublishedMeasure = {
  readonly unit: string;
  readonly low: DecimalText | null;
  readonly middle: DecimalText | null;
  readonly high: DecimalText | null;
};

/** What others found, to stand beside every result. They point both ways, so no template is tuned to show a saving. */
export const SANITY_STRIP = rows as readonly PublishedResult[];
