import { Defect } from '../errors';
import { PrintedDecimal, readDecimalText, type DecimalText } from './decimal-text';

/**
 * Parts rounded so that they add to their rounded total: those that lose most by rounding down are the ones rounded up.
 *
 * Takes    parts: exact, any sign; total: their exact sum; digits after the point (-3 rounds to thousands)
 * Gives    one rounded text a part, in the same order; a tie goes to the earlier part
 * Refuses  a Defect where the parts do not add to the total
 * Source   the largest-remainder method of Hamilton, as used for seats and for percentages in official tables
 */
export function largestRemainder(parts: readonly DecimalText[], total: DecimalText, digits: number): DecimalText[] {
  const exact = parts.map((part) => inSteps(part, digits));
  const down = exact.map((part) => part.floor());
  const whole = inSteps(total, digits).toDecimalPlaces(0, PrintedDecimal.ROUND_HALF_UP);
  const left = whole.minus(sumOf(down)).toNumber();
  if (left < 0 || left > parts.length) throw new Defect(`Parts that do not add to ${total}: ${parts.join(', ')}`);
  const lost = exact.map((part, at) => part.minus(down[at] ?? 0));
  const raised = new Set(
    exact
      .map((_, at) => at)
      .sort((one, other) => (lost[other] ?? ZERO).comparedTo(lost[one] ?? ZERO) || one - other)
      .slice(0, left),
  );
  return down.map((part, at) => outOfSteps(raised.has(at) ? part.plus(1) : part, digits));
}

/** A row of a statement of who pays and who gains. A total row adds up every payer above it. */
export type StatementRow = {
  readonly kind: 'payer' | 'total';
  /** £, costs positive. */
  readonly paid: DecimalText;
  /** £, losses negative. */
  readonly gained: DecimalText;
};

/** The row as printed: gained less paid is net, and every column adds to its totals. */
export type RoundedStatementRow = {
  readonly paid: DecimalText;
  readonly gained: DecimalText;
  readonly net: DecimalText;
};

/**
 * A statement rounded both ways at once: in each row gained less paid is the printed net, and each column adds to each printed total.
 *
 * Takes    rows from top to bottom, exact; digits after the point
 * Gives    the rounded rows, each figure within one step of the exact one (it rounds down or up, whichever makes the whole agree with least error)
 * Refuses  a Defect where a total row is not the sum of the payers above it
 * Source   controlled rounding of two-way tables: Cox, JASA 82 (1987), pages 520 to 524
 */
export function roundStatement(rows: readonly StatementRow[], digits: number): RoundedStatementRow[] {
  const exact = rows.map(({ paid, gained }): Pair => [inSteps(paid, digits).negated(), inSteps(gained, digits)]);
  const rounded = new Map<number, Steps>();
  const totals = rows.flatMap((row, at) => (row.kind === 'total' ? [at] : []));
  roundAlone(exact, rounded, totals.at(-1));
  for (const at of rows.keys()) if (at > (totals.at(-1) ?? -1)) roundAlone(exact, rounded, at);
  for (let level = totals.length - 1; level >= 0; level -= 1) {
    const total = totals[level] ?? 0;
    const inner = totals[level - 1];
    const members = rows.flatMap((row, at) =>
      at < total && (at === inner || (row.kind === 'payer' && at > (inner ?? -1))) ? [at] : [],
    );
    if (level === totals.length - 1) roundToSuit(exact, rounded, total, members, inner);
    allotToMembers(exact, rounded, total, members, inner);
  }
  return rows.map((_, at) => {
    const [minusPaid, gained] = rounded.get(at) ?? [ZERO, ZERO];
    const written = (steps: PrintedDecimal) => outOfSteps(steps, digits);
    return { paid: written(minusPaid.negated()), gained: written(gained), net: written(minusPaid.plus(gained)) };
  });
}

type Pair = readonly [PrintedDecimal, PrintedDecimal];
/** The same pair in whole steps. */
type Steps = Pair;
/** One way to round the members so far: how many steps above rounding down each column stands, and at what error. */
type Choice = { readonly raised: readonly (readonly [number, number])[]; readonly error: number };

const ZERO = new PrintedDecimal(0);
/** A total stands alone elsewhere on the page, rounded by itself: the parts give way before it does. */
const TOTALS_WEIGH = 1000;

/** Rounds a row that nothing above constrains: its two parts add to its net. */
function roundAlone(exact: readonly Pair[], rounded: Map<number, Steps>, at: number | undefined): void {
  const pair = at === undefined ? undefined : exact[at];
  if (at === undefined || pair === undefined) return;
  const net = pair[0].plus(pair[1]);
  const [minusPaid = '0', gained = '0'] = largestRemainder([pair[0].toFixed(), pair[1].toFixed()], net.toFixed(), 0);
  rounded.set(at, [new PrintedDecimal(minusPaid), new PrintedDecimal(gained)]);
}

/**
 * The outermost total may divide its rounded net between its two columns either way where both are within a step: the way that
 * suits its members better, so that no empty cell below it has to hold a pound.
 */
function roundToSuit(
  exact: readonly Pair[],
  rounded: Map<number, Steps>,
  total: number,
  members: readonly number[],
  inner: number | undefined,
): void {
  const [first, second] = exact[total] ?? [ZERO, ZERO];
  const [own, other] = rounded.get(total) ?? [ZERO, ZERO];
  const net = own.plus(other);
  const ways = [first.floor(), first.ceil()]
    .map((one): Pair => [one, net.minus(one)])
    .filter(([, two]) => two.minus(second).abs().lessThan(1));
  const costs = ways.map((way) => {
    const missed = way[0].minus(first).toNumber() ** 2 + way[1].minus(second).toNumber() ** 2;
    const below = choiceFor(exact, way, members, inner, [0, 1]);
    return below === undefined ? Infinity : missed + below.error;
  });
  const best = costs.indexOf(Math.min(...costs));
  if (costs[best] !== Infinity) rounded.set(total, ways[best] ?? [own, other]);
}

/** Chooses down or up for each member so that both columns reach the rounded total, with least squared error over both columns and the net. */
function allotToMembers(
  exact: readonly Pair[],
  rounded: Map<number, Steps>,
  total: number,
  members: readonly number[],
  inner: number | undefined,
): void {
  const target = rounded.get(total) ?? [ZERO, ZERO];
  const pairs = members.map((at): Pair => exact[at] ?? [ZERO, ZERO]);
  refuseForeignTotal(pairs, exact[total] ?? [ZERO, ZERO]);
  const down = downOf(pairs);
  const choice =
    choiceFor(exact, target, members, inner, [0, 1]) ?? choiceFor(exact, target, members, inner, [-1, 0, 1, 2]);
  if (choice === undefined) throw new Defect('A statement that cannot be rounded both ways.');
  members.forEach((at, place) => {
    const [one, two] = choice.raised[place] ?? [0, 0];
    const base = down[place] ?? [ZERO, ZERO];
    rounded.set(at, [base[0].plus(one), base[1].plus(two)]);
  });
}

const downOf = (pairs: readonly Pair[]) => pairs.map(([one, two]): Pair => [one.floor(), two.floor()]);

/** The least bad way in which the members reach a rounded total, each so many steps above rounding down; none where there is no way. */
function choiceFor(
  exact: readonly Pair[],
  target: Steps,
  members: readonly number[],
  inner: number | undefined,
  steps: readonly number[],
): Choice | undefined {
  const pairs = members.map((at): Pair => exact[at] ?? [ZERO, ZERO]);
  const down = downOf(pairs);
  const missing = [0, 1].map((column) => target[column]!.minus(sumOf(down.map((pair) => pair[column]!))).toNumber());
  const weights = members.map((at) => (at === inner ? TOTALS_WEIGH : 1));
  return cheapestChoice(pairs, down, [missing[0]!, missing[1]!], steps, weights);
}

/** A millionth of a step is what decimals of 34 digits may lose on the way; more is a total of something else. */
function refuseForeignTotal(pairs: readonly Pair[], total: Pair): void {
  const off = ([0, 1] as const).map((column) =>
    sumOf(pairs.map((pair) => pair[column]))
      .minus(total[column])
      .abs(),
  );
  if (off.some((difference) => difference.greaterThan('0.000001'))) {
    throw new Defect('A total of a statement that is not the sum of the payers above it.');
  }
}

/** Walks the members once, keeping for every pair of column sums the least bad way to reach it. */
function cheapestChoice(
  pairs: readonly Pair[],
  down: readonly Pair[],
  missing: readonly [number, number],
  steps: readonly number[],
  weights: readonly number[],
): Choice | undefined {
  let reached = new Map<string, { readonly sums: readonly [number, number]; readonly choice: Choice }>();
  reached.set('0,0', { sums: [0, 0], choice: { raised: [], error: 0 } });
  pairs.forEach((pair, place) => {
    const above = [0, 1].map((column) => pair[column]!.minus(down[place]![column]!).toNumber());
    const next: typeof reached = new Map();
    // nothing is nothing: an empty cell takes no step
    const [ones, twos] = [0, 1].map((column) => (pair[column]!.isZero() ? [0] : steps)) as [
      readonly number[],
      readonly number[],
    ];
    for (const { sums, choice } of reached.values()) {
      for (const one of ones) {
        for (const two of twos) {
          const [missOne, missTwo] = [one - above[0]!, two - above[1]!];
          const missed = missOne ** 2 + missTwo ** 2 + (missOne + missTwo) ** 2;
          const error = choice.error + missed * (weights[place] ?? 1);
          const reachedSums = [sums[0] + one, sums[1] + two] as const;
          const known = next.get(reachedSums.join());
          if (known !== undefined && known.choice.error <= error) continue;
          next.set(reachedSums.join(), {
            sums: reachedSums,
            choice: { raised: [...choice.raised, [one, two]], error },
          });
        }
      }
    }
    reached = next;
  });
  return reached.get(missing.join())?.choice;
}

const inSteps = (text: DecimalText, digits: number) => readDecimalText(text).times(new PrintedDecimal(10).pow(digits));

function outOfSteps(steps: PrintedDecimal, digits: number): DecimalText {
  const value = steps.dividedBy(new PrintedDecimal(10).pow(digits));
  return (value.isZero() ? value.abs() : value).toFixed(Math.max(0, digits));
}

const sumOf = (values: readonly PrintedDecimal[]) => values.reduce((sum, value) => sum.plus(value), ZERO);
