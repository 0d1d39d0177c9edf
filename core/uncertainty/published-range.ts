import type { QuantityDefinitionRow } from '../catalogue';
import type { Distribution } from '../engines/simulate';
import { allFigures } from '../reference';
import type { QuantityInput } from '../schema';

type Range = NonNullable<QuantityInput['range']>;

/**
 * The doubt that a published range stands for.
 *
 * Takes    the answer, its range, and the quantity's definition
 * Gives    the published distribution where the figure is used as it was published with its 95% interval; else a PERT
 *          distribution over the range, with the value as its likely one. A value beyond an end of the range stretches it, and
 *          the range never leaves what is legal
 */
export function rangeSpread(input: QuantityInput, range: Range, row: QuantityDefinitionRow): Distribution {
  const value = Number(input.value);
  const [low, high] = [
    Math.max(Number(row.limits.low), Math.min(Number(range.low), value)),
    Math.min(Number(row.limits.high), Math.max(Number(range.high), value)),
  ];
  if (low === high) return { kind: 'fixed', value };
  return publishedInterval(input, range) ?? { kind: 'pert', low, likely: value, high };
}

function publishedInterval({ value, source }: QuantityInput, range: Range): Distribution | null {
  if (source.kind !== 'reference') return null;
  const published = allFigures().find(({ id }) => id === source.figureId);
  if (published === undefined) return null;
  const { distribution } = published;
  if (value !== published.value || range.low !== published.low || range.high !== published.high) return null;
  switch (distribution.type) {
    case 'normal':
      return distribution.isSuggestion
        ? null
        : { kind: 'normal', mean: Number(distribution.mean), sd: Number(distribution.sd) };
    case 'lognormal':
      return distribution.isSuggestion
        ? null
        : { kind: 'log-normal', mu: Number(distribution.meanlog), sigma: Number(distribution.sdlog) };
    default:
      return null;
  }
}
