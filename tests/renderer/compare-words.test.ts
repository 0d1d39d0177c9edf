import { describe, expect, it } from 'vitest';
import { differenceTitle, everyStep, stepsOf, type Why } from '../../renderer/panels/compare/measures';
import { turnWords } from '../../renderer/panels/explain/where-it-turns';

const NET = { lens: 'public', measure: 'net' } as const;

/** A difference of so many changes, each twice as large as the next. */
function aDifference(count: number): Why {
  const parts = Array.from({ length: count }, (_, at) => ({
    id: `number-${at}`,
    label: `The street: number ${at}`,
    short: `Number ${at}`,
    kind: 'quantity' as const,
    part: String(-(2 ** (count - at)) * 100.3),
    standardError: '0',
    quantity: {
      id: `number-${at}`,
      shownAs: 'number' as const,
      before: '1',
      after: '2',
      gradeBefore: 6,
      gradeAfter: 6,
    },
  }));
  const difference = parts.reduce((sum, { part }) => sum + Math.round(Number(part) * 10), 0) / 10;
  return {
    fromName: 'One street',
    toName: 'Two streets',
    unit: '£',
    before: '500.4',
    after: String(Math.round((500.4 + difference) * 10) / 10),
    difference: String(difference),
    parts,
    method: 'every-order',
    priceBase: '2026‑27 prices',
    horizon: 'ten years',
    discounting: 'discounted',
  };
}

const numberIn = (text: string) => Number(text.replace('−', '-').replace(/[,+]/g, ''));

describe('the waterfall between two scenarios', () => {
  it('leads from one printed figure to the other, step by printed step', () => {
    for (const count of [1, 3, 8, 12]) {
      const [first, ...others] = stepsOf(aDifference(count), NET);
      const last = others.pop();
      const reached = others.reduce((sum, { text }) => sum + numberIn(text), numberIn(first?.text ?? ''));
      expect(Math.round(reached * 10) / 10).toBe(numberIn(last?.text ?? ''));
    }
  });

  it('has a step for each of eight changes, and from nine on one for the smallest together', () => {
    expect(stepsOf(aDifference(8), NET).map(({ name }) => name)).toHaveLength(10);
    const many = stepsOf(aDifference(12), NET);
    expect(many.map(({ name }) => name).slice(-3)).toEqual(['Number 6', '5 others', 'Two streets']);
    expect(many).toHaveLength(10);
    expect(everyStep(aDifference(12), NET)).toHaveLength(14);
  });

  it('is named by what it shows, in the words of the figure that was asked', () => {
    const why = { ...aDifference(1), difference: '-33300' };
    expect(differenceTitle(why, NET)).toBe('Why “Two streets” is £33k worse than “One street”');
    expect(differenceTitle(why, { lens: 'council', measure: 'costs' })).toBe(
      'Why “Two streets” puts in £33k less than “One street”',
    );
    expect(
      differenceTitle({ ...why, unit: 'person·year', difference: '1.5' }, { ...NET, measure: 'years-at-home' }),
    ).toBe('Why “Two streets” gains 1.5 years at home more than “One street”');
    expect(differenceTitle({ ...why, difference: '0', fromName: 'the template “Lunch club”' }, NET)).toBe(
      '“Two streets” and the template “Lunch club” come to the same',
    );
  });
});

describe('where a net turns, in words', () => {
  const of = {
    quantityId: 'support.hours',
    label: 'Hours one person needs',
    unit: 'hour/person/year',
    shownAs: 'number' as const,
    now: '24',
    limits: { low: '0.1', high: '1000000000000' },
    lenses: [],
  };
  const lens = { lens: 'public' as const, name: 'Public purse', net: '-2575', moves: true };

  it('says on which side of each value the net is ahead', () => {
    expect(turnWords(of, { ...lens, switches: [{ value: '11.4', isAheadAbove: false }] })).toBe(
      'Now, at 24, it is behind: ahead below 11.4, behind above 11.4.',
    );
    expect(
      turnWords(of, {
        ...lens,
        switches: [
          { value: '11.4', isAheadAbove: true },
          { value: '18', isAheadAbove: false },
        ],
      }),
    ).toBe('Now, at 24, it is behind: behind below 11.4, ahead from there to 18, behind above 18.');
  });

  it('says that there is no switch, and how far was looked', () => {
    expect(turnWords(of, { ...lens, switches: [] })).toBe(
      'It is behind now, at 24, and stays so whatever it is from 0.1 up.',
    );
    const share = { ...of, shownAs: 'share' as const, now: '0.5', limits: { low: '0', high: '1' } };
    expect(turnWords(share, { ...lens, switches: [] })).toBe(
      'It is behind now, at 50%, and stays so whatever it is between 0% and 100%.',
    );
  });

  it('says that a net does not move with a number that stands beside it', () => {
    expect(turnWords(of, { ...lens, moves: false, switches: [] })).toBe('This net does not move with it.');
  });
});
