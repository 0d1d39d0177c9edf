import { describe, expect, it } from 'vitest';
import { distributionalWeight } from '../oracles/distributional-weight';
import greenBook from './cases/distributional_weight_green_book.json';

/** HM Treasury, The Green Book (2018, 2020), Annex A3, paragraphs A3.13 and A3.20. */
describe('what £1 is worth to a household on half the income', () => {
  const { reference, income, elasticity } = greenBook.inputs.example;

  it('is twice as much at an elasticity of 1, as the Green Book says', () => {
    expect(distributionalWeight(reference, income, elasticity).toFixed()).toBe(greenBook.expected.weight_ratio.value);
  });

  it('is 2.4623 times as much at 1.3', () => {
    const independent = greenBook.recomputed.same_with_1_3;
    expect(distributionalWeight(reference, income, '1.3').toFixed(12)).toBe(Number(independent).toFixed(12));
  });

  it('is 2.06990047 for £20,000 against £35,000 at 1.3', () => {
    expect(distributionalWeight('35000', '20000', '1.3').toFixed(8)).toBe('2.06990047');
  });

  it('is refused for an income of nothing, which would be worth infinitely much', () => {
    expect(() => distributionalWeight('35000', '0', '1.3')).toThrow(
      expect.objectContaining({ code: 'income-not-positive' }),
    );
  });
});
