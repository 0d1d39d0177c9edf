import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  ArithmeticRefusal,
  decimalFromText,
  exp,
  ExactDecimal,
  floorDecimal,
  ln,
  phi,
  power,
} from '../../core/engines/exact/arithmetic';
import { partsOf } from '../../core/engines/exact/exact-decimal';
import {
  type Approximation,
  certainlyRounded,
  expOf,
  inPlaces,
  LN10_DECIMALS,
  LN10_DIGITS,
  lnOf,
  type Precision,
  PRECISIONS,
} from '../../core/engines/exact/fixed-point';

/**
 * decimal.js itself, slow and with far more digits than are compared: the second implementation. Random arguments need 160,
 * because fast-check likes short ones such as 5e-34 and 0.9999999999999999999999999999999975^1.1, which 60 do not decide.
 */
const At60 = Decimal.clone({ defaults: true, precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
const At160 = At60.clone({ precision: 160 });

const exact = (text: string) => new ExactDecimal(text);
const at34 = (value: Decimal) => new ExactDecimal(value).toSignificantDigits(34).toString();

/** A decimal of up to 34 digits whose first digit stands at a power of ten between the two. */
const decimalBetween = (lowest: number, highest: number) =>
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 34n - 1n }), fc.integer({ min: lowest, max: highest }))
    .map(([digits, exponent]) => exact(`${digits}e${exponent - digits.toString().length + 1}`));
const signed = (size: fc.Arbitrary<Decimal>) =>
  fc.tuple(size, fc.boolean()).map(([value, isNegative]) => (isNegative ? value.negated() : value));
const besideOne = decimalBetween(-33, -1).map((distance) => ExactDecimal.add(1, distance));

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 150) => {
  fc.assert(fc.property(arbitrary, holds), { numRuns });
};

const refusalOf = (calculate: () => unknown): ArithmeticRefusal => {
  try {
    calculate();
  } catch (error) {
    if (error instanceof ArithmeticRefusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

describe('e to a power, at 34 digits', () => {
  it('is exactly 1 for 0', () => {
    expect(exp(exact('0')).toString()).toBe('1');
    expect(exp(exact('-0')).toString()).toBe('1');
  });

  it('is the published e for 1 (OEIS A001113: 2.71828182845904523536028747135266249775…)', () => {
    expect(exp(exact('1')).toString()).toBe('2.718281828459045235360287471352662');
  });

  it.each(['-1e15', '-123456789.25', '-10000', '-700', '-0.035', '1e-20', '1e-30', '-1e-33', '700', '9999.5', '10000'])(
    'of %s is what decimal.js gives at 60 digits',
    (x) => {
      expect(exp(exact(x)).toString()).toBe(at34(new At60(x).exp()));
    },
  );

  it('is what decimal.js gives at 160 digits, for the hazards and rates of a model', () => {
    check(signed(decimalBetween(-8, 1)), (x) => {
      expect(exp(x).toString()).toBe(at34(new At160(x).exp()));
    });
  });

  it('is what decimal.js gives at 160 digits, for tiny arguments and up to 10,000', () => {
    check(signed(decimalBetween(-40, 3)), (x) => {
      expect(exp(x).toString()).toBe(at34(new At160(x).exp()));
    });
  });

  // 1 + x lies halfway between two 34-digit numbers, and only x²/2, 67 digits further on, decides.
  it.each([
    ['5e-34', '1.000000000000000000000000000000001'],
    ['4.999999999999999999999999999999999e-34', '1.000000000000000000000000000000001'], // 1e-67 less, and still above
    ['4.99999999999999999999999999999999e-34', '1'],
    ['-5e-35', '1'],
    ['-5.000000000000000000000000000000001e-35', '0.9999999999999999999999999999999999'],
    ['1.5e-33', '1.000000000000000000000000000000002'],
    ['2.5e-33', '1.000000000000000000000000000000003'],
  ])('of %s is decided by its 67th digit', (x, rounded) => {
    expect(exp(exact(x)).toString()).toBe(rounded);
    expect(at34(new At160(x).exp())).toBe(rounded);
  });

  it('is 1 where an argument is too small to show', () => {
    expect(exp(exact('1e-38')).toString()).toBe('1');
    expect(exp(exact('-1e-9000000000000')).toString()).toBe('1');
  });

  it('is 0 only far below anything that can be written: under -10^15', () => {
    expect(exp(exact('-1e15')).e).toBe(-434294481903252);
    expect(exp(exact('-1000000000000001')).toString()).toBe('0');
    expect(exp(exact('-1e300')).toString()).toBe('0');
  });

  it('is refused above 10,000, with what to look for', () => {
    const refusal = refusalOf(() => exp(exact('10000.01')));
    expect(refusal).toMatchObject({
      code: 'exp-too-large',
      what: 'e to the power 10000.01 is too large to be a figure.',
      why: 'The largest power of e that is worked out is 10,000, a number with 4,343 digits.',
      mend: 'Check the rates, shares and units that are read here: one of them is far too large.',
      about: [],
    });
    expect(refusalOf(() => exp(exact('1e300'))).code).toBe('exp-too-large');
  });
});

describe('the natural logarithm, at 34 digits', () => {
  it('is exactly 0 for 1', () => {
    expect(ln(exact('1.000')).toString()).toBe('0');
  });

  it.each([
    ['2', '0.6931471805599453094172321214581766'], // OEIS A002162: 0.69314718055994530941723212145817656807…
    ['10', '2.302585092994045684017991454684364'], // OEIS A002392: 2.30258509299404568401799145468436420760…
  ])('is the published one for %s', (x, published) => {
    expect(ln(exact(x)).toString()).toBe(published);
  });

  it.each(['1e-30', '1e-10000', '1e10000', '0.5', '3.1622776601683795', '0.31622776601683795', '1234567.89'])(
    'of %s is what decimal.js gives at 60 digits',
    (x) => {
      expect(ln(exact(x)).toString()).toBe(at34(new At60(x).ln()));
    },
  );

  it('is what decimal.js gives at 160 digits, from 1e-40 to 1e40', () => {
    check(decimalBetween(-40, 40), (x) => {
      expect(ln(x).toString()).toBe(at34(new At160(x).ln()));
    });
  });

  it.each([
    ['1.00000000000000000001', '9.99999999999999999995e-21'], // 1e-20 - 1e-40/2 + 1e-60/3
    ['0.99999999999999999999', '-1.000000000000000000005e-20'],
    ['1.000000000000000000000000000000001', '9.999999999999999999999999999999995e-34'],
    ['0.9999999999999999999999999999999999', '-1e-34'],
    ['0.999999999999999999999999999999999', '-1.000000000000000000000000000000001e-33'], // halfway but for 1e-99/3
  ])('keeps its digits beside 1: of %s it is %s', (x, expected) => {
    expect(ln(exact(x)).toString()).toBe(expected);
    expect(at34(new At160(x).ln())).toBe(expected);
  });

  it('is what decimal.js gives at 160 digits, beside 1', () => {
    check(besideOne, (x) => {
      if (!x.equals(1)) expect(ln(x).toString()).toBe(at34(new At160(x).ln()));
    });
  });

  it('takes every digit of a number with more than 34', () => {
    const x = `1.${'0'.repeat(79)}1`;
    expect(ln(exact(x)).toString()).toBe('1e-80');
  });

  it('stops, rather than give a wrong figure, where a number is closer to 1 than can be told apart', () => {
    expect(() => ln(exact(`1.${'0'.repeat(249)}1`))).toThrow(
      'A number has more digits than the exact arithmetic can tell apart.',
    );
  });

  it.each(['0', '-0', '-0.2', '-1e-30'])('of %s is refused', (x) => {
    expect(refusalOf(() => ln(exact(x))).code).toBe('ln-of-non-positive');
  });

  it('says in words why there is none', () => {
    expect(refusalOf(() => ln(exact('-0.2')))).toMatchObject({
      what: 'The logarithm of -0.2 does not exist.',
      why: 'Only a number above 0 has a logarithm.',
      mend: 'Check the shares and probabilities that are read here: what happens for certain, for one, has no rate.',
    });
  });

  it('undoes e to a power, to the last digits', () => {
    check(signed(decimalBetween(-3, 2)), (x) => {
      const error = ln(exp(x)).minus(x).abs();
      // e^x is off by half a unit in its 34th digit, 5e-34 of it at most; so is its logarithm, plus its own rounding.
      expect(error.lessThanOrEqualTo(x.abs().plus(1).times('6e-34'))).toBe(true);
    });
  });
});

describe('φ(x) = (1 - e^-x) / x, at 34 digits', () => {
  const phiAt160 = (x: Decimal) => {
    const wide = new At160(x);
    return new At160(1).minus(wide.negated().exp()).dividedBy(wide);
  };

  it('is exactly 1 for 0', () => {
    expect(phi(exact('0')).toString()).toBe('1');
  });

  it.each([
    ['1e-30', '0.9999999999999999999999999999995'], // 1 - x/2
    ['-1e-30', '1.0000000000000000000000000000005'],
    ['1e-34', '1'], // 1 - 5e-35 + x²/6: a hair above halfway
    ['1', '0.6321205588285576784044762298385391'], // 1 - 1/e (OEIS A068996: 0.63212055882855767840447622983853913255…)
    ['-3', '6.361845641062555913642843218193906'], // (e³ - 1) / 3
    ['50', '0.01999999999999999999999614250030407'],
  ])('of %s is %s', (x, expected) => {
    expect(phi(exact(x)).toString()).toBe(expected);
    expect(at34(phiAt160(new At160(x)))).toBe(expected);
  });

  it('is what decimal.js gives at 160 digits, for hazards', () => {
    check(signed(decimalBetween(-8, 1)), (x) => {
      expect(phi(x).toString()).toBe(at34(phiAt160(x)));
    });
  });

  it('loses no digits near 0, and holds up to 10,000', () => {
    check(signed(decimalBetween(-40, 3)), (x) => {
      expect(phi(x).toString()).toBe(at34(phiAt160(x)));
    });
  });

  it('is 1 where an argument is too small to show', () => {
    expect(phi(exact('1e-38')).toString()).toBe('1');
    expect(phi(exact('-1e-9000000000000')).toString()).toBe('1');
  });

  it('is 1 / x once e^-x has gone', () => {
    expect(phi(exact('1e16')).toString()).toBe('0.0000000000000001');
    expect(phi(exact('4e300')).toString()).toBe('2.5e-301');
  });

  it('goes down where 1 / x lies halfway between two 34-digit numbers, because φ is less', () => {
    // 1 / 2^49 has 35 digits, the last a 5; e^-563 is 245 digits away.
    expect(phi(exact('562.949953421312')).toString()).toBe('0.001776356839400250464677810668945312');
    expect(phi(exact('5629499534213120000')).toString()).toBe('0.0000000000000000001776356839400250464677810668945312');
  });

  it('is refused where e^-x is too large', () => {
    expect(refusalOf(() => phi(exact('-10001')))).toMatchObject({
      code: 'exp-too-large',
      what: 'e to the power 10001 is too large to be a figure.',
    });
  });
});

describe('a power, at 34 digits', () => {
  it.each([
    ['1.05', '2', '1.1025'],
    ['0.95', '3', '0.857375'],
    ['-2', '3', '-8'],
    ['-2', '10', '1024'],
    ['-0.5', '-3', '-8'],
    ['10', '-30', '1e-30'],
    ['0.5', '-2', '4'],
    ['7', '1', '7'],
    ['1', '123456789.5', '1'],
    ['-1', '1000000001', '-1'],
    ['4', '0.5', '2'],
    ['0.04', '-0.5', '5'],
    ['2.25', '1.5', '3.375'],
    ['32', '0.2', '2'],
    ['100', '123', '1e+246'],
  ])('%s to the power %s is exactly %s', (base, exponent, result) => {
    expect(power(exact(base), exact(exponent)).toString()).toBe(result);
  });

  it('is 1 for the power 0, of 0 too: a product of no factors', () => {
    for (const base of ['0', '-0', '1', '-3.5', '1e-30', '1e30']) {
      expect(power(exact(base), exact('0')).toString()).toBe('1');
      expect(power(exact(base), exact('-0')).toString()).toBe('1');
    }
  });

  it('is 0 for 0 to any power above 0', () => {
    for (const exponent of ['1', '2.5', '1e-30', '1e30'])
      expect(power(exact('0'), exact(exponent)).toString()).toBe('0');
  });

  it('rounds a product once, half to even, however many factors it has', () => {
    // 18 digits squared have 35, the last a 5: exactly halfway between two 34-digit numbers, an even one below or above.
    expect(power(exact('100000000000000005'), exact('2')).toFixed()).toBe('10000000000000001000000000000000020');
    expect(power(exact('100000000000000015'), exact('2')).toFixed()).toBe('10000000000000003000000000000000220');
    expect(power(exact('1.00000000000000005'), exact('2')).toString()).toBe('1.000000000000000100000000000000002');
  });

  it('sees past the digits that it keeps when it divides by a product', () => {
    const inverseOfTie = new At160(1).dividedBy('1.0000000000000000000000000000000005');
    const hairAbove = inverseOfTie.toSignificantDigits(55, Decimal.ROUND_DOWN).toString();
    const hairBelow = inverseOfTie.toSignificantDigits(55, Decimal.ROUND_UP).toString();
    expect(power(exact(hairAbove), exact('-1')).toString()).toBe('1.000000000000000000000000000000001');
    expect(power(exact(hairBelow), exact('-1')).toString()).toBe('1');
  });

  it('multiplies out whole powers, each the nearest to the exact product', () => {
    check(fc.tuple(signed(decimalBetween(-6, 6)), fc.integer({ min: -60, max: 60 })), ([base, exponent]) => {
      const unrounded = Decimal.clone({ defaults: true, precision: 34 * 60 + 10 });
      let product = new unrounded(1);
      for (let factor = 0; factor < Math.abs(exponent); factor += 1) product = product.times(base);
      const wide = exponent < 0 ? new At160(1).dividedBy(product) : product;
      expect(power(base, exact(`${exponent}`)).toString()).toBe(at34(wide));
    });
  });

  it('is what decimal.js gives at 160 digits, for fractions as exponents', () => {
    check(fc.tuple(decimalBetween(-12, 12), signed(decimalBetween(-6, 1))), ([base, exponent]) => {
      expect(power(base, exponent).toString()).toBe(at34(new At160(base).pow(exponent)));
    });
  });

  it('is what decimal.js gives at 160 digits, for a base beside 1 and a large exponent', () => {
    check(fc.tuple(decimalBetween(-33, -4), decimalBetween(3, 7)), ([distance, exponent]) => {
      const base = ExactDecimal.add(1, distance);
      const argument = new At160(base).ln().times(exponent);
      if (argument.lessThan(10_000)) expect(power(base, exponent).toString()).toBe(at34(argument.exp()));
    });
  });

  it('decides a square root that lies halfway but for its 67th digit', () => {
    // √(1 + 1e-33) = 1 + 5e-34 - 1.25e-67
    expect(power(exact('1.000000000000000000000000000000001'), exact('0.5')).toString()).toBe('1');
  });

  it('gives an exact tie of a root to the even digit', () => {
    // a^3 with 35 digits, the last a 5, reached as (a²)^1.5
    for (const [a, rounded] of [
      ['300000000005', '27000000001350000000022500000000120'], // of …125
      ['300000000015', '27000000004050000000202500000003380'], // of …375
    ] as const) {
      const square = exact((BigInt(a) ** 2n).toString());
      expect(power(square, exact('1.5')).toFixed()).toBe(rounded);
      expect(
        exact((BigInt(a) ** 3n).toString())
          .toSignificantDigits(34)
          .equals(rounded),
      ).toBe(true);
    }
  });

  it('holds for exponents too small or too large to matter', () => {
    expect(power(exact('1e300'), exact('1e-70')).toString()).toBe('1');
    expect(power(exact('1.5'), exact('-1e20')).toString()).toBe('0');
    expect(power(exact('0.5'), exact('1e5000')).toString()).toBe('0');
    expect(power(exact('0.999'), exact('1e300')).toString()).toBe('0');
  });

  it('refuses what is not defined, each with its own reason', () => {
    expect(refusalOf(() => power(exact('0'), exact('-1')))).toMatchObject({
      code: 'division-by-zero',
      what: '0 to the power -1 is not defined.',
      why: 'A power below 0 divides by the number, and nothing can be divided by 0.',
      mend: 'Check the number that is raised, which is 0, and the power, which is below 0.',
    });
    expect(refusalOf(() => power(exact('-0.2'), exact('1.5')))).toMatchObject({
      code: 'power-not-defined',
      what: '-0.2 to the power 1.5 is not defined.',
      why: 'A number below 0 can only be raised to a whole power.',
      mend: 'Check the number that is raised: what is left of a share, such as 1 less a drop-off, must not be below 0.',
    });
    expect(refusalOf(() => power(exact('1e40'), exact('400')))).toMatchObject({
      code: 'exp-too-large',
      what: '1e+40 to the power 400 is too large to be a figure.',
      why: 'The largest power that is worked out has 4,343 digits before the point.',
      mend: 'Check the growth and the number of periods that are read here: one of them is far too large.',
    });
    expect(refusalOf(() => power(exact('0.5'), exact('-1e300'))).code).toBe('exp-too-large');
    expect(refusalOf(() => power(exact('1.000001'), exact('1e12'))).code).toBe('exp-too-large');
  });
});

describe('decimal text', () => {
  it.each(['0', '24.10', '-0.035', '999999999999999.99999999999999999999', '007'])(
    'reads %s with all its digits',
    (text) => {
      expect(decimalFromText(text).equals(exact(text))).toBe(true);
    },
  );

  it('reads -0 as 0', () => {
    expect(decimalFromText('-0.00').isNegative()).toBe(false);
  });

  it.each([
    '',
    ' 1',
    '1\n',
    '+1',
    '.5',
    '5.',
    '1e5',
    '0x1f',
    '0b1',
    '1_000',
    '1,000',
    'NaN',
    'Infinity',
    '-Infinity',
    '--1',
    '1.2.3',
    '١٢',
    '1234567890123456',
    '0.123456789012345678901',
  ])('refuses %j', (text) => {
    expect(refusalOf(() => decimalFromText(text)).code).toBe('not-a-decimal');
  });

  it('says what a number looks like, and quotes no more than the beginning of a long text', () => {
    expect(refusalOf(() => decimalFromText('9'.repeat(1000)))).toMatchObject({
      what: `"${'9'.repeat(40)}…" is not a number that can be calculated with.`,
      why: 'It is not a plain number of at most 15 digits before the point and 20 after it.',
      mend: 'Write the number in digits, for example 0.035 or 1200.50.',
    });
  });
});

describe('the largest whole number not above', () => {
  it.each([
    ['2.7', '2'],
    ['-0.5', '-1'],
    ['-3', '-3'],
    ['0.999999999999999999999999999999999999', '0'],
    ['12345678901234567890123456789012345.5', '12345678901234567890123456789012345'],
  ])('%s is %s', (value, whole) => {
    expect(floorDecimal(exact(value)).toFixed()).toBe(whole);
  });
});

describe('what the exact arithmetic stands on', () => {
  it('has ln 10 right to every digit that is written', () => {
    const wide = Decimal.clone({ defaults: true, precision: LN10_DECIMALS + 20 });
    const digits = new wide(10).ln().times(`1e${LN10_DECIMALS}`).floor();
    expect(digits.toFixed()).toBe(LN10_DIGITS.toString());
  });

  it('reads from the words of a decimal.js number exactly its value', () => {
    check(
      signed(decimalBetween(-60, 60)),
      (value) => {
        const { digits, tens } = partsOf(value);
        expect(exact(`${digits}e${tens}`).equals(value.abs())).toBe(true);
      },
      2000,
    );
    for (const text of [
      '0',
      '-0',
      '1',
      '9999999',
      '10000000',
      '1e7',
      '0.1',
      '0.0000001',
      '12345678.00000009',
      '1e-300',
    ]) {
      const { digits, tens } = partsOf(exact(text));
      expect(exact(`${digits}e${tens}`).equals(exact(text).abs())).toBe(true);
    }
  });

  it('finds the words of a decimal.js number as documented: digits in base 10^7, the point on a word border', () => {
    const documented = exact('-12345.67');
    expect([documented.d, documented.e, documented.s]).toEqual([[12345, 6700000], 4, -1]);
  });

  it('never takes in a number that is not finite', () => {
    for (const calculate of [exp, ln, phi]) {
      expect(() => calculate(exact('NaN'))).toThrow('A number that is not finite reached the exact arithmetic.');
    }
  });

  it('does not depend on the settings of the shared decimal.js, made before or after it is loaded', async () => {
    const { precision, rounding, maxE } = Decimal;
    Decimal.set({ precision: 5, rounding: Decimal.ROUND_UP, maxE: 100 });
    try {
      vi.resetModules();
      const loadedNow = await import('../../core/engines/exact/arithmetic');
      for (const arithmetic of [loadedNow, { ExactDecimal, exp, power }]) {
        const one = new arithmetic.ExactDecimal(1);
        expect(arithmetic.exp(one).toString()).toBe('2.718281828459045235360287471352662');
        expect(one.dividedBy(3).toString()).toBe('0.3333333333333333333333333333333333');
        expect(arithmetic.power(one.times(10), one.times(200)).toString()).toBe('1e+200');
      }
    } finally {
      Decimal.set({ precision, rounding, maxE });
    }
  });

  const Wide = Decimal.clone({ defaults: true, precision: 260 });
  const inUnits = (approximation: bigint, { places }: Precision) =>
    new Wide(approximation).dividedBy(new Wide(2).pow(`${places}`));
  const errorUsed = (truth: Decimal, { value, error, tens }: Approximation, precision: Precision) =>
    inUnits(value, precision)
      .times(`1e${tens}`)
      .minus(truth)
      .abs()
      .dividedBy(inUnits(error, precision).times(`1e${tens}`));

  it.each(PRECISIONS.map((precision) => [precision.places, precision] as const))(
    'keeps exp within its stated error at %i binary places',
    (_, precision) => {
      check(
        decimalBetween(-5, 3),
        (x) => {
          const approximation = expOf(inPlaces(partsOf(x), precision), 1n, precision);
          expect(errorUsed(new Wide(x).exp(), approximation, precision).toNumber()).toBeLessThan(1);
        },
        40,
      );
    },
  );

  it.each(PRECISIONS.map((precision) => [precision.places, precision] as const))(
    'keeps ln within its stated error at %i binary places',
    (_, precision) => {
      check(
        fc.oneof(decimalBetween(-20, 20), besideOne),
        (x) => {
          const approximation = lnOf(partsOf(x), precision);
          expect(errorUsed(new Wide(x).ln(), approximation, precision).toNumber()).toBeLessThan(1);
        },
        40,
      );
    },
  );

  it('asks for more digits when the error reaches over a tie, and not otherwise', () => {
    const asked: bigint[] = [];
    const attempt = (distanceFromTie: string) => (precision: Precision) => {
      asked.push(precision.places);
      const number = new Wide('1.0000000000000000000000000000000005').plus(distanceFromTie); // 35 digits: a tie
      return {
        value: BigInt(
          number
            .times(new Wide(2).pow(`${precision.places}`))
            .floor()
            .toFixed(),
        ),
        error: 1n,
        tens: 0,
      };
    };
    expect(certainlyRounded(attempt('1e-40')).toString()).toBe('1.000000000000000000000000000000001');
    expect(asked).toEqual([176n]);
    expect(certainlyRounded(attempt('-1e-60')).toString()).toBe('1');
    expect(asked).toEqual([176n, 176n, 352n]);
    expect(certainlyRounded(attempt('0')).toString()).toBe('1');
    expect(asked.slice(3)).toEqual([176n, 352n, 704n]);
  });

  it('makes 34 digits on both sides of a power of ten', () => {
    const rounded = (text: string) =>
      certainlyRounded((precision) => ({
        value: BigInt(
          new Wide(text)
            .times(new Wide(2).pow(`${precision.places}`))
            .floor()
            .toFixed(),
        ),
        error: 1n,
        tens: 0,
      })).toString();
    expect(rounded('9.9999999999999999999999999999999994')).toBe('9.999999999999999999999999999999999');
    expect(rounded('9.9999999999999999999999999999999996')).toBe('10');
    expect(rounded('10.000000000000000000000000000000004')).toBe('10');
    expect(rounded('10.000000000000000000000000000000006')).toBe('10.00000000000000000000000000000001');
  });
});
