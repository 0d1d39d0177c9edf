import { describe, expect, it } from 'vitest';
import { surveyGrade } from '../../core/analysis';

describe('the grade of a survey of one’s own', () => {
  it.each([
    ['random-sample', 2],
    ['everybody-invited', 3],
    ['whoever-came', 4],
  ] as const)('%s, this year, is %i', (how, grade) => {
    expect(surveyGrade(how, false, 0)).toEqual({ grade, heldBackBy: 'method' });
  });

  it('is 3 at best where two groups are compared that chance did not make', () => {
    expect(surveyGrade('random-sample', true, 0)).toEqual({ grade: 3, heldBackBy: 'comparison' });
    expect(surveyGrade('whoever-came', true, 0)).toEqual({ grade: 4, heldBackBy: 'method' });
  });

  it.each([
    [1, 2],
    [2, 3],
    [4, 5],
    [5, 6],
    [40, 6],
  ])('of a sample %i years ago is %i', (years, grade) => {
    expect(surveyGrade('random-sample', false, years).grade).toBe(grade);
  });

  it('says that its age holds it back only where nothing else does', () => {
    expect(surveyGrade('whoever-came', false, 3).heldBackBy).toBe('method');
    expect(surveyGrade('whoever-came', false, 4).heldBackBy).toBe('age');
  });
});
