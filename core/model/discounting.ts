import { product, total, type Line, type Stage, type Total } from '../graph';
import { addDiscountFactor } from '../methods';
import {
  flatSchedule,
  GREEN_BOOK_HEALTH,
  GREEN_BOOK_SENSITIVITY,
  GREEN_BOOK_STANDARD,
  RECOMMENDED_BY_REVIEW,
  type DiscountSchedule,
} from '../reference';
import type { Structure } from '../schema';
import { GREEN_BOOK } from './citations';
import type { ModelContext } from './model-context';

/** Money is discounted at one schedule, health and life at another. */
export type ScheduleUse = 'money' | 'health-life';

/** What turns yearly lines into present values. */
export type Discounting = {
  readonly factor: Readonly<Record<ScheduleUse, Line<'year', 'share'>>>;
  /** Adds the discounted line and its sum. */
  readonly discounted: <U extends string>(
    of: ToDiscount<U>,
  ) => { readonly pv: Total<U>; readonly discounted: Line<'year', U> };
  /** The same, where only the sum is wanted. */
  readonly presentValue: <U extends string>(of: ToDiscount<U>) => Total<U>;
};

/** A yearly line whose present value is wanted, and the name that it goes by. */
type ToDiscount<U extends string> = {
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  readonly line: Line<'year', U>;
  readonly schedule: ScheduleUse;
  readonly shown?: boolean;
};

/** The schedules that a choice stands for. */
export function schedulesOf(choice: Structure['schedule']): Readonly<Record<ScheduleUse, DiscountSchedule>> {
  switch (choice.kind) {
    case 'green-book-2026':
      return { money: GREEN_BOOK_STANDARD, 'health-life': GREEN_BOOK_HEALTH };
    case 'green-book-2026-sensitivity':
      return { money: GREEN_BOOK_SENSITIVITY, 'health-life': GREEN_BOOK_SENSITIVITY };
    case 'review-2026':
      return { money: RECOMMENDED_BY_REVIEW, 'health-life': RECOMMENDED_BY_REVIEW };
    case 'all-at-standard':
      return { money: GREEN_BOOK_STANDARD, 'health-life': GREEN_BOOK_STANDARD };
    case 'flat':
      return { money: flatSchedule(choice.rate), 'health-life': flatSchedule(choice.rate) };
  }
}

/**
 * Discount factors by year: 1 in year 0, then divided by 1 + the rate of each year.
 *
 * Takes    the scenario's choice of schedule; rates are cells, factors are lines
 * Gives    a factor line for money and one for health and life, and a way to take present values
 * Source   The Green Book (2026), discounting
 */
export function addDiscounting(context: ModelContext): Discounting {
  const { graph, structure, year } = context;
  const schedules = schedulesOf(structure.schedule);
  const factorOf = (use: ScheduleUse) =>
    addDiscountFactor(graph, year, {
      id: use,
      words: use === 'money' ? 'money' : 'health and life',
      schedule: schedules[use],
      shown: true,
    });
  const factor = { money: factorOf('money'), 'health-life': factorOf('health-life') };
  const discounted: Discounting['discounted'] = ({ id, label, stage, line, schedule, shown }) => {
    const byYear = graph.line({
      id: `${id}.discounted`,
      label: `${label}, discounted`,
      stage,
      axis: year,
      unit: line.unit,
      source: GREEN_BOOK,
      value: product(line, factor[schedule]),
    });
    const pv = graph.total({
      id,
      label: `${label}, present value`,
      stage,
      unit: line.unit,
      source: GREEN_BOOK,
      value: total(byYear),
      shown: shown ?? true,
    });
    return { pv, discounted: byYear };
  };
  return { factor, discounted, presentValue: (of) => discounted(of).pv };
}
