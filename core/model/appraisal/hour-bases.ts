import { product, type Total } from '../../graph';
import { asksFor } from '../../schema';
import { modelNote } from '../citations';
import type { Discounting } from '../discounting';
import type { ModelContext } from '../model-context';
import type { SocialCapital } from '../social-capital';

/**
 * What the hours that helpers give up are worth to them as leisure, beside the result: one of three ways of valuing the same
 * hour, which are never added. The two others are there already: what the hours would cost to buy
 * (`capital.pv-leverage`), and the helpers' own change in wellbeing.
 *
 * Takes    extra hours a year; the value of a free hour, where somebody asks for it
 * Gives    `capital.pv-leisure`, or null where nobody does
 * Source   methods B2: three bases, never added together; Gritbin model note C
 */
export function addLeisureBasis(
  context: ModelContext,
  capital: SocialCapital,
  discounting: Discounting,
): Total<'£'> | null {
  const { structure, graph, year } = context;
  if (structure.channels.length === 0) return null;
  if (structure.helperTime !== 'leisure' && !asksFor(structure, 'value-of-leisure')) return null;
  const line = graph.line({
    id: 'capital.leisure',
    label: 'Those hours at the value of the leisure given up, beside the result',
    stage: 'social-capital',
    axis: year,
    unit: '£',
    source: modelNote('C. Social capital: three ways to value an hour'),
    value: product(capital.extraHours, context.price('helpers.leisure-value', '£/hour')),
    shown: true,
  });
  return discounting.presentValue({
    id: 'capital.pv-leisure',
    label: 'The extra hours at the value of the leisure given up',
    stage: 'social-capital',
    line,
    schedule: 'money',
  });
}
