import { describe, expect, it } from 'vitest';
import {
  fieldOfProblem,
  rankError,
  rankText,
  readTyped,
  typedFrom,
  waysFor,
} from '../../renderer/panels/fields/how-sure-form';
import type { Quantity } from '../../renderer/state/workbook-session';

const quantity = (shownAs: 'share' | 'money' | 'number', more: object = {}): Quantity =>
  ({
    row: { id: 'q', label: 'Q', shownAs, unit: '', limits: { low: '0', high: shownAs === 'share' ? '1' : '1000000' } },
    input: { value: '0.5', grade: 6, ...more },
    isChanged: false,
  }) as never;

describe('how sure a number is, as it is typed', () => {
  it.each([
    [
      'low-likely-high',
      { low: '20%', likely: '30', high: '45.5%' },
      { low: '0.2', likely: '0.3', high: '0.455', inside: '0.9' },
    ],
    ['mean-interval', { mean: '30', low95: '25', high95: '35' }, { mean: '0.3', low95: '0.25', high95: '0.35' }],
    ['uniform', { low: '0', high: '100' }, { low: '0', high: '1' }],
    ['counts', { counted: '31', of: '1,042' }, { counted: 31, of: 1042 }],
    ['empirical', { values: '10\n20, 30' }, { values: ['0.1', '0.2', '0.3'] }],
  ] as const)('a share, %s', (way, typed, values) => {
    expect(readTyped(way, typed, quantity('share'))).toEqual({ reads: 'statement', stated: { kind: way, ...values } });
  });

  it('money keeps its commas out of the values that were seen', () => {
    expect(readTyped('empirical', { values: '£1,250; £900' }, quantity('money'))).toEqual({
      reads: 'statement',
      stated: { kind: 'empirical', values: ['1250', '900'] },
    });
  });

  it('waits for what is still empty, and says what is wrong at its own field', () => {
    const of = quantity('share');
    expect(readTyped('low-likely-high', { low: '20' }, of)).toEqual({ reads: 'not-yet' });
    expect(readTyped('low-likely-high', { low: 'some', likely: '30', high: '140' }, of)).toEqual({
      reads: 'errors',
      errors: {
        low: '“some” is not a number: there is no digit in it. Type a share in per cent, such as 12 or 12.5.',
        high: 'Type a number from 0% to 100%.',
      },
    });
    expect(readTyped('counts', { counted: '3.5', of: 'all' }, of)).toEqual({
      reads: 'errors',
      errors: {
        counted: '“3.5” is not whole, and this is a count of things. Type a whole number, such as 40 or 5,000.',
        of: '“all” is not a number: there is no digit in it. Type a whole number, such as 40 or 5,000.',
      },
    });
    expect(readTyped('empirical', { values: '10\nabout 20' }, of)).toEqual({
      reads: 'errors',
      errors: { values: expect.stringMatching(/^“about 20” is not a number but a range/) as string },
    });
  });

  it('offers counts for shares alone', () => {
    const ways = (shownAs: 'share' | 'money') => waysFor(quantity(shownAs)).map(({ value }) => value);
    expect(ways('share')).toContain('counts');
    expect(ways('money')).not.toContain('counts');
    expect(waysFor(quantity('money'))[0]?.label).toBe('As its grade says: 6');
    expect(waysFor(quantity('money', { range: { low: '1', high: '2' } }))[0]?.label).toBe(
      'As published: over its range',
    );
  });

  it('begins with what was said before, as it is shown', () => {
    const distribution = { kind: 'low-likely-high', low: '0.2', likely: '0.3', high: '0.45', inside: '0.9' };
    expect(typedFrom(quantity('share', { distribution }))).toEqual({
      way: 'low-likely-high',
      typed: { low: '20', likely: '30', high: '45' },
    });
  });

  it.each([
    ['low-likely-high', 'likely-outside', 'likely'],
    ['uniform', 'low-above-high', 'low'],
    ['mean-interval', 'low-above-high', 'low95'],
    ['mean-interval', 'beta-not-possible', 'mean'],
    ['counts', 'count-not-possible', 'counted'],
    ['empirical', 'no-values', 'values'],
    ['fixed', 'anything', 'way'],
  ] as const)('what the program finds wrong in %s (%s) stands at “%s”', (way, code, field) => {
    expect(fieldOfProblem(way, code)).toBe(field);
  });
});

describe('how closely two numbers move together', () => {
  it.each(['0', '1', '-1', '0.5', '.25', '\u22120.75', '1.0'])('%s is a rank', (typed) => {
    expect(rankError(typed)).toBeNull();
    expect(Math.abs(Number(rankText(typed)))).toBeLessThanOrEqual(1);
  });

  it.each(['', '2', '-1.5', 'closely', '0.5.5'])('“%s” is none', (typed) => {
    expect(rankError(typed)).toBe('Type a number from −1 to 1, such as 0.5.');
  });
});
