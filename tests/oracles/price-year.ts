import { spanOf } from '../../core/reference/price-year';

/** Whether the text gives the price year only roughly ('c. 2011', '2008-2010'): whoever uses it should grade it lower. */
export function isApproximatePriceYear(text: string): boolean {
  const said = text.trim().toLowerCase();
  return /^(?:c\.|about|mid-|late|early)/.test(said) || spanOf(said) !== undefined;
}
