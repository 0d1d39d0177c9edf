import { Refusal } from '../../errors';
import { inUnit, oneMinus, product, type Expression, type Quantity } from '../../graph';
import type { StreamStructure } from '../../schema';
import { marginFactor } from '../margin';
import type { ModelContext } from '../model-context';

/**
 * Refuses to take a correction twice. The pathway is already a difference between two lives, its effects carry the margin
 * for optimism, and what is owed to others or only moved was taken off the entrants.
 *
 * Refuses  adjusted-twice
 */
export function refuseAdjustedTwice(stream: StreamStructure): void {
  if (stream.driver.kind === 'helpers' || stream.adjustments.length === 0) return;
  throw new Refusal('adjusted-twice', {
    what: `"${stream.label}" would take off ${stream.adjustments.join(' and ')} a second time.`,
    why: 'It comes through the pathway, which is already the difference from life without help, net of what is owed to others or only moved.',
    mend: 'Remove the correction from this stream, or change it once under "Whom they can support".',
    about: [`stream.${stream.id}`],
  });
}

/** The stream's own corrections: what is kept after each. */
export function keptShares(context: ModelContext, stream: StreamStructure): readonly Expression<'scalar', 'share'>[] {
  return stream.adjustments.map((name) => oneMinus(context.share(`stream.${stream.id}.${name}`)));
}

/** A change in wellbeing less its margin for optimism. */
export function withMarginForOptimism<U extends 'wellby/person/year' | 'wellby/hour'>(
  context: ModelContext,
  effect: Quantity<U>,
  words: string,
): Expression<'scalar', 'derived'> {
  const factor = marginFactor(context, effect, { neutral: '0', gainsAre: 'above', words });
  return inUnit(product(inUnit(effect, 'derived'), factor), 'derived');
}
