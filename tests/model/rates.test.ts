import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine, ExactDecimal } from '../../core/engines/exact';
import { constant, GraphBuilder, unit, type Expression } from '../../core/graph';
import { expressAsRate } from '../../core/model/cohort';
import { toProbability, withHazardRatio } from '../oracles/cohort';
import { totalsOf } from '../support/eileen';
import { refusalOf } from '../support/refusal';
import { perYear } from '../support/small-cohort';
import { ABOUT } from '../support/small-graph';

const years = (value: string) => constant<'year'>(value, unit('year'));

function valueOf(value: Expression<'scalar'>, unitText: string): Decimal {
  const graph = new GraphBuilder();
  graph.total({ ...ABOUT, id: 'value', label: 'Value', unit: unitText, value: { node: value.node } });
  return totalsOf(createExactEngine(graph.build()).evaluate())('value');
}

/** Briggs, Claxton and Sculpher (2006), section 3.3. */
describe('a rate and a probability', () => {
  it('differ: 0.5 a year is 39.35% within a year and 9.52% within a fifth of one', () => {
    expect(valueOf(toProbability(perYear('0.5'), years('1')), 'share').toFixed(6)).toBe('0.393469');
    expect(valueOf(toProbability(perYear('0.5'), years('0.2')), 'share').toFixed(6)).toBe('0.095163');
  });

  it('are each other’s inverse over the same time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 400 }), (tenThousandths, months) => {
        const probability = constant((tenThousandths / 10_000).toFixed(4));
        const time = years((months / 12).toFixed(10));
        const rate = { node: expressAsRate(probability, time).node };
        const back = valueOf(toProbability(rate as Expression<'scalar'>, time), 'share');
        expect(
          back
            .minus(tenThousandths / 10_000)
            .abs()
            .lessThan('1e-30'),
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('have units: a rate is per year', () => {
    expect(valueOf(expressAsRate(constant('0.1'), years('2')), '1/year').toFixed(10)).toBe('0.0526802578');
  });

  it('a certainty has no rate, and stops the evaluation', () => {
    const { code } = refusalOf(() => valueOf(expressAsRate(constant('1'), years('1')), '1/year'));
    expect(code).toBe('cannot-evaluate');
  });

  it('a hazard ratio multiplies the rate behind a probability, not the probability', () => {
    const ratio = constant('0.75');
    const direct = valueOf(withHazardRatio(constant('0.08'), ratio), 'share');
    const rate = new ExactDecimal('0.92').ln().negated().times('0.75');
    expect(direct.minus(new ExactDecimal(1).minus(rate.negated().exp())).abs().lessThan('1e-32')).toBe(true);
    expect(direct.toFixed(9)).toBe('0.060620950');
  });
});
