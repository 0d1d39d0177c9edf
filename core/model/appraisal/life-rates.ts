import { difference, inUnit, product, quotient, sum, total, type Line, type Total } from '../../graph';
import { GREEN_BOOK_HEALTH, GREEN_BOOK_STANDARD, type DiscountSchedule } from '../../reference';
import { modelNote } from '../citations';
import { addDiscountFactor } from '../../methods';
import type { ModelContext } from '../model-context';
import type { Benefit } from '../who-gains';

type Money = Total<'£'>;

/** Health and wellbeing at one of the rates, and the net that it leads to. */
type LifeRate = {
  readonly id: (typeof LIFE_RATES)[number]['id'];
  readonly words: string;
  readonly gains: Money;
  readonly net: Money;
};

/** Health and wellbeing as the result counts them, and at each of the two rates. */
export type LifeRates = { readonly asCounted: Money; readonly byRate: readonly LifeRate[] };

/** The two rates between which the guidance leaves a doubt. */
const LIFE_RATES = [
  { id: 'health', words: 'at the lower rate for health and life', schedule: GREEN_BOOK_HEALTH },
  { id: 'standard', words: 'at the standard rate', schedule: GREEN_BOOK_STANDARD },
] as const satisfies readonly { readonly id: string; readonly words: string; readonly schedule: DiscountSchedule }[];

/**
 * Health and wellbeing discounted at both rates, beside the result, whichever the scenario takes. At the lower rate a point
 * of life satisfaction keeps its value; at the standard rate it may grow with income, where the scenario says so.
 *
 * Takes    what is discounted as health and life, £ a year; how its value grows, or null
 * Gives    `life-rate.<rate>.gains`, and the net present social value with it; null where no value is of that kind
 * Source   methods: until the convention for wellbeing is confirmed, both are shown; Gritbin model note H
 */
export function addLifeRates(
  context: ModelContext,
  society: Money,
  gains: readonly { readonly benefit: Benefit; readonly pv: Money }[],
  growth: Line<'year', '1'> | null,
): LifeRates | null {
  const ofLife = gains.filter(({ benefit }) => benefit.schedule === 'health-life');
  if (ofLife.length === 0) return null;
  const { graph, year } = context;
  const common = { stage: 'appraisal', source: modelNote('H. Appraisal: wellbeing at both rates') } as const;
  const asCounted = graph.total({
    ...common,
    id: 'life-rate.as-counted',
    label: 'Health and wellbeing, as the result counts them',
    unit: '£',
    value: sum(...ofLife.map(({ pv }) => pv)),
  });
  const byYear = graph.line({
    ...common,
    id: 'life-rate.by-year',
    label: 'Health and wellbeing, not discounted',
    axis: year,
    unit: '£',
    value: sum(...ofLife.map(({ benefit }) => benefit.line)),
  });
  const byRate = LIFE_RATES.map(({ id, words, schedule }) => {
    const factor = addDiscountFactor(graph, year, {
      id: `life-rate.${id}`,
      words: `health and life, ${words}`,
      schedule,
    });
    const flow = id === 'health' && growth !== null ? inUnit(quotient(byYear, growth), '£') : byYear;
    const discounted = graph.line({
      ...common,
      id: `life-rate.${id}.by-year`,
      label: `Health and wellbeing, discounted ${words}`,
      axis: year,
      unit: '£',
      value: product(flow, factor),
    });
    const atRate = graph.total({
      ...common,
      id: `life-rate.${id}.gains`,
      label: `Health and wellbeing, ${words}`,
      unit: '£',
      value: total(discounted),
    });
    const net = graph.total({
      ...common,
      id: `life-rate.${id}.net`,
      label: `Net present social value, with health and wellbeing ${words}`,
      unit: '£',
      value: sum(difference(society, asCounted), atRate),
    });
    return { id, words, gains: atRate, net };
  });
  return { asCounted, byRate };
}
