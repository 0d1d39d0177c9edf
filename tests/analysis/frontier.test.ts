import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costEffectivenessFrontier, type FrontierOption } from '../oracles/frontier';
import { ReferenceDecimal } from '../../core/reference';
import { refusalOf } from '../support/refusal';

const option = (id: string, cost: number, effect: number): FrontierOption => ({
  id,
  cost: new ReferenceDecimal(cost),
  effect: new ReferenceDecimal(effect),
});
const statuses = (...options: readonly FrontierOption[]) =>
  costEffectivenessFrontier(options).map(({ id, status, dominatedBy }) => [id, status, ...dominatedBy]);

const someOptions = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.map(([cost, effect], at) => option(`option-${at}`, cost, effect)));

describe('the cost-effectiveness frontier', () => {
  it('is the only option, compared with nothing', () => {
    const [row] = costEffectivenessFrontier([option('only', 100, 2)]);
    expect(row).toMatchObject({ status: 'on-frontier', against: null, icer: null });
  });

  it('asks £5 for each more unit from 1 to 3, and £10 from there to 5', () => {
    const rows = costEffectivenessFrontier([option('c', 40, 5), option('a', 10, 1), option('b', 20, 3)]);
    expect(rows.map(({ id, against, icer }) => [id, against, icer?.toFixed() ?? null])).toEqual([
      ['c', 'b', '10'],
      ['a', null, null],
      ['b', 'a', '5'],
    ]);
  });

  it('drops what costs as much and brings less, or brings as much and costs more', () => {
    expect(statuses(option('a', 10, 5), option('less', 10, 4), option('dearer', 11, 5))).toEqual([
      ['a', 'on-frontier'],
      ['less', 'strongly-dominated', 'a'],
      ['dearer', 'strongly-dominated', 'a'],
    ]);
  });

  it('drops what a mixture of its neighbours beats, also where several fall together', () => {
    expect(statuses(option('a', 0, 0), option('b', 5, 1), option('c', 9, 2), option('d', 9.5, 3))).toEqual([
      ['a', 'on-frontier'],
      ['b', 'extendedly-dominated', 'a', 'd'],
      ['c', 'extendedly-dominated', 'a', 'd'],
      ['d', 'on-frontier'],
    ]);
  });

  it('keeps an option on the line between two others, where a mixture brings no more', () => {
    expect(statuses(option('a', 0, 0), option('b', 5, 1), option('c', 10, 2)).map(([, status]) => status)).toEqual(
      Array<string>(3).fill('on-frontier'),
    );
  });

  it('names the first of two that are the same', () => {
    expect(statuses(option('a', 10, 5), option('twin', 10, 5))).toEqual([
      ['a', 'on-frontier'],
      ['twin', 'repeats', 'a'],
    ]);
  });

  it('rises: each ratio is at least the one before', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        const ratios = costEffectivenessFrontier(options)
          .filter(({ icer }) => icer !== null)
          .sort((one, other) => one.effect.comparedTo(other.effect))
          .map(({ icer }) => icer?.toNumber() ?? Number.NaN);
        expect(ratios).toEqual([...ratios].sort((one, other) => one - other));
        expect(ratios.every((ratio) => ratio > 0)).toBe(true);
      }),
    );
  });

  it('holds the best option at every price of the effect, and no other is better there', () => {
    fc.assert(
      fc.property(someOptions, fc.integer({ min: 0, max: 60 }), (options, price) => {
        const netBenefit = ({ cost, effect }: FrontierOption) => effect.times(price).minus(cost).toNumber();
        const best = Math.max(...options.map(netBenefit));
        const onFrontier = costEffectivenessFrontier(options).filter(({ status }) => status === 'on-frontier');
        expect(Math.max(...onFrontier.map(netBenefit))).toBe(best);
      }),
    );
  });

  it('does not depend on the order in which options are listed', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        const icers = (rows: readonly FrontierOption[]) =>
          costEffectivenessFrontier(rows)
            .filter(({ status }) => status === 'on-frontier')
            .map(({ cost, effect, icer }) => `${cost.toFixed()} ${effect.toFixed()} ${icer?.toFixed() ?? ''}`)
            .sort();
        expect(icers([...options].reverse())).toEqual(icers(options));
      }),
    );
  });

  it('is refused two options of one name', () => {
    expect(refusalOf(() => costEffectivenessFrontier([option('a', 1, 1), option('a', 2, 2)]))).toEqual({
      code: 'option-given-twice',
      what: 'There are two options called "a".',
      why: 'The answer names options, so each needs a name of its own.',
      mend: 'Rename or remove one of them.',
      about: ['a'],
    });
  });
});
