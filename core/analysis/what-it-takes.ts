import type { Decimal } from 'decimal.js';
import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { differentiate } from '../engines/differentiate';
import { isNotDefined, type Evaluation, type ExactEngine } from '../engines/exact';
import { Refusal } from '../errors';
import type { Total } from '../graph';
import type { Lens, Model } from '../model';
import { ReferenceDecimal, type DecimalText } from '../reference';
import type { ResolvedScenario } from '../scenario';
import { natureOf } from '../uncertainty';
import { quantitySwitches, usualRange } from './quantity-switches';
import { spreadOf, type Spread } from './spread-of-input';
import { rootBetween, switchingValues } from './switching';

export type WhatItTakesQuestion = Model & {
  /** Its checks passed. */
  readonly scenario: ResolvedScenario;
  readonly evaluation: Evaluation;
  /** Left at the last value that was tried. */
  readonly engine: ExactEngine;
  readonly values: ReadonlyMap<string, DecimalText>;
  readonly lens: Lens;
  /** One or two numbers somebody asks about; none asks which would do it. */
  readonly about: readonly QuantityDefinitionRow[];
  /** Awaited before each result; stops the work by throwing. */
  readonly pause: (share: number, about: QuantityDefinitionRow) => Promise<void>;
};

/** What one number would have to be, all others being as they are. */
export type NumberNeeded = {
  readonly row: QuantityDefinitionRow;
  readonly now: DecimalText;
  readonly isChoice: boolean;
  /** Whether the net moves with it at all. */
  readonly moves: boolean;
  /** The nearest value at which the net turns; null where none does it, of all that is legal where it was asked about or is a choice, else of where it usually lies. A count of things is the nearest whole one on the other side. */
  readonly needed: DecimalText | null;
  /** How far it may lie from what it is, as far as anybody knows; null for a choice. */
  readonly known: Spread | null;
};

/** Two numbers that would have to be something together. */
export type PairNeeded = {
  readonly rows: readonly [QuantityDefinitionRow, QuantityDefinitionRow];
  readonly now: readonly [DecimalText, DecimalText];
  /** Where each is best for the net (worst, where the net is above nought) among what is known of it; of a choice, along its slider. */
  readonly best: readonly [DecimalText, DecimalText];
  /** Each the same share of the way from now to its best; null where the net does not turn even there. */
  readonly needed: { readonly share: DecimalText; readonly values: readonly [DecimalText, DecimalText] } | null;
  /** The net with both at their best. */
  readonly netAtBest: DecimalText;
};

export type WhatItTakes = {
  readonly lens: Lens;
  readonly net: DecimalText;
  /** Every number that was looked at: those that would do it first, choices before estimates. */
  readonly numbers: readonly NumberNeeded[];
  /** Asked about, or looked for because no single number does it within what is known; null where it is not needed. */
  readonly pair: PairNeeded | null;
};

/** So many estimates are looked at where none is named: those whose doubt carries the net farthest. */
const ESTIMATES = 8;
/** That people die sooner or later is no way for a purse to come out even; only somebody who asks about it is told. */
const DYING = 'pathway.death-hazard-ratio';
/** Every two of so many numbers are tried together. */
const PAIRED = 6;
const SHOWN_DIGITS = 4;
const PAIR_DIGITS = 12;

/**
 * What it would take for a net to turn: one number at a time, choices first; and where no single number does it, the two that
 * come nearest.
 *
 * "Nearest" of two: each moves the same share of the way from what it is to the end of what is known of it that is better for
 * the net (worse, where the net is above nought), and the pair that turns the net after the smallest share comes first. Where
 * no pair turns it, it is the one that leaves least to go.
 *
 * Takes    a scenario with its model; a lens; no, one or two numbers
 * Gives    for each number the nearest value that does it; a pair where two were asked about or none alone does it
 * Refuses  what evaluating refuses at the scenario's own values; what `pause` throws
 * Source   The Green Book (2026), switching values; the search as for `everySwitch` and `rootBetween`
 */
export async function whatItTakes(of: WhatItTakesQuestion): Promise<WhatItTakes> {
  const net = valueOf(of.evaluation, netOf(of)) ?? new ReferenceDecimal(0);
  const answer = (numbers: readonly NumberNeeded[], pair: PairNeeded | null) => ({
    lens: of.lens,
    net: net.toFixed(),
    numbers: inOrder(numbers),
    pair,
  });
  if (net.isZero()) return answer([], null);
  const asked = of.about.length > 0 ? of.about : worthAsking(of);
  const isPairAsked = of.about.length === 2;
  const numbers: NumberNeeded[] = [];
  for (const [at, row] of asked.entries()) numbers.push(await alone(of, row, (at + 0.5) / (asked.length + 1)));
  const isDoneByOne = numbers.some((number) => (number.isChoice ? number.needed !== null : isWithinKnown(number)));
  if (isPairAsked) return answer(numbers, await together(of, asked, net));
  if (of.about.length > 0 || isDoneByOne) return answer(numbers, null);
  return answer(numbers, await together(of, asked, net));
}

/** Whether the value that would do it lies in what is known of the number. */
export function isWithinKnown({ needed, known }: Pick<NumberNeeded, 'needed' | 'known'>): boolean {
  if (needed === null || known === null) return false;
  const value = new ReferenceDecimal(needed);
  return value.greaterThanOrEqualTo(known.low) && value.lessThanOrEqualTo(known.high);
}

/** Choices that move the net, and the estimates whose doubt carries it farthest along its slope. */
function worthAsking(of: WhatItTakesQuestion): readonly QuantityDefinitionRow[] {
  const { scenario, graph, evaluation } = of;
  const slopes = differentiate(graph, evaluation, netOf(of).id);
  const rows = requiredQuantities(scenario.structure).flatMap((row) => {
    const input = scenario.quantities[row.id];
    const slope = new ReferenceDecimal(slopes.get(row.id) ?? 0);
    if (input === undefined || row.section === 'gap' || row.id === DYING || slope.isZero()) return [];
    const { low, high } = spreadOf(input, row);
    return [{ row, swing: slope.times(new ReferenceDecimal(high).minus(low)).abs() }];
  });
  const farthestFirst = [...rows].sort((one, other) => other.swing.comparedTo(one.swing)).map(({ row }) => row);
  return [...farthestFirst.filter(isChoice), ...farthestFirst.filter((row) => !isChoice(row)).slice(0, ESTIMATES)];
}

function isChoice(row: QuantityDefinitionRow): boolean {
  return natureOf(row) === 'choice';
}

async function alone(of: WhatItTakesQuestion, row: QuantityDefinitionRow, share: number): Promise<NumberNeeded> {
  const now = nowOf(of, row);
  const isAskedAbout = of.about.length > 0 || isChoice(row);
  const { moves, values } = await (isAskedAbout ? anywhereLegal(of, row, share) : whereItUsuallyLies(of, row, share));
  const distance = (value: DecimalText) => new ReferenceDecimal(value).minus(now).abs();
  const [nearest] = [...values].sort((one, other) => distance(one).comparedTo(distance(other)));
  return {
    row,
    now,
    isChoice: isChoice(row),
    moves,
    needed: nearest === undefined ? null : roundedBeyond(row, now, nearest),
    known: knownOf(of, row),
  };
}

type Turns = { readonly moves: boolean; readonly values: readonly DecimalText[] };

/** Every value that is legal: for what somebody asks about, or decides. */
async function anywhereLegal(of: WhatItTakesQuestion, row: QuantityDefinitionRow, share: number): Promise<Turns> {
  const { scenario, graph, outline, engine, values, lens } = of;
  const pause = () => of.pause(share, row);
  const [found] = await quantitySwitches({ scenario, graph, outline, engine, values, row, lenses: [lens], pause });
  return { moves: found?.moves ?? false, values: (found?.switches ?? []).map(({ value }) => value) };
}

/** Between the ends of its slider, or as far as twice what it is: an estimate beyond that is no answer anybody would give. */
async function whereItUsuallyLies(of: WhatItTakesQuestion, row: QuantityDefinitionRow, share: number): Promise<Turns> {
  const values = await switchingValues({
    ...usualRange(row, nowOf(of, row)),
    valueAt: async (value) => {
      await of.pause(share, row);
      return netWith(of, [[row, value]]);
    },
  });
  return { moves: true, values };
}

/** A value on the far side of where the net turns: a whole one for a count of things, else with few digits. */
function roundedBeyond(row: QuantityDefinitionRow, now: DecimalText, at: DecimalText): DecimalText {
  const value = new ReferenceDecimal(at);
  const up = value.greaterThan(now);
  const rounding = up ? ReferenceDecimal.ROUND_CEIL : ReferenceDecimal.ROUND_FLOOR;
  const rounded = isCounted(row)
    ? value.toDecimalPlaces(0, rounding)
    : value.toSignificantDigits(SHOWN_DIGITS, rounding);
  return ReferenceDecimal.min(row.limits.high, ReferenceDecimal.max(row.limits.low, rounded)).toFixed();
}

/** There is no half a grit bin. */
function isCounted({ id }: QuantityDefinitionRow): boolean {
  return id === 'programme.sites';
}

/** The two numbers asked about; or of every two among the first few, the pair that comes nearest. */
async function together(
  of: WhatItTakesQuestion,
  rows: readonly QuantityDefinitionRow[],
  net: Decimal,
): Promise<PairNeeded | null> {
  const ends = await bestEnds(of, rows, net);
  const first = of.about.length === 2 ? ends : [...ends].sort((one, other) => gain(other, net) - gain(one, net));
  const tried = first.slice(0, PAIRED);
  let nearest: PairNeeded | null = null;
  for (const [at, one] of tried.entries()) {
    for (const other of tried.slice(at + 1)) {
      await of.pause(0.9, one.row);
      const pair = await pairOf(of, one, other, net);
      if (pair !== null && (nearest === null || isNearer(pair, nearest))) nearest = pair;
    }
  }
  return nearest;
}

type BestEnd = {
  readonly row: QuantityDefinitionRow;
  readonly now: DecimalText;
  readonly at: DecimalText;
  readonly net: Decimal;
};

function gain(end: BestEnd, net: Decimal): number {
  return end.net
    .minus(net)
    .times(net.isNegative() ? 1 : -1)
    .toNumber();
}

/** Of the two ends of what is known of a number, the one that brings the net nearer to nought, or past it. */
async function bestEnds(
  of: WhatItTakesQuestion,
  rows: readonly QuantityDefinitionRow[],
  net: Decimal,
): Promise<readonly BestEnd[]> {
  const found: BestEnd[] = [];
  for (const row of rows) {
    await of.pause(0.85, row);
    const { low, high } = knownOf(of, row) ?? row.slider;
    const ends = [low, high].flatMap((at): readonly BestEnd[] => {
      const there = netWith(of, [[row, at]]);
      // doing nothing is no way to come out even
      return there === null || there.isZero() ? [] : [{ row, now: nowOf(of, row), at, net: there }];
    });
    const [best] = [...ends].sort((one, other) => gain(other, net) - gain(one, net));
    if (best !== undefined) found.push(best);
  }
  return found;
}

async function pairOf(of: WhatItTakesQuestion, one: BestEnd, other: BestEnd, net: Decimal): Promise<PairNeeded | null> {
  const along = (end: BestEnd, share: Decimal.Value) =>
    new ReferenceDecimal(end.now)
      .plus(new ReferenceDecimal(end.at).minus(end.now).times(share))
      .toSignificantDigits(PAIR_DIGITS);
  const at = (share: Decimal.Value) =>
    netWith(of, [
      [one.row, along(one, share).toFixed()],
      [other.row, along(other, share).toFixed()],
    ]);
  const netAtBest = at(1);
  if (netAtBest === null) return null;
  const pair = {
    rows: [one.row, other.row],
    now: [one.now, other.now],
    best: [one.at, other.at],
    netAtBest: netAtBest.toFixed(),
  } as const;
  if (netAtBest.isNegative() === net.isNegative() && !netAtBest.isZero()) return { ...pair, needed: null };
  const share = await rootBetween(
    { valueAt: (value) => Promise.resolve(at(value)) },
    { at: new ReferenceDecimal(0), result: net },
    { at: new ReferenceDecimal(1), result: netAtBest },
    new ReferenceDecimal('1e-6'),
  );
  const value = (end: BestEnd) => roundedBeyond(end.row, end.now, along(end, share).toFixed());
  return { ...pair, needed: { share: share.toFixed(), values: [value(one), value(other)] } };
}

function isNearer(one: PairNeeded, other: PairNeeded): boolean {
  if (one.needed !== null && other.needed !== null)
    return new ReferenceDecimal(one.needed.share).lessThan(other.needed.share);
  if (one.needed !== null || other.needed !== null) return one.needed !== null;
  return new ReferenceDecimal(one.netAtBest).abs().lessThan(new ReferenceDecimal(other.netAtBest).abs());
}

function netWith(
  of: WhatItTakesQuestion,
  moved: readonly (readonly [QuantityDefinitionRow, DecimalText])[],
): Decimal | null {
  const { engine, values, graph } = of;
  const read = moved.filter(([row]) => graph.quantities.has(row.id)).map(([row, value]) => [row.id, value] as const);
  try {
    return valueOf(engine.evaluate(new Map([...values, ...read])), netOf(of));
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'cannot-evaluate') return null;
    throw refusal;
  }
}

function netOf({ outline, lens }: WhatItTakesQuestion): Total<'£'> {
  return outline.lens[lens].net;
}

function valueOf(evaluation: Evaluation, { id }: Total<'£'>): Decimal | null {
  const value = evaluation.total(id);
  return isNotDefined(value) ? null : value;
}

function nowOf({ scenario, values }: WhatItTakesQuestion, { id }: QuantityDefinitionRow): DecimalText {
  return values.get(id) ?? scenario.quantities[id]?.value ?? '0';
}

/** What is decided has no doubt. */
function knownOf({ scenario }: WhatItTakesQuestion, row: QuantityDefinitionRow): Spread | null {
  const input = scenario.quantities[row.id];
  return input === undefined || isChoice(row) ? null : spreadOf(input, row);
}

/** What would do it before what would not; of it choices first, then what lies within what is known. */
function inOrder(numbers: readonly NumberNeeded[]): readonly NumberNeeded[] {
  const rank = (number: NumberNeeded) => {
    if (number.needed === null) return number.isChoice ? 3 : 4;
    if (number.isChoice) return 0;
    return isWithinKnown(number) ? 1 : 2;
  };
  return [...numbers].sort((one, other) => rank(one) - rank(other));
}
