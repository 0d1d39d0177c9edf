import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { checkCorrelations, checkScenario } from '../../core/checks';
import { createColumns, fixedOf, momentsOf, quantilesOf, shareBelow, varyingOf } from '../../core/engines/simulate';
import type { ConfidenceGrade } from '../../core/graph';
import { resolveScenario, type ResolvedScenario } from '../../core/scenario';
import type { QuantityInput, StatedDistribution } from '../../core/schema';
import { TEMPLATES, workbookFrom } from '../../core/templates';
import { natureOf, quantityUncertainty, uncertaintyOf } from '../../core/uncertainty';
import { betaAround, gammaAround } from '../../core/uncertainty/grade-spread';
import { aGuess, eileen } from '../support/eileen';

const SCENARIOS = TEMPLATES.map(
  (template) => [template.name, resolveScenario(workbookFrom(template), 'first')] as const,
);

const rowOf = (scenario: ResolvedScenario, id: string) => {
  const row = requiredQuantities(scenario.structure).find((one) => one.id === id);
  if (row === undefined) throw new Error(`Nothing asks for "${id}".`);
  return row;
};

/** One of Eileen's quantities with another answer, and what that is drawn from. */
const drawnFrom = (id: string, input: Partial<QuantityInput>) => {
  const scenario = eileen();
  const { range: _range, distribution: _distribution, ...kept } = scenario.quantities[id] ?? aGuess('0', 'share');
  return quantityUncertainty({ ...kept, ...input }, rowOf(scenario, id));
};

const stated = (id: string, value: string, distribution: StatedDistribution) =>
  drawnFrom(id, { value, distribution }).quantity.distribution;

/** What Eileen's scenario is told about one quantity with a stated doubt. */
const toldOf = (id: string, value: string, distribution: StatedDistribution, grade: ConfidenceGrade = 6) => {
  const { range: _range, ...kept } = eileen().quantities[id] ?? aGuess('0', 'share');
  return checkScenario(eileen({ quantities: { [id]: { ...kept, value, grade, distribution } } })).filter(({ about }) =>
    about.includes(id),
  );
};

const SHARE = 'programme.take-up';
const AMOUNT = 'support.hours';
const COST = 'input.bin.amount';
const RATIO = 'pathway.hazard-ratio';
const EFFECT = 'stream.wellbeing.life-satisfaction';

describe('how unsure a number is', () => {
  const range = { low: '0.4', high: '0.9' };

  it('is what somebody stated, before its published range, before its grade', () => {
    const distribution = { kind: 'uniform', low: '0.6', high: '0.8' } as const;
    const of = (input: Partial<QuantityInput>) => {
      const { quantity, source } = drawnFrom(SHARE, { value: '0.7', ...input });
      return [source, quantity.distribution.kind];
    };
    expect(of({ range, distribution })).toEqual(['given', 'uniform']);
    expect(of({ range })).toEqual(['range', 'pert']);
    expect(of({})).toEqual(['grade-spread', 'beta']);
    expect(of({ range, distribution: { kind: 'fixed' } })).toEqual(['fixed', 'fixed']);
  });

  it('from a range has the value as the likely one; a value beyond the range stretches it', () => {
    expect(drawnFrom(SHARE, { value: '0.7', range }).quantity.distribution).toEqual({
      kind: 'pert',
      low: 0.4,
      likely: 0.7,
      high: 0.9,
    });
    expect(drawnFrom(SHARE, { value: '0.95', range }).quantity.distribution).toMatchObject({ low: 0.4, high: 0.95 });
    expect(drawnFrom(SHARE, { value: '0.7', range: { low: '-1', high: '3' } }).quantity.distribution).toMatchObject({
      low: 0,
      high: 1,
    });
  });

  it('of a figure that is used as it was published, with its 95% interval, is what was published', () => {
    const { quantity, source } = quantityUncertainty(
      eileen().quantities['pathway.package-multiple'] ?? aGuess('0', 'share'),
      rowOf(eileen(), 'pathway.package-multiple'),
    );
    const [low = 0, high = 0] = quantilesOf(quantity.distribution, [0.025, 0.975]);
    expect([source, quantity.distribution.kind]).toEqual(['range', 'log-normal']);
    expect([low, high]).toEqual([expect.closeTo(2.57, 1), expect.closeTo(4.11, 1)]); // printed: 2.56 to 4.09
  });

  it('of a choice, of nothing claimed, and of a tariff read at its source is none', () => {
    const { sources } = uncertaintyOf(eileen());
    expect(
      ['programme.sites', 'participation.individual.effect-belief', 'stream.funded-nursing.unit-cost'].map(
        (id) => sources[id],
      ),
    ).toEqual(['fixed', 'fixed', 'fixed']);
    expect(drawnFrom(RATIO, { value: '1' }).source).toBe('fixed');
    expect(drawnFrom(SHARE, { value: '1' }).source).toBe('fixed');
  });
});

/** docs/decisions/0007: one standard deviation, by grade and by what kind of number it is. */
describe('a number without a range', () => {
  it.each<[ConfidenceGrade, number, number, number]>([
    [1, 0.48, 0.006, 0.002],
    [2, 1.2, 0.015, 0.005],
    [3, 2.4, 0.03, 0.01],
    [4, 3.6, 0.045, 0.015],
    [5, 4.8, 0.06, 0.02],
    [6, 6, 0.075, 0.025],
  ])('of grade %i: 24 hours is out by %d, a share of 70% by %d and one of 10% by %d', (grade, hours, share, rare) => {
    const sdOf = (id: string, value: string) => momentsOf(drawnFrom(id, { value, grade }).quantity.distribution).sd;
    expect(sdOf(AMOUNT, '24')).toBeCloseTo(hours, 9);
    expect(sdOf(SHARE, '0.7')).toBeCloseTo(share, 9);
    expect(sdOf(SHARE, '0.1')).toBeCloseTo(rare, 9);
  });

  it('keeps the value as its mean', () => {
    const grades = fc.constantFrom<ConfidenceGrade>(1, 2, 3, 4, 5, 6);
    fc.assert(
      fc.property(grades, fc.integer({ min: 1, max: 999 }), (grade, thousandths) => {
        for (const [id, value] of [
          [SHARE, thousandths / 1000],
          [AMOUNT, thousandths / 7],
          [RATIO, thousandths / 500],
          [EFFECT, (thousandths - 500) / 1000],
        ] as const) {
          if (value < 0.1 && id === AMOUNT) continue;
          const { distribution } = drawnFrom(id, { value: String(value), grade }).quantity;
          expect(momentsOf(distribution).mean).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  it('of an effect that is a guess may be none at all: about one draw in six', () => {
    const { distribution } = drawnFrom(RATIO, { value: '0.8' }).quantity;
    expect(1 - shareBelow(distribution, 1)).toBeCloseTo(0.13, 2);
    const points = drawnFrom(EFFECT, { value: '0.1' }).quantity.distribution;
    expect(shareBelow(points, 0)).toBeCloseTo(0.159, 3);
  });
});

describe('the templates', () => {
  it.each(SCENARIOS)('%s: every quantity is drawn, in the order in which it is asked for', (_, scenario) => {
    const { quantities, sources } = uncertaintyOf(scenario);
    const asked = requiredQuantities(scenario.structure).map(({ id }) => id);
    expect(quantities.map(({ id }) => id)).toEqual(asked);
    expect(Object.keys(sources).sort()).toEqual([...asked].sort());
  });

  it.each(SCENARIOS)('%s: a mean leaves its value only where the range is lopsided', (_, scenario) => {
    const wrong = uncertaintyOf(scenario).quantities.flatMap(({ id, distribution }) => {
      const input = scenario.quantities[id];
      const value = Number(input?.value);
      const { mean, sd } = momentsOf(distribution);
      const lopsided = distribution.kind === 'pert' ? (distribution.low + distribution.high - 2 * value) / 6 : 0;
      const published = distribution.kind === 'log-normal' ? 0.01 * value : 0; // its interval is not quite symmetrical
      return Math.abs(mean - value - lopsided) > 1e-9 * (sd + value) + published ? [`${id}: ${mean} for ${value}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each(SCENARIOS)('%s: no draw is one that the quantity cannot have', (_, scenario) => {
    const uncertain = uncertaintyOf(scenario);
    const columns = createColumns({ seed: 1, draws: 256, replicates: 1, method: 'pseudo-random' }).of(uncertain);
    const illegal = [...columns].flatMap(([id, column]) => {
      const { limits } = rowOf(scenario, id);
      return column.every((value) => value >= Number(limits.low) && value <= Number(limits.high)) ? [] : [id];
    });
    expect(columns.size).toBe(varyingOf(uncertain).length);
    expect(illegal).toEqual([]);
  });

  it.each(SCENARIOS)('%s: that help keeps nobody out of a care home is possible', (_, scenario) => {
    const ratio = uncertaintyOf(scenario).quantities.find(({ id }) => id === RATIO)?.distribution;
    const [least = 0, most = 0] = ratio === undefined ? [] : quantilesOf(ratio, [1e-9, 1 - 1e-9]);
    expect(least).toBeLessThanOrEqual(1);
    expect(most).toBeGreaterThan(0.995);
  });

  it.each(SCENARIOS)('%s: with no doubt in anything, every number is the one that was filled in', (_, scenario) => {
    const sure = Object.entries(scenario.quantities).map(
      ([id, input]) => [id, { ...input, distribution: { kind: 'fixed' as const } }] as const,
    );
    const uncertain = uncertaintyOf({ ...scenario, quantities: Object.fromEntries(sure) });
    expect(varyingOf(uncertain)).toEqual([]);
    const values = [...fixedOf(uncertain)].map(([id, value]) => [id, value === Number(scenario.quantities[id]?.value)]);
    expect(values.filter(([, isSame]) => isSame !== true)).toEqual([]);
  });

  it.each(SCENARIOS)(
    '%s: its correlations can all hold, and nobody hears of it by themselves who cannot be reached',
    (_, scenario) => {
      expect(checkScenario(scenario).filter(({ code }) => code.startsWith('correlation'))).toEqual([]);
      const columns = createColumns({ seed: 1, draws: 4096, replicates: 1, method: 'sobol' }).of(
        uncertaintyOf(scenario),
      );
      for (const { id } of scenario.structure.channels) {
        const [before, ceiling] = ['aware-before', 'aware-ceiling'].map((name) =>
          columns.get(`participation.${id}.${name}`),
        );
        const reversed = before?.filter((value, draw) => value > (ceiling?.[draw] ?? 1)).length ?? 0;
        expect(reversed / 4096).toBeLessThan(0.002);
      }
    },
  );

  it('draw what is stated twice as one number, and obstacles that stop the same people together', () => {
    const { correlations } = uncertaintyOf(SCENARIOS[0]?.[1] ?? eileen());
    const rankOf = (one: string, other: string) =>
      correlations.find(({ a, b }) => [a, b].sort().join() === [one, other].sort().join())?.rank;
    expect(rankOf('stream.wellbeing.unit-cost', 'stream.helpers-wellbeing.unit-cost')).toBe(1);
    expect(
      rankOf('participation.individual.barrier.time.prevalence', 'participation.individual.barrier.salt.prevalence'),
    ).toBe(0.3);
    expect(rankOf('participation.individual.aware-before', 'participation.individual.aware-ceiling')).toBe(0.8);
  });
});

describe('from what people have', () => {
  it('a mean with its 95% interval is a beta of a share, a log-normal of a ratio, a gamma of an amount, else a normal', () => {
    const kinds = (
      [
        [SHARE, { kind: 'mean-interval', mean: '0.3', low95: '0.2', high95: '0.4' }],
        [RATIO, { kind: 'mean-interval', mean: '0.8', low95: '0.65', high95: '0.95' }],
        [AMOUNT, { kind: 'mean-interval', mean: '24', low95: '14', high95: '34' }],
        [EFFECT, { kind: 'mean-interval', mean: '0.18', low95: '-0.002', high95: '0.36' }],
      ] as const
    ).map(([id, interval]) => {
      const distribution = stated(id, interval.mean, interval);
      const [low = 0, high = 0] = quantilesOf(distribution, [0.025, 0.975]);
      return [distribution.kind, momentsOf(distribution).mean, low, high];
    });
    expect(kinds).toEqual([
      ['beta', expect.closeTo(0.3, 9), expect.closeTo(0.205, 2), expect.closeTo(0.405, 2)],
      ['log-normal', expect.closeTo(0.8, 9), expect.closeTo(0.659, 2), expect.closeTo(0.963, 2)],
      ['gamma', expect.closeTo(24, 9), expect.closeTo(15.05, 1), expect.closeTo(34.94, 1)],
      ['normal', expect.closeTo(0.18, 9), expect.closeTo(-0.001, 6), expect.closeTo(0.361, 6)],
    ]);
  });

  it('low, likely and high hold as much between them as was said', () => {
    const sayings = fc.record({
      low: fc.integer({ min: 2, max: 40 }),
      more: fc.integer({ min: 1, max: 30 }),
      inside: fc.integer({ min: 60, max: 99 }),
    });
    fc.assert(
      fc.property(sayings, ({ low, more, inside }) => {
        const three = { low: String(low), likely: String(low + more), high: String(low + 3 * more) };
        const distribution = stated('support.hours', three.likely, {
          kind: 'low-likely-high',
          ...three,
          inside: String(inside / 100),
        });
        const between = shareBelow(distribution, low + 3 * more) - shareBelow(distribution, low);
        // Where the low end meets what is legal, more stays between than was said.
        const isStopped = distribution.kind === 'pert' && distribution.low === 0.1;
        if (isStopped) expect(between).toBeGreaterThan(inside / 100 - 1e-9);
        else expect(between).toBeCloseTo(inside / 100, 9);
      }),
    );
  });

  it('all of it between low and high is a PERT distribution', () => {
    const three = { low: '10', likely: '24', high: '60' } as const;
    expect(stated(AMOUNT, '24', { kind: 'low-likely-high', ...three, inside: '1' })).toEqual({
      kind: 'pert',
      low: 10,
      likely: 24,
      high: 60,
    });
  });

  /** The worked figures of the methods note (B14), and what Briggs, Claxton and Sculpher (2006) make of them. */
  it('comes to the parameters that are worked out by hand', () => {
    const share = betaAround(0.3, 0.1, { low: 0, high: 1 });
    expect(share.kind === 'beta' && [share.alpha.toFixed(9), share.beta.toFixed(9)]).toEqual([
      '6.000000000',
      '14.000000000',
    ]);
    expect(gammaAround(1000, 250)).toEqual({ kind: 'gamma', shape: 16, scale: 62.5 });
    const pert = stated(AMOUNT, '20', { kind: 'pert', low: '10', likely: '20', high: '50' });
    expect(momentsOf(pert).mean).toBeCloseTo(23.3333333333, 9);
    expect(shareBelow(pert, 30)).toBeCloseTo(
      shareBelow({ kind: 'beta', alpha: 2, beta: 4, low: 10, high: 50 }, 30),
      12,
    );
    const ratio = stated(RATIO, '0.8', { kind: 'log-normal', low95: '0.65', high95: '0.95' });
    expect(ratio.kind === 'log-normal' && [Math.exp(ratio.mu).toFixed(8), ratio.sigma.toFixed(8)]).toEqual([
      '0.78581168',
      '0.09681036',
    ]);
  });

  it('7 of 20 is a beta of 8 and 14', () => {
    expect(stated(SHARE, '0.35', { kind: 'counts', counted: 7, of: 20 })).toEqual({
      kind: 'beta',
      alpha: 8,
      beta: 14,
      low: 0,
      high: 1,
    });
  });
});

describe('a doubt that cannot be drawn from is told at its field', () => {
  it.each<[string, string, string, StatedDistribution]>([
    ['low-above-high', SHARE, '0.7', { kind: 'uniform', low: '0.8', high: '0.6' }],
    ['likely-outside', SHARE, '0.7', { kind: 'triangular', low: '0.8', likely: '0.7', high: '0.9' }],
    ['likely-outside', SHARE, '0.7', { kind: 'pert', low: '0.1', likely: '0.7', high: '0.5' }],
    [
      'likely-outside',
      SHARE,
      '0.7',
      { kind: 'low-likely-high', low: '0.8', likely: '0.7', high: '0.9', inside: '0.9' },
    ],
    [
      'share-inside-not-possible',
      SHARE,
      '0.7',
      { kind: 'low-likely-high', low: '0.5', likely: '0.7', high: '0.9', inside: '90' },
    ],
    ['spread-negative', SHARE, '0.7', { kind: 'normal', mean: '0.7', standardDeviation: '-0.1' }],
    [
      'spread-negative',
      SHARE,
      '0.7',
      { kind: 'truncated-normal', mean: '0.7', standardDeviation: '-1', low: '0', high: '1' },
    ],
    [
      'low-above-high',
      SHARE,
      '0.7',
      { kind: 'truncated-normal', mean: '0.7', standardDeviation: '1', low: '1', high: '0' },
    ],
    ['beta-not-possible', SHARE, '0.7', { kind: 'mean-interval', mean: '0.7', low95: '-0.4', high95: '1.8' }],
    ['mean-outside-interval', SHARE, '0.7', { kind: 'mean-interval', mean: '0.7', low95: '0.1', high95: '0.6' }],
    ['spread-not-possible', RATIO, '0.9', { kind: 'mean-interval', mean: '0.9', low95: '0', high95: '1' }],
    ['spread-not-possible', RATIO, '0.9', { kind: 'log-normal', low95: '0', high95: '1' }],
    ['low-above-high', RATIO, '0.9', { kind: 'log-normal', low95: '1.2', high95: '0.8' }],
    ['spread-not-possible', SHARE, '0.7', { kind: 'beta', alpha: '0', beta: '1' }],
    ['spread-not-possible', AMOUNT, '24', { kind: 'gamma', shape: '1', scale: '-1' }],
    ['count-not-possible', SHARE, '0.7', { kind: 'counts', counted: 21, of: 20 }],
    ['count-not-possible', SHARE, '0.7', { kind: 'counts', counted: 0, of: 0 }],
    ['counts-of-no-share', AMOUNT, '24', { kind: 'counts', counted: 7, of: 20 }],
    ['no-values', SHARE, '0.7', { kind: 'empirical', values: [] }],
    ['spread-outside-limits', SHARE, '0.7', { kind: 'empirical', values: ['0.5', '1.5'] }],
    ['spread-outside-limits', SHARE, '0.7', { kind: 'uniform', low: '0.5', high: '1.1' }],
    ['spread-outside-limits', SHARE, '0.7', { kind: 'beta', alpha: '2', beta: '2', low: '-1', high: '1' }],
    ['spread-outside-limits', SHARE, '0.7', { kind: 'normal', mean: '0.9', standardDeviation: '0.2' }],
    ['spread-outside-limits', RATIO, '0.9', { kind: 'gamma', shape: '4', scale: '1' }],
  ])('%s: %s', (code, id, value, distribution) => {
    const [first, ...others] = toldOf(id, value, distribution).filter(({ outcome }) => outcome === 'fail');
    expect([first?.code, first?.about, others]).toEqual([code, [id], []]);
  });

  it('in plain words', () => {
    const words = (id: string, value: string, distribution: StatedDistribution) => {
      const [first] = toldOf(id, value, distribution);
      return `${first?.what} ${first?.why} ${first?.mend}`;
    };
    expect(words(SHARE, '0.7', { kind: 'pert', low: '0.8', likely: '0.7', high: '0.9' })).toBe(
      '“Whom they can support: Would accept help” is said to be 80% at the low end, 70% most likely and 90% at the high end. The low end cannot be above the likely value. Put the three in order.',
    );
    expect(words(SHARE, '0.7', { kind: 'counts', counted: 21, of: 20 })).toBe(
      '21 of 20 is not a count that “Whom they can support: Would accept help” can rest on. No more can say yes than were asked. Give how many said yes, and how many were asked.',
    );
    expect(words(SHARE, '0.7', { kind: 'mean-interval', mean: '0.7', low95: '-0.4', high95: '1.8' })).toBe(
      'No share has a mean of 70% and so wide an interval as “Whom they can support: Would accept help”. A share stays between 0% and 100%, which leaves its values only so much room around their mean. Check that the interval is of the share itself; or give a low, a likely and a high value.',
    );
    expect(words(SHARE, '0.7', { kind: 'normal', mean: '0.9', standardDeviation: '0.2' })).toBe(
      '30.9% of the draws of “Whom they can support: Would accept help” would be values that it cannot have. It lies between 0% and 100%. Keep it between 0% and 100%.',
    );
    expect(words(AMOUNT, '24', { kind: 'uniform', low: '0', high: '40' })).toBe(
      'The doubt about “Whom they can support: Hours one person needs” reaches to values that it cannot have. It cannot be below 0.1. Move its low end to 0.1 or more.',
    );
  });
});

describe('a doubt that can be drawn from, and should be known about', () => {
  it.each<[string, string, string, StatedDistribution]>([
    ['spread-cut-off', SHARE, '0.8', { kind: 'normal', mean: '0.8', standardDeviation: '0.1' }],
    ['spread-away-from-value', SHARE, '0.7', { kind: 'uniform', low: '0.2', high: '0.4' }],
    ['spread-away-from-value', SHARE, '0.7', { kind: 'counts', counted: 70, of: 200 }],
    ['no-effect-left-out', RATIO, '0.9', { kind: 'pert', low: '0.85', likely: '0.9', high: '0.95' }],
  ])('%s', (code, id, value, distribution) => {
    expect(toldOf(id, value, distribution).map((finding) => `${finding.outcome} ${finding.code}`)).toEqual([
      `warn ${code}`,
    ]);
  });

  it('is cut off where the quantity ends, and stays the same elsewhere', () => {
    const cut = stated(SHARE, '0.8', { kind: 'normal', mean: '0.8', standardDeviation: '0.1' });
    expect(cut).toEqual({ kind: 'truncated-normal', mean: 0.8, sd: 0.1, low: 0, high: 1 });
    expect(
      drawnFrom(RATIO, { value: '0.9', distribution: { kind: 'log-normal', low95: '0.5', high95: '4' } }).quantity
        .limits,
    ).toEqual({ low: 0, high: 5 });
  });

  it('that leaves no room says nothing: a spread of 0 is the number itself', () => {
    const [none, same] = [
      stated(SHARE, '0.7', { kind: 'normal', mean: '0.7', standardDeviation: '0' }),
      stated(SHARE, '0.7', { kind: 'uniform', low: '0.7', high: '0.7' }),
    ];
    expect(quantilesOf(none, [0.01, 0.99])).toEqual([0.7, 0.7]);
    expect(quantilesOf(same, [0.01, 0.99])).toEqual([0.7, 0.7]);
    expect(toldOf(SHARE, '0.7', { kind: 'normal', mean: '0.7', standardDeviation: '0' })).toEqual([]);
  });
});

/** Methods: either the distribution is centred on the corrected value, or the correction has a distribution; never both. */
describe('one correction for each risk', () => {
  const lopsided = { kind: 'pert', low: '130', likely: '135', high: '450' } as const;

  it('a cost that is drawn well above its value and carries a margin for optimism would be corrected twice', () => {
    const findings = toldOf(COST, '135', lopsided);
    expect(findings.map(({ code, outcome }) => `${outcome} ${code}`)).toEqual(['fail corrected-twice']);
    expect(findings[0]?.why).toBe(
      'A risk is corrected for once: either the margin moves the centre, or a distribution of its own does.',
    );
  });

  it('as would an effect that is drawn well below its value', () => {
    const cautious = { kind: 'pert', low: '0.85', likely: '0.99', high: '1.05' } as const;
    expect(toldOf(RATIO, '0.9', cautious).map(({ code }) => code)).toEqual(['corrected-twice']);
    expect(toldOf(EFFECT, '0.1', { kind: 'uniform', low: '0', high: '0.1' }).map(({ code }) => code)).toEqual([
      'corrected-twice',
    ]);
  });

  it('not so where the evidence is so good that no margin is taken, nor for the skew of many a cost', () => {
    expect(toldOf(COST, '135', lopsided, 1)).toEqual([]);
    expect(toldOf(COST, '135', { kind: 'pert', low: '120', likely: '135', high: '180' })).toEqual([]);
  });

  it('the margins themselves are not among what is drawn: they move every draw by the same factor', () => {
    expect(uncertaintyOf(eileen()).quantities.some(({ id }) => id.startsWith('optimism.'))).toBe(false);
  });
});

describe('three groups of people', () => {
  const three = eileen({
    structure: (same) => ({
      ...same,
      groups: [...same.groups, { id: 'men-90', label: 'Men from 90', sex: 'male' as const, startAge: 90 }],
    }),
    quantities: {
      'pathway.women-85.weight': { ...aGuess('0.6', 'share'), range: { low: '0.5', high: '0.7' } },
      'pathway.men-84.weight': { ...aGuess('0.3', 'share'), range: { low: '0.1', high: '0.5' } },
    },
  });

  it('share one whole, however they are drawn', () => {
    const uncertain = uncertaintyOf(three);
    const columns = createColumns({ seed: 3, draws: 1024, replicates: 1, method: 'sobol' }).of(uncertain);
    const [women, men] = ['women-85', 'men-84'].map((id) => columns.get(`pathway.${id}.weight`) ?? new Float64Array());
    expect(women?.every((share, draw) => share + (men?.[draw] ?? 1) < 1)).toBe(true);
    expect((women?.reduce((sum, share) => sum + share, 0) ?? 0) / 1024).toBeCloseTo(0.6, 3);
    expect(uncertain.dirichlets).toHaveLength(1);
  });
});

describe('numbers that are said to move together', () => {
  const rows = requiredQuantities(eileen().structure);
  const together = (one: string, other: string, rank: string) => ({
    quantities: [one, other] as [string, string],
    rank,
  });
  const inEileen = (...correlations: readonly ReturnType<typeof together>[]) =>
    checkScenario({ ...eileen(), correlations });

  it.each([
    ['correlation-out-of-range', [together(SHARE, AMOUNT, '1.2')]],
    ['correlation-with-itself', [together(SHARE, SHARE, '0.5')]],
    ['correlation-twice', [together(SHARE, AMOUNT, '0.5'), together(AMOUNT, SHARE, '0.5')]],
    ['correlation-unknown-quantity', [together(SHARE, 'programme.nothing', '0.5')]],
  ] as const)('are refused: %s', (code, correlations) => {
    expect(checkCorrelations(correlations, rows).map((finding) => `${finding.outcome} ${finding.code}`)).toEqual([
      `fail ${code}`,
    ]);
  });

  it('are refused in plain words', () => {
    const [finding] = inEileen(together(SHARE, AMOUNT, '-1.5'));
    expect(`${finding?.what} ${finding?.why} ${finding?.mend}`).toBe(
      'The correlation of “Whom they can support: Would accept help” and “Whom they can support: Hours one person needs” is -1.5. It runs from -1 (one high whenever the other is low) through 0 (nothing to do with one another) to 1 (high together). Give a number between -1 and 1.',
    );
  });

  it('are moved to the nearest that can hold, and it is said how far', () => {
    const findings = inEileen(
      together(SHARE, AMOUNT, '0.9'),
      together(AMOUNT, RATIO, '0.9'),
      together(SHARE, RATIO, '-0.9'),
    );
    expect(findings.map(({ code, outcome }) => `${outcome} ${code}`)).toEqual(['warn correlations-moved']);
    expect(findings[0]?.what).toContain('which differ by up to 0.42.');
  });

  it('say nothing where what they spoke of is no longer asked for, or does not vary', () => {
    expect(inEileen(together(SHARE, 'participation.gone.hours', '0.5'))).toEqual([]);
    expect(
      inEileen(
        together(SHARE, 'programme.sites', '0.9'),
        together('programme.sites', AMOUNT, '0.9'),
        together(SHARE, AMOUNT, '-0.9'),
      ),
    ).toEqual([]);
  });
});

describe('what kind of number a quantity is', () => {
  it.each([
    ['programme.sites', 'choice'],
    [RATIO, 'ratio'],
    ['event.fall.rate-ratio', 'ratio'],
    [EFFECT, 'effect'],
    ['participation.individual.effect-belief', 'effect'],
    [SHARE, 'share'],
    ['input.inviting.growth', 'signed'],
    [COST, 'amount'],
    ['pathway.entry.85-89', 'amount'],
    ['pathway.package-multiple', 'amount'],
  ])('%s is a %s', (id, nature) => {
    expect(natureOf(rowOf(eileen(), id))).toBe(nature);
  });
});
