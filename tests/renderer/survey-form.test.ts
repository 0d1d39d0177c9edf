import { describe, expect, it } from 'vitest';
import { dayText } from '../../renderer/state/day-text';
import type { Failed } from '../../renderer/state/asked';
import {
  answersIn,
  countWords,
  errorsAt,
  newSurvey,
  notCountedWords,
  withCounts,
} from '../../renderer/panels/survey/survey-form';
import { newTicks, questionIn } from '../../renderer/panels/survey/table-counter';

const EMPTY = newSurvey('share', '2026-11-22');
const COUNTED = { kind: 'share', counted: 12, asked: 40, blank: 3, leftOut: 1 } as const;

describe('the fields of a survey', () => {
  it('ask for nothing until the counts are there', () => {
    expect(answersIn(EMPTY)).toBeNull();
    expect(answersIn({ ...EMPTY, counted: '12' })).toBeNull();
    expect(answersIn({ ...EMPTY, counted: '12', asked: ' ' })).toBeNull();
    expect(answersIn({ ...EMPTY, counted: '12', asked: '40' })?.found).toEqual({
      kind: 'share',
      counted: '12',
      asked: '40',
    });
  });

  it('begin with the most cautious way of asking, today, and nothing held before', () => {
    expect(answersIn({ ...EMPTY, counted: '1', asked: '2' })).toMatchObject({
      how: 'whoever-came',
      askedOn: '2026-11-22',
      usesPrior: false,
      clustering: null,
      population: '',
    });
  });

  it('leave out what does not belong to two groups', () => {
    const groups = { withCounted: '1', withAsked: '2', withoutCounted: '1', withoutAsked: '2' };
    const form = { ...EMPTY, kind: 'difference' as const, ...groups, usesPrior: true, population: '400' };
    expect(answersIn(form)).toMatchObject({ usesPrior: false, population: '' });
  });

  it('ask by groups only once their size is there', () => {
    const grouped = { ...EMPTY, counted: '1', asked: '2', isGrouped: true };
    expect(answersIn(grouped)?.clustering).toBeNull();
    expect(answersIn({ ...grouped, size: '9' })?.clustering).toEqual({ size: '9', correlation: '0.05' });
  });

  it('take what was counted in a file, and say what was not', () => {
    const filled = withCounts(EMPTY, COUNTED, 'street.csv');
    expect([filled.counted, filled.asked, filled.fileWords]).toEqual([
      '12',
      '40',
      'Counted in street.csv: 3 blank, 1 left out.',
    ]);
    expect(countWords(COUNTED)).toBe('12 of 40 said yes');
    expect(notCountedWords(COUNTED)).toBe('3 blank, 1 left out');
  });

  it('have a day as the person’s own calendar has it', () => {
    expect(dayText(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
  });
});

describe('what the program says about a field', () => {
  const failed: Failed = {
    ok: false,
    kind: 'refusal',
    code: 'count-out-of-range',
    what: '41 of 40 is not a count.',
    why: 'No more people can say yes than answered.',
    mend: 'Check the two numbers.',
    about: ['counted', 'asked'],
  };

  it('stands at the first field that it is about', () => {
    const errorAt = errorsAt(failed, null);
    expect(errorAt('counted')).toBe('41 of 40 is not a count. Check the two numbers.');
    expect(errorAt('asked')).toBeUndefined();
  });

  it('waits while somebody is typing in one of them', () => {
    expect(errorsAt(failed, 'asked')('counted')).toBeUndefined();
    expect(errorsAt(failed, 'population')('counted')).toBeDefined();
  });
});

describe('what is ticked in a table of answers', () => {
  const ticks = { ...newTicks(2), yes: ['Yes'], leftOut: ["Don't know"] };

  it('is counted once it is enough', () => {
    expect(questionIn('share', newTicks(2))).toBeNull();
    expect(questionIn('share', ticks)).toEqual({ kind: 'share', column: 2, yes: ['Yes'], leftOut: ["Don't know"] });
    expect(questionIn('mean', newTicks(2))).toEqual({ kind: 'mean', column: 2, leftOut: [] });
  });

  it('needs both groups where two are compared', () => {
    const half = { ...ticks, groupColumn: 3, withIt: ['yes'] };
    expect(questionIn('difference', half)).toBeNull();
    expect(questionIn('difference', { ...half, withoutIt: ['no'] })).toMatchObject({
      kind: 'difference',
      groupColumn: 3,
      withIt: ['yes'],
      withoutIt: ['no'],
    });
  });
});
