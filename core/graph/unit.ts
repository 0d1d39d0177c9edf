import { Refusal } from '../errors';

/**
 * A unit: whole exponents over open base dimensions (£, person, hour, year, week, admission …).
 * A share has no dimension: the empty unit. Exponents of zero are never stored.
 */
export type Unit = Readonly<Record<string, number>>;

/** The unit of a share, a ratio, a count of steps: no dimension. */
export const SHARE: Unit = Object.freeze({});

const DIMENSION = /^(?:£|[a-z][a-z-]*)$/;

/**
 * Reads a unit from text.
 *
 * Takes    'share', '£', 'hour/person/year', 'person·year', '1/person'; what stands after each '/' divides
 * Gives    the unit
 * Refuses  unknown-unit: a part is neither £ nor a lower-case word
 */
export function unit(text: string): Unit {
  if (text === 'share') return SHARE;
  const [numerator = '', ...denominators] = text.split('/');
  const exponents = new Map<string, number>();
  const take = (part: string, sign: 1 | -1) => {
    for (const dimension of part.split('·')) {
      if (dimension === '1' && sign === 1) continue;
      if (!DIMENSION.test(dimension) || dimension === 'share') throw unknownUnit(text, dimension);
      exponents.set(dimension, (exponents.get(dimension) ?? 0) + sign);
    }
  };
  take(numerator, 1);
  for (const denominator of denominators) take(denominator, -1);
  return withoutZeros(exponents);
}

/** Writes a unit as text that `unit` reads back: '£', 'person·year', 'hour/person/year', '1/person', 'share'. */
export function unitText(of: Unit): string {
  const repeated = (sign: 1 | -1) =>
    Object.entries(of)
      .filter(([, exponent]) => exponent * sign > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([dimension, exponent]) => Array<string>(Math.abs(exponent)).fill(dimension));
  const above = repeated(1);
  const below = repeated(-1);
  if (above.length === 0 && below.length === 0) return 'share';
  return [above.length === 0 ? '1' : above.join('·'), ...below].join('/');
}

/** The unit of a product. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  const exponents = new Map(Object.entries(a));
  for (const [dimension, exponent] of Object.entries(b)) {
    exponents.set(dimension, (exponents.get(dimension) ?? 0) + exponent);
  }
  return withoutZeros(exponents);
}

/** The unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, powerOfUnit(b, -1));
}

/** The unit of a whole power. */
export function powerOfUnit(of: Unit, exponent: number): Unit {
  return withoutZeros(new Map(Object.entries(of).map(([dimension, e]) => [dimension, e * exponent])));
}

/** Whether two units are the same. */
export function sameUnit(a: Unit, b: Unit): boolean {
  const dimensions = Object.keys(a);
  return (
    dimensions.length === Object.keys(b).length &&
    dimensions.every((dimension) => Object.hasOwn(b, dimension) && a[dimension] === b[dimension])
  );
}

/** Whether the unit has no dimension. */
export function isShare(of: Unit): boolean {
  return Object.keys(of).length === 0;
}

function withoutZeros(exponents: ReadonlyMap<string, number>): Unit {
  return Object.freeze(Object.fromEntries([...exponents].filter(([, exponent]) => exponent !== 0)));
}

function unknownUnit(text: string, part: string): Refusal {
  return new Refusal('unknown-unit', {
    what: `"${text}" is not a unit that Gritbin can read.`,
    why: `"${part}" is neither £ nor a lower-case word such as person, hour, year or week.`,
    mend: 'Write for example £/hour, person·year or share.',
    about: [text],
  });
}
