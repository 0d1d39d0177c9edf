import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaFromMeanAndSd, normalDeviate } from '../../core/analysis';
import {
  betaFromCounts,
  betaFromModeAndBound,
  gammaFromMeanAndSd,
  logNormalFromInterval,
  logNormalFromMeanAndSd,
  pertFromThree,
  sdFromInterval,
} from '../oracles/distributions';
import { refusalOf } from '../support/refusal';

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));

describe('parameters give back what went in', () => {
  it('a beta distribution its mean and variance', () => {
    fc.assert(
      fc.property(hundredths(1, 99), fc.integer({ min: 1, max: 90 }), (mean, percent) => {
        const most = Math.sqrt(Number(mean) * (1 - Number(mean)));
        const sd = ((most * percent) / 100).toFixed(12);
        const { alpha, beta } = betaFromMeanAndSd(mean, sd);
        const sum = alpha.plus(beta);
        expect(alpha.dividedBy(sum).toNumber()).toBeCloseTo(Number(mean), 12);
        const variance = alpha.times(beta).dividedBy(sum.pow(2).times(sum.plus(1)));
        expect(variance.squareRoot().toNumber()).toBeCloseTo(Number(sd), 12);
      }),
    );
  });

  it('a gamma distribution its mean and variance', () => {
    const { shape, scale } = gammaFromMeanAndSd('1234.5', '678.9');
    expect(shape.times(scale).toFixed(20)).toBe('1234.50000000000000000000');
    expect(shape.times(scale).times(scale).squareRoot().toFixed(20)).toBe('678.90000000000000000000');
  });

  it('a log-normal distribution its mean and variance', () => {
    const { mu, sigma } = logNormalFromMeanAndSd('3', '0.1');
    const mean = mu.plus(sigma.times(sigma).dividedBy(2)).exp();
    expect(mean.toFixed(25)).toBe(`3.${'0'.repeat(25)}`);
    expect(sigma.times(sigma).exp().minus(1).times(9).squareRoot().toFixed(25)).toBe(`0.1${'0'.repeat(24)}`);
  });

  it('a log-normal distribution the ends of its interval', () => {
    const { mu, sigma } = logNormalFromInterval({ low: '0.65', high: '0.95', confidence: '0.9' });
    const z = normalDeviate('0.9');
    expect(mu.minus(sigma.times(z)).exp().toFixed(20)).toBe('0.65000000000000000000');
    expect(mu.plus(sigma.times(z)).exp().toFixed(20)).toBe('0.95000000000000000000');
  });

  it('a PERT distribution its likely value as the mode of its beta', () => {
    const { alpha, beta } = pertFromThree('10', '20', '50');
    const mode = alpha.minus(1).dividedBy(alpha.plus(beta).minus(2));
    expect(mode.times(40).plus(10).toFixed(10)).toBe('20.0000000000');
  });

  it('a beta distribution its mode and how sure somebody is, on either side', () => {
    fc.assert(
      fc.property(hundredths(30, 99), hundredths(21, 29), hundredths(80, 99), (mode, bound, confidence) => {
        const above = betaFromModeAndBound({ mode, bound, side: 'above', confidence });
        expect(1 - betaCdf(Number(bound), above.alpha.toNumber(), above.beta.toNumber())).toBeCloseTo(
          Number(confidence),
          9,
        );
        const [mirroredMode, mirroredBound] = [(1 - Number(mode)).toFixed(2), (1 - Number(bound)).toFixed(2)];
        const below = betaFromModeAndBound({ mode: mirroredMode, bound: mirroredBound, side: 'below', confidence });
        expect(below.alpha.toNumber()).toBeCloseTo(above.beta.toNumber(), 6);
        expect(below.beta.toNumber()).toBeCloseTo(above.alpha.toNumber(), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('a symmetric interval its standard deviation', () => {
    expect(sdFromInterval({ low: '10', high: '20', confidence: '0.95' }).toFixed(6)).toBe('2.551067');
  });

  it('counts add to what was held before', () => {
    const { alpha, beta } = betaFromCounts(3, 20);
    expect([alpha, beta].map(String)).toEqual(['4', '18']);
    const again = betaFromCounts(5, 10, { alpha, beta });
    expect([again.alpha, again.beta].map(String)).toEqual(['9', '23']);
  });

  it('of confidence, one side needs fewer standard deviations than two', () => {
    expect(normalDeviate('0.95').toFixed(6)).toBe('1.959964');
    expect(normalDeviate('0.95', 1).toFixed(6)).toBe('1.644854');
  });
});

describe('what is refused', () => {
  it.each([
    [
      'spread-too-wide',
      () => betaFromMeanAndSd('0.5', '0.5'),
      'No share has a mean of 0.5 and a standard deviation of 0.5.',
    ],
    ['share-not-inside', () => betaFromMeanAndSd('1', '0.1'), '1 cannot be used for a mean share.'],
    ['spread-not-positive', () => gammaFromMeanAndSd('5', '0'), 'A standard deviation of 0 leaves nothing uncertain.'],
    ['value-not-positive', () => gammaFromMeanAndSd('-5', '1'), '-5 cannot be used for a mean.'],
    [
      'interval-is-empty',
      () => logNormalFromInterval({ low: '2', high: '1', confidence: '0.95' }),
      'The interval from 2 to 1 holds nothing.',
    ],
    [
      'value-not-positive',
      () => logNormalFromInterval({ low: '0', high: '1', confidence: '0.95' }),
      '0 cannot be used for the low end.',
    ],
    ['order-of-three', () => pertFromThree('5', '4', '9'), '5, 4 and 9 are not a low, a likely and a high value.'],
    ['order-of-three', () => pertFromThree('5', '5', '5'), '5, 5 and 5 are not a low, a likely and a high value.'],
    [
      'bound-beyond-mode',
      () => betaFromModeAndBound({ mode: '0.2', bound: '0.3', side: 'above', confidence: '0.9' }),
      'The share cannot most likely be 0.2 and surely lie above 0.3.',
    ],
    [
      'bound-says-nothing',
      () => betaFromModeAndBound({ mode: '0.9', bound: '0.1', side: 'above', confidence: '0.9' }),
      'Being 0.9 sure that a share lies above 0.1 fixes no distribution around that most likely value.',
    ],
    ['count-out-of-range', () => betaFromCounts(21, 20), '21 of 20 is not a count.'],
    [
      'not-a-decimal',
      () => pertFromThree('1e3', '2000', '3000'),
      '"1e3" cannot be used for a low, likely or high value.',
    ],
  ] as const)('%s', (code, work, what) => {
    expect(refusalOf(work)).toMatchObject({ code, what });
  });
});
