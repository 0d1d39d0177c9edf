import { constant, isFirstStep, onePlus, power, previous, product, where, type Line } from '../../graph';
import { asksFor } from '../../schema';
import { WELLBEING_GUIDANCE } from '../citations';
import type { ModelContext } from '../model-context';

/** The index in the first year. */
const AT_FIRST = constant('1', '1');

/**
 * How the value of a point of life satisfaction grows after the first year, with real income per head to the power of the
 * elasticity: 1 in the first year. Asked for only where all is discounted at the standard rate, since the lower rate for
 * health and life already holds this growth.
 *
 * Takes    real growth of income per head a year; the elasticity (1.3 in the guidance)
 * Gives    (1 + growth)^(elasticity·t), or null where nobody asks for it
 * Source   HM Treasury, Wellbeing guidance for appraisal (2021): uprating and discounting the WELLBY
 */
export function addWellbeingGrowth(context: ModelContext): Line<'year', '1'> | null {
  if (!asksFor(context.structure, 'wellbeing-growth')) return null;
  const { graph } = context;
  const each = graph.total({
    id: 'wellbeing.value-growth',
    label: 'Value of a point of life satisfaction: next year’s for each £1 of this year’s',
    stage: 'who-gains',
    unit: '1',
    source: WELLBEING_GUIDANCE,
    value: power(onePlus(context.share('wellbeing.income-growth')), context.quantity('income.elasticity', '1')),
    shown: false,
  });
  return graph.line({
    id: 'wellbeing.value-index',
    label: 'Value of a point of life satisfaction, as it grows with income',
    stage: 'who-gains',
    axis: context.year,
    unit: '1',
    source: WELLBEING_GUIDANCE,
    value: (self) => where(isFirstStep<'year'>(), AT_FIRST, product(previous(self, AT_FIRST), each)),
  });
}
