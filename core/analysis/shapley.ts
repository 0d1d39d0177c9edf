import type { Decimal } from 'decimal.js';
import { Defect } from '../errors';
import { seededOrders } from './seeded-order';
import { WideDecimal } from './wide-decimal';

/** What is to be shared out: one or more numbers, worked out together, for any set of players. */
export type Game = {
  readonly count: number;
  readonly valuesWith: (players: ReadonlySet<number>) => Promise<readonly Decimal[]>;
  readonly seed: number;
  readonly pairs: number;
};

/** For each number: its value with nobody and with everybody, each player's share of the difference, and its standard error. */
export type Shares = {
  readonly before: readonly Decimal[];
  readonly after: readonly Decimal[];
  readonly parts: readonly (readonly Decimal[])[];
  readonly errors: readonly (readonly Decimal[])[];
};

/**
 * Shapley values over every set of players.
 *
 * Takes    a game, its numbers wide decimals
 * Gives    Σ over sets S without i of |S|!·(n-|S|-1)!/n!·(v(S ∪ i) - v(S)): whole-number weights, divided once at the end
 * Source   Shapley, A value for n-person games (1953)
 */
export async function exactShares({ count, valuesWith }: Game): Promise<Shares> {
  const values = new Map<number, readonly Decimal[]>();
  for (let place = 0; place < 2 ** count; place += 1) {
    const mask = place ^ (place >> 1); // Gray code: each set differs from the one before in a single player
    values.set(mask, await valuesWith(membersOf(mask, count)));
  }
  const everybody = 2 ** count - 1;
  const before = known(values, 0);
  const weights = Array.from({ length: count }, (_, size) => factorial(size) * factorial(count - size - 1));
  const shareOf = (number: number, player: number) => {
    let sum = zero();
    for (const [mask, found] of values) {
      if ((mask & (1 << player)) !== 0) continue;
      const joined = known(values, mask | (1 << player))[number];
      if (joined !== undefined) sum = sum.plus(joined.minus(found[number] ?? 0).times(weights[sizeOf(mask)] ?? 0));
    }
    return sum.dividedBy(factorial(count));
  };
  const players = Array.from({ length: count }, (_, player) => player);
  return {
    before,
    after: known(values, everybody),
    parts: before.map((_, number) => players.map((player) => shareOf(number, player))),
    errors: before.map(() => players.map(zero)),
  };
}

/**
 * Shapley values from random orders, each taken forwards and backwards: what a player adds early in one it adds late in the
 * other, so that the two together vary less.
 *
 * Takes    a game with a seed and how many pairs of orders, 2 or more
 * Gives    means over the orders, which add to the whole difference whatever was drawn; standard errors of the pairs' means
 * Source   Castro, Gómez and Tejada, Computers and Operations Research 36 (2009), pages 1726-1730
 */
export async function sampledShares({ count, valuesWith, seed, pairs }: Game): Promise<Shares> {
  if (!Number.isInteger(pairs) || pairs < 2)
    throw new Defect(`${pairs} pairs of orders tell nothing about their error.`);
  const before = await valuesWith(new Set());
  const players = Array.from({ length: count }, (_, player) => player);
  const after = await valuesWith(new Set(players));
  const next = seededOrders(seed, count);
  const sums = before.map(() => players.map(() => ({ sum: zero(), squares: zero() })));
  for (let drawn = 0; drawn < pairs; drawn += 1) {
    const order = next();
    const there = await addedInOrder(order, valuesWith, before, after);
    const back = await addedInOrder([...order].reverse(), valuesWith, before, after);
    for (const [number, tallies] of sums.entries()) {
      for (const [player, tally] of tallies.entries()) {
        const mean = added(there, number, player)
          .plus(added(back, number, player))
          .dividedBy(2);
        tally.sum = tally.sum.plus(mean);
        tally.squares = tally.squares.plus(mean.times(mean));
      }
    }
  }
  return {
    before,
    after,
    parts: sums.map((tallies) => tallies.map(({ sum }) => sum.dividedBy(pairs))),
    errors: sums.map((tallies) => tallies.map(({ sum, squares }) => standardErrorOf(sum, squares, pairs))),
  };
}

/** What each player adds when they join in this order, by number and player. */
async function addedInOrder(
  order: readonly number[],
  valuesWith: Game['valuesWith'],
  before: readonly Decimal[],
  after: readonly Decimal[],
): Promise<readonly (readonly Decimal[])[]> {
  const adds = before.map(() => [] as Decimal[]);
  const members = new Set<number>();
  let reached = before;
  for (const player of order) {
    members.add(player);
    const now = members.size === order.length ? after : await valuesWith(new Set(members));
    for (const [number, list] of adds.entries()) {
      const value = now[number];
      if (value !== undefined) list[player] = value.minus(reached[number] ?? 0);
    }
    reached = now;
  }
  return adds;
}

/** sd of the mean: √(Σ(x - mean)² / (n - 1) / n). */
function standardErrorOf(sum: Decimal, squares: Decimal, count: number): Decimal {
  const spread = squares.minus(sum.times(sum).dividedBy(count));
  const noise = spread.isNegative() ? zero() : spread; // what rounding leaves of nothing
  return noise
    .dividedBy(count - 1)
    .dividedBy(count)
    .squareRoot();
}

function added(adds: readonly (readonly Decimal[])[], number: number, player: number): Decimal {
  const found = adds[number]?.[player];
  if (found === undefined) throw new Defect(`Player ${player} was left out of an order.`);
  return found;
}

function membersOf(mask: number, count: number): ReadonlySet<number> {
  return new Set(Array.from({ length: count }, (_, player) => player).filter((player) => (mask & (1 << player)) !== 0));
}

function sizeOf(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}

function factorial(of: number): number {
  return of <= 1 ? 1 : of * factorial(of - 1);
}

function known(values: ReadonlyMap<number, readonly Decimal[]>, mask: number): readonly Decimal[] {
  const found = values.get(mask);
  if (found === undefined) throw new Defect('A set of players was not worked out.');
  return found;
}

function zero(): Decimal {
  return new WideDecimal(0);
}
