import { isFirstStep, ONE, onePlus, previous, product, where, type Expression, type Line } from '../graph';
import { asksFor, PUBLIC_PAYERS, type StreamStructure } from '../schema';
import { modelNote } from './citations';
import type { ModelContext } from './model-context';

/** Prices that may rise faster than prices in general: what care costs to buy, and what an hour of work costs. */
export const PRICE_FAMILIES = [
  { id: 'care', words: 'Price of care', growth: 'gap.price-growth' },
  { id: 'pay', words: 'Price of an hour of work', growth: 'prices.pay-growth' },
] as const;
export type PriceFamily = (typeof PRICE_FAMILIES)[number]['id'];

/** How much dearer each family is than in the first year; null where all prices are taken to rise alike. */
export type PriceGrowth = Readonly<Record<PriceFamily, Line<'year', 'share'>>> | null;

/**
 * One growth for each family of prices, above prices in general. Asked for, and off until then.
 *
 * Takes    real growth a year of care prices (the same quantity that stage I takes) and of pay
 * Gives    (1 + growth)^t for each family, 1 in the first year; null where nobody asks
 * Source   The Green Book (2026), relative price changes; Gritbin model note G
 */
export function addPriceGrowth(context: ModelContext): PriceGrowth {
  if (!asksFor(context.structure, 'price-growth')) return null;
  const indexes = PRICE_FAMILIES.map(({ id, words, growth }) => [
    id,
    context.graph.line({
      id: `prices.${id}-index`,
      label: `${words}: growth above inflation since the first year`,
      stage: 'who-gains',
      axis: context.year,
      unit: 'share',
      source: modelNote('G. Who gains: prices that rise faster'),
      value: (self) => where(isFirstStep<'year'>(), ONE, product(previous(self, ONE), onePlus(context.share(growth)))),
      shown: true,
    }),
  ]);
  return Object.fromEntries(indexes) as PriceGrowth;
}

/** The family of a stream's unit cost: bought care, or an hour of a family carer; null for any other price. */
export function priceFamilyOf({ driver, split }: StreamStructure): PriceFamily | null {
  if (driver.kind !== 'state' || split.kind === 'transfer') return null;
  if (split.kind === 'means-tested' || PUBLIC_PAYERS.includes(split.payer)) return 'care';
  return split.payer === 'carers' ? 'pay' : null;
}

/** What a price is multiplied by, year by year: nothing where it rises as prices do. */
export function dearer(growth: PriceGrowth, family: PriceFamily | null): readonly Expression<'year', 'share'>[] {
  return growth === null || family === null ? [] : [growth[family]];
}
