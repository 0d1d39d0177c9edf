import type { QuantityDefinitionRow } from '../catalogue';
import type { QuantityInput, Structure } from '../schema';
import { USUAL_ANSWERS } from './usual-answers';

/** Until somebody fills it in: what is usual where there is such a thing, a ratio that changes nothing, else none of it, or the least that is legal. */
export function notFilledIn({ id, unit, limits }: QuantityDefinitionRow, { priceBase }: Structure): QuantityInput {
  const usual = USUAL_ANSWERS[id];
  if (usual?.unit === unit) return usual;
  const isZeroLegal = Number(limits.low) <= 0 && Number(limits.high) >= 0;
  return {
    value: id.endsWith('-ratio') ? '1' : isZeroLegal ? '0' : limits.low,
    unit,
    source: { kind: 'assumption', reason: 'Not filled in yet.' },
    grade: 6,
    ...(unit.includes('£') ? { priceYear: { kind: 'financial' as const, year: priceBase } } : {}),
    note: '',
  };
}
