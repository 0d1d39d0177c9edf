import type { Lens, Outline } from '../model';
import type { AttributedHeadline } from './attributed-headline';

/** What can be asked of two scenarios. Ratios are taken through what stands above and below the line. */
export const MEASURES = [
  'net',
  'net-cash',
  'costs',
  'gains',
  'ratio',
  'years-at-home',
  'cost-per-year-at-home',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The unit in which a measure and its parts are stated: £, £ a year at home, years at home, or gains for each £1. */
export const MEASURE_UNITS: Readonly<Record<Measure, string>> = {
  net: '£',
  'net-cash': '£',
  costs: '£',
  gains: '£',
  ratio: '1',
  'years-at-home': 'person·year',
  'cost-per-year-at-home': '£/person/year',
};

/** A measure of a lens, as a total of a model or a ratio of two. */
export function headlineFor({ lens, gained }: Outline, of: Lens, measure: Measure): AttributedHeadline {
  const { net, netCash, pvCosts, pvBenefits } = lens[of];
  switch (measure) {
    case 'net':
      return { kind: 'total', id: net.id };
    case 'net-cash':
      return { kind: 'total', id: netCash.id };
    case 'costs':
      return { kind: 'total', id: pvCosts.id };
    case 'gains':
      return { kind: 'total', id: pvBenefits.id };
    case 'ratio':
      return { kind: 'ratio', numerator: pvBenefits.id, denominator: pvCosts.id };
    case 'years-at-home':
      return { kind: 'total', id: gained.yearsAtHome.id };
    case 'cost-per-year-at-home':
      return { kind: 'ratio', numerator: pvCosts.id, denominator: gained.yearsAtHome.id };
  }
}
