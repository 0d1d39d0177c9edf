import type { Decimal } from 'decimal.js';
import { requiredQuantities, type QuantityDefinitionRow } from '../../scenario/catalogue';
import type { QuantityInput, StreamStructure } from '../../scenario';
import { PrintedDecimal } from '../decimal-text';
import { totalOf, type Reading } from './figures';
import type { ResultView } from './view-types';

/** A weak number, and how much of the value passes through it. */
export type WeakNumber = {
  readonly row: QuantityDefinitionRow;
  readonly input: QuantityInput;
  /** £, present value, gains and losses alike. */
  readonly carries: Decimal;
};

const SHOWN = 6;
/** From this grade on a number is weak: secondary evidence, or a guess. */
const WEAK = 5;
/** How far a guess may be out where nobody gave a range: a quarter either way, the known error of grade 6. */
const HALF = '0.5';

/** The weakest numbers, those first that most of the result hangs on. */
export function weakestViews(reading: Reading): ResultView['weakest'] {
  return weakNumbers(reading)
    .slice(0, SHOWN)
    .map(({ row, input }) => ({ quantityId: row.id, label: labelOf(row), grade: input.grade }));
}

/** A quantity's name where it stands alone. */
export function labelOf({ group, label }: Pick<QuantityDefinitionRow, 'group' | 'label'>): string {
  return group === label ? label : `${group}: ${label}`;
}

/**
 * Weak numbers by what hangs on them: the £ that pass through a number, times how wide its range is beside what it does.
 *
 * It is a guide that costs no evaluation, for every answer while a slider moves; how far each number truly moves a result is
 * worked out on demand (`switchingValues`, `differentiate`).
 */
export function weakNumbers(reading: Reading): readonly WeakNumber[] {
  const carried = carriedBy(reading);
  const scored = requiredQuantities(reading.scenario.structure).flatMap((row) => {
    const input = reading.scenario.quantities[row.id];
    if (input === undefined || input.grade < WEAK || isChoice(row.id)) return [];
    const carries = carried(row.id);
    const score = carries.times(widthOf(reading, row.id, input));
    return score.isZero() ? [] : [{ row, input, carries, score }];
  });
  return scored.sort((one, other) => other.score.comparedTo(one.score));
}

/** How many sites there are is a choice, not a claim. */
function isChoice(id: string): boolean {
  return id === 'programme.sites';
}

/** The £ that pass through a number, by what kind of number it is. */
function carriedBy(reading: Reading): (id: string) => Decimal {
  const { structure } = reading.scenario;
  const size = (stream: Pick<StreamStructure, 'id'>) => sizeOf(reading, `pv.benefit.${stream.id}.`);
  const sumOver = (isMeant: (stream: StreamStructure) => boolean) =>
    structure.streams.filter(isMeant).reduce((sum, stream) => sum.plus(size(stream)), new PrintedDecimal(0));
  const all = sumOver(() => true);
  const throughCare = sumOver(({ driver }) => driver.kind === 'state');
  const throughPathway = sumOver(({ driver }) => driver.kind !== 'helpers');
  const needLimits = totalOf(reading, 'people.with.years-limited-by-helpers').lessThan(structure.horizonYears);
  return (id) => {
    const [kind = '', name = ''] = id.split('.');
    if (id === 'programme.at-risk-share' || id === 'programme.take-up') return needLimits ? all : new PrintedDecimal(0);
    if (kind === 'stream') return size({ id: name });
    if (kind === 'means') return sumOver(({ split }) => split.kind === 'means-tested' && split.care === name);
    if (kind === 'event') return sumOver(({ driver }) => driver.kind === 'event' && driver.event === name);
    if (kind === 'pathway') return /help-retention|rematched/.test(id) ? throughPathway : throughCare;
    if (kind === 'input') return totalOf(reading, `pv.input.${name}`).abs();
    if (kind === 'helpers') return sumOver(({ driver }) => driver.kind === 'helpers');
    if (kind === 'cash') return totalOf(reading, 'pv.label.cash').abs();
    return kind === 'capital' ? new PrintedDecimal(0) : all; // replacement cost stands beside the result
  };
}

function sizeOf(reading: Reading, prefix: string): Decimal {
  return [...reading.graph.totals.keys()]
    .filter((id) => id.startsWith(prefix))
    .reduce((sum, id) => sum.plus(totalOf(reading, id).abs()), new PrintedDecimal(0));
}

/** The width of a number's range beside what it does: a ratio does nothing at 1, an obstacle nothing at 0. */
function widthOf({ evaluation }: Reading, id: string, { range }: QuantityInput): Decimal {
  const value = new PrintedDecimal(evaluation.quantity(id));
  const isRatio = id.endsWith('-hazard-ratio') || id === 'pathway.hazard-ratio' || id.endsWith('.rate-ratio');
  const isTaken = /\.(prevalence|attribution|displacement|drop-off)$/.test(id);
  const does = isRatio || isTaken ? new PrintedDecimal(1).minus(value).abs() : value.abs();
  if (does.isZero()) return new PrintedDecimal(0);
  if (range === undefined) return new PrintedDecimal(HALF);
  return new PrintedDecimal(range.high).minus(range.low).dividedBy(does);
}
