import { describe, expect, it } from 'vitest';
import { councilNeedAndMoney } from '../../core/defaults';
import { isNotDefined } from '../../core/engines/exact';
import { councilOf, councils, projectedBand } from '../../core/reference/places';
import { eileen, workedOut, type Worked } from '../support/eileen';
import { refusalOf } from '../support/refusal';

const numbers = ({ line }: Worked, id: string) => line(id).map((value) => value.toNumber());
const EVEN = { 'gap.need-trend': '0', 'gap.price-growth': '0', 'gap.money-growth': '0' } as const;
const at = (values: Readonly<Record<string, string>>) => workedOut(eileen({ values }));

describe('the gap between need and money', () => {
  it('starts from what is spent and what there is, in the price base', () => {
    const worked = at({});
    const rebased = worked.total('price.gap.spending');
    expect(numbers(worked, 'gap.need')[0]).toBeCloseTo(rebased.toNumber(), 6);
    expect(numbers(worked, 'gap.money-central')[0]).toBeCloseTo(worked.total('price.gap.money').toNumber(), 6);
  });

  it('grows need as the oldest grow in number, where nothing else moves', () => {
    const worked = at({ ...EVEN, 'gap.need.75-84-ratio': '0', 'gap.need.85-plus-ratio': '0' });
    const need = numbers(worked, 'gap.need');
    const people =
      Number(projectedBand('E92000001', '65-74', 2035)) / Number(projectedBand('E92000001', '65-74', 2026));
    expect(need.at(-1)! / need[0]!).toBeCloseTo(people, 10);
    expect(numbers(at(EVEN), 'gap.need').at(-1)! / need[0]!).toBeGreaterThan(people);
  });

  it('is passed at the moment between two years at which a straight line crosses', () => {
    const worked = at({});
    const gap = numbers(worked, 'gap.without.gap');
    const year = gap.findIndex((one) => one > 0);
    const expected = year - gap[year]! / (gap[year]! - gap[year - 1]!);
    expect(worked.total('gap.without.crossing-after').toNumber()).toBeCloseTo(expected, 10);
  });

  it('is passed at once where money is short in the first year, and never where it never is', () => {
    expect(at({ 'gap.money': '1000' }).total('gap.without.crossing-after').toNumber()).toBe(0);
    const { evaluation } = at({ 'gap.money': '900000000' });
    expect(isNotDefined(evaluation.total('gap.without.crossing-after'))).toBe(true);
    expect(isNotDefined(evaluation.total('gap.years-bought'))).toBe(true);
  });

  it('counts the plan’s costs against what it eases: one that costs more than it eases brings the moment nearer', () => {
    expect(at({}).total('gap.years-bought').isNegative()).toBe(true);
    const strong = at({
      'pathway.hazard-ratio': '0.2',
      'programme.at-risk-share': '0.2',
      'input.inviting.amount': '0.01',
    });
    const eased = numbers(strong, 'gap.plan-eases').reduce((all, one) => all + one, 0);
    expect(eased).toBeGreaterThan(numbers(at({}), 'gap.plan-eases').reduce((all, one) => all + one, 0));
  });

  it('takes the plan in proportion, and no plan at all as need itself', () => {
    const [once, twice] = [at({ 'gap.sites': '100' }), at({ 'gap.sites': '200' })];
    for (const id of ['gap.plan-costs', 'gap.plan-eases'])
      for (const [t, value] of numbers(once, id).entries()) expect(numbers(twice, id)[t]).toBeCloseTo(2 * value, 6);
    const none = at({ 'gap.sites': '0' });
    expect(numbers(none, 'gap.need-with')).toEqual(numbers(none, 'gap.need'));
    expect(none.total('gap.years-bought').toNumber()).toBe(0);
  });

  it('holds the last projected count beyond the projection, and refuses a year before it', () => {
    expect(projectedBand('E92000001', '85-plus', 2080)).toBe(projectedBand('E92000001', '85-plus', 2047));
    expect(refusalOf(() => projectedBand('E92000001', '85-plus', 2001)).code).toBe('area-not-projected');
    expect(refusalOf(() => projectedBand('W92000004', '85-plus', 2026)).code).toBe('area-not-projected');
  });
});

describe('what a council brings to the gap', () => {
  it('is its own spending and its own residents', () => {
    const figures = councilNeedAndMoney(councilOf('E06000001')!, 2026)!;
    expect(figures['gap.spending']).toMatchObject({ value: '13988000', priceYear: { kind: 'financial', year: 2021 } });
    expect(Number(figures['gap.people.85-plus']!.value)).toBeGreaterThan(2338);
  });

  it('is told for every English council that is not too small to tell anything, and for none in Wales, where nothing was read', () => {
    for (const council of councils()) {
      const figures = councilNeedAndMoney(council, 2026);
      if (council.country === 'Wales') expect(figures, council.name).toBeNull();
      else if (figures !== null)
        for (const { value } of Object.values(figures)) expect(Number(value)).toBeGreaterThan(0);
    }
    const without = councils().filter((one) => one.country === 'England' && councilNeedAndMoney(one, 2026) === null);
    expect(without.map(({ name }) => name)).toEqual(['City of London', 'Isles of Scilly']);
  });
});
