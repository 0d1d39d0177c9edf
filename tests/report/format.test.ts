import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  formatChance,
  formatChartYear,
  formatExactMoney,
  formatFinancialYear,
  formatGiven,
  formatHeadlineMoney,
  formatInterval,
  formatRoundedThenExact,
  formatShare,
  formatTableFigure,
  formatTableThousands,
  formatWholeMoney,
  percentTextToShare,
  shareToPercentText,
  speakHeadlineMoney,
} from '../../core/words';

describe('money in a headline', () => {
  it.each([
    ['0', '£0'],
    ['862.49', '£862'],
    ['999.5', '£1,000'],
    ['2656.7', '£2,657'], // a street's money: £3k would hide the difference between its net and its cost
    ['9999.49', '£9,999'],
    ['9999.5', '£10k'],
    ['186400', '£186k'],
    ['999499.99', '£999k'],
    ['999500', '£1.00m'],
    ['1240000', '£1.24m'],
    ['9994999.99', '£9.99m'],
    ['9995000', '£10.0m'],
    ['12400000', '£12.4m'],
    ['1240000000', '£1,240.0m'],
  ])('%s is %s', (amount, printed) => {
    expect(formatHeadlineMoney(amount)).toBe(printed);
  });

  it('puts a true minus before the £', () => {
    expect(formatHeadlineMoney('-61914.20')).toBe('\u2212£62k');
  });

  it('shows a plus only where one is asked for, and never on zero', () => {
    expect(formatHeadlineMoney('96123')).toBe('£96k');
    expect(formatHeadlineMoney('96123', { plus: true })).toBe('+£96k');
    expect(formatHeadlineMoney('0', { plus: true })).toBe('£0');
    expect(formatHeadlineMoney('0.2', { plus: true })).toBe('£0');
  });

  it('has no minus where the rounded figure is zero', () => {
    expect(formatHeadlineMoney('-0.4')).toBe('£0');
  });

  it('rounds a half away from zero on both sides', () => {
    expect(formatHeadlineMoney('1500')).toBe('£1,500');
    expect(formatHeadlineMoney('-10500')).toBe('\u2212£11k');
  });

  it('reads the same above and below zero but for the sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), (pounds) => {
        const above = formatHeadlineMoney(String(pounds), { plus: true });
        expect(formatHeadlineMoney(`-${pounds}`)).toBe(above.replace('+', '\u2212'));
      }),
    );
  });

  it('is said in full to a screen reader', () => {
    expect(speakHeadlineMoney('96123', { plus: true })).toBe('plus 96 thousand');
    expect(speakHeadlineMoney('-1240000')).toBe('minus 1.24 million');
    expect(speakHeadlineMoney('862')).toBe('862 pounds');
  });
});

describe('money in a table of £ thousand', () => {
  it.each([
    ['-186412.3', '\u2212186.4'],
    ['1234567', '1,234.6'],
    ['0', '0.0'],
    ['-49', '0.0'],
    ['-50', '\u22120.1'],
  ])('%s is %s', (amount, printed) => {
    expect(formatTableThousands(amount)).toBe(printed);
  });

  it('prints a dash for nothing and a zero for zero', () => {
    expect(formatTableThousands(null)).toBe('\u2013');
    expect(formatTableFigure(null, 2)).toBe('\u2013');
    expect(formatTableFigure('0', 2)).toBe('0.00');
  });

  it('signs a net', () => {
    expect(formatTableThousands('96100', { plus: true })).toBe('+96.1');
    expect(formatTableThousands('12', { plus: true })).toBe('0.0');
  });
});

describe('money in an explanation', () => {
  it('is exact to the penny', () => {
    expect(formatExactMoney('16668.5163')).toBe('£16,668.52');
    expect(formatExactMoney('-61914.2')).toBe('\u2212£61,914.20');
  });

  it('gives the rounded figure first', () => {
    expect(formatRoundedThenExact('16668.5163')).toBe('£16,669, exactly £16,668.52');
    expect(formatWholeMoney('-61914.2')).toBe('\u2212£61,914');
  });

  it('keeps every penny of an amount too long for a floating-point number', () => {
    expect(formatExactMoney('90071992547409931.27')).toBe('£90,071,992,547,409,931.27');
  });
});

describe('shares and chances', () => {
  it('prints a share as a percentage', () => {
    expect(formatShare('0.21')).toBe('21%');
    expect(formatShare('0.4891', 1)).toBe('48.9%');
    expect(formatShare('-0.03')).toBe('\u22123%');
  });

  it.each([
    ['0.77', '77 in 100'],
    ['0.995', 'more than 99 in 100'],
    ['1', 'more than 99 in 100'],
    ['0.994', '99 in 100'],
    ['0.004', 'fewer than 1 in 100'],
    ['0', 'fewer than 1 in 100'],
  ])('a chance of %s is %s', (chance, printed) => {
    expect(formatChance(chance)).toBe(printed);
  });

  it('refuses a chance outside 0 to 1', () => {
    expect(() => formatChance('1.2')).toThrow('A chance outside 0 to 1: 1.2');
  });

  it('turns a share into what a field shows, and back, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (millionths) => {
        const share = (millionths / 1_000_000).toFixed(6);
        expect(Number(percentTextToShare(shareToPercentText(share)))).toBe(Number(share));
      }),
    );
    expect(shareToPercentText('0.31')).toBe('31');
    expect(percentTextToShare('31')).toBe('0.31');
    expect(percentTextToShare('0.1')).toBe('0.001');
  });
});

describe('an interval', () => {
  it('is "between" in words and "to" in a table', () => {
    expect(formatInterval('-153200', '344900', { form: 'words', plus: true })).toBe('between \u2212£153k and +£345k');
    expect(formatInterval('-153200', '344900', { form: 'table', plus: true })).toBe('\u2212£153k to +£345k');
  });

  it('has one unit for both ends, that of the larger', () => {
    expect(formatInterval('-153200', '1344900', { form: 'table' })).toBe('\u2212£0.15m to £1.34m');
  });

  it('takes a smaller unit where an end would vanish or both would read alike', () => {
    expect(formatInterval('240', '12400', { form: 'table' })).toBe('£240 to £12,400');
    expect(formatInterval('1200', '1400', { form: 'table' })).toBe('£1,200 to £1,400');
    expect(formatInterval('4000', '12400000', { form: 'table' })).toBe('£4k to £12,400k');
  });

  it('keeps one unit where an end is exactly zero', () => {
    expect(formatInterval('0', '12400', { form: 'table' })).toBe('£0k to £12k');
  });

  it('has its noun once where it is not money', () => {
    expect(formatInterval('4.8', '77.46', { form: 'words', of: { digits: 1, noun: 'years' } })).toBe(
      'between 4.8 and 77.5 years',
    );
    expect(formatInterval('-0.2', '3.1', { form: 'table', plus: true, of: { digits: 1 } })).toBe('\u22120.2 to +3.1');
  });

  it('refuses ends the wrong way round', () => {
    expect(() => formatInterval('5', '4', { form: 'table' })).toThrow('An interval from 5 down to 4');
  });
});

describe('years and plain numbers', () => {
  it('joins a financial year with a hyphen that does not break', () => {
    expect(formatFinancialYear(2026)).toBe('2026\u201127');
    expect(formatFinancialYear(2099)).toBe('2099\u201100');
    expect(formatChartYear(2026)).toBe('\u201926\u201127');
  });

  it('refuses what is not a year', () => {
    expect(() => formatFinancialYear(99999)).toThrow('Not a year: 99999');
    expect(() => formatFinancialYear(2026.5)).toThrow('Not a year');
  });

  it('prints a given number with every digit it was given', () => {
    expect(formatGiven('14200')).toBe('14,200');
    expect(formatGiven('0.8600')).toBe('0.86');
    expect(formatGiven('-1234.5')).toBe('\u22121,234.5');
  });

  it.each(['', 'NaN', 'Infinity', '0x1f', '1_000', '1,000', '£5', ' 5'])('never turns %j into a figure', (text) => {
    expect(() => formatHeadlineMoney(text)).toThrow('Not decimal text');
  });
});
