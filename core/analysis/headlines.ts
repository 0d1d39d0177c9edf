import type { Lens } from '../model';
import type { AttributedHeadline } from './attribute-between';

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

/** Where the model keeps a measure of a lens. */
export function headlineFor(lens: Lens, measure: Measure): AttributedHeadline {
  const id = (name: string) => `lens.${lens}.${name}`;
  switch (measure) {
    case 'net':
    case 'net-cash':
      return { kind: 'total', id: id(measure) };
    case 'costs':
      return { kind: 'total', id: id('pv-costs') };
    case 'gains':
      return { kind: 'total', id: id('pv-benefits') };
    case 'ratio':
      return { kind: 'ratio', numerator: id('pv-benefits'), denominator: id('pv-costs') };
    case 'years-at-home':
      return { kind: 'total', id: 'independence.years' };
    case 'cost-per-year-at-home':
      return { kind: 'ratio', numerator: id('pv-costs'), denominator: 'independence.years' };
  }
}
