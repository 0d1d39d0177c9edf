import type { Line } from '../../graph';
import { LENSES, type Lens } from '../../model';
import { VALUE_LABELS, type ValueLabel } from '../../schema';
import { lineView, type Reading } from './figures';
import type { LineView, YearsView } from './view-types';
import { yearLabels } from './words';

/** £ by financial year, not discounted: cost, value by label, net and running total by lens. */
export function yearsView(reading: Reading): YearsView {
  const { lens, labels, costs } = reading.outline;
  const byLens = (lineOf: (one: Lens) => Line<'year', string>) =>
    Object.fromEntries(LENSES.map((one) => [one, lineView(reading, lineOf(one))])) as Record<Lens, LineView>;
  return {
    labels: yearLabels(reading.scenario.structure),
    cost: lineView(reading, costs.byYear),
    byLabel: Object.fromEntries(
      VALUE_LABELS.map((label) => [label, lineView(reading, labels[label].byYear)]),
    ) as Record<ValueLabel, LineView>,
    netByLens: byLens((one) => lens[one].netByYear),
    runningByLens: byLens((one) => lens[one].plain.running),
  };
}
