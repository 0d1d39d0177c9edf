import {
  at,
  compare,
  cumulative,
  difference,
  inUnit,
  negative,
  previous,
  product,
  quotient,
  stepIndex,
  sum,
  where,
  ZERO,
  isFirstStep,
  type AxisHandle,
  type GraphBuilder,
  type Line,
  type Total,
} from '../graph';
import { LOCAL_PARTNERSHIPS } from './citations';
import { ONE_YEAR } from './one-year';

/** The running total of a net, and when it has paid back for good. */
export type Payback = { readonly running: Line<'year', '£'>; readonly after: Total<'year'> };

/**
 * Payback: the first moment from which the running total stays at or above zero, to the end of the horizon.
 *
 * Takes    a graph and its years; a net line in £ each year
 * Gives    the running total, and years from the start of the first year, interpolated within the year; or never
 * Source   guidance for local partnerships (2014): payback; Green Book (2026)
 */
export function addPayback(
  { graph, year }: { readonly graph: GraphBuilder; readonly year: AxisHandle<'year'> },
  of: { readonly id: string; readonly label: string; readonly net: Line<'year', '£'> },
): Payback {
  const running = graph.line({
    id: `${of.id}.running`,
    label: `${of.label}: running total`,
    stage: 'appraisal',
    axis: year,
    unit: '£',
    source: LOCAL_PARTNERSHIPS,
    value: cumulative(of.net),
    shown: true,
  });
  const before = previous(running, ZERO);
  const within = quotient(negative(before), difference(running, before));
  const reached = graph.line({
    id: `${of.id}.paid-back-after`,
    label: `${of.label}: years after which the running total last turned from below zero`,
    stage: 'appraisal',
    axis: year,
    unit: 'share',
    source: LOCAL_PARTNERSHIPS,
    value: (self) =>
      where(
        compare('<', running, ZERO),
        ZERO,
        where(
          isFirstStep<'year'>(),
          ZERO,
          where(compare('<', before, ZERO), sum(stepIndex<'year'>(), inUnit(within, 'share')), previous(self, ZERO)),
        ),
      ),
  });
  const after = graph.total({
    id: `${of.id}.payback`,
    label: `${of.label}: pays back after so many years`,
    stage: 'appraisal',
    unit: 'year',
    source: LOCAL_PARTNERSHIPS,
    value: product(at(reached, year.steps - 1), ONE_YEAR),
    definedWhen: compare('<=', ZERO, at(running, year.steps - 1)),
    otherwise: 'never within the horizon',
  });
  return { running, after };
}
