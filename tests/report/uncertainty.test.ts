import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAbove, paidBackByYear, summariseDraws } from '../../core/analysis';
import {
  chancesInHundred,
  chanceView,
  drawsWords,
  inFutures,
  intervalWords,
  isFar,
  meanWords,
  paidBackWords,
  uncertaintyView,
  verdictWords,
  worthWords,
} from '../../core/report/views';
import { refusalOf } from '../support/refusal';
import { anOutput, normal, SCRAMBLED } from '../support/seeded-draws';

const DRAWS = 16_384;
const drawn = SCRAMBLED(DRAWS);

/** Ten years: £60,000 at once, then a gain that differs by future. */
function aLens(meanGain: number, spread: number) {
  const gain = normal(DRAWS, 7, meanGain, spread);
  const running = Array.from({ length: 10 }, (_, year) =>
    anOutput(
      gain.map((value) => -60_000 + value * (year + 1)),
      drawn,
      `running ${year}`,
    ),
  );
  const net = { ...(running.at(-1) as (typeof running)[0]), id: 'lens.public.net' };
  return { running, net };
}

const good = aLens(15_600, 13_000);
const PLAN = { seed: 2026, draws: DRAWS, method: 'sobol' } as const;
const asked = {
  lenses: [{ lens: 'public' as const, pointEstimate: '92000', net: good.net, ratio: null, running: good.running }],
  firstYear: 2026,
  plan: PLAN,
};
const view = uncertaintyView(asked);
const [lens] = view.lenses as [(typeof view.lenses)[0]];

describe('how sure we are, as it is shown', () => {
  it('has the figure as stated first, and the mean of the futures with how far it lies from it', () => {
    const { mean } = summariseDraws(good.net);
    expect(Number(lens.mean)).toBe(mean);
    expect(Number(lens.difference)).toBeCloseTo(mean - 92_000, 6);
    expect(lens.pointEstimate).toBe('92000');
    expect(lens.words.mean).toMatch(/^The mean of the futures is \+£9\dk, /);
    expect(lens.far).toBeNull();
  });

  it('takes chance, interval, histogram and the end of the fan from the same draws', () => {
    expect(lens.chancePositive.share).toBe(chanceAbove(good.net, 0).share);
    const { edges, counts, below, above } = lens.histogram;
    const drawnAbove = counts.reduce((sum, count, bin) => sum + ((edges[bin] as number) >= 0 ? count : 0), above);
    expect(drawnAbove / DRAWS).toBe(lens.chancePositive.share);
    expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(DRAWS);
    expect(
      [lens.fan.p5.at(-1), lens.fan.p25.at(-1), lens.fan.p50.at(-1), lens.fan.p75.at(-1), lens.fan.p95.at(-1)].map(
        String,
      ),
    ).toEqual([lens.interval.low, lens.half.low, lens.median, lens.half.high, lens.interval.high]);
    expect(lens.paidBack.byYear.at(-1)?.share).toBeCloseTo(lens.chancePositive.share, 3);
  });

  it('shows how the mean settled, up to its last', () => {
    expect(lens.convergence.at(-1)).toEqual({
      draws: DRAWS,
      mean: Number(lens.mean),
      standardError: Number(lens.standardError),
    });
    expect(lens.convergence.map(({ draws }) => draws)).toEqual(Array.from({ length: 12 }, (_, at) => 8 * 2 ** at));
  });

  it('says it in words', () => {
    expect(lens.words.verdict).toBe('Probably worth it for the public purse.');
    expect(lens.words.chance).toMatch(/^Above zero in \d\d of 100 futures\.$/);
    expect(lens.words.interval).toMatch(/^Likely between −£\d+k and \+£\d+k\.$/);
    expect(lens.words.paidBack).toMatch(
      /^\d\d chances in 100 that it pays back within (\w+) years, \d\d in 100 within ten years\.$/,
    );
    expect(view.drawsWords).toBe('16,384 draws, steady, seed 2026');
  });

  it('marks the year from which the middle line stays at or above zero', () => {
    const place = lens.fan.paysBack as number;
    expect(lens.fan.p50[place] as number).toBeGreaterThanOrEqual(0);
    expect(lens.fan.p50[place - 1] as number).toBeLessThan(0);
    expect(lens.fan.alternative).toContain(`the middle stays at or above zero from ${view.years[place]}`);
  });

  it('has no such year where the middle ends below zero', () => {
    const bad = aLens(3000, 1000);
    const [other] = uncertaintyView({
      ...asked,
      lenses: [{ ...asked.lenses[0]!, ...bad, pointEstimate: '-30000' }],
    }).lenses;
    expect(other?.fan.paysBack).toBeNull();
    expect(other?.fan.alternative).toContain('the middle ends below zero');
    expect(other?.words.verdict).toBe('Almost certainly not worth it for the public purse.');
  });

  it('describes each chart in one sentence', () => {
    expect(lens.histogram.alternative).toMatch(
      /^Where the net ends up in 16,384 simulated futures: most often between .* and .*, nine in ten between .*; \d\d in 100 end above zero and \d\d in 100 do not\.$/,
    );
    expect(lens.fan.alternative).toMatch(
      /^The running total by year in all simulated futures: by 2035.36 nine in ten lie between/,
    );
  });

  it('leaves out the chance of a return where some future has no cost', () => {
    const ratio = anOutput(
      good.net.values.map((value) => 1 + value / 60_000),
      drawn,
      'lens.public.ratio',
    );
    const withRatio = (values: Float64Array) =>
      uncertaintyView({ ...asked, lenses: [{ ...asked.lenses[0]!, ratio: { ...ratio, values } }] }).lenses[0]
        ?.chanceReturn;
    expect(withRatio(ratio.values)?.share).toBe(lens.chancePositive.share);
    expect(withRatio(ratio.values.map((value, draw) => (draw === 5 ? NaN : value)))).toBeNull();
  });

  it('counts the draws there are where a run was stopped', () => {
    const stopped = 6700;
    const cut = (output: typeof good.net) => ({ ...output, values: output.values.subarray(0, stopped) });
    const partial = uncertaintyView({
      ...asked,
      lenses: [{ ...asked.lenses[0]!, net: cut(good.net), running: good.running.map(cut) }],
    });
    expect(partial.drawsWords).toBe('6,700 of 16,384 draws, steady, seed 2026');
    expect(partial.lenses[0]?.standardError).not.toBeNull();
  });

  it('is refused where a draw has no net', () => {
    const broken = good.net.values.map((value, draw) => (draw === 3 ? NaN : value));
    expect(
      refusalOf(() =>
        uncertaintyView({ ...asked, lenses: [{ ...asked.lenses[0]!, net: { ...good.net, values: broken } }] }),
      ).code,
    ).toBe('draws-not-defined');
  });
});

describe('chances in words', () => {
  it.each([
    [0.774, '77 in 100', '23 in 100'],
    [0.765, '77 in 100', '23 in 100'],
    [0.5, '50 in 100', '50 in 100'],
    [1, 'more than 99 in 100', 'fewer than 1 in 100'],
    [0.996, 'more than 99 in 100', 'fewer than 1 in 100'],
    [0.004, 'fewer than 1 in 100', 'more than 99 in 100'],
  ])('%d is %s, against %s', (share, words, against) => {
    expect(chanceView({ share, standardError: null })).toEqual({ share, standardError: null, words, against });
  });

  it.each([
    [0.7, '70 chances in 100'],
    [0.01, '1 chance in 100'],
    [0.002, 'fewer than 1 chance in 100'],
    [0.997, 'more than 99 chances in 100'],
  ])('%d is %s', (share, words) => {
    expect(chancesInHundred(share)).toBe(words);
  });

  it('never say all or none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const all = [chanceView({ share, standardError: null }).words, chancesInHundred(share), inFutures(share)].join(
          ' ',
        );
        expect(all).not.toMatch(/\b(0 in|100 in 100|100 of 100|0 of 100|100 chances in 100|0 chances)\b/);
      }),
    );
  });
});

describe('when it pays back, in words', () => {
  const paid = (shares: readonly number[]) => ({
    byYear: shares.map((share) => ({ share, standardError: null })),
    never: { share: 1 - (shares.at(-1) ?? 0), standardError: null },
    middleYear: shares.findIndex((share) => share >= 0.5) === -1 ? null : shares.findIndex((share) => share >= 0.5),
  });

  it.each([
    [[0, 0, 0.1, 0.4, 0.7, 0.7], '70 chances in 100 that it pays back within five years.'],
    [[0, 0, 0.1, 0.6, 0.7, 0.9], '60 chances in 100 that it pays back within four years, 90 in 100 within six years.'],
    [[0, 0, 0.1, 0.2, 0.3], '30 chances in 100 that it pays back within five years.'],
    [[0, 0], 'Fewer than 1 chance in 100 that it pays back within two years.'],
    [[1, 1], 'More than 99 chances in 100 that it pays back within a year.'],
  ])('%j: %s', (shares, words) => {
    expect(paidBackWords(paid(shares))).toBe(words);
  });

  it('come from running totals', () => {
    const found = paidBackByYear([anOutput([-1, -1, -1, 1]), anOutput([-1, 1, 1, 1])]);
    expect(paidBackWords(found)).toBe('75 chances in 100 that it pays back within two years.');
  });
});

describe('other words', () => {
  it.each([
    [0.97, 'Almost certainly worth it for the council.'],
    [0.77, 'Probably worth it for the council.'],
    [0.5, 'As likely to be worth it as not for the council.'],
    [0.2, 'Probably not worth it for the council.'],
    [0.01, 'Almost certainly not worth it for the council.'],
  ])('a chance of %d: %s', (chance, words) => {
    expect(verdictWords('council', { stated: chance - 0.5, chance })).toBe(words);
  });

  it('name that one assumption decides where it makes half of the spread, and something is open', () => {
    const words = (chance: number, strongest: number) => verdictWords('public', { stated: 1, chance, strongest });
    expect(words(0.77, 0.6)).toBe('Probably worth it for the public purse, but one assumption decides.');
    expect(words(0.77, 0.4)).not.toContain('assumption');
    expect(words(0.99, 0.9)).not.toContain('assumption');
  });

  it('say neither that it is worth it nor that it is not where the figure and most futures disagree', () => {
    expect(verdictWords('society', { stated: 3700, chance: 0.2 })).toBe(
      'As stated worth it for society, but in most futures it is not.',
    );
    expect(verdictWords('society', { stated: -300, chance: 0.8 })).toBe(
      'As stated not worth it for society, but in most futures it is.',
    );
  });

  it('say where the mean of the futures lies, unless chance explains it', () => {
    expect(meanWords(96_000, 92_000, 300)).toBe('The mean of the futures is +£96k, £4,000 above the figure as stated.');
    expect(meanWords(92_400, 92_000, 300)).toBe(
      'The mean of the futures is +£92k, the figure as stated but for chance.',
    );
  });

  it('call the futures far where their mean is further than a tenth of the range, or the figure is outside it', () => {
    const interval = { low: -100, high: 100 };
    expect(isFar({ stated: 0, mean: 19, interval })).toBe(false);
    expect(isFar({ stated: 0, mean: 21, interval })).toBe(true);
    expect(isFar({ stated: 0, mean: -21, interval })).toBe(true);
    expect(isFar({ stated: 101, mean: 95, interval })).toBe(true);
    expect(isFar({ stated: 5, mean: 5, interval: { low: 5, high: 5 } })).toBe(false);
  });

  it('have an interval that collapses where nothing varies', () => {
    expect(intervalWords({ low: -153_000, high: 345_000 })).toBe('Likely between −£153k and +£345k.');
    expect(intervalWords({ low: 5000, high: 5000 })).toBe('+£5,000 in every future.');
  });

  it('count draws, and say when they are too few', () => {
    expect(drawsWords({ draws: 2048, asked: 2048, steady: false, seed: 7 })).toBe(
      '2,048 draws, not steady yet, seed 7',
    );
  });

  it('are no more exact about a worth than it is', () => {
    expect([14_234.5, 5_871, 302, 0].map(worthWords)).toEqual(['£14,200', '£5,900', '£300', '£0']);
  });
});
