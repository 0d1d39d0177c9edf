import type { QuantityDefinitionRow } from '../../catalogue';
import type { QuantityInput, StreamStructure } from '../../schema';
import { totalOf, type Reading } from './figures';
import type { ResultView } from './view-types';
import { WEAK_FROM } from './thresholds';

/** A weak number, and how much of the value passes through it. */
export type WeakNumber = {
  readonly row: QuantityDefinitionRow;
  readonly input: QuantityInput;
  /** £, present value, gains and losses alike: a guide, not a figure. */
  readonly carries: number;
};

const SHOWN = 6;
/** The width of a guess where nobody gave a range: a quarter either way, the known error of grade 6. */
const KNOWN_ERROR = 0.5;

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
  const scored = reading.rows.flatMap((row) => {
    const input = reading.scenario.quantities[row.id];
    if (input === undefined || input.grade < WEAK_FROM || isChoice(row.id)) return [];
    const carries = carried(row.id);
    const score = carries * widthOf(reading, row.id, input);
    return score === 0 ? [] : [{ row, input, carries, score }];
  });
  const most = Math.max(0, ...scored.map(({ carries }) => carries));
  const isFirst = ({ row, carries }: WeakNumber) => isEffect(row.id) && carries * 20 > most;
  const rank = (one: WeakNumber) => (isFirst(one) ? 0 : 1);
  return scored.sort((one, other) => rank(one) - rank(other) || other.score - one.score);
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
function carriedBy(reading: Reading): (id: string) => number {
  const { structure } = reading.scenario;
  const { labels } = reading.outline;
  const inputs = new Map(reading.outline.inputs.map(({ id, pv }) => [id, Math.abs(totalOf(reading, pv).toNumber())]));
  const sizes = sizesOf(reading);
  const sumOver = (isMeant: (stream: StreamStructure) => boolean) =>
    structure.streams.filter(isMeant).reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0);
  const all = sumOver(() => true);
  const throughCare = sumOver(({ driver }) => driver.kind === 'state');
  const throughPathway = sumOver(({ driver }) => driver.kind !== 'helpers');
  const needLimits = totalOf(reading, 'people.with.years-limited-by-helpers').lessThan(structure.horizonYears);
  const channels = new Map(structure.channels.map(({ id }) => [id as string, all * shareOfChannel(reading, id)]));
  return (id) => {
    const [kind = '', name = ''] = id.split('.');
    if (id === 'programme.at-risk-share' || id === 'programme.take-up') return needLimits ? all : 0;
    if (kind === 'participation') return channels.get(name) ?? 0;
    if (kind === 'stream') return sizes.get(name) ?? 0;
    if (kind === 'means') return sumOver(({ split }) => split.kind === 'means-tested' && split.care === name);
    if (kind === 'event') return sumOver(({ driver }) => driver.kind === 'event' && driver.event === name);
    if (kind === 'pathway') return /help-retention|rematched/.test(id) ? throughPathway : throughCare;
    if (kind === 'input') return inputs.get(name) ?? 0;
    if (kind === 'helpers') return sumOver(({ driver }) => driver.kind === 'helpers');
    if (kind === 'cash') return Math.abs(totalOf(reading, labels.cash.pv).toNumber());
    if (id === 'gap.price-growth' && reading.outline.priceGrowth !== null) return throughCare;
    return kind === 'capital' || kind === 'gap' ? 0 : all; // replacement cost and the gap stand beside the result
  };
}

/** The part of the hours unlocked that a channel brings. */
function shareOfChannel({ evaluation }: Reading, channel: string): number {
  const unlocked = (idOf: (arm: string) => string) => {
    const [withInputs, without] = ['with', 'without'].map((arm) => evaluation.line(idOf(arm)));
    return (withInputs ?? []).reduce((sum, hours, year) => sum + hours.minus(without?.[year] ?? 0).toNumber(), 0);
  };
  const all = unlocked((arm) => `participation.${arm}.hours`);
  return all === 0 ? 0 : Math.abs(unlocked((arm) => `participation.${channel}.${arm}.hours`) / all);
}

/** £ gained and lost through each stream, by its id. */
function sizesOf(reading: Reading): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { benefit, pv } of reading.outline.benefits) {
    const size = Math.abs(totalOf(reading, pv).toNumber());
    sizes.set(benefit.streamId, (sizes.get(benefit.streamId) ?? 0) + size);
  }
  return sizes;
}

/** The width of a number's range beside what it does: a ratio does nothing at 1, an obstacle nothing at 0, and growth is added to 1. */
function widthOf({ evaluation }: Reading, id: string, { range }: QuantityInput): number {
  const value = evaluation.quantity(id).toNumber();
  const isTaken = /\.(prevalence|attribution|displacement|anyway|drop-off|rematched)$/.test(id);
  const does = id.endsWith('.growth') ? 1 : Math.abs(isRatio(id) || isTaken ? 1 - value : value);
  if (does === 0) return 0;
  return range === undefined ? KNOWN_ERROR : (Number(range.high) - Number(range.low)) / does;
}
