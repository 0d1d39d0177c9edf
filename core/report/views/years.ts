import { LENSES, type Lens } from '../../model';
import { VALUE_LABELS, type ValueLabel } from '../../schema';
import { lineView, type Reading } from './figures';
import type { LineView, YearsView } from './view-types';
import { yearLabels } from './words';

/** £ by financial year, not discounted: cost, value by label, net and running total by lens. */
export function yearsView(reading: Reading): YearsView {
  const byLens = (name: string) =>
    Object.fromEntries(LENSES.map((lens) => [lens, lineView(reading, `lens.${lens}.${name}`)])) as Record<
      Lens,
      LineView
    >;
  return {
    labels: yearLabels(reading.scenario.structure),
    cost: lineView(reading, 'costs.all'),
    byLabel: Object.fromEntries(VALUE_LABELS.map((label) => [label, lineView(reading, `gain.${label}`)])) as Record<
      ValueLabel,
      LineView
    >,
    netByLens: byLens('net-by-year'),
    runningByLens: byLens('plain.running'),
  };
}
