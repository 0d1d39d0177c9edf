/**
 * A function that works its answer out once for each object that it is asked about.
 *
 * What it remembers cannot be told from what it would work out anew, since what core is given is never changed in place;
 * an object that nobody holds any more is forgotten, with its answer.
 *
 * Takes    work: a function of its argument and of nothing else
 * Gives    the same function; a refusal is not remembered
 */
export function onceForEach<Given extends object, Value>(work: (given: Given) => Value): (given: Given) => Value {
  const known = new WeakMap<Given, { readonly value: Value }>();
  return (given) => {
    const found = known.get(given) ?? { value: work(given) };
    known.set(given, found);
    return found.value;
  };
}
