import fc from 'fast-check';
import { requiredQuantities } from '../../core/catalogue';
import type { Structure } from '../../core/schema';

/** Shares in care and survival there must agree with the life table, so they stay as the template has them. */
const KEPT = /share-in-care|care-survival/;

/**
 * Answers anywhere on the sliders, some of them moved and some left as they are: by quantity, as decimal text.
 *
 * Takes    the structure that asks; `only` narrows which quantities move
 */
export function anyAnswers(
  structure: Structure,
  only: (id: string) => boolean = () => true,
): fc.Arbitrary<Readonly<Record<string, string>>> {
  const rows = requiredQuantities(structure).filter(({ id }) => !KEPT.test(id) && only(id));
  return fc.tuple(...rows.map(() => fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 2 }))).map((moved) =>
    Object.fromEntries(
      rows.flatMap(({ id, slider }, at) => {
        const share = moved[at];
        if (share === null || share === undefined) return [];
        const [low, high] = [Number(slider.low), Number(slider.high)];
        return [[id, (low + ((high - low) * share) / 1000).toFixed(6)]];
      }),
    ),
  );
}
