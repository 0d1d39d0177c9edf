import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, worthOfKnowing, worthOfKnowingAll } from '../../../core/analysis';
import { expectedValueOfPerfectInformation } from '../../oracles/value-of-information';
import { worthByNesting, worthWhenNormal } from '../../support/obvious-information';
import { refusalOf } from '../../support/refusal';
import { anOutput, columnsOf, normal, PSEUDO_RANDOM, SCRAMBLED, stratified, uniform } from '../../support/seeded-draws';

const DRAWS = 16_384;
const YEARS = { annuityFactor: 8.3166 };

/** Net benefit £ thousand: 20 + 60·a + 30·b + 10·c, all standard normal and independent. */
const linear = (draws = DRAWS) => {
  const [a, b, c, idle] = [normal(draws, 21), normal(draws, 22), normal(draws, 23), normal(draws, 24)];
  const net = a.map((value, draw) => 20 + 60 * value + 30 * (b[draw] as number) + 10 * (c[draw] as number));
  return { columns: { a, b, c, idle }, decision: { options: [anOutput(net)], ...YEARS } };
};

describe('the worth of knowing everything before deciding', () => {
  /** Methods sheet, B15: four draws, two options. */
  it('is £5 for draws of 10, -5, 20 and -15 beside funding nothing', () => {
    const found = worthOfKnowingAll({ options: [anOutput([10, -5, 20, -15])], ...YEARS });
    expect(found).toMatchObject({ best: 'lens.public.net', expected: 2.5, value: 5, chanceWrong: 0.5 });
    expect(found.perYear).toBeCloseTo(5 / 8.3166, 12);
  });

  it('is what the closed form says of a normal net benefit', () => {
    const { decision } = linear();
    const found = worthOfKnowingAll(decision);
    const truth = worthWhenNormal(20, Math.hypot(60, 30, 10));
    // £18.0 thousand; chance moves the mean of 16,384 draws by half a thousand, so 4% are allowed.
    expect(Math.abs(found.value / truth - 1)).toBeLessThan(0.04);
  });

  it('agrees with the exact table on the same draws', () => {
    const draws = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(draws, (pairs) => {
        const options = [0, 1].map((at) =>
          anOutput(
            pairs.map((pair) => pair[at] as number),
            PSEUDO_RANDOM(4),
            `option ${at}`,
          ),
        );
        const payoffs = [['0', '0', '0', '0'], ...options.map(({ values }) => [...values].map(String))];
        const exact = expectedValueOfPerfectInformation({ payoffs, probabilities: ['0.25', '0.25', '0.25', '0.25'] });
        expect(worthOfKnowingAll({ options, ...YEARS }).value).toBeCloseTo(exact.evpi.toNumber(), 10);
      }),
    );
  });

  it('is nothing where one decision is best in every future, be it funding nothing', () => {
    expect(worthOfKnowingAll({ options: [anOutput([1, 2, 3])], ...YEARS })).toMatchObject({ value: 0, chanceWrong: 0 });
    expect(worthOfKnowingAll({ options: [anOutput([-1, -2, -3])], ...YEARS })).toMatchObject({
      value: 0,
      best: null,
      expected: 0,
    });
  });

  it('says how far it may be off, from the scrambles', () => {
    const { decision } = linear();
    const [{ values }] = decision.options as [ReturnType<typeof anOutput>];
    const found = worthOfKnowingAll({ options: [anOutput(values, SCRAMBLED(DRAWS))], ...YEARS });
    const truth = worthWhenNormal(20, Math.hypot(60, 30, 10));
    expect(Math.abs(found.value - truth)).toBeLessThan(4 * (found.standardError as number));
    expect(found.standardError as number).toBeLessThan(0.05 * truth);
  });
});

describe('the worth of knowing one quantity', () => {
  const { columns, decision } = linear();
  const worth = (...ids: (keyof typeof columns)[]) =>
    worthOfKnowing(decision, columnsOf(Object.fromEntries(ids.map((id) => [id, columns[id]]))));

  it.each([
    [['a'], 60],
    [['b'], 30],
    [['a', 'b'], Math.hypot(60, 30)],
    [['a', 'b', 'c'], Math.hypot(60, 30, 10)],
  ] as const)('%s: the closed form of a linear model, within three errors', (ids, spread) => {
    const found = worth(...ids);
    const truth = worthWhenNormal(20, spread);
    expect(Math.abs(found.value - truth)).toBeLessThan(3 * found.standardError);
    expect(found.standardError).toBeLessThan(0.1 * truth + 0.05);
    expect(found.standsOut).toBe(true);
  });

  it('is nothing for a quantity that the result does not hang on, not a small number made of noise', () => {
    expect(worth('idle')).toMatchObject({ value: 0, cautious: 0, standsOut: false, family: 'nothing' });
  });

  it('is nothing where it could not change the decision', () => {
    // 20 ± 10: below zero in one future in forty; what could be gained is a hundredth of a standard deviation.
    const found = worth('c');
    expect(found.value).toBeCloseTo(worthWhenNormal(20, 10), 1);
    const sure = anOutput([...columns.a].map((value) => 1000 + value));
    expect(worthOfKnowing({ options: [sure], ...YEARS }, columnsOf({ a: columns.a })).value).toBe(0);
  });

  it('is spread over the years by the annuity', () => {
    const { value, perYear } = worth('a');
    expect(perYear).toBeCloseTo(value / 8.3166, 12);
  });

  it('is never more than the worth of knowing everything, and a group never less than its members, but for noise', () => {
    const all = worthOfKnowingAll(decision).value;
    const [a, both] = [worth('a'), worth('a', 'b')];
    expect(a.value).toBeLessThanOrEqual(both.value + 2 * both.standardError);
    expect(both.value).toBeLessThanOrEqual(all + 2 * both.standardError);
  });

  it('counts what a correlated quantity tells about others', () => {
    const echo = columns.a.map((value, draw) => 0.8 * value + 0.6 * (columns.idle[draw] as number));
    const found = worthOfKnowing(decision, columnsOf({ echo }));
    // The net has no term in it; its mean given the echo has slope 60·0.8.
    expect(Math.abs(found.value - worthWhenNormal(20, 48))).toBeLessThan(3 * found.standardError);
  });
});

describe('how far the worth of knowing may be off', () => {
  const DRAWS_EACH = 1024;
  const samples = Array.from({ length: 40 }, (_, sample) => {
    const a = normal(DRAWS_EACH, 1000 + sample);
    const rest = normal(DRAWS_EACH, 5000 + sample);
    const curve = a.map((value) => 1 + 10 * value);
    const net = anOutput(curve.map((value, draw) => value + 20 * (rest[draw] as number)));
    return worthOfKnowing({ options: [net], ...YEARS }, columnsOf({ a }));
  });
  const meanOf = (of: (sample: (typeof samples)[0]) => number) => samples.reduce((sum, one) => sum + of(one), 0) / 40;
  const truth = worthWhenNormal(1, 10);
  const spread = Math.sqrt(meanOf(({ value }) => (value - truth) ** 2));

  it('is what its standard error says: forty runs differ by as much', () => {
    const stated = meanOf(({ standardError }) => standardError);
    expect(stated / spread).toBeGreaterThan(0.7);
    expect(stated / spread).toBeLessThan(1.5);
  });

  it('leans to neither side by more than a third of that', () => {
    expect(Math.abs(meanOf(({ value }) => value) - truth)).toBeLessThan(spread / 3);
  });

  it('leans downwards where the fit is judged on draws that it had not seen', () => {
    expect(meanOf(({ cautious, value }) => cautious - value)).toBeLessThan(0);
  });
});

describe('where the model bends', () => {
  /** Two scenarios, neither linear, that share a quantity: net benefits in £ thousand. */
  const nets = [
    (known: number, [other = 0]: readonly number[]) => 80 * Math.exp(0.5 * known) * (1 + 0.3 * other) - 95,
    (known: number, [, other = 0]: readonly number[]) => 30 * known * known + 25 * other - 28,
  ];
  const known = normal(DRAWS, 31);
  const others = [normal(DRAWS, 32), normal(DRAWS, 33)];
  const options = nets.map((net, at) =>
    anOutput(
      known.map((value, draw) =>
        net(
          value,
          others.map((column) => column[draw] as number),
        ),
      ),
      PSEUDO_RANDOM(DRAWS),
      `scenario ${at}`,
    ),
  );

  it('is what nested simulation finds, with two scenarios', () => {
    const found = worthOfKnowing({ options, ...YEARS }, columnsOf({ known }));
    const grid = stratified(1000, 1).map(normalQuantile);
    const truth = worthByNesting(grid, 2, nets, 2000, 41);
    expect(Math.abs(found.value - truth)).toBeLessThan(3 * found.standardError + 0.01 * truth);
    expect(found.family).toMatch(/curves/);
  });

  it('sees what sets two scenarios apart, though both are far more unsure for a reason they share', () => {
    const shared = normal(DRAWS, 81, 50, 400);
    const small = normal(DRAWS, 82);
    const apart = [0, 1].map((at) =>
      anOutput(
        shared.map((value, draw) => value + 2 * at * (small[draw] as number)),
        PSEUDO_RANDOM(DRAWS),
        `scenario ${at}`,
      ),
    );
    const found = worthOfKnowing({ options: apart, ...YEARS }, columnsOf({ small }));
    // E[max(0, 2z)] is 2/√(2π); the mean of 50 cancels.
    expect(Math.abs(found.value - 2 / Math.sqrt(2 * Math.PI))).toBeLessThan(0.05);
  });

  it('sees that two quantities matter only together', () => {
    const [x, y] = [normal(DRAWS, 51), normal(DRAWS, 52)];
    const product = anOutput(x.map((value, draw) => 100 * value * (y[draw] as number) - 5));
    const alone = worthOfKnowing({ options: [product], ...YEARS }, columnsOf({ x }));
    const together = worthOfKnowing({ options: [product], ...YEARS }, columnsOf({ x, y }));
    expect(alone.value).toBeLessThan(2);
    // Everything is known then: E|100xy - 5| / 2 less 2.5, from the draws themselves.
    const all = worthOfKnowingAll({ options: [product], ...YEARS });
    expect(Math.abs(together.value - all.value)).toBeLessThan(0.02 * all.value);
  });

  it('takes quantities that move in a heavy tail', () => {
    const heavy = normal(DRAWS, 61).map((z) => Math.exp(1.2 * z));
    const net = anOutput(heavy.map((value, draw) => 10 * value - 15 + 40 * (others[0]?.[draw] as number)));
    const found = worthOfKnowing({ options: [net], ...YEARS }, columnsOf({ heavy }));
    const meanNet = 10 * Math.exp(0.72) - 15;
    // Given the quantity the net is 10·v - 15: £15 lost at most, where v is below 1.5.
    const informed = stratified(200_000, 3).reduce(
      (sum, u) => sum + Math.max(0, 10 * Math.exp(1.2 * normalQuantile(u)) - 15),
      0,
    );
    const truth = informed / 200_000 - Math.max(0, meanNet);
    expect(Math.abs(found.value - truth)).toBeLessThan(3 * found.standardError);
  });

  it('follows a curve that turns several times', () => {
    const net = anOutput(known.map((value, draw) => 1 + 10 * Math.sin(3 * value) + 10 * (others[0]?.[draw] as number)));
    const found = worthOfKnowing({ options: [net], ...YEARS }, columnsOf({ known }));
    const curve = worthOfKnowingAll({
      options: [anOutput(known.map((value) => 1 + 10 * Math.sin(3 * value)))],
      ...YEARS,
    });
    expect(Math.abs(found.value - curve.value)).toBeLessThan(2 * found.standardError);
  });

  it('holds with a quantity that takes two values only, or one', () => {
    const coin = uniform(DRAWS, 71).map((u) => (u < 0.5 ? -1 : 1));
    const net = anOutput(coin.map((value, draw) => 20 * value + 5 * (others[0]?.[draw] as number)));
    expect(worthOfKnowing({ options: [net], ...YEARS }, columnsOf({ coin })).value).toBeCloseTo(10, 0);
    const fixed = new Float64Array(DRAWS).fill(3);
    expect(worthOfKnowing({ options: [net], ...YEARS }, columnsOf({ fixed })).value).toBe(0);
    expect(worthOfKnowing({ options: [net], ...YEARS }, columnsOf({ fixed, coin })).value).toBeCloseTo(10, 0);
  });
});

describe('a decision that cannot be judged', () => {
  it('is refused where a draw has no number, or scenarios come from other draws', () => {
    const decision = (...options: ReturnType<typeof anOutput>[]) => ({ options, ...YEARS });
    expect(refusalOf(() => worthOfKnowingAll(decision(anOutput([1, NaN])))).code).toBe('draws-not-defined');
    expect(
      refusalOf(() => worthOfKnowing(decision(anOutput([1, 2]), anOutput([1])), columnsOf({ a: [1, 2] }))).code,
    ).toBe('draws-not-common');
  });
});
