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
export function weakestViews(weak: readonly WeakNumber[]): ResultView['weakest'] {
  return weak
    .slice(0, SHOWN)
    .map(({ row, input }) => ({ quantityId: row.id, label: labelOf(row), grade: input.grade }));
}

/** A quantity's name where it stands alone. */
export function labelOf({ group, label }: Pick<QuantityDefinitionRow, 'group' | 'label'>): string {
  return label.startsWith(group) ? label : `${group}: ${label}`;
}

/**
 * Weak numbers by what hangs on them: the £ that pass through a number, times how wide its range is beside what it does.
 *
 * What help does comes before how much of it there is, where more than a twentieth of the value passes through it. A guide that costs no evaluation, for every answer while a slider moves; how far each number truly moves a result is
 * worked out on demand (`switchingValues`, `differentiate`).
 */
export function weakNumbers(reading: Reading): readonly WeakNumber[] {
  const carried = carriedBy(reading);
  const nothing = new PrintedDecimal(0);
  const scored = requiredQuantities(reading.scenario.structure).flatMap((row) => {
    const input = reading.scenario.quantities[row.id];
    if (input === undefined || input.grade < WEAK || isChoice(row.id)) return [];
    const carries = carried(row.id);
    const score = carries.times(widthOf(reading, row.id, input));
    return score.isZero() ? [] : [{ row, input, carries, score }];
  });
  const most = scored.reduce((largest, { carries }) => (carries.greaterThan(largest) ? carries : largest), nothing);
  const isFirst = ({ row, carries }: WeakNumber) => isEffect(row.id) && carries.times(20).greaterThan(most);
  const rank = (one: WeakNumber) => (isFirst(one) ? 0 : 1);
  return scored.sort((one, other) => rank(one) - rank(other) || other.score.comparedTo(one.score));
}

/** What a year of help does to somebody's moves, falls or wellbeing. */
function isEffect(id: string): boolean {
  return isRatio(id) || id.endsWith('.life-satisfaction');
}

function isRatio(id: string): boolean {
  return id === 'pathway.hazard-ratio' || id.endsWith('-hazard-ratio') || id.endsWith('.rate-ratio');
}

/** How many sites there are is a choice, not a claim. */
function isChoice(id: string): boolean {
  return id === 'programme.sites';
}

/** The £ that pass through a number, by what kind of number it is. */
function carriedBy(reading: Reading): (id: string) => Decimal {
  const { structure } = reading.scenario;
  const sizes = new Map(structure.streams.map(({ id }) => [id, sizeOf(reading, `pv.benefit.${id}.`)]));
  const nothing = new PrintedDecimal(0);
  const size = ({ id }: Pick<StreamStructure, 'id'>) => sizes.get(id) ?? nothing;
  const sumOver = (isMeant: (stream: StreamStructure) => boolean) =>
    structure.streams.filter(isMeant).reduce((sum, stream) => sum.plus(size(stream)), nothing);
  const all = sumOver(() => true);
  const throughCare = sumOver(({ driver }) => driver.kind === 'state');
  const throughPathway = sumOver(({ driver }) => driver.kind !== 'helpers');
  const needLimits = totalOf(reading, 'people.with.years-limited-by-helpers').lessThan(structure.horizonYears);
  return (id) => {
    const [kind = '', name = ''] = id.split('.');
    if (id === 'programme.at-risk-share' || id === 'programme.take-up') return needLimits ? all : nothing;
    if (kind === 'participation') return all.times(shareOfChannel(reading, name));
    if (kind === 'stream') return size({ id: name });
    if (kind === 'means') return sumOver(({ split }) => split.kind === 'means-tested' && split.care === name);
    if (kind === 'event') return sumOver(({ driver }) => driver.kind === 'event' && driver.event === name);
    if (kind === 'pathway') return /help-retention|rematched/.test(id) ? throughPathway : throughCare;
    if (kind === 'input') return totalOf(reading, `pv.input.${name}`).abs();
    if (kind === 'helpers') return sumOver(({ driver }) => driver.kind === 'helpers');
    if (kind === 'cash') return totalOf(reading, 'pv.label.cash').abs();
    return kind === 'capital' ? nothing : all; // replacement cost stands beside the result
  };
}

/** The part of the hours unlocked that a channel brings. */
function shareOfChannel({ evaluation }: Reading, channel: string): Decimal {
  const unlocked = (id: string) => {
    const [withInputs, without] = ['with', 'without'].map((arm) => evaluation.line(id.replace('<arm>', arm)));
    return (withInputs ?? []).reduce(
      (sum, hours, year) => sum.plus(hours.minus(without?.[year] ?? 0)),
      new PrintedDecimal(0),
    );
  };
  const all = unlocked('participation.<arm>.hours');
  return all.isZero() ? all : unlocked(`participation.${channel}.<arm>.hours`).dividedBy(all).abs();
}

function sizeOf(reading: Reading, prefix: string): Decimal {
  return [...reading.graph.totals.keys()]
    .filter((id) => id.startsWith(prefix))
    .reduce((sum, id) => sum.plus(totalOf(reading, id).abs()), new PrintedDecimal(0));
}

/** The width of a number's range beside what it does: a ratio does nothing at 1, an obstacle nothing at 0. */
function widthOf({ evaluation }: Reading, id: string, { range }: QuantityInput): Decimal {
  const value = new PrintedDecimal(evaluation.quantity(id));
  const isTaken = /\.(prevalence|attribution|displacement|drop-off|rematched)$/.test(id);
  const does = isRatio(id) || isTaken ? new PrintedDecimal(1).minus(value).abs() : value.abs();
  if (does.isZero()) return new PrintedDecimal(0);
  if (range === undefined) return new PrintedDecimal(HALF);
  return new PrintedDecimal(range.high).minus(range.low).dividedBy(does);
}
