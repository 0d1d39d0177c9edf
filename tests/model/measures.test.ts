import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { distributionalWeight } from '../oracles/distributional-weight';
import { requiredQuantities } from '../../core/catalogue';
import { checkScenario } from '../../core/checks';
import { isNotDefined } from '../../core/engines/exact';
import { printWorkbook } from '../../core/engines/spreadsheet';
import type { Structure } from '../../core/schema';
import { writeXlsx } from '../../electron/export/xlsx';
import { anyAnswers } from '../support/any-answers';
import { asking } from '../support/asking';
import { eileen, totalsOf, workedOut } from '../support/eileen';
import { recalculated } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

/** Exact arithmetic in 34 digits: the last of them may be lost in a sum of large terms. */
const near = (one: Decimal, other: Decimal) =>
  one.minus(other).abs().lessThanOrEqualTo(other.abs().plus(1).times('1e-26'));

/** Methods B11: a ratio is its numerator over its denominator, and never stands without them. */
describe('the ratios of the appraisal', () => {
  const { graph, engine, scenario } = workedOut(eileen());
  const RATIOS = [
    ...['council', 'public', 'society'].flatMap((lens) => [
      [`lens.${lens}.ratio`, `lens.${lens}.pv-benefits`, `lens.${lens}.pv-costs`],
      [`lens.${lens}.net-ratio`, `lens.${lens}.net`, `lens.${lens}.pv-costs`],
      [`lens.${lens}.cash-ratio`, `lens.${lens}.pv-cash`, `lens.${lens}.pv-costs`],
      [`lens.${lens}.cash-share`, `lens.${lens}.pv-cash`, `lens.${lens}.pv-benefits`],
      [`lens.${lens}.equivalent-annual`, `lens.${lens}.net`, 'appraisal.annuity-factor'],
      [`lens.${lens}.cost-per-year-at-home`, `lens.${lens}.pv-costs`, 'independence.years'],
      [`lens.${lens}.cost-per-person-supported`, `lens.${lens}.pv-costs`, 'people.extra-supported'],
      [`lens.${lens}.cost-per-care-home-week`, `lens.${lens}.pv-costs`, 'care-weeks.fewer'],
      [`lens.${lens}.cost-per-event.fall`, `lens.${lens}.pv-costs`, 'outcome.fall.total'],
      [`lens.${lens}.cost-per-event.hip`, `lens.${lens}.pv-costs`, 'outcome.hip.total'],
    ]),
    ['lens.society.rpsc', 'lens.society.net', 'lens.public.net-cost'],
    ['lens.society.sroi', 'lens.society.pv-benefits', 'lens.society.pv-costs'],
    ['lens.society.net-sroi', 'lens.society.net', 'lens.society.pv-costs'],
  ] as const;

  it('are their numerators over their denominators, and have no value where there is nothing to divide by', () => {
    expect(RATIOS).toHaveLength(33);
    fc.assert(
      fc.property(anyAnswers(scenario.structure), (answers) => {
        const evaluation = engine.evaluate(new Map(Object.entries(answers)));
        const total = totalsOf(evaluation);
        for (const [id, numerator, denominator] of RATIOS) {
          const ratio = evaluation.total(id);
          const below = total(denominator);
          if (isNotDefined(ratio)) {
            const least = id.includes('cost-per') ? '1e-12' : 0; // what rounding leaves of no outcome is none
            expect({ id, below: below.greaterThan(least) }).toEqual({ id, below: false });
            expect(ratio.notDefined).toMatch(/^not defined: /);
          } else {
            expect({ id, same: near(ratio.times(below), total(numerator)) }).toEqual({ id, same: true });
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('are numbers without a unit, and say so', () => {
    for (const [id] of RATIOS.filter(([one]) => !/cost-per|equivalent/.test(one))) {
      expect([id, graph.total(id).unitText]).toEqual([id, '1']);
    }
    expect(graph.total('lens.council.equivalent-annual').unitText).toBe('£/year');
    expect(graph.total('lens.council.plain.payback').unitText).toBe('year');
  });

  it('the return on public cost has no value where the public purse gets back what it puts in', () => {
    const { evaluation } = workedOut(eileen({ values: { 'stream.funded-nursing.unit-cost': '20000' } }));
    expect(evaluation.total('lens.society.rpsc')).toEqual({
      notDefined: 'not defined: as much comes back to the public purse as it puts in',
    });
  });

  it('the equal amount a year, discounted and added up, is the net', () => {
    const { total, line } = workedOut(eileen());
    const amount = total('lens.society.equivalent-annual');
    const sum = line('discount.money').reduce((all, factor) => all.plus(amount.times(factor)), amount.times(0));
    expect(near(sum, total('lens.society.net'))).toBe(true);
  });
});

/** Methods B11: the first moment from which the running total stays at or above zero, interpolated inside the year. */
describe('payback', () => {
  const { engine, scenario } = workedOut(eileen());

  /** Slow and obvious: the last year that ends below zero, and how far into the next one nought is passed. */
  function obvious(nets: readonly Decimal[]): number | 'never' {
    let running = 0;
    const totals = nets.map((net) => (running += net.toNumber()));
    const last = totals.findLastIndex((total) => total < 0);
    if (last === totals.length - 1) return 'never';
    if (last === -1) return 0;
    return last + 1 + -totals[last]! / nets[last + 1]!.toNumber();
  }

  it.each([
    ['plain', 'net-by-year'],
    ['discounted', 'net-by-year-discounted'],
  ])('%s, from every point of view, is what a slow walk through the years finds', (kind, line) => {
    const found = new Set<string>();
    fc.assert(
      fc.property(anyAnswers(scenario.structure), (answers) => {
        const evaluation = engine.evaluate(new Map(Object.entries(answers)));
        for (const lens of ['council', 'public', 'society']) {
          const payback = evaluation.total(`lens.${lens}.${kind}.payback`);
          const expected = obvious(evaluation.line(`lens.${lens}.${line}`));
          found.add(expected === 'never' ? 'never' : 'paid back');
          if (isNotDefined(payback)) {
            expect([expected, payback.notDefined]).toEqual(['never', 'never within the horizon']);
          } else {
            expect(expected).toBeCloseTo(payback.toNumber(), 6); // the slow walk is in floating point
          }
        }
      }),
      { numRuns: 12, seed: 7 },
    );
    expect([...found].sort()).toEqual(['never', 'paid back']);
  });
});

describe('a scenario that asks for everything', () => {
  const all = asking(['income-weights', 'longer-life-benefits', 'wellbeing-growth', 'value-of-leisure'], {
    structure: { schedule: { kind: 'all-at-standard' } },
    values: {
      'pathway.death-hazard-ratio': '0.95',
      'weights.households.income-ratio': '0.7',
      'wellbeing.income-growth': '0.01',
      'helpers.leisure-value': '6',
    },
  });
  const { graph, engine } = workedOut(all);

  it('has nothing that must be mended', () => {
    expect(checkScenario(all).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });

  it('cites headings of the model note that are there', () => {
    const note = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'model.md'), 'utf8');
    const cited = [...graph.lines.values(), ...graph.totals.values()]
      .filter(
        ({ source, id }) =>
          source.title.startsWith('Gritbin model note') &&
          /^(weight|lens\.society\.net-weighted|benefit\.longer-life|longer-life|capital\.(pv-)?leisure|life-rate)/.test(
            id,
          ),
      )
      .map(({ source }) => source.section);
    expect(new Set(cited).size).toBeGreaterThan(3);
    for (const section of new Set(cited)) expect(note).toContain(`# ${section}\n`);
  });

  it('counted in another currency multiplies all money by the same, and leaves weights and ratios as they are', () => {
    const rows = requiredQuantities(all.structure);
    const before = engine.evaluate();
    const exchanged = rows.map(({ id, unit }) => {
      const value = before.quantity(id);
      const now = unit.startsWith('£') ? value.times(4) : unit.endsWith('/£') ? value.dividedBy(4) : value;
      return [id, now.toFixed()] as const;
    });
    const first = [...graph.totals.keys()].map((id) => [id, before.total(id)] as const);
    const after = engine.evaluate(new Map(exchanged));
    for (const [id, value] of first) {
      const now = after.total(id);
      if (isNotDefined(value) || isNotDefined(now)) {
        expect([id, isNotDefined(value)]).toEqual([id, isNotDefined(now)]);
        continue;
      }
      const factor = graph.total(id).unitText.startsWith('£') ? 4 : 1;
      expect({ id, same: near(now, value.times(factor)) }).toEqual({ id, same: true });
    }
  });

  it('leads to a workbook that agrees to the penny, worked out by a formula engine that is not ours', async () => {
    const model = printWorkbook(graph, new Map(), SOME_OPTIONS);
    const file = await recalculated(await writeXlsx(model, { created: new Date('2026-11-21T09:00:00Z') }));
    expect(disagreements(graph, engine.evaluate(), model, file, 1e-11)).toEqual([]);
  });
});

/** The Green Book (2020), annex A3, as methods B12 has it; shown beside the unweighted figure, never instead of it. */
describe('weights for income', () => {
  const weighted = (values: Readonly<Record<string, string>>) => workedOut(asking(['income-weights'], { values }));

  it('are not there until somebody asks', () => {
    expect(workedOut(eileen()).graph.totals.has('lens.society.net-weighted')).toBe(false);
  });

  it('at the median income give the unweighted net exactly, whatever else is answered', () => {
    const { engine, scenario } = weighted({});
    fc.assert(
      fc.property(
        anyAnswers(scenario.structure, (id) => !id.startsWith('weights.')),
        (answers) => {
          const total = totalsOf(engine.evaluate(new Map(Object.entries(answers))));
          expect(total('lens.society.net-weighted').eq(total('lens.society.net'))).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('leave the unweighted net as it was', () => {
    const total = weighted({ 'weights.households.income-ratio': '0.5' }).total;
    expect(total('lens.society.net').eq(workedOut(eileen()).total('lens.society.net'))).toBe(true);
    expect(total('lens.society.net-weighted').eq(total('lens.society.net'))).toBe(false);
  });

  it('are those of the published check: £20,000 beside £35,000', () => {
    const total = weighted({ 'weights.households.income-ratio': '0.57142857142857142857' }).total;
    expect(total('weight.households').toFixed(8)).toBe('2.06990047');
    expect(total('weight.households').toFixed(8)).toBe(distributionalWeight('35000', '20000', '1.3').toFixed(8));
  });

  it('weigh only what people gain and lose in money that does not just change hands', () => {
    const total = weighted({ 'weights.households.income-ratio': '0.7', 'weights.carers.income-ratio': '0.7' }).total;
    const transfers = total('pv.benefit.attendance-allowance.households');
    expect(transfers.isZero()).toBe(false);
    expect(near(total('weight.households.money'), total('pv.households.net').minus(transfers))).toBe(true);
    expect(near(total('weight.carers.money'), total('pv.carers.wider').minus(total('pv.carers.paid')))).toBe(true);
  });
});

/** Methods B9: until a person confirms the convention, both rates are shown. */
describe('wellbeing at both discount rates', () => {
  const kinds = ['green-book-2026', 'all-at-standard'] as const;
  const [asHealth, atStandard] = kinds.map(
    (kind) => workedOut(eileen({ structure: (same) => ({ ...same, schedule: { kind } }) })).total,
  );

  it('is the same two figures whichever of them the result takes', () => {
    for (const id of [
      'life-rate.health.gains',
      'life-rate.standard.gains',
      'life-rate.health.net',
      'life-rate.standard.net',
    ])
      expect({ id, same: near(asHealth!(id), atStandard!(id)) }).toEqual({ id, same: true });
  });

  it('is in the result as the one that the scenario chose', () => {
    expect(near(asHealth!('life-rate.health.net'), asHealth!('lens.society.net'))).toBe(true);
    expect(near(atStandard!('life-rate.standard.net'), atStandard!('lens.society.net'))).toBe(true);
    expect(asHealth!('life-rate.health.gains').greaterThan(asHealth!('life-rate.standard.gains'))).toBe(true);
  });

  it('may grow with income at the standard rate only', () => {
    const found = (kind: Structure['schedule']['kind']) =>
      checkScenario(asking(['wellbeing-growth'], { structure: { schedule: { kind } as Structure['schedule'] } })).map(
        ({ code }) => code,
      );
    expect(found('green-book-2026')).toContain('growth-counted-twice');
    expect(found('all-at-standard')).not.toContain('growth-counted-twice');
  });

  it('grows by (1 + growth) to the power of the elasticity, from 1 in the first year; at no growth nothing moves', () => {
    const schedule = { kind: 'all-at-standard' } as const;
    const still = workedOut(asking(['wellbeing-growth'], { structure: { schedule } }));
    expect(near(still.total('lens.society.net'), atStandard!('lens.society.net'))).toBe(true);
    const grown = workedOut(
      asking(['wellbeing-growth'], { structure: { schedule }, values: { 'wellbeing.income-growth': '0.02' } }),
    );
    // 1.02^1.3 = 1.02607756; to the power 9 it is 1.26071…
    expect(grown.line('wellbeing.value-index').map((index) => index.toFixed(6))[1]).toBe('1.026078');
    expect(grown.line('wellbeing.value-index')[0]!.toFixed()).toBe('1');
    expect(grown.total('lens.society.net').greaterThan(still.total('lens.society.net'))).toBe(true);
    // at the lower rate the value stands still, so that the growth is not counted twice
    expect(near(grown.total('life-rate.health.gains'), still.total('life-rate.health.gains'))).toBe(true);
  });
});

/** Design H: a line of their own, off by default. */
describe('pensions and Attendance Allowance over longer life', () => {
  const death = { 'pathway.death-hazard-ratio': '0.9', 'longer-life.attendance-allowance-share': '0.5' };

  it('are not there until somebody asks, and nothing where nobody lives longer', () => {
    expect(workedOut(eileen()).graph.lines.has('benefit.longer-life-pension.dwp')).toBe(false);
    const { line } = workedOut(asking(['longer-life-benefits']));
    line('benefit.longer-life-pension.dwp').forEach((paid) => expect(paid.abs().lessThan('1e-20')).toBe(true));
  });

  it('are paid by DWP, received by households, and net to exactly zero for society in every year', () => {
    const { line, total } = workedOut(asking(['longer-life-benefits'], { values: death }));
    for (const id of ['longer-life-pension', 'longer-life-attendance-allowance']) {
      const [paid, received] = ['dwp', 'households'].map((payer) => line(`benefit.${id}.${payer}`));
      expect(paid!.some((amount) => amount.lessThan(0))).toBe(true);
      paid!.forEach((amount, year) => expect(amount.plus(received![year]!).isZero()).toBe(true));
    }
    const plain = workedOut(eileen({ values: { 'pathway.death-hazard-ratio': '0.9' } })).total;
    expect(near(total('lens.society.net'), plain('lens.society.net'))).toBe(true);
    expect(total('lens.public.net').lessThan(plain('lens.public.net'))).toBe(true);
  });
});

/** Methods B2: replacement cost, opportunity cost, the helper's own wellbeing; never added together. */
describe('three ways to value an hour', () => {
  it('stand beside one another, and the one that is asked for besides moves no net', () => {
    const { total } = workedOut(asking(['value-of-leisure'], { values: { 'helpers.leisure-value': '6' } }));
    const before = workedOut(eileen()).total;
    expect(total('capital.pv-leisure').greaterThan(0)).toBe(true);
    for (const lens of ['council', 'public', 'society'])
      expect(total(`lens.${lens}.net`).eq(before(`lens.${lens}.net`))).toBe(true);
  });

  it('leisure in the result is the same amount as leisure beside it, taken off', () => {
    const { total } = workedOut(
      asking([], {
        structure: {
          helperTime: 'leisure',
          streams: eileen().structure.streams.filter(({ driver }) => driver.kind !== 'helpers'),
        },
        values: { 'helpers.leisure-value': '6' },
      }),
    );
    expect(near(total('pv.benefit.helper-time.people').negated(), total('capital.pv-leisure'))).toBe(true);
  });
});

/** Methods B2 and design G: carers' own change in life satisfaction, nothing until there is a figure. */
describe('the wellbeing of family carers', () => {
  const carers = (lifeSatisfaction: string) => {
    const streams = [
      ...eileen().structure.streams,
      {
        id: 'carers-wellbeing',
        label: 'Wellbeing of family carers',
        driver: { kind: 'carers' as const },
        split: { kind: 'one-payer' as const, payer: 'carers' as const },
        label5: 'wellbeing' as const,
        schedule: 'health-life' as const,
        cashable: null,
        perUnit: null,
        adjustments: [],
        fades: false,
      },
    ].filter((stream, at, all) => all.findIndex(({ id }) => id === stream.id) === at);
    return asking([], {
      structure: { streams },
      values: { 'stream.carers-wellbeing.life-satisfaction': lifeSatisfaction },
    });
  };

  it('changes nothing at 0', () => {
    const scenario = carers('0');
    expect(checkScenario(scenario).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    const { total } = workedOut(scenario);
    expect(total('lens.society.net').eq(workedOut(eileen()).total('lens.society.net'))).toBe(true);
  });

  it('is years of help, times carers, times points, times the value of a point, less the margin of a guess', () => {
    const { line, evaluation, total } = workedOut(carers('0.1'));
    const unit = evaluation.total('price.stream.carers-wellbeing.unit-cost') as Decimal;
    line('benefit.carers-wellbeing.carers').forEach((value, year) => {
      const years = line('stream.carers-wellbeing.years')[year]!;
      expect(near(value, years.times('0.1').times('0.6').times(unit))).toBe(true);
    });
    expect(total('pv.carers.wellbeing').greaterThan(0)).toBe(true);
  });
});
