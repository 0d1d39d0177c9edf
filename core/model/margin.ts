import {
  asStated,
  compare,
  constant,
  inUnit,
  ONE,
  oneMinus,
  onePlus,
  where,
  type Expression,
  type Quantity,
} from '../graph';
import { modelNote } from './citations';
import type { ModelContext } from './model-context';

type Margin = {
  /** Where the quantity says that nothing changes: 1 of a ratio, 0 of a change in wellbeing. */
  readonly neutral: '0' | '1';
  /** On which side of that it is a gain. */
  readonly gainsAre: 'below' | 'above';
  /** What is corrected, in the words of its lines. */
  readonly words: string;
};

/**
 * The margin for optimism of an effect: one factor on how far the quantity lies from no effect.
 *
 * The side follows the stated value, never the draw: doubt that reaches to the other side is still doubt about the same claim. Were each draw cut where it helps and
 * raised where it harms, doubt alone would move the mean. It is a factor on the quantity, so whatever line it comes to keeps it
 * when that line changes sign.
 *
 * Takes    quantity: a ratio, or a change in wellbeing; neutral: where it changes nothing
 * Gives    1 - bias where a gain is stated, 1 + bias where harm is, 1 where nothing is claimed; bias by the quantity's grade
 * Source   guidance for local partnerships (2014), chapter 7; Gritbin model note E
 */
export function marginFactor<U extends '1' | 'wellby/person/year' | 'wellby/hour'>(
  context: ModelContext,
  quantity: Quantity<U>,
  { neutral, gainsAre, words }: Margin,
): Expression<'scalar', 'share'> {
  const bias = context.benefitCut(context.gradeOf(quantity.id));
  const stated = inUnit(asStated(quantity), 'derived');
  const nothing = inUnit(constant(neutral), 'derived');
  const [below, above] = gainsAre === 'below' ? [oneMinus(bias), onePlus(bias)] : [onePlus(bias), oneMinus(bias)];
  return context.graph.total({
    id: `${quantity.id}.margin`,
    label: `${words}: factor of its margin for optimism`,
    stage: gainsAre === 'below' ? 'independence-pathway' : 'who-gains',
    unit: 'share',
    source: modelNote('E. Independence pathway: one correction per effect'),
    value: where(compare('<', stated, nothing), below, where(compare('<', nothing, stated), above, ONE)),
    shown: false,
  });
}
