import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine, ExactDecimal } from '../../../core/engines/exact';
import {
  constant,
  convolve,
  convolvePast,
  cumulative,
  difference,
  exp,
  floor,
  GraphBuilder,
  HALF,
  lag,
  largest,
  negative,
  phi,
  previous,
  product,
  quotient,
  smallest,
  sum,
  total,
  ZERO,
  type Axis,
  type AxisHandle,
  type DerivedUnit,
  type Expression,
  type Graph,
} from '../../../core/graph';
import { A_CITATION, ABOUT, aQuantity } from '../../support/small-graph';

const LN_2 = '0.69314718055994530942';

function known<A extends Axis, U extends string>(
  graph: GraphBuilder,
  id: string,
  axis: AxisHandle<A>,
  unit: U,
  values: readonly string[],
) {
  const label = `Known ${id}`;
  const value = graph.series({ id: `known.${id}`, label, axis, unit, values, source: A_CITATION });
  return graph.line({ ...ABOUT, id, label, axis, unit, value, shown: true });
}

/**
 * Sixty people could be supported and capacity is for forty. Of those who enter, three quarters are still helped a year later,
 * half after two years, a quarter after three, nobody after four.
 */
describe('a stock that limits its own entrants', () => {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 6);
  const cohort = graph.axis('cycle', 'cohort', 5);
  const about = { ...ABOUT, axis: years, unit: 'person', shown: true } as const;
  const atRisk = aQuantity(graph, { id: 'at-risk', unit: 'person', value: '60' });
  const capacity = known(graph, 'capacity', years, 'person', ['40', '40', '40', '50', '50', '20']);
  const stays = known(graph, 'stays', cohort, 'share', ['1', '0.75', '0.5', '0.25', '0']);
  const entrants = graph.promised('entrants', years, 'person');
  const stillHelped = graph.line({
    ...about,
    id: 'still-helped',
    label: 'Still helped',
    value: convolvePast(entrants, stays),
  });
  const room = (limit: typeof capacity | typeof atRisk) => largest(ZERO, difference(limit, stillHelped));
  graph.line({ ...about, id: 'entrants', label: 'Entrants', value: smallest(room(capacity), room(atRisk)) });
  const helped = graph.line({ ...about, id: 'helped', label: 'Helped', value: convolve(entrants, stays) });
  graph.line({ ...about, id: 'ever-helped', label: 'Ever helped', value: cumulative(entrants) });
  graph.line({
    ...about,
    id: 'overcommitted',
    label: 'Overcommitted',
    value: largest(ZERO, difference(stillHelped, capacity)),
  });
  graph.total({ ...ABOUT, id: 'person-years', label: 'Person-years', unit: 'person', value: total(helped) });
  const found = createExactEngine(graph.build()).evaluate();

  it.each([
    ['still-helped', ['0', '30', '27.5', '24.375', '27.96875', '32.4609375']],
    ['entrants', ['40', '10', '12.5', '25.625', '22.03125', '0']],
    ['helped', ['40', '40', '40', '50', '50', '32.4609375']],
    ['ever-helped', ['40', '50', '62.5', '88.125', '110.15625', '110.15625']],
    ['overcommitted', ['0', '0', '0', '0', '0', '12.4609375']],
  ])('%s, by hand', (id, values) => {
    expect(found.line(id).map(String)).toEqual(values);
  });

  it('adds up to the person-years of all entrants', () => {
    expect(found.total('person-years')).toEqual(new ExactDecimal('252.4609375'));
  });
});

/** Units that can be let go, on the stock two years before: only whole steps of four beds release cash. */
describe('cash released in whole steps, two years late', () => {
  it('releases nothing until a whole step is free, and never less than nothing', () => {
    const graph = new GraphBuilder();
    const years = graph.axis('year', 'years', 7);
    const about = { ...ABOUT, axis: years, shown: true } as const;
    const avoided = known(graph, 'avoided', years, 'bed', ['-3', '5', '9.9', '10', '10.1', '99', '99']);
    const step = aQuantity(graph, { id: 'step', unit: 'bed', value: '4' });
    const cashable = aQuantity(graph, { id: 'cashable', unit: 'share', value: '0.8' });
    const share = product(lag(avoided, 2, ZERO), cashable);
    const units = graph.line({
      ...about,
      id: 'units',
      label: 'Steps released',
      unit: 'share',
      value: floor(quotient(largest(ZERO, share), step)),
    });
    graph.line({ ...about, id: 'beds', label: 'Beds released', unit: 'bed', value: product(units, step) });
    const found = createExactEngine(graph.build()).evaluate();
    expect(found.line('units').map(String)).toEqual(['0', '0', '0', '1', '1', '2', '2']);
    expect(found.line('beds').map(String)).toEqual(['0', '0', '0', '4', '4', '8', '8']);
  });
});

type State = 0 | 1 | 2;
const STATES: readonly State[] = [0, 1, 2];
/** From home to residential and nursing care, from residential to nursing, and back home from nursing. */
const MOVES = [
  { from: 0, to: 1 },
  { from: 0, to: 2 },
  { from: 1, to: 2 },
  { from: 2, to: 0 },
] as const;
const ofEachState = <T>(make: (state: State) => T): readonly [T, T, T] => [make(0), make(1), make(2)];

/** Living moves out of a state compete with one another and with death: `M_ij = r_ij·φ(R_i)`, `P_ij = e^(-d_i/2)·M_ij·e^(-d_j/2)`. */
function cohortGraph(rates: readonly string[], deaths: readonly string[], cycles: number): Graph {
  const graph = new GraphBuilder();
  const cycle = graph.axis('cycle', 'cohort', cycles);
  const hazard = (id: string, value: string) => aQuantity(graph, { id, unit: 'share', value });
  const line = (id: string, value: Formula) =>
    graph.line({ ...ABOUT, id, label: id, axis: cycle, unit: 'share', value, shown: true });

  const moves = MOVES.map((move, at) => ({ ...move, rate: line(`rate-${at}`, hazard(`r-${at}`, rates[at] ?? '0')) }));
  const half = ofEachState((state) =>
    line(`half-${state}`, exp(negative(product(HALF, hazard(`d-${state}`, deaths[state] ?? '0'))))),
  );
  const leaving = ofEachState((state) =>
    line(`leaving-${state}`, sum(ZERO, ...moves.filter(({ from }) => from === state).map(({ rate }) => rate))),
  );
  const living = ofEachState((state) => graph.promised(`state-${state}`, cycle, 'share'));
  const opening = [constant('0.5'), constant('0.3'), constant('0.2')] as const;
  const before = (state: State) => previous(living[state], opening[state]);
  for (const state of STATES) {
    const staying = product(before(state), exp(negative(leaving[state])), half[state], half[state]);
    const arriving = moves
      .filter(({ to }) => to === state)
      .map(({ from, rate }) => product(before(from), rate, phi(leaving[from]), half[from], half[state]));
    line(`state-${state}`, sum(staying, ...arriving));
  }
  line('alive', sum(...living));
  return graph.build();
}

type Formula = Expression<'cycle' | 'scalar', 'share' | DerivedUnit>;

describe('competing hazards', () => {
  /** Three roundings a state and cycle at 34 digits, over 20 cycles, stay far below this. */
  const ROUNDING = '1e-31';
  const rate = fc.integer({ min: 0, max: 3000 }).map((thousandths) => String(thousandths / 1000));
  const rates = fc.array(rate, { minLength: 4, maxLength: 4 });

  it('lose nobody: without deaths, everybody is alive in every cycle', () => {
    fc.assert(
      fc.property(rates, (someRates) => {
        const alive = createExactEngine(cohortGraph(someRates, ['0', '0', '0'], 20))
          .evaluate()
          .line('alive');
        expect(alive.filter((share) => share.minus(1).abs().greaterThan(ROUNDING))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('leave the number alive to the death hazard alone, where it is the same in every state', () => {
    fc.assert(
      fc.property(rates, rate, (someRates, death) => {
        const alive = createExactEngine(cohortGraph(someRates, [death, death, death], 20))
          .evaluate()
          .line('alive');
        const expected = alive.map((_, cycle) => new ExactDecimal(death).times(-(cycle + 1)).exp());
        const apart = alive.map((share, cycle) => share.minus(expected[cycle] ?? 0).abs());
        expect(apart.filter((difference) => difference.greaterThan(ROUNDING))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('move people on as two hazards do by hand: ln 2 to residential care, no death', () => {
    const graph = cohortGraph([LN_2, '0', '0', '0'], ['0', '0', '0'], 2);
    const found = createExactEngine(graph).evaluate();
    expect(found.line('state-0').map((share) => share.toFixed(15))).toEqual(['0.250000000000000', '0.125000000000000']);
    expect(found.line('state-1').map((share) => share.toFixed(15))).toEqual(['0.550000000000000', '0.675000000000000']);
    expect(found.line('state-2').map((share) => share.toFixed(15))).toEqual(['0.200000000000000', '0.200000000000000']);
  });
});
