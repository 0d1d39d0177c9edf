import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersWorth,
  betaPosterior,
  designEffect,
  differenceOfShares,
  marginSeen,
  meanInterval,
  sampleSizeForDifference,
  sampleSizeForShare,
  smallestRiseSeen,
  wilsonInterval,
  type Asking,
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

  /** The root is rounded in its last digit: unmended, 49 of 49 at 95% would end a hair above 1, and at 90% a hair below. */
  it.each(['0.8', '0.9', '0.95', '0.99'])(
    'ends at 0 where nobody says yes, and at 1 where everybody does, at %s',
    (sure) => {
      for (let asked = 1; asked <= 500; asked += 1) {
        expect(wilsonInterval(0, asked, sure).low.isZero()).toBe(true);
        expect(wilsonInterval(asked, asked, sure).high.equals(1)).toBe(true);
      }
    },
  );

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

describe('a share of people who were asked in groups, or out of few', () => {
  const width = ({ low, high }: { readonly low: Decimal; readonly high: Decimal }) => high.minus(low).toNumber();

  it('is as sure as one from the answers that these are worth', () => {
    const clustering = { size: '11', correlation: '0.1' }; // design effect 2
    const inGroups = wilsonInterval(60, 200, '0.95', { clustering });
    const atRandom = wilsonInterval(30, 100, '0.95');
    expect([inGroups.low, inGroups.high].map(String)).toEqual([atRandom.low, atRandom.high].map(String));
  });

  it('tells more the more of them were asked, and all where everybody was', () => {
    const outOf = (population: number) => wilsonInterval(60, 200, '0.95', { population });
    expect(width(outOf(400))).toBeLessThan(width(outOf(4000)));
    expect(width(outOf(4000))).toBeLessThan(width(wilsonInterval(60, 200, '0.95')));
    expect(width(outOf(200))).toBe(0);
  });

  /** Cochran, Sampling Techniques (1977), equation 3.8: the variance of a share is PQ/n times (N - n)/(N - 1). */
  it('is worth 399 answers where 200 of 400 were asked', () => {
    const worth = answersWorth(200, { population: 400 });
    expect(String(worth)).toBe('399');
    expect(String(answersWorth(1, { population: 400 }))).toBe('1');
    expect(answersWorth(400, { population: 400 })).toBe('everybody');
  });

  it('is refused for more people than there are', () => {
    expect(refusalOf(() => wilsonInterval(60, 200, '0.95', { population: 150 }))).toMatchObject({
      code: 'more-asked-than-there-are',
      what: '200 people cannot have been asked where there are 150.',
    });
  });

  it('moves what was held before by no more than the answers are worth', () => {
    const prior = { alpha: new Decimal(10), beta: new Decimal(90) };
    const { alpha, beta } = betaPosterior(60, 200, prior, '0.95', { clustering: { size: '11', correlation: '0.1' } });
    expect([alpha, beta].map(Number)).toEqual([40, 160]);
    expect(refusalOf(() => betaPosterior(60, 200, prior, '0.95', { population: 200 })).code).toBe('everybody-asked');
  });
});

describe('the difference between two shares', () => {
  const counts = fc
    .integer({ min: 1, max: 300 })
    .chain((asked) => fc.record({ asked: fc.constant(asked), counted: fc.integer({ min: 0, max: asked }) }));

  it('lies in its interval, which lies between -1 and 1', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const { difference, low, high } = differenceOfShares(one, other, '0.95');
        expect(low.lessThanOrEqualTo(difference) && difference.lessThanOrEqualTo(high)).toBe(true);
        expect(low.lessThan('-1.000000000000000000001') || high.greaterThan('1.000000000000000000001')).toBe(false);
      }),
    );
  });

  it('of two groups the other way round is the same with its sign turned', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [here, there] = [differenceOfShares(one, other, '0.9'), differenceOfShares(other, one, '0.9')];
        expect(here.low.plus(there.high).abs().lessThan('1e-30')).toBe(true);
        expect(here.difference.plus(there.difference).isZero()).toBe(true);
      }),
    );
  });
});

describe('an average over the people asked', () => {
  /** scipy 1.17.1, t.interval(0.95, 24, loc=18, scale=9/5). */
  it('has the interval of Student', () => {
    const { low, high } = meanInterval({ mean: '18', sd: '9', asked: 25 }, '0.95');
    expect([low.toFixed(9), high.toFixed(9)]).toEqual(['14.284982589', '21.715017411']);
  });

  it('of two people has the one of a single degree of freedom', () => {
    const { high } = meanInterval({ mean: '0', sd: '1', asked: 2 }, '0.95');
    expect(high.times(new Decimal(2).squareRoot()).toFixed(8)).toBe('12.70620474'); // scipy, t.ppf(0.975, 1)
  });

  it('is exact where everybody was asked, and refused for one person', () => {
    const { low, high } = meanInterval({ mean: '18', sd: '9', asked: 25 }, '0.95', { population: 25 });
    expect([low, high].map(String)).toEqual(['18', '18']);
    expect(refusalOf(() => meanInterval({ mean: '18', sd: '0', asked: 1 }, '0.95')).code).toBe('too-few-answers');
    expect(refusalOf(() => meanInterval({ mean: '18', sd: '-2', asked: 9 }, '0.95')).code).toBe('spread-negative');
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

describe('how near a share is known', () => {
  it('is as near as was wanted, for as many people as that asks for, and not so for one fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 98 }), fc.integer({ min: 1, max: 20 }), (percent, points) => {
        const [share, margin] = [(percent / 100).toFixed(2), (points / 100).toFixed(2)];
        const { people } = sampleSizeForShare({ share, margin, confidence: '0.95' });
        const near = (many: number) => marginSeen({ share, people: many, confidence: '0.95' });
        expect(near(people).lessThanOrEqualTo(margin)).toBe(true);
        expect(people === 1 || near(people - 1).greaterThan(margin)).toBe(true);
      }),
    );
  });

  it('is exact where everybody is asked', () => {
    expect(marginSeen({ share: '0.5', people: 40, population: 40, confidence: '0.95' }).isZero()).toBe(true);
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

  it('is smaller among few, and larger among people who answer alike', () => {
    const seen = (asking: Asking) =>
      smallestRiseSeen({ ...certainty, share: '0.3', peoplePerGroup: 200, ...asking })?.toNumber() ?? 1;
    expect(seen({ population: 400 })).toBeLessThan(seen({}));
    expect(seen({ clustering: { size: '20', correlation: '0.05' } })).toBeGreaterThan(seen({}));
  });

  it('is none for a handful of people', () => {
    expect(smallestRiseSeen({ ...certainty, share: '0.5', peoplePerGroup: 3 })).toBeNull();
  });
});
