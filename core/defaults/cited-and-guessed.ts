import type { ConfidenceGrade } from '../graph';
import { figure, figureSource, priceYearOf, UNDATED_PRICE_YEAR } from '../reference';
import type { QuantityInput } from '../schema';

type Extra = {
  readonly note?: string;
  readonly range?: { readonly low: string; readonly high: string };
  /** The scenario's value where it is not the figure itself: the note says how it follows. */
  readonly value?: string;
};

/**
 * A quantity that is a row of the reference data.
 *
 * Takes    the figure's id; the model's unit; a grade for its use here; a note where it stands in for something else
 * Gives    the figure as published, with its source, its range and its price year; an undated price is graded 6
 */
export function cited(figureId: string, unit: string, grade: ConfidenceGrade, extra: Extra = {}): QuantityInput {
  const row = figure(figureId);
  const stated = priceYearOf(row);
  const isMoney = unit.startsWith('£');
  const range = extra.range ?? (row.low !== null && row.high !== null ? { low: row.low, high: row.high } : undefined);
  return {
    value: extra.value ?? row.value,
    unit,
    source: figureSource(figureId),
    grade: isMoney && stated === 'undated' ? 6 : grade,
    ...(isMoney && stated !== 'not-money' ? { priceYear: stated === 'undated' ? UNDATED_PRICE_YEAR : stated } : {}),
    ...(range === undefined ? {} : { range }),
    note: [
      extra.note ?? '',
      isMoney && stated === 'undated' ? 'The source gives no date: taken as 2025-26 prices.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** A quantity for which no figure was read: an assumption with its reason, grade 6, and the range it might lie in. */
export function guessed(
  value: string,
  unit: string,
  reason: string,
  extra: Omit<Extra, 'value'> & { readonly priceYear?: number } = {},
): QuantityInput {
  return {
    value,
    unit,
    source: { kind: 'assumption', reason },
    grade: 6,
    ...(extra.priceYear === undefined ? {} : { priceYear: { kind: 'financial', year: extra.priceYear } }),
    ...(extra.range === undefined ? {} : { range: extra.range }),
    note: extra.note ?? '',
  };
}

/** A choice of the person who sets the scenario up: how many, where. It is theirs to make, so it needs no source. */
export function chosen(value: string, unit: string, reason: string): QuantityInput {
  return { value, unit, source: { kind: 'assumption', reason }, grade: 6, note: '' };
}
