import { isNotDefined, type Evaluation } from '../engines/exact';
import { type Headline } from './attribution';

/** Which figure: a total, or a ratio of two totals, which is attributed through both. */
export type AttributedHeadline =
  | { readonly kind: 'total'; readonly id: string }
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string };

/** A headline as an evaluation gives it; null where it, or a part of a ratio, has no value. */
export function headlineOf(evaluation: Evaluation, headline: AttributedHeadline): Headline | null {
  if (headline.kind === 'total') {
    const value = evaluation.total(headline.id);
    return isNotDefined(value) ? null : { value, over: null };
  }
  const value = evaluation.total(headline.numerator);
  const over = evaluation.total(headline.denominator);
  return isNotDefined(value) || isNotDefined(over) ? null : { value, over };
}
