import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { ExactDecimal } from '../../core/engines/exact';
import { constant } from '../../core/graph';
import { STATES, type State } from '../../core/model';
import { addByCycle, cohortFindings, type Move } from '../oracles/cohort';
import { eileen, workedOut, type Worked } from '../support/eileen';
import { aCohort } from '../support/small-cohort';
import { A_CITATION } from '../support/small-graph';

type Place = State | 'dead';
const DECIMALS = 20; // of a known series
const NEAR = '1e-17'; // what rates cut at 20 decimals leave over half a century

/** A year with help that works, on death too, and that is lost and wanes: every term of the pathway is at work. */
function helped(): Worked {
  return workedOut(
    eileen({
      values: { 'pathway.hazard-ratio': '0.6', 'pathway.death-hazard-ratio': '0.9', 'pathway.rematched': '0.3' },
    }),
  );
}

/** The rates that the pathway itself worked out, by year since entry. */
function ratesOf(pathway: Worked, group: string) {
  const byYear = (id: string) => pathway.line(id);
  const fixed = (value: Decimal) => byYear(`pathway.${group}.death.care`).map(() => value);
  const times = (one: readonly Decimal[], other: readonly Decimal[]) =>
    one.map((value, year) => value.times(other[year] ?? 0));
  const ratio = byYear('pathway.hazard-ratio-now');
  const notYet = ratio.map((value) => new ExactDecimal(1).minus(value));
  const intoCare = {
    residential: byYear(`pathway.${group}.into-residential`),
    nursing: byYear(`pathway.${group}.into-nursing`),
  };
  const withPackage = fixed(pathway.evaluation.quantity('pathway.package-multiple'));
  const stops = fixed(pathway.total('pathway.hazard-help-stops'));
  const begins = fixed(pathway.evaluation.quantity('pathway.package-rate'));
  const afterAll = fixed(pathway.total('pathway.hazard-move-after-all'));
  const [home, care] = [byYear(`pathway.${group}.death.home-frail`), byYear(`pathway.${group}.death.care`)];
  const frail = times(home, fixed(pathway.total('pathway.death-hazard-ratio.corrected')));
  const rates: [Place, Place, readonly Decimal[]][] = [
    ['home-helped', 'home-unhelped', stops],
    ['package-helped', 'package-unhelped', stops],
    ['home-helped', 'package-helped', begins],
    ['home-unhelped', 'package-unhelped', begins],
    ['home-helped', 'dead', frail],
    ['package-helped', 'dead', frail],
    ['home-unhelped', 'dead', home],
    ['package-unhelped', 'dead', home],
    ...(['residential', 'nursing', 'kept-residential', 'kept-nursing'] as const).map(
      (state): [Place, Place, readonly Decimal[]] => [state, 'dead', care],
    ),
  ];
  for (const [destination, kept] of [
    ['residential', 'kept-residential'],
    ['nursing', 'kept-nursing'],
  ] as const) {
    const packaged = times(intoCare[destination], withPackage);
    // A move put off may come after all within the year: of those put off, only some stay so until it ends.
    for (const [home, into] of [
      ['home-helped', intoCare[destination]],
      ['package-helped', packaged],
    ] as const) {
      const still = byYear(`pathway.${group}.still-kept.${home}`);
      const moved = byYear(`pathway.${group}.move-factor.${home}`);
      const stays = times(notYet, still).map((value, year) => value.div(moved[year] ?? 1));
      rates.push([home, kept, times(into, stays)]);
      rates.push([
        home,
        destination,
        into.map((rate, year) => rate.times(new ExactDecimal(1).minus(stays[year] ?? 0))),
      ]);
    }
    rates.push(
      ['home-unhelped', destination, intoCare[destination]],
      ['package-unhelped', destination, packaged],
      [kept, destination, afterAll],
    );
  }
  return rates;
}

describe('the independence pathway', () => {
  const pathway = helped();
  const [{ id: group, startAge } = { id: '', startAge: 0 }] = pathway.scenario.structure.groups;
  const years = 120 - startAge;
  const packaged = pathway.evaluation.quantity('pathway.package-at-start').toFixed();

  it('is one use of the general cohort machinery: the same rates give the same lives', () => {
    const general = aCohort<Place>({
      states: [...STATES, 'dead'],
      cycles: years,
      start: {
        'home-helped': constant(new ExactDecimal(1).minus(packaged).toFixed()),
        'package-helped': constant(packaged),
      },
      transitions: (axis, graph) => ({
        kind: 'rates',
        death: 'dead',
        moves: ratesOf(pathway, group).map(([from, to, byYear]): Move<Place> => {
          const named = { id: `${from}-to-${to}`, label: `From ${from} to ${to}`, unit: '1/year', axis };
          const inCycle = (cycle: number) => byYear[cycle - 1]?.toFixed(DECIMALS) ?? '0';
          return { from, to, value: addByCycle(graph, { ...named, source: A_CITATION }, inCycle) };
        }),
      }),
    });
    expect(cohortFindings(general.cohort, general.evaluation)).toEqual([]);
    // In its last year, at 120, the pathway lets everybody go, which no rate does.
    const apart = STATES.flatMap((state) =>
      general
        .in(state)
        .slice(1, -1)
        .map((share, year) => share.minus(pathway.line(`pathway.${group}.helped.${state}`)[year] ?? 0).abs()),
    );
    expect(apart).toHaveLength(STATES.length * (years - 1));
    expect(ExactDecimal.max(...apart).lessThan(NEAR), ExactDecimal.max(...apart).toString()).toBe(true);
    // Not a comparison of noughts: every state is lived in.
    for (const state of STATES) expect(general.in(state)[5]?.toNumber(), state).toBeGreaterThan(0.0005);
  });
});
