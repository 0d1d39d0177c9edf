import type { Decimal } from 'decimal.js';
import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { differentiate } from '../engines/differentiate';
import { isNotDefined, type Evaluation, type ExactEngine } from '../engines/exact';
import type { Graph, Total } from '../graph';
import { ReferenceDecimal, type DecimalText } from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { QuantityInput } from '../schema';
import { spreadOf, type Spread } from './spread-of-input';

/** What one quantity does to a net. All figures are decimal text. */
export type Mover = {
  readonly row: QuantityDefinitionRow;
  readonly now: DecimalText;
  readonly grade: QuantityInput['grade'];
  /** £ for each unit of the quantity, just here. */
  readonly slope: DecimalText;
  /** By how many per cent the net moves for each per cent of the quantity; null where either is 0. */
  readonly elasticity: DecimalText | null;
  /** How far the quantity may lie from what it is; null for a choice, which has no doubt about it. */
  readonly spread: Spread | null;
  /** The net with the quantity at either end of its spread, worked out; null for those below the first few. */
  readonly ends: { readonly low: DecimalText; readonly high: DecimalText } | null;
  /** How far the net moves from one end to the other: worked out where `ends` are, else along the slope. 0 without a spread. */
  readonly swing: DecimalText;
};

export type WhatMovesItQuestion = {
  readonly scenario: ResolvedScenario;
  readonly graph: Graph;
  readonly evaluation: Evaluation;
  /** For the ends; left at the last one tried. */
  readonly engine: ExactEngine;
  readonly values: ReadonlyMap<string, DecimalText>;
  /** The net that is moved. */
  readonly net: Total<'£'>;
  /** For so many of them the ends are worked out. */
  readonly worked: number;
  readonly pause: (done: number, of: number) => Promise<void>;
};

/** What the council decides is no doubt. */
const CHOICES: readonly string[] = ['programme.sites'];
const DIGITS = 20;

/**
 * What moves a net: every quantity by how far its own doubt carries the net, the farthest first.
 *
 * One pass backwards through the model gives the slope to every quantity; slope times spread ranks them; for the first few
 * the net is worked out at both ends, since far from here a slope may mislead.
 *
 * Takes    a scenario with its model and evaluation; a net; for how many the ends are worked out
 * Gives    a row for every quantity of the scenario, ordered by swing
 * Refuses  total-not-defined, no-derivative; what evaluating refuses at an end; what `pause` throws
 * Source   as for `differentiate`; one-at-a-time ranges: The Green Book (2026), sensitivity analysis
 */
export async function whatMovesIt(of: WhatMovesItQuestion): Promise<readonly Mover[]> {
  const ranked = ranking(of);
  const rows: Mover[] = [];
  const worked = Math.min(of.worked, ranked.filter(({ spread }) => spread !== null).length);
  for (const mover of ranked) {
    const { spread } = mover;
    if (rows.length >= worked || spread === null) {
      rows.push(mover);
      continue;
    }
    await of.pause(rows.length, worked);
    const ends = { low: netAt(of, mover.row.id, spread.low), high: netAt(of, mover.row.id, spread.high) };
    rows.push(ends.low === null || ends.high === null ? mover : withEnds(mover, { low: ends.low, high: ends.high }));
  }
  return bySwing(rows);
}

function ranking({ scenario, graph, evaluation, net: { id } }: WhatMovesItQuestion): readonly Mover[] {
  const slopes = differentiate(graph, evaluation, id);
  const net = evaluation.total(id);
  const movers = requiredQuantities(scenario.structure).flatMap((row): readonly Mover[] => {
    const input = scenario.quantities[row.id];
    if (input === undefined) return [];
    const slope = new ReferenceDecimal(slopes.get(row.id) ?? 0);
    const spread = CHOICES.includes(row.id) ? null : spreadOf(input, row);
    const width = spread === null ? new ReferenceDecimal(0) : new ReferenceDecimal(spread.high).minus(spread.low);
    return [
      {
        row,
        now: input.value,
        grade: input.grade,
        slope: text(slope),
        elasticity: isNotDefined(net) ? null : elasticityOf(slope, input.value, net),
        spread,
        ends: null,
        swing: text(slope.times(width).abs()),
      },
    ];
  });
  return bySwing(movers);
}

function elasticityOf(slope: Decimal, value: DecimalText, net: Decimal): DecimalText | null {
  const now = new ReferenceDecimal(value);
  return now.isZero() || net.isZero() ? null : text(slope.times(now).dividedBy(net.abs()));
}

function netAt(
  { engine, values, graph, net: asked }: WhatMovesItQuestion,
  id: string,
  value: DecimalText,
): Decimal | null {
  const changed = graph.quantities.has(id) ? new Map([...values, [id, value]]) : values;
  const net = engine.evaluate(changed).total(asked.id);
  return isNotDefined(net) ? null : net;
}

function withEnds(mover: Mover, { low, high }: { readonly low: Decimal; readonly high: Decimal }): Mover {
  const swing = high.minus(low).abs();
  return { ...mover, ends: { low: text(low), high: text(high) }, swing: text(new ReferenceDecimal(swing)) };
}

function bySwing(movers: readonly Mover[]): readonly Mover[] {
  return [...movers].sort((one, other) => new ReferenceDecimal(other.swing).comparedTo(one.swing));
}

function text(value: Decimal): DecimalText {
  return value.toDecimalPlaces(DIGITS).toFixed();
}
