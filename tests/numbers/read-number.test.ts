import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingWords, readNumber, type NumberKind } from '../../core/numbers';
import { formatExactMoney, formatGiven, formatGivenMoney, formatHeadlineMoney, formatShare } from '../../core/words';
import { HOURS, TYPED_FORMS } from '../support/typed-forms';

describe('a number as people write it', () => {
  it('is held against more than two hundred forms', () => {
    expect(TYPED_FORMS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(TYPED_FORMS.map(({ kind, typed }) => `${kind} ${typed}`)).size).toBe(TYPED_FORMS.length);
  });

  it.each(TYPED_FORMS.map((form) => [form.kind, form.typed, form.says] as const))(
    '%s: %j says %j',
    (kind, typed, says) => {
      const read = readNumber(typed, kind, kind === 'number' ? HOURS : []);
      if ('value' in says) expect(read).toMatchObject({ reads: 'number', value: says.value });
      else if ('question' in says) expect(read).toMatchObject({ reads: 'question', words: says.question });
      else expect(read).toMatchObject({ reads: 'no-number', why: expect.stringContaining(says.why) as string });
    },
  );
});

const KINDS = ['money', 'share', 'count', 'number', 'cell'] as const;

/** Exact decimal text of any size, as the model keeps it. */
const decimalText = (mostPlaces: number) =>
  fc
    .tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
      fc.integer({ min: 0, max: mostPlaces }).chain((places) => fc.stringMatching(new RegExp(`^\\d{${places}}$`))),
    )
    .map(([isNegative, whole, fraction]) => {
      const places = fraction.replace(/0+$/, '');
      const text = places === '' ? String(whole) : `${whole}.${places}`;
      return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
    });

const read = (typed: string, kind: NumberKind) => {
  const found = readNumber(typed, kind);
  return found.reads === 'number' ? found.value : found;
};

describe('what the program prints, it reads back', () => {
  it('as the same number, in every unit it is given in', () => {
    fc.assert(
      fc.property(decimalText(18), (value) => {
        expect(read(formatGiven(value), 'number')).toBe(value);
        expect(read(formatGivenMoney(value), 'money')).toBe(value);
        expect(read(formatGivenMoney(value), 'cell')).toBe(value);
        expect(read(readingWords(value, 'money'), 'money')).toBe(value);
      }),
    );
  });

  it('a share too, from its per cent', () => {
    fc.assert(
      fc.property(decimalText(18), (value) => {
        if (value.replace(/^-/, '').split('.')[0]!.length > 13) return; // beyond what a percentage can hold
        expect(read(readingWords(value, 'share'), 'share')).toBe(value);
        const percent = formatShare(value, 16);
        expect(read(percent, 'share')).toBe(value);
      }),
    );
  });

  it('and a rounded figure as what it was rounded to', () => {
    fc.assert(
      fc.property(decimalText(6), (value) => {
        if (value.replace(/^-/, '').split('.')[0]!.length > 14) return; // 999,999,999,999,999.9 rounds up to sixteen digits, which nothing keeps
        for (const printed of [formatHeadlineMoney(value), formatExactMoney(value, { plus: true })]) {
          const back = read(printed, 'money');
          expect(back, printed).toEqual(expect.any(String));
          expect([formatHeadlineMoney(back as string), formatExactMoney(back as string, { plus: true })]).toContain(
            printed,
          );
        }
      }),
    );
  });
});

describe('whatever is typed', () => {
  it('no letter vanishes: a text with a letter that means nothing is never a number', () => {
    const letter = fc.constantFrom(...'abcdfghijlnoqrstuvwxyzéßжα');
    fc.assert(
      fc.property(decimalText(4), letter, fc.nat(), fc.constantFrom(...KINDS), (value, extra, at, kind) => {
        const place = at % (value.length + 1);
        const found = readNumber(value.slice(0, place) + extra + value.slice(place), kind);
        expect(found.reads).toBe('no-number');
      }),
    );
  });

  it('comes to a number that can be kept, a question of two, or a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+(£]?[\d.,' ]{0,20}[kmbn%p)e\d]{0,3}$/)),
        fc.constantFrom(...KINDS),
        (typed, kind) => {
          const found = readNumber(typed, kind);
          if (found.reads === 'no-number') {
            expect(found.why).toMatch(/\.$/);
            return;
          }
          for (const value of found.reads === 'number' ? [found.value] : found.readings) {
            expect(value).toMatch(/^-?\d{1,15}(\.\d{1,20})?$/);
          }
          if (found.reads === 'question') expect(new Set(found.readings).size).toBe(2);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('each reading of a question, typed plainly, is that reading', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...KINDS),
        (whole, after, kind) => {
          const found = readNumber(`${whole},${after}`, kind);
          expect(found.reads).toBe('question');
          if (found.reads !== 'question') return;
          for (const reading of found.readings) {
            if (kind === 'count' && reading.includes('.')) continue; // says that a count is whole
            expect(read(readingWords(reading, kind), kind)).toBe(reading);
          }
        },
      ),
    );
  });

  it('is no number beyond the length of one, and is not looked at further', () => {
    for (const typed of [
      '"'.repeat(200_000),
      '1,'.repeat(100_000),
      ' '.repeat(200_000),
      '('.repeat(79),
      "1' ".repeat(26),
    ]) {
      expect(readNumber(typed, 'cell').reads).toBe('no-number');
    }
  });
});
