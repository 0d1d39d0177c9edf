import { SANITY_STRIP, type PublishedMeasure } from '../../reference';
import type { PublishedView } from './view-types';

/** What published evaluations found, in the order of the register; those that found nothing stand among the others. */
export function publishedViews(): readonly PublishedView[] {
  return SANITY_STRIP.map(({ id, programme, found, kind, measure, caveat, source }) => ({
    id,
    title: programme,
    found,
    kind,
    range: rangeOf(measure),
    caveat,
    address: source.address,
  }));
}

/** A result that is one number has it at both ends. */
function rangeOf({ low, middle, high, unit }: PublishedMeasure): PublishedView['range'] {
  const [from, to] = [low ?? middle, high ?? middle];
  return from === null || to === null ? null : { low: from, high: to, middle, unit };
}
