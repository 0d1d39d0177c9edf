import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactDecimal } from '../../core/engines/exact';
import { compare, constant, isFirstStep, ONE, product, stepIndex, unit, where, ZERO } from '../../core/graph';
import {
  addByAge,
  addByCycle,
  cohortFindings,
  refuseUnsoundCohort,
  type Move,
  type Transitions,
} from '../oracles/cohort';
import { sumOf } from '../support/eileen';
import { refusalOf } from '../support/refusal';
import { A_MONTH, aCohort, ONE_YEAR, perYear } from '../support/small-cohort';
import { A_CITATION } from '../support/small-graph';

const share = (value: string) => constant(value);
const exactly = (value: number | string) => new ExactDecimal(value);
const near = (one: Decimal, other: Decimal, within = '1e-30') =>
  expect(one.minus(other).abs().lessThanOrEqualTo(within), `${one.toFixed()} against ${other.toFixed()}`).toBe(true);

/** Well, ill, dead: the chances of one cycle. */
const WELL_ILL_DEAD: Transitions<'well' | 'ill' | 'dead'> = {
  kind: 'probabilities',
  moves: [
    { from: 'well', to: 'ill', value: share('0.2') },
    { from: 'well', to: 'dead', value: share('0.05') },
    { from: 'ill', to: 'dead', value: share('0.3') },
  ],
};
const STATES = ['well', 'ill', 'dead'] as const;

describe('who is where', () => {
  it('is the start at moment 0, and the matrix applied once for each cycle after', () => {
    const group = aCohort({ states: STATES, cycles: 2, transitions: () => WELL_ILL_DEAD });
    expect(group.in('well').map(String)).toEqual(['1', '0.75', '0.5625']);
    expect(group.in('ill').map(String)).toEqual(['0', '0.2', '0.29']);
    expect(group.in('dead').map(String)).toEqual(['0', '0.05', '0.1475']);
  });

  it('starts in several states where people do', () => {
    const start = { well: share('0.6'), ill: share('0.4') };
    const group = aCohort({ states: STATES, cycles: 1, transitions: () => WELL_ILL_DEAD, start });
    expect(group.in('ill').map(String)).toEqual(['0.4', '0.4']);
  });

  it('is the same said as a matrix in full', () => {
    const matrix = (): Transitions<'well' | 'ill' | 'dead'> => ({
      kind: 'matrix',
      moves: [
        ...WELL_ILL_DEAD.moves,
        { from: 'well', to: 'well', value: share('0.75') },
        { from: 'ill', to: 'ill', value: share('0.7') },
        { from: 'dead', to: 'dead', value: ONE },
      ],
    });
    const [one, other] = [() => WELL_ILL_DEAD, matrix].map((transitions) =>
      aCohort({ states: STATES, cycles: 12, transitions }),
    );
    for (const state of STATES) expect(one?.in(state).map(String)).toEqual(other?.in(state).map(String));
  });

  it('follows chances that change by cycle, and whoever is left where they are sent', () => {
    const group = aCohort({
      states: ['operated', 'home'],
      cycles: 3,
      transitions: (axis, graph) => ({
        kind: 'probabilities',
        moves: [
          {
            from: 'home',
            to: 'operated',
            value: addByCycle(
              graph,
              { id: 'again', label: 'Again', unit: 'share', axis, source: A_CITATION },
              (cycle) => (cycle / 10).toFixed(1),
            ),
          },
        ],
        restGoesTo: { operated: 'home' },
      }),
    });
    // cycle 1: all go home; cycle 2: a fifth come back; cycle 3: three tenths of those at home.
    expect(group.in('operated').map(String)).toEqual(['1', '0', '0.2', '0.24']);
  });

  it('follows age: a month of the same age has the same chance', () => {
    const group = aCohort({
      states: ['alive', 'dead'],
      cycles: 13,
      cycleYears: A_MONTH,
      transitions: (axis, graph) => ({
        kind: 'probabilities',
        moves: [
          {
            from: 'alive',
            to: 'dead',
            value: addByAge(
              graph,
              { id: 'q', label: 'Chance of death', unit: 'share', axis, source: A_CITATION },
              { ageInFirstCycle: 87, cyclesPerYear: 12 },
              (age) => (age === 87 ? '0' : '0.5'),
            ),
          },
        ],
      }),
    });
    expect(group.in('alive').slice(11).map(String)).toEqual(['1', '1', '0.5']);
  });

  it('loses and makes nobody, whatever the chances', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }), {
          minLength: 4,
          maxLength: 4,
        }),
        fc.integer({ min: 1, max: 40 }),
        (counts, cycles) => {
          const states = ['a', 'b', 'c', 'd'] as const;
          const moves = counts.flatMap((row, from) =>
            row.flatMap((count, to): Move<(typeof states)[number]>[] => {
              if (from === to) return [];
              const value = (count / 4000).toFixed(10);
              return [{ from: states[from] ?? 'a', to: states[to] ?? 'a', value: share(value) }];
            }),
          );
          const group = aCohort({ states, cycles, transitions: () => ({ kind: 'probabilities', moves }) });
          for (const everybody of group.evaluation.line('group.only.everybody')) near(everybody, exactly(1), '1e-25');
          expect(cohortFindings(group.cohort, group.evaluation)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('moves given as rates', () => {
  it('leave e^-rt behind, whatever the length of a cycle', () => {
    const rates = (): Transitions<'in' | 'out'> => ({
      kind: 'rates',
      moves: [{ from: 'in', to: 'out', value: perYear('0.3') }],
    });
    const yearly = aCohort({ states: ['in', 'out'], cycles: 10, transitions: rates });
    const halfYears = aCohort({
      states: ['in', 'out'],
      cycles: 20,
      cycleYears: constant<'year'>('0.5', unit('year')),
      transitions: rates,
    });
    near(yearly.in('in')[10] as Decimal, exactly(-3).exp(), '1e-32');
    near(halfYears.in('in')[20] as Decimal, exactly(-3).exp(), '1e-32');
  });

  it('compete: those who leave are shared out as the rates are', () => {
    const group = aCohort({
      states: ['in', 'left', 'right'],
      cycles: 1,
      transitions: () => ({
        kind: 'rates',
        moves: [
          { from: 'in', to: 'left', value: perYear('0.1') },
          { from: 'in', to: 'right', value: perYear('0.3') },
        ],
      }),
    });
    const gone = exactly(1).minus(exactly('-0.4').exp());
    near(group.in('left')[1] as Decimal, gone.times('0.25'));
    near(group.in('right')[1] as Decimal, gone.times('0.75'));
  });

  it('with deaths half before and half after a move: M_ij between e^(-d_i/2) and e^(-d_j/2)', () => {
    const group = aCohort({
      states: ['home', 'care', 'dead'],
      cycles: 1,
      transitions: () => ({
        kind: 'rates',
        death: 'dead',
        moves: [
          { from: 'home', to: 'care', value: perYear('0.1') },
          { from: 'home', to: 'dead', value: perYear('0.2') },
          { from: 'care', to: 'dead', value: perYear('0.6') },
        ],
      }),
    });
    const [stay, moved] = [exactly('-0.1').exp(), exactly(1).minus(exactly('-0.1').exp())];
    const [home, care] = [exactly('-0.1').exp(), exactly('-0.3').exp()];
    near(group.in('home')[1] as Decimal, stay.times(home).times(home));
    near(group.in('care')[1] as Decimal, moved.times(home).times(care));
    near(
      group.in('dead')[1] as Decimal,
      exactly(1)
        .minus(group.in('home')[1] as Decimal)
        .minus(group.in('care')[1] as Decimal),
    );
  });

  it('with the same death rate everywhere, moves change nothing about who is alive', () => {
    const group = aCohort({
      states: ['home', 'care', 'dead'],
      cycles: 30,
      transitions: () => ({
        kind: 'rates',
        death: 'dead',
        moves: [
          { from: 'home', to: 'care', value: perYear('0.08') },
          { from: 'home', to: 'dead', value: perYear('0.11') },
          { from: 'care', to: 'dead', value: perYear('0.11') },
        ],
      }),
    });
    near(group.in('dead')[30] as Decimal, exactly(1).minus(exactly('-3.3').exp()), '1e-31');
  });
});

describe('a tunnel tells apart how long somebody has been in a state', () => {
  /** Grief: half move on after the first year, all who are left after the third. */
  const grieving = () =>
    aCohort({
      states: [{ id: 'grief', label: 'in grief', tunnel: 3 }, 'settled'],
      cycles: 5,
      transitions: () => ({
        kind: 'probabilities',
        moves: [
          {
            from: 'grief',
            to: 'settled',
            value: (cyclesInState) => share(['0.5', '0.25', '1'][cyclesInState - 1] ?? '1'),
          },
          { from: 'settled', to: 'grief', value: share('0.1') },
        ],
      }),
      values: { inState: { grief: (cyclesInState) => share(String(cyclesInState * 10)) } },
      valuesPer: 'cycle',
      counting: { kind: 'start-of-cycle' },
      unit: 'share',
    });

  it('so that chances may depend on it, and who comes back begins again', () => {
    const group = grieving();
    expect(group.in('grief.1').slice(0, 3).map(String)).toEqual(['1', '0', '0.05']);
    expect(group.in('grief.2').slice(0, 3).map(String)).toEqual(['0', '0.5', '0']);
    expect(group.in('grief.3').slice(0, 3).map(String)).toEqual(['0', '0', '0.375']);
  });

  it('adds up to the state, and nobody is lost in it', () => {
    const group = grieving();
    for (const [moment, all] of group.in('grief').entries()) {
      near(all, sumOf(['1', '2', '3'].map((place) => group.in(`grief.${place}`)[moment] as Decimal)));
      near((group.in('settled')[moment] as Decimal).plus(all), exactly(1));
    }
  });

  it('and what it is worth may depend on it too', () => {
    expect(grieving().byCycle.slice(0, 3).map(String)).toEqual(['10', '10', '11.75']);
  });

  it('keeps in its last place whoever stays longer', () => {
    const group = aCohort({
      states: [{ id: 'in', label: 'in', tunnel: 2 }, 'out'],
      cycles: 4,
      transitions: () => ({
        kind: 'probabilities',
        moves: [{ from: 'in', to: 'out', value: (cyclesInState) => share(cyclesInState === 1 ? '0.5' : '0') }],
      }),
    });
    expect(group.in('in.2').map(String)).toEqual(['0', '0.5', '0.5', '0.5', '0.5']);
  });
});

describe('what is counted', () => {
  it('is a value a year in each state, times the length of a cycle', () => {
    const group = aCohort({
      states: STATES,
      cycles: 2,
      transitions: () => WELL_ILL_DEAD,
      cycleYears: constant<'year'>('0.5', unit('year')),
      counting: { kind: 'end-of-cycle' },
      values: { inState: { ill: constant('100', unit('£/year')) } },
      unit: '£',
    });
    expect(group.total.toFixed()).toBe('24.5'); // half of 100 · (0.2 + 0.29)
  });

  it('or a price for each move, paid at the end of the cycle in which it is made', () => {
    const group = aCohort({
      states: STATES,
      cycles: 2,
      transitions: () => WELL_ILL_DEAD,
      values: { onMove: [{ from: 'well', to: 'ill', value: constant('100', unit('£')) }] },
      unit: '£',
    });
    expect(group.byCycle.map(String)).toEqual(['0', '20', '15']);
  });

  it('or once for everybody who enters', () => {
    const group = aCohort({
      states: STATES,
      cycles: 2,
      transitions: () => WELL_ILL_DEAD,
      values: { once: constant('394', unit('£')) },
      discount: { kind: 'rate', ratePerYear: share('0.06') },
      unit: '£',
    });
    expect(group.byCycle.map(String)).toEqual(['394', '0', '0']);
    expect(group.total.toFixed()).toBe('394'); // at moment 0 nothing is discounted
  });

  it('with nothing to count is 0', () => {
    const group = aCohort({ states: STATES, cycles: 2, transitions: () => WELL_ILL_DEAD, values: {} });
    expect(group.total.toFixed()).toBe('0');
  });
});

describe('the weights of the moments', () => {
  const weightsOf = (counting: Parameters<typeof aCohort>[0]['counting'], cycles: number) =>
    aCohort({ states: STATES, cycles, transitions: () => WELL_ILL_DEAD, counting }).weights;

  it.each([
    ['start-of-cycle', ['1', '1', '1', '1', '0']],
    ['end-of-cycle', ['0', '1', '1', '1', '1']],
    ['half-cycle', ['0.5', '1', '1', '1', '0.5']],
  ] as const)('%s', (kind, weights) => {
    expect(weightsOf({ kind }, 4).map(String)).toEqual(weights);
  });

  /** Elbasha and Chhatwal (2016): 1/3, 4/3, 2/3, 4/3, 1/3. */
  it('simpson: 4/3 at odd moments and 2/3 at even ones, as the rule has it', () => {
    expect(weightsOf({ kind: 'simpson' }, 4).map((weight) => weight.times(3).toFixed(20))).toEqual(
      ['1', '4', '2', '4', '1'].map((thirds) => new Decimal(thirds).toFixed(20)),
    );
  });

  it('add to the number of cycles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('start-of-cycle', 'end-of-cycle', 'half-cycle', 'simpson'),
        (half, kind) => {
          const cycles = kind === 'simpson' ? 2 * half : half;
          near(sumOf(weightsOf({ kind }, cycles)), exactly(cycles), '1e-28');
        },
      ),
      { numRuns: 20 },
    );
  });

  /** ∫ (1 + 2t + 3t²) dt from 0 to 6; Simpson's rule is exact for polynomials up to the third degree. */
  it('of Simpson integrate a parabola exactly, and those of the half-cycle do not', () => {
    const parabola = (moment: number) => 1 + 2 * moment + 3 * moment * moment;
    const integral = (kind: 'simpson' | 'half-cycle') =>
      sumOf(weightsOf({ kind }, 6).map((weight, moment) => weight.times(parabola(moment))));
    near(integral('simpson'), exactly(6 + 36 + 216));
    expect(integral('half-cycle').toFixed()).toBe('261');
  });

  it('are refused to Simpson over an odd number of cycles', () => {
    expect(refusalOf(() => weightsOf({ kind: 'simpson' }, 75))).toEqual({
      code: 'simpson-needs-even-cycles',
      what: "Simpson's rule cannot be used over 75 cycles.",
      why: 'It joins cycles in pairs, so it needs an even number of them.',
      mend: 'Choose an even number of cycles, the half-cycle correction, or weights of your own.',
      about: ['75'],
    });
  });

  it('may be an author’s own', () => {
    const weights = where(isFirstStep<'cycle'>(), ZERO, product(constant('2'), stepIndex<'cycle'>()));
    expect(weightsOf({ kind: 'custom', weights }, 3).map(String)).toEqual(['0', '2', '4', '6']);
  });
});

describe('discount factors by moment', () => {
  const factorsOf = (discount: Parameters<typeof aCohort>[0]['discount'], cycles: number, years = ONE_YEAR) =>
    aCohort({ states: STATES, cycles, transitions: () => WELL_ILL_DEAD, discount, cycleYears: years }).factors;
  const rate = share('0.06');
  const atYears = (years: number) => exactly('1.06').pow(-years);

  it('are 1 at entry and fall with the years that have passed', () => {
    expect(factorsOf({ kind: 'rate', ratePerYear: rate }, 3).map((factor) => factor.toFixed(12))).toEqual(
      [0, 1, 2, 3].map((years) => atYears(years).toFixed(12)),
    );
  });

  it('fall within the year where cycles are shorter, or once a year where an author does so', () => {
    const halfYear = constant<'year'>('0.5', unit('year'));
    near(factorsOf({ kind: 'rate', ratePerYear: rate }, 3, halfYear)[3] as Decimal, atYears(1.5));
    expect(
      factorsOf({ kind: 'rate', ratePerYear: rate, wholeYears: true }, 4, halfYear).map((factor) => factor.toFixed(12)),
    ).toEqual([0, 0, 1, 1, 2].map((years) => atYears(years).toFixed(12)));
  });

  it('may run from the start of each cycle, or from its middle', () => {
    const shifted = (shiftCycles: string) =>
      factorsOf({ kind: 'rate', ratePerYear: rate, shiftCycles }, 2).map((factor) => factor.toFixed(12));
    expect(shifted('-1')).toEqual([0, 0, 1].map((years) => atYears(years).toFixed(12)));
    expect(shifted('0.5')).toEqual([0.5, 1.5, 2.5].map((years) => atYears(years).toFixed(12)));
  });

  it('may be a schedule of their own', () => {
    const factors = where(compare('<', stepIndex<'cycle'>(), constant('2')), ONE, share('0.5'));
    expect(factorsOf({ kind: 'factors', factors }, 3).map(String)).toEqual(['1', '1', '0.5', '0.5']);
  });

  it('are all 1 where nothing is discounted', () => {
    expect(factorsOf({ kind: 'none' }, 2).map(String)).toEqual(['1', '1', '1']);
  });
});

describe('what cannot be a cohort', () => {
  it('is a row that does not add to 1: the state and the cycle are named', () => {
    const group = aCohort({
      states: ['home', 'care'],
      cycles: 3,
      transitions: (axis, graph) => ({
        kind: 'matrix',
        moves: [
          { from: 'home', to: 'home', value: share('0.9') },
          {
            from: 'home',
            to: 'care',
            value: addByCycle(
              graph,
              { id: 'into-care', label: 'Into care', unit: 'share', axis, source: A_CITATION },
              (cycle) => (cycle < 3 ? '0.1' : '0.2'),
            ),
          },
          { from: 'care', to: 'care', value: ONE },
        ],
      }),
    });
    const told = {
      code: 'row-does-not-add-to-1',
      what: 'Under "the only one" the chances from "home" add to 1.1 in cycle 3.',
      why: 'Everybody in a state either stays in it or moves to another, so the chances add to 1; else people are lost or made.',
      mend: 'Correct the row, or leave out the chance of staying, which then follows from the others.',
      about: ['group.only.from.home.sum', 'cycle 3'],
    };
    expect(cohortFindings(group.cohort, group.evaluation)).toEqual([{ ...told, outcome: 'fail' }]);
    expect(refusalOf(() => refuseUnsoundCohort(group.cohort, group.evaluation))).toEqual(told);
  });

  it('is a chance below 0, where the others leave less than nothing', () => {
    const group = aCohort({
      states: ['home', 'care', 'dead'],
      cycles: 1,
      transitions: () => ({
        kind: 'probabilities',
        moves: [
          { from: 'home', to: 'care', value: share('0.7') },
          { from: 'home', to: 'dead', value: share('0.4') },
        ],
      }),
    });
    expect(cohortFindings(group.cohort, group.evaluation)).toEqual([
      {
        code: 'chance-out-of-range',
        outcome: 'fail',
        what: 'Under "the only one" a chance of leaving "home" is -0.1 in cycle 1.',
        why: 'A chance lies between 0 and 1. Where it is what the other chances leave, they add to more than 1.',
        mend: 'Lower the chances or rates out of this state in that cycle.',
        about: ['group.only.from.home.to.home', 'cycle 1'],
      },
    ]);
  });

  it('is a start with more or fewer people than enter', () => {
    const group = aCohort({
      states: STATES,
      cycles: 1,
      transitions: () => WELL_ILL_DEAD,
      start: { well: share('0.5'), ill: share('0.4') },
    });
    expect(refusalOf(() => refuseUnsoundCohort(group.cohort, group.evaluation))).toEqual({
      code: 'start-does-not-add-to-1',
      what: 'Under "the only one" the shares of people who start in each state add to 0.9.',
      why: 'Everybody who enters is in exactly one state.',
      mend: 'Correct the shares so that they add to 1.',
      about: ['group.only.everybody'],
    });
  });

  it('is not refused for weights of an author’s own', () => {
    const counting = { kind: 'custom', weights: ONE } as const;
    const group = aCohort({ states: STATES, cycles: 1, transitions: () => WELL_ILL_DEAD, counting });
    expect(() => refuseUnsoundCohort(group.cohort, group.evaluation)).not.toThrow();
    expect(cohortFindings(group.cohort, group.evaluation).map(({ code }) => code)).toEqual([
      'weights-do-not-add-to-cycles',
    ]);
  });

  const refused = (transitions: Transitions<'a' | 'b'>) =>
    refusalOf(() => aCohort({ states: ['a', 'b'], cycles: 1, transitions: () => transitions }));

  it.each([
    [
      'move-given-twice',
      { kind: 'probabilities', moves: [1, 2].map(() => ({ from: 'a', to: 'b', value: ONE }) as const) },
      'The move from "a" to "b" is given twice.',
    ],
    [
      'rest-given-twice',
      { kind: 'probabilities', moves: [{ from: 'a', to: 'a', value: ONE }] },
      'The chance from "a" to "a" is given, and is also what the other chances leave.',
    ],
    [
      'staying-has-no-rate',
      { kind: 'rates', moves: [{ from: 'a', to: 'a', value: ONE }] },
      '"a" is given a rate of staying where one is.',
    ],
    [
      'death-is-left',
      { kind: 'rates', moves: [{ from: 'b', to: 'a', value: perYear('1') }], death: 'b' },
      '"b" is the state of the dead, and a move leads out of it to "a".',
    ],
    [
      'unknown-state',
      { kind: 'matrix', moves: [{ from: 'a', to: 'nowhere' as 'b', value: ONE }] },
      'There is no state "nowhere" in this cohort.',
    ],
  ] as const satisfies readonly (readonly [string, Transitions<'a' | 'b'>, string])[])(
    'is refused: %s',
    (code, transitions, what) => {
      expect(refused(transitions)).toMatchObject({ code, what });
    },
  );

  it('is a state listed twice, or a tunnel without length', () => {
    const build = (states: readonly { id: string; label: string; tunnel?: number }[]) =>
      refusalOf(() => aCohort({ states, cycles: 1, transitions: () => ({ kind: 'matrix', moves: [] }) }));
    expect(build([1, 2].map(() => ({ id: 'a', label: 'Home' })))).toMatchObject({
      code: 'state-given-twice',
      what: 'The state "Home" is listed twice.',
    });
    expect(build([{ id: 'a', label: 'Home', tunnel: 0 }])).toMatchObject({
      code: 'tunnel-length',
      what: '"Home" cannot tell 0 cycles apart.',
    });
  });
});
