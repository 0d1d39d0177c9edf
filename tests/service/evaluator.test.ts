import { describe, expect, it } from 'vitest';
import { createEvaluator, resultOf, withResult } from '../../electron/service/worked';
import { eileen } from '../support/eileen';
import { refusalOf } from '../support/refusal';

/** Scenarios of many shapes and values, in an order that makes an engine remember and forget. */
const HORIZONS = [10, 5, 8, 12, 6, 10];
const HOURS = ['18', '24', '18', '3.5'];
const scenarios = HORIZONS.flatMap((horizonYears) =>
  HOURS.map((hours) =>
    eileen({
      structure: (same) => ({ ...same, horizonYears }),
      values: { 'participation.individual.hours': hours },
    }),
  ),
);

describe('an evaluator', () => {
  it('gives the figures of a new one, to the last digit, however many scenarios it has seen', () => {
    const kept = createEvaluator();
    for (const scenario of scenarios) {
      const { evaluation, graph } = kept.evaluate(scenario);
      const fresh = createEvaluator().evaluate(scenario).evaluation;
      for (const id of [...graph.totals.keys()].filter((one) => one.startsWith('lens.'))) {
        expect(JSON.stringify(evaluation.total(id)), id).toBe(JSON.stringify(fresh.total(id)));
      }
    }
  });

  it('keeps the model of a shape: a moved value builds no new one, another source does', () => {
    const kept = createEvaluator();
    const { graph } = kept.evaluate(eileen());
    expect(kept.evaluate(eileen({ values: { 'programme.sites': '7' } })).graph).toBe(graph);
    const hours = eileen().quantities['participation.individual.hours']!;
    const quantities = { 'participation.individual.hours': { ...hours, grade: 1 as const } };
    expect(kept.evaluate(eileen({ quantities })).graph).not.toBe(graph);
  });

  it('builds a new model for a price in the prices of another year: the same number is then another amount', () => {
    const kept = createEvaluator();
    const id = 'input.bin.amount';
    const costOf = (year: number) => {
      const price = eileen().quantities[id]!;
      const { evaluation } = kept.evaluate(
        eileen({ quantities: { [id]: { ...price, priceYear: { kind: 'financial', year } } } }),
      );
      return evaluation.line('input.bin.cost')[0]!;
    };
    const [old, recent] = [costOf(2010), costOf(2024)];
    expect(old.greaterThan(recent.times('1.2'))).toBe(true);
  });

  it('leaves a figure that was given out as it was, whatever is tried afterwards', () => {
    const kept = createEvaluator();
    const first = kept.evaluate(eileen());
    const before = resultOf(first);
    first.trials.evaluate(new Map([...first.values, ['programme.sites', '99']]));
    kept.evaluate(eileen({ values: { 'programme.sites': '50' } }));
    expect(resultOf(first)).toEqual(before);
  });

  it('says in the words of what must be mended why there is no result', () => {
    const broken = eileen({ values: { 'programme.take-up': '1.2' } });
    expect(refusalOf(() => createEvaluator().evaluate(broken)).code).toBe('scenario-not-ready');
    expect(refusalOf(() => withResult(() => createEvaluator().evaluate(broken)))).toMatchObject({
      code: 'no-result',
      what: '“Whom they can support: Would accept help” is 120%.',
      about: ['programme.take-up'],
    });
  });
});

describe('the second look, with a hundred sites', () => {
  it('is the same scenario with a hundred of them', () => {
    const evaluator = createEvaluator();
    const one = resultOf(evaluator.evaluate(eileen()));
    const hundred = resultOf(evaluator.evaluate(eileen({ values: { 'programme.sites': '100' } })));
    expect(one.perHundred?.sites).toBe('100 grit bins');
    for (const { lens, net, costs } of one.perHundred?.lenses ?? []) {
      const own = hundred.lenses.find((each) => each.lens === lens);
      expect([net, costs]).toEqual([own?.net.value, own?.costs.value]);
    }
  });

  it('is not taken where there are as many already', () => {
    const many = eileen({ values: { 'programme.sites': '100' } });
    expect(resultOf(createEvaluator().evaluate(many)).perHundred).toBeNull();
  });
});
