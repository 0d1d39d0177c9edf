import { describe, expect, it } from 'vitest';
import { judgeTyped } from '../../renderer/components';
import { inWords, stepsOf, textAtStep } from '../../renderer/components/quantity-field';

const share = { least: '0', most: '1' };

describe('what is typed into a field', () => {
  it.each([
    ['31', '0.31'],
    ['31%', '0.31'],
    [' 31.5 % ', '0.315'],
    ['.5', '0.005'],
    ['100', '1'],
  ])('%j per cent is a share of %s', (typed, value) => {
    expect(judgeTyped(typed, { kind: 'percent' }, share)).toEqual({ isLegal: true, value });
  });

  it('is money with or without its sign and commas', () => {
    expect(judgeTyped('£1,250.50', { kind: 'money' }, {})).toEqual({ isLegal: true, value: '1250.5' });
    expect(judgeTyped('1250.50', { kind: 'money' }, {})).toEqual({ isLegal: true, value: '1250.5' });
  });

  it('may be negative where that is legal, with either kind of minus', () => {
    expect(judgeTyped('\u22125', { kind: 'number' }, {})).toEqual({ isLegal: true, value: '-5' });
    expect(judgeTyped('-5', { kind: 'number' }, { least: '0' })).toEqual({
      isLegal: false,
      why: 'Type a number, 0 or more.',
      choices: [],
    });
  });

  it.each(['', 'about thirty', '0x1f', '1.2.3', 'NaN', 'Infinity', '£5'])(
    'is refused as %j, saying what would do',
    (typed) => {
      expect(judgeTyped(typed, { kind: 'percent' }, share)).toEqual({
        isLegal: false,
        why: expect.stringMatching(/Type a share in per cent, such as 12 or 12\.5\.$/) as string,
        choices: [],
      });
    },
  );

  it('is asked back where it has two readings, with both to choose from', () => {
    expect(judgeTyped('3,5', { kind: 'percent' }, share)).toEqual({
      isLegal: false,
      why: 'Is that 3.5% or 35%?',
      choices: [
        { value: '0.035', words: '3.5%' },
        { value: '0.35', words: '35%' },
      ],
    });
  });

  it('may say the unit that the field says', () => {
    expect(judgeTyped('1.5 hours', { kind: 'number', after: 'h' }, {})).toEqual({ isLegal: true, value: '1.5' });
    expect(judgeTyped('1.5 days', { kind: 'number', after: 'h' }, {})).toMatchObject({ isLegal: false });
  });

  it('is refused beyond what the model accepts', () => {
    const refusedWith = (why: string) => ({ isLegal: false, why, choices: [] });
    expect(judgeTyped('120', { kind: 'percent' }, share)).toEqual(refusedWith('Type a number from 0% to 100%.'));
    expect(judgeTyped('-1', { kind: 'money' }, { least: '0', most: '5000' })).toEqual(
      refusedWith('Type a number from £0 to £5,000.'),
    );
    expect(judgeTyped('11', { kind: 'number', after: 'h' }, { most: '10' })).toEqual(
      refusedWith('Type a number, 10 h or less.'),
    );
  });

  it('is refused with a fraction where things are counted', () => {
    expect(judgeTyped('2.5', { kind: 'number' }, { isWhole: true })).toEqual({
      isLegal: false,
      why: '“2.5” is not whole, and this is a count of things. Type a whole number, such as 40 or 5,000.',
      choices: [],
    });
    expect(judgeTyped('2.0', { kind: 'number' }, { isWhole: true })).toEqual({ isLegal: true, value: '2' });
  });

  it('is said back in the unit of the field', () => {
    expect(inWords({ kind: 'percent' }, '0.315')).toBe('31.5%');
    expect(inWords({ kind: 'money' }, '-1250')).toBe('\u2212£1,250');
    expect(inWords({ kind: 'number', after: 'h' }, '1.5')).toBe('1.5 h');
  });
});

describe('a slider', () => {
  const hours = { from: '0', to: '6', step: '0.1' };

  it('counts whole steps, so that three tenths are three tenths', () => {
    expect(textAtStep(hours, 3)).toBe('0.3');
    expect(textAtStep({ from: '-1', to: '1', step: '0.25' }, 4)).toBe('0.00');
    expect(textAtStep({ from: '-0.1', to: '1', step: '0.1' }, 1)).toBe('0.0');
  });

  it('gives every step back as it was', () => {
    for (let step = 0; step <= 60; step += 1) {
      expect(stepsOf(hours, textAtStep(hours, step)).at).toBeCloseTo(step, 9);
    }
  });

  it('stretches its end for a value beyond it, and keeps the rest', () => {
    expect(stepsOf(hours, '9.05')).toMatchObject({ first: 0, last: 91 });
    expect(stepsOf(hours, '-2')).toMatchObject({ first: -20, last: 60 });
    expect(stepsOf(hours, '1.5')).toMatchObject({ first: 0, last: 60 });
  });
});
