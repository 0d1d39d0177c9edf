import {
  dividedBy,
  inFirstStep,
  ONE,
  onePlus,
  previous,
  type Axis,
  type AxisHandle,
  type GraphBuilder,
  type Line,
} from '../graph';
import { discountRate, type DiscountSchedule } from '../reference';
import { GREEN_BOOK } from './citations';

/**
 * The discount factors of one schedule: the rate of each step as cells, the factor as a line.
 *
 * Takes    an axis whose steps are years: of the scenario, or since somebody joined; a schedule
 * Gives    series `discount-rate.<id>`, line `discount.<id>`: 1 in the first step, then the one before over 1 + the rate
 * Source   The Green Book (2026), discounting
 */
export function addDiscountFactor<A extends Axis>(
  graph: GraphBuilder,
  axis: AxisHandle<A>,
  of: {
    readonly id: string;
    readonly words: string;
    readonly schedule: DiscountSchedule;
    readonly shown?: boolean;
  },
): Line<A, 'share'> {
  const { id, words, schedule, shown = false } = of;
  const rate = graph.series({
    id: `discount-rate.${id}`,
    label: `Discount rate for ${words}: ${schedule.label}`,
    axis,
    unit: 'share',
    values: Array.from({ length: axis.steps }, (_, t) => discountRate(schedule, t)),
    source: { ...GREEN_BOOK, section: `${schedule.label}; ${schedule.vintage}` },
  });
  return graph.line({
    id: `discount.${id}`,
    label: `Discount factor for ${words}`,
    stage: 'appraisal',
    axis,
    unit: 'share',
    source: GREEN_BOOK,
    value: (self) => inFirstStep(axis.axis, ONE, dividedBy(previous(self, ONE), onePlus(rate))),
    shown,
  });
}
