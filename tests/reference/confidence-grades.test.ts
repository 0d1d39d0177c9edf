import { describe, expect, it } from 'vitest';
import {
  benefitCut,
  CONFIDENCE_GRADES,
  confidenceGrade,
  costUplift,
  gradeLabel,
  WORKS_OPTIMISM_BIAS,
  worstGrade,
} from '../../core/reference';
import { combinedWorksOptimismBias, worksOptimismBias } from '../oracles/works-optimism-bias';

const GRADES = [1, 2, 3, 4, 5, 6] as const;

/** HM Treasury and New Economy, cost benefit analysis guidance for local partnerships (2014); to confirm. */
describe('the six confidence grades', () => {
  it('are to be confirmed, and say from which guidance', () => {
    expect(CONFIDENCE_GRADES.status).toBe('to-confirm');
    expect(CONFIDENCE_GRADES.vintage).toBe('2014 guidance');
    expect(CONFIDENCE_GRADES.grades.map(({ grade }) => grade)).toEqual(GRADES);
  });

  it.each([
    [1, 'Grade 1, independently tested'],
    [2, 'Grade 2, well tested'],
    [3, 'Grade 3, evaluated'],
    [4, 'Grade 4, monitored'],
    [5, 'Grade 5, secondary evidence'],
    [6, 'Grade 6, informed guess'],
  ] as const)('grade %i on a screen', (grade, label) => {
    expect(gradeLabel(grade)).toBe(label);
  });

  it('name what the population data, the evidence and the age of the data must be', () => {
    expect(confidenceGrade(1)).toMatchObject({
      population: "agency's own data system",
      evidence: 'UK randomised trial',
      age: 'under 1 year',
    });
    expect(confidenceGrade(5)).toMatchObject({
      population: 'international analysis',
      evidence: 'secondary evidence, similar intervention',
      age: '4 to 5 years',
    });
  });

  it('add to costs and take off benefits 0, 5, 10, 15, 25 and 40%', () => {
    const shares = ['0', '0.05', '0.10', '0.15', '0.25', '0.40'];
    expect(GRADES.map(costUplift)).toEqual(shares);
    expect(GRADES.map(benefitCut)).toEqual(shares);
  });

  it('of a figure is the worst of its three tests', () => {
    expect(worstGrade(1, 2, 6)).toBe(6);
    expect(worstGrade(5, 2, 1)).toBe(5);
    expect(worstGrade(3, 4, 3)).toBe(4);
    expect(worstGrade(2, 2, 2)).toBe(2);
  });
});

/** HM Treasury, Green Book supplementary guidance: optimism bias, Table 1. */
describe('optimism bias on capital works', () => {
  it.each([
    ['standard-buildings', '0.24', '0.02', '0.04', '0.01'],
    ['non-standard-buildings', '0.51', '0.04', '0.39', '0.02'],
    ['standard-civil-engineering', '0.44', '0.03', '0.2', '0.01'],
    ['non-standard-civil-engineering', '0.66', '0.06', '0.25', '0.03'],
    ['equipment-and-development', '2', '0.1', '0.54', '0.1'],
  ] as const)(
    '%s: the upper bound at the first estimate, the lower once every risk is managed',
    (type, costUpper, costLower, durationUpper, durationLower) => {
      expect(worksOptimismBias(type, '0')).toEqual({ capitalCost: costUpper, worksDuration: durationUpper });
      expect(worksOptimismBias(type, '1')).toEqual({ capitalCost: costLower, worksDuration: durationLower });
    },
  );

  it('is half way between when half of the risks are managed', () => {
    expect(worksOptimismBias('standard-civil-engineering', '0.5').capitalCost).toBe('0.235');
  });

  it('is never taken from the line on outsourcing, which is about running cost', () => {
    expect(WORKS_OPTIMISM_BIAS.types.map(({ type }) => String(type))).not.toContain('outsourcing');
  });

  it.each(['1.5', '-0.1'])('refuses %s of the risks managed', (mitigation) => {
    expect(() => worksOptimismBias('standard-buildings', mitigation)).toThrow(
      expect.objectContaining({ code: 'share-out-of-range' }),
    );
  });

  it('refuses parts that do not make up the whole works', () => {
    const parts = [{ type: 'standard-buildings', share: '0.6', mitigation: '0' }] as const;
    expect(() => combinedWorksOptimismBias(parts)).toThrow(
      expect.objectContaining({
        code: 'shares-not-whole',
        why: 'The shares of the types of works add up to 0.6, not to 1.',
      }),
    );
  });
});
