/**
 * Orders drawn from a seed: the same seed gives the same orders on every machine.
 *
 * Takes    seed: a whole number; count: how many things there are
 * Gives    a function; each call gives the numbers 0 … count - 1 in an order of its own, all orders alike likely
 * Source   shuffle: Fisher and Yates, in the form of Durstenfeld, Communications of the ACM 7 (1964); generator: Steele, Lea
 *          and Flood, Fast splittable pseudorandom number generators (2014), SplitMix64
 */
export function seededOrders(seed: number, count: number): () => readonly number[] {
  const draw = splitMix64(BigInt(Math.trunc(seed)));
  return () => {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last -= 1) {
      const chosen = Number(draw() % BigInt(last + 1)); // of 2^64 values: no order is favoured by more than one in 10^15
      [order[last], order[chosen]] = [order[chosen] as number, order[last] as number];
    }
    return order;
  };
}

const MASK = (1n << 64n) - 1n;

function splitMix64(seed: bigint): () => bigint {
  let state = seed & MASK;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  };
}
