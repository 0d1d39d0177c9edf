import type { QuantityDefinitionRow } from '../catalogue';

/**
 * What kind of number a quantity is, for its doubt: a choice is whatever was chosen; a ratio and an effect are read from where
 * nothing changes (1 and 0); a share lies between 0 and 1; a signed number may be on either side of 0; an amount is above 0.
 */
export type Nature = 'choice' | 'ratio' | 'effect' | 'share' | 'signed' | 'amount';

/** How many there would be, and the edges of a band that is itself a picture of doubt. */
const CHOICES: readonly string[] = ['gap.sites', 'gap.money-growth-low', 'gap.money-growth-high'];

/** The kind of number that a quantity is. */
export function natureOf({ id, unit, limits, isChoice }: QuantityDefinitionRow): Nature {
  if (isChoice === true || CHOICES.includes(id)) return 'choice';
  if (isEffectRatio(id)) return 'ratio';
  if (unit === 'wellby/hour' || id.endsWith('.life-satisfaction') || /\.(effect|change)-/.test(id)) return 'effect';
  const [low, high] = [Number(limits.low), Number(limits.high)];
  if (low < 0) return 'signed';
  return high <= 1 ? 'share' : 'amount';
}

/** A ratio by which help changes something: 1 changes nothing. */
export function isEffectRatio(id: string): boolean {
  return id === 'pathway.hazard-ratio' || id.endsWith('-hazard-ratio') || id.endsWith('.rate-ratio');
}

/** Where a number of some nature says that nothing is claimed: it stays there until somebody says otherwise. */
export function saysNothing(nature: Nature, value: number): boolean {
  return nature === 'ratio' ? value === 1 : value === 0 || (nature === 'share' && value === 1);
}
