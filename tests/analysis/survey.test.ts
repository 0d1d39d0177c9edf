import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaPosterior,
  designEffect,
  sampleSizeForDifference,
  sampleSizeForShare,
  smallestRiseSeen,
  wilsonInterval,
} from '../../core/analysis';
import { refusalOf } from '../support/refusal';

const ONE = new Decimal(1);

describe('a Wilson interval', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((asked) => fc.tuple(fc.integer({ min: 0, max: asked }), fc.constant(asked)));

  it('holds the share that was counted, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([counted, asked]) => {
        const { share, low, high } = wilsonInterval(counted, asked, '0.95');
        expect(low.lessThanOrEqualTo(share) && share.lessThanOrEqualTo(high)).toBe(true);
        expect(low.isNegative() || high.greaterThan(1)).toBe(false);
        expect(low.lessThan(high)).toBe(true);
      }),
    );
  });

  it('of those who said no is the other side of those who said yes', () => {
    fc.assert(
      fc.property(counts, ([counted, asked]) => {
        const [yes, no] = [wilsonInterval(counted, asked, '0.9'), wilsonInterval(asked - counted, asked, '0.9')];
        expect(yes.low.plus(no.high).minus(1).abs().lessThan('1e-30')).toBe(true);
      }),
    );
  });

  it('is wider the surer it has to be, and narrower the more are asked', () => {
    const width = (counted: number, asked: number, confidence: string) => {
      const { low, high } = wilsonInterval(counted, asked, confidence);
      return high.minus(low).toNumber();
    };
    expect(width(10, 40, '0.99')).toBeGreaterThan(width(10, 40, '0.95'));
    expect(width(100, 400, '0.95')).toBeLessThan(width(10, 40, '0.95'));
  });

  it('is refused for more yeses than people', () => {
    expect(refusalOf(() => wilsonInterval(41, 40, '0.95'))).toEqual({
      code: 'count-out-of-range',
      what: '41 of 40 is not a count.',
      why: 'Both are whole numbers, somebody was asked, and no more can say yes than were asked.',
      mend: 'Give how many said yes, and how many were asked.',
      about: ['41', '40'],
    });
  });
});

describe('a share after a survey, given what was held before', () => {
  it('lies between what was held and what was counted', () => {
    const { share, alpha, beta } = betaPosterior(12, 40, { alpha: new Decimal(10), beta: new Decimal(90) }, '0.95');
    expect([alpha, beta].map(String)).toEqual(['22', '118']);
    expect(share.toNumber()).toBeGreaterThan(0.1);
    expect(share.toNumber()).toBeLessThan(0.3);
  });

  /** scipy 1.17.1, beta.ppf([0.025, 0.975], 22, 118). */
  it('has its central interval', () => {
    const { low, high } = betaPosterior(12, 40, { alpha: new Decimal(10), beta: new Decimal(90) }, '0.95');
    expect(low.toFixed(8)).toBe('0.10192704');
    expect(high.toFixed(8)).toBe('0.22162291');
  });

  it('knowing nothing before, is close to Wilson where many are asked', () => {
    const wilson = wilsonInterval(300, 1000, '0.95');
    const posterior = betaPosterior(300, 1000, { alpha: ONE, beta: ONE }, '0.95');
    expect(posterior.low.minus(wilson.low).abs().toNumber()).toBeLessThan(0.001);
    expect(posterior.high.minus(wilson.high).abs().toNumber()).toBeLessThan(0.001);
  });
});

describe('how many people to ask', () => {
  const asked = { share: '0.5', margin: '0.05', confidence: '0.95' };

  it('385 for five points either side of a half', () => {
    expect(sampleSizeForShare(asked).people).toBe(385);
  });

  it('132 where there are only 200 in all', () => {
    expect(sampleSizeForShare({ ...asked, population: 200 }).people).toBe(132);
  });

  it('more where people who live together answer alike', () => {
    const clustering = { size: '10', correlation: '0.05' };
    expect(designEffect(clustering).toFixed()).toBe('1.45');
    expect(sampleSizeForShare({ ...asked, clustering }).people).toBe(559); // 385 · 1.45, rounded up
  });

  it('the same with an unfailing question as with none said', () => {
    const question = { sensitivity: '1', specificity: '1' };
    expect(sampleSizeForShare({ ...asked, question })).toEqual(sampleSizeForShare(asked));
  });

  it('never by a question that tells nothing', () => {
    expect(
      refusalOf(() => sampleSizeForShare({ ...asked, question: { sensitivity: '0.4', specificity: '0.6' } })),
    ).toEqual({
      code: 'question-tells-nothing',
      what: 'The question is answered as well by tossing a coin.',
      why: 'Its sensitivity and specificity add to 1 or less.',
      mend: 'Check the two figures, or ask another question.',
      about: ['sensitivity', 'specificity'],
    });
  });

  it('never to see a difference that is not there', () => {
    const same = () => sampleSizeForDifference({ shares: ['0.3', '0.30'], confidence: '0.95', power: '0.8', sides: 2 });
    expect(refusalOf(same)).toMatchObject({
      code: 'no-difference',
      what: 'Nobody can see a difference between 0.3 and 0.30.',
    });
  });
});

describe('the smallest rise that a survey can see', () => {
  const certainty = { confidence: '0.95', power: '0.8', sides: 2 } as const;

  it('needs just as many people as were asked, and a millionth less needs more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 2000 }), fc.integer({ min: 5, max: 50 }), (peoplePerGroup, percent) => {
        const share = (percent / 100).toFixed(2);
        const rise = smallestRiseSeen({ ...certainty, share, peoplePerGroup });
        if (rise === null) throw new Error('A rise should be seen.');
        const people = (by: Decimal) =>
          sampleSizeForDifference({ ...certainty, shares: [share, by.plus(share).toFixed()] }).people;
        expect(people(rise)).toBeLessThanOrEqual(peoplePerGroup);
        expect(people(rise.minus('0.000001'))).toBeGreaterThan(peoplePerGroup);
      }),
      { numRuns: 40 },
    );
  });

  it('is none for a handful of people', () => {
    expect(smallestRiseSeen({ ...certainty, share: '0.5', peoplePerGroup: 3 })).toBeNull();
  });
});
