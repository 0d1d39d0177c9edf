import type { Decimal } from 'decimal.js';
import { Refusal } from '../errors';
import { exactShares, sampledShares, type Shares } from './shapley';
import { WideDecimal } from './wide-decimal';

/** Something that differs between two states of a model: a quantity, a linked group, an added input, the horizon. */
export type ModelChange = { readonly id: string; readonly label: string };

/**
 * A result with some of the changes made. A ratio is given by its parts, and attributed through them; a plain figure has the
 * denominator null. A figure without a value is null.
 */
export type Headline = { readonly value: Decimal; readonly over: Decimal | null };

export type AttributionQuestion = {
  readonly changes: readonly ModelChange[];
  /**
   * The headline with exactly these changes made, by their place in `changes`. It may wait, and stops the work by throwing.
   * Sets follow one another so that as little as possible differs from one to the next.
   */
  readonly headlineWith: (made: ReadonlySet<number>) => Promise<Headline | null>;
  /** Above `EXACT_UP_TO` changes: how many pairs of orders are drawn, and from which seed. */
  readonly sampling: { readonly seed: number; readonly pairs: number };
};

/** One change's part of the difference. */
export type AttributedPart = ModelChange & {
  readonly part: Decimal;
  /** How far the part may be off, as a standard error; 0 where every order was taken. */
  readonly standardError: Decimal;
};

export type Attribution = {
  readonly before: Decimal;
  readonly after: Decimal;
  /** after - before, and exactly the sum of the parts. */
  readonly difference: Decimal;
  readonly parts: readonly AttributedPart[];
  readonly method: 'every-order' | 'sampled-orders';
};

/** So many changes are attributed over every order: 2^10 results. */
export const EXACT_UP_TO = 10;

/** Significant digits of a figure, as the exact engine gives it, and decimals of a part. */
const FIGURE_DIGITS = 34;
const PART_DECIMALS = 30;

/**
 * Why a result changed: the difference shared out among the changes that made it.
 *
 * Each change's part is the mean of what it adds over all orders in which the changes can be made, so that no order is
 * preferred. The parts add to the difference to the last digit (what rounding at 30 decimals leaves goes to the largest), a
 * change that moves nothing gets 0, and two changes that act alike get the same.
 *
 * Takes    changes, and the result with any set of them made; above ten changes also a seed and how many pairs of orders
 * Gives    the difference and its parts, in the unit of the result. Exact up to ten changes; above, means over random orders
 *          taken forwards and backwards, with their standard error, and still adding up. Of a ratio N/D a part is
 *          ½(1/D₀ + 1/D₁)·part of N - ½(N₀ + N₁)/(D₀·D₁)·part of D
 * Refuses  change-given-twice, headline-not-defined
 * Source   Shapley, A value for n-person games (1953); sampling: Castro, Gómez and Tejada, Computers and Operations Research
 *          36 (2009); ratio: the two-factor decomposition of Kitagawa, JASA 50 (1955), pages 1168-1194
 */
export async function attributeDifference(question: AttributionQuestion): Promise<Attribution> {
  const { changes } = question;
  refuseTwice(changes);
  const isExact = changes.length <= EXACT_UP_TO;
  const shareOut = isExact ? exactShares : sampledShares;
  const read = readerOf(question);
  const shares = await shareOut({ count: changes.length, valuesWith: read, ...question.sampling });
  const figures = combined(shares);
  return {
    before: figures.before,
    after: figures.after,
    difference: figures.after.minus(figures.before),
    parts: partsOf(changes, figures),
    method: isExact ? 'every-order' : 'sampled-orders',
  };
}

type Figures = {
  readonly before: Decimal;
  readonly after: Decimal;
  readonly parts: readonly Decimal[];
  readonly errors: readonly Decimal[];
};

/** A headline as the one or two numbers that are shared out. */
function readerOf({ changes, headlineWith }: AttributionQuestion) {
  return async (made: ReadonlySet<number>): Promise<readonly Decimal[]> => {
    const headline = await headlineWith(made);
    if (headline === null) throw notDefined(changes, made);
    const { value, over } = headline;
    return over === null ? [new WideDecimal(value)] : [new WideDecimal(value), new WideDecimal(over)];
  };
}

function combined({ before, after, parts, errors }: Shares): Figures {
  const [above, below] = parts;
  if (above === undefined) return { before: new WideDecimal(0), after: new WideDecimal(0), parts: [], errors: [] };
  const [n0, d0] = pair(before);
  const [n1, d1] = pair(after);
  if (below === undefined || d0 === null || d1 === null) {
    return { before: n0, after: n1, parts: above, errors: errors[0] ?? [] };
  }
  if (d0.isZero() || d1.isZero()) throw noRatio();
  const perNumerator = d0.pow(-1).plus(d1.pow(-1)).dividedBy(2);
  const perDenominator = n0.plus(n1).dividedBy(2).dividedBy(d0.times(d1)).negated();
  const join = (numerators: readonly Decimal[], denominators: readonly Decimal[], one: Decimal, other: Decimal) =>
    numerators.map((numerator, at) => numerator.times(one).plus((denominators[at] ?? new WideDecimal(0)).times(other)));
  return {
    before: n0.dividedBy(d0).toSignificantDigits(FIGURE_DIGITS),
    after: n1.dividedBy(d1).toSignificantDigits(FIGURE_DIGITS),
    parts: join(above, below, perNumerator, perDenominator),
    // The two means come from the same orders; adding their errors allows for any correlation between them.
    errors: join(errors[0] ?? [], errors[1] ?? [], perNumerator.abs(), perDenominator.abs()),
  };
}

function pair(values: readonly Decimal[]): readonly [Decimal, Decimal | null] {
  return [values[0] ?? new WideDecimal(0), values[1] ?? null];
}

/** Parts at 30 decimals, the largest taking what that leaves, so that they add to the difference exactly. */
function partsOf(
  changes: readonly ModelChange[],
  { before, after, parts, errors }: Figures,
): readonly AttributedPart[] {
  const rounded = parts.map((part) => part.toDecimalPlaces(PART_DECIMALS));
  const sum = rounded.reduce((all, part) => all.plus(part), new WideDecimal(0));
  const left = after.minus(before).minus(sum);
  const largest = rounded.reduce(
    (best, part, at) => (part.abs().greaterThan(rounded[best]?.abs() ?? 0) ? at : best),
    0,
  );
  return changes.map((change, at) => {
    const part = rounded[at] ?? new WideDecimal(0);
    return {
      ...change,
      part: at === largest ? part.plus(left) : part,
      standardError: errors[at] ?? new WideDecimal(0),
    };
  });
}

function refuseTwice(changes: readonly ModelChange[]): void {
  const twice = changes.find(({ id }, at) => changes.findIndex((other) => other.id === id) !== at);
  if (twice === undefined) return;
  throw new Refusal('change-given-twice', {
    what: `"${twice.label}" is listed twice among the changes.`,
    why: 'Its part of the difference would be told twice.',
    mend: 'List each change once, or join the two into one.',
    about: [twice.id],
  });
}

function notDefined(changes: readonly ModelChange[], made: ReadonlySet<number>): Refusal {
  const names = [...made].map((at) => `"${changes[at]?.label ?? ''}"`);
  const set = names.length === 0 ? 'none of the changes' : `only ${names.join(', ')}`;
  return new Refusal('headline-not-defined', {
    what: `The result has no value with ${set} made.`,
    why: 'A difference is shared out by making the changes in every order, and each step needs a figure.',
    mend: 'Ask about a figure that always has a value, such as the net, or compare two scenarios that lie closer together.',
    about: [...made].map((at) => changes[at]?.id ?? ''),
  });
}

function noRatio(): Refusal {
  return new Refusal('headline-not-defined', {
    what: 'The ratio has no value in one of the two scenarios.',
    why: 'What it divides by is zero there.',
    mend: 'Ask about the net instead, or give both scenarios a cost.',
    about: [],
  });
}
