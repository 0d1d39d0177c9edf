import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import type { Evaluation } from '../../core/engines/exact';
import { isNotDefined } from '../../core/engines/exact';
import { PAYERS, VALUE_LABELS, type Structure } from '../../core/schema';
import { anyAnswers } from '../support/any-answers';
import { eileen, sumOf, totalsOf, workedOut } from '../support/eileen';

const worked = workedOut(eileen());
const { graph, engine, scenario } = worked;
const anything = anyAnswers(scenario.structure);
const evaluated = (answers: Readonly<Record<string, string>>) => engine.evaluate(new Map(Object.entries(answers)));

/** Relative: 34 digits, of which sums of some hundred figures may lose a handful. */
const NEARLY = '1e-26';
const isNearly = (found: Decimal, wanted: Decimal) =>
  found.minus(wanted).abs().lessThanOrEqualTo(wanted.abs().plus(1).times(NEARLY));

/** Methods B8, rule 1: a pound appears in one column only. */
describe('value', () => {
  it('by label, by payer and for society is the same sum', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const total = totalsOf(evaluated(answers));
        const society = total('lens.society.pv-benefits');
        const payers = PAYERS.filter((payer) => graph.totals.has(`pv.${payer}.gained`));
        expect(isNearly(sumOf(VALUE_LABELS.map((label) => total(`pv.label.${label}`))), society)).toBe(true);
        expect(isNearly(sumOf(payers.map((payer) => total(`pv.${payer}.gained`))), society)).toBe(true);
        for (const payer of payers) {
          const labels = VALUE_LABELS.filter((label) => graph.totals.has(`pv.${payer}.${label}`));
          const parts = labels.map((label) => total(`pv.${payer}.${label}`));
          if (parts.length > 0) expect(isNearly(sumOf(parts), total(`pv.${payer}.gained`))).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('of a transfer nets to exactly zero for society in every year', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const evaluation = evaluated(answers);
        const [paid, received] = ['dwp', 'households'].map((payer) =>
          evaluation.line(`benefit.attendance-allowance.${payer}`),
        );
        paid!.forEach((amount, year) => expect(amount.plus(received![year]!).isZero()).toBe(true));
      }),
      { numRuns: 8 },
    );
  });

  it('of a lens is the running total of its years, discounted', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const evaluation = evaluated(answers);
        for (const lens of ['council', 'public', 'society']) {
          const running = evaluation.line(`lens.${lens}.discounted.running`).at(-1)!;
          expect(isNearly(running, totalsOf(evaluation)(`lens.${lens}.net`))).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('the funder gap', () => {
  it('is closed by what the gainers give, or short by the rest, never both', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('fiscal', 'cash'), (answers, basis) => {
        const total = totalsOf(evaluated(answers));
        const of = (name: string) => total(`funder-gap.${basis}.${name}`);
        const given = sumOf(['council', 'nhs', 'dwp', 'police-and-fire'].map((funder) => of(`gives.${funder}`)));
        expect(isNearly(given, of('transfer'))).toBe(true);
        expect(isNearly(of('transfer').plus(of('short')), of('short').isZero() ? of('shortfall') : of('short'))).toBe(
          true,
        );
        expect(of('short').isZero() || of('transfer').isZero()).toBe(true);
        expect(
          isNearly(
            of('surplus').minus(of('shortfall')),
            total(basis === 'fiscal' ? 'lens.public.net' : 'lens.public.net-cash'),
          ),
        ).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

describe('money counted in another currency', () => {
  const rows = requiredQuantities(scenario.structure);
  const isMoney = (id: string) => rows.some((row) => row.id === id && row.unit.startsWith('£'));
  const isPerMoney = (id: string) => rows.some((row) => row.id === id && row.unit.endsWith('/£'));
  const unitsOf = (id: string) => graph.totals.get(id)!.unitText;

  it('multiplies all money by the same, and leaves people, weeks and ratios as they are', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('2', '0.25', '8'), (answers, rate) => {
        const before = evaluated(answers);
        const exchanged = Object.fromEntries(
          rows.map(({ id }) => {
            const value = before.quantity(id);
            const now = isMoney(id) ? value.times(rate) : isPerMoney(id) ? value.dividedBy(rate) : value;
            return [id, now.toFixed()] as const;
          }),
        );
        const first = figuresOf(before);
        const second = figuresOf(evaluated(exchanged));
        for (const [id, value] of first) {
          const factor = unitsOf(id).startsWith('£') ? rate : '1';
          expect({ id, same: isNearly(second.get(id)!, value.times(factor)) }).toEqual({ id, same: true });
        }
        expect([...second.keys()]).toEqual([...first.keys()]);
      }),
      { numRuns: 8 },
    );
  });

  function figuresOf(evaluation: Evaluation): ReadonlyMap<string, Decimal> {
    return new Map(
      [...graph.totals.keys()].flatMap((id) => {
        const value = evaluation.total(id);
        return isNotDefined(value) ? [] : [[id, value] as const];
      }),
    );
  }
});

describe('twice as many sites', () => {
  it('bring twice of everything while no whole place is let go', () => {
    fc.assert(
      fc.property(
        anyAnswers(scenario.structure, (id) => id !== 'programme.sites' && id !== 'cash.share'),
        (answers) => {
          const [one, two] = ['1', '2'].map((sites) =>
            totalsOf(evaluated({ ...answers, 'cash.share': '0', 'programme.sites': sites })),
          );
          const linear = [
            'people.need',
            'people.extra-supported',
            'capital.hours',
            'independence.years',
            'care-weeks.fewer',
          ];
          const money = ['council', 'public', 'society'].flatMap((lens) =>
            ['pv-costs', 'pv-benefits', 'net'].map((name) => `lens.${lens}.${name}`),
          );
          for (const id of [...linear, ...money]) {
            expect({ id, doubled: isNearly(two!(id), one!(id).times(2)) }).toEqual({ id, doubled: true });
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('turn pressure avoided into cash in whole steps, and add nothing to the two together', () => {
    const [few, many] = ['100', '100000'].map((sites) => evaluated({ 'programme.sites': sites }));
    expect(totalsOf(few!)('pv.label.cash').isZero()).toBe(true);
    expect(totalsOf(many!)('pv.label.cash').greaterThan(0)).toBe(true);
    many!.line('stream.residential.steps-let-go').forEach((steps) => expect(steps.isInteger()).toBe(true));
    const council = (evaluation: Evaluation) =>
      totalsOf(evaluation)('pv.council-asc.cash').plus(totalsOf(evaluation)('pv.council-asc.pressure'));
    expect(isNearly(council(many!), council(few!).times(1000))).toBe(true);
  });
});

describe('discounting', () => {
  const flat = (rate: string) =>
    workedOut(eileen({ structure: (same) => ({ ...same, schedule: { kind: 'flat', rate } }) }));

  it('at 0 is the plain sum of the years', () => {
    const { evaluation, total } = flat('0');
    for (const id of [...graph.totals.keys()].filter(
      (one) => one.startsWith('pv.benefit.') || one.startsWith('pv.input.'),
    )) {
      const line = id.startsWith('pv.input.') ? `${id.slice(3)}.cost` : id.slice(3);
      expect({ id, plain: isNearly(total(id), sumOf(evaluation.line(line))) }).toEqual({ id, plain: true });
    }
  });

  it('makes a cost smaller the higher the rate', () => {
    const costs = ['0', '0.015', '0.035', '0.1'].map((rate) => flat(rate).total('lens.council.pv-costs').toNumber());
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
    expect(new Set(costs).size).toBe(4);
  });
});

describe('a longer horizon', () => {
  it('never changes an earlier year', () => {
    const horizons: readonly (readonly [number, number])[] = [
      [1, 3],
      [6, 15],
    ];
    for (const [short, long] of horizons) {
      const within = (years: number): Structure => ({ ...scenario.structure, horizonYears: years });
      const [first, second] = [short, long].map((years) => workedOut(eileen({ structure: () => within(years) })));
      for (const [id, { axis }] of first!.graph.lines) {
        if (axis !== 'year') continue;
        const [early, all] = [first!.line(id), second!.line(id)];
        expect({ id, values: all.slice(0, early.length).map(String) }).toEqual({ id, values: early.map(String) });
      }
    }
  });
});

/** The Green Book: optimism bias is taken off benefits and added to costs; it is never a bonus. */
describe('margins for optimism', () => {
  const margins = [...graph.quantities.keys()].filter((id) => id.startsWith('optimism.'));
  const none = Object.fromEntries(margins.map((id) => [id, '0']));
  /** Leaves out answers that could make the inputs bring fewer helpers than there would be without them. */
  const isNoHarm = (id: string) => !/-ratio$|\.aware-|\.(effect|change)-/.test(id);

  it('never raise a net that the effects of help are worth something to', () => {
    expect(margins.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(anyAnswers(scenario.structure, isNoHarm), (answers) => {
        const [kept, taken] = [answers, { ...answers, ...none }].map((one) => totalsOf(evaluated(one)));
        for (const lens of ['council', 'public', 'society']) {
          const id = (name: string) => `lens.${lens}.${name}`;
          expect(kept!(id('pv-costs')).greaterThanOrEqualTo(taken!(id('pv-costs')))).toBe(true);
          if (taken!(id('pv-benefits')).lessThan(0)) continue; // a smaller effect is then a smaller loss
          expect({ lens, raised: kept!(id('net')).greaterThan(taken!(id('net'))) }).toEqual({ lens, raised: false });
        }
      }),
      { numRuns: 8 },
    );
  });

  it('are taken once: on the effect, not again on what follows from it', () => {
    const { total } = workedOut(eileen());
    // grade 6: 40% off. 1 - (1 - 0.9)·0.6 = 0.94
    expect(total('pathway.hazard-ratio.corrected').toFixed()).toBe('0.94');
    const reads = [...graph.lines.values()].filter(({ id }) => id.startsWith('benefit.residential'));
    expect(JSON.stringify(reads)).not.toContain('optimism');
  });
});
