import { copulaOf, type Copula } from './copula';
import { shareOut } from './dirichlet';
import type { Uncertain, UncertainQuantity } from './distribution';
import { inverseOf, type Inverse } from './inverse';
import { refusePlan, type DrawPlan } from './plan';
import { scoresOver, type RangeMemory } from './scores';
import { withSpread } from './spread';

/** Values of uncertain quantities by draw, remembering what does not change from one asking to the next. */
export type Columns = {
  /**
   * The values of every quantity that has spread.
   *
   * Takes    what is uncertain; the draws wanted: from, up to and without to (all of the plan's where not said)
   * Gives    a column for each id of `varyingOf`, to - from long; columns are shared with later answers and must not be written to
   * Refuses  not-a-correlation-matrix
   */
  readonly of: (uncertain: Uncertain, from?: number, to?: number) => ReadonlyMap<string, Float64Array>;
};

/** How many doubles are remembered at most, scores and values together: 64 MB. */
const MOST_REMEMBERED = 2 ** 23;

/**
 * The source of all random draws of one plan.
 *
 * Takes    a plan; inverse distributions to share with the columns of other plans
 * Gives    columns; a quantity whose distribution changes has its own column made anew and no other
 * Refuses  seed-not-whole, draws-not-a-power-of-two, replicates-not-possible
 */
export function createColumns(plan: DrawPlan, inverses: Inverses = createInverses()): Columns {
  refusePlan(plan);
  const copulas = createCopulas();
  const ranges = new Map<string, RangeMemory>();
  return {
    of(uncertain, from = 0, to = plan.draws) {
      const drawn = withSpread(uncertain);
      const memory = memoryOf(ranges, { from, to }, drawn.length);
      const dimensions = new Map(drawn.map(({ id, dimension }) => [id, dimension]));
      const scoresOf = scoresOver(plan, copulas(uncertain, [...dimensions.keys()]), dimensions, memory);
      const columns = new Map<string, Float64Array>();
      for (const quantity of drawn) {
        const { id } = quantity;
        const { key, inverse } = inverses(quantity);
        const scores = scoresOf(id);
        const madeFrom = `${scores.madeFrom} ${key}`;
        const kept = memory.values.get(id);
        const column = kept?.madeFrom === madeFrom ? kept.column : new Float64Array(to - from);
        if (kept?.column !== column) inverse(scores.column, column);
        memory.values.set(id, { madeFrom, column });
        columns.set(id, column);
      }
      return shareOut(uncertain.dirichlets, columns);
    },
  };
}

/** The inverse distribution of each quantity, and what it was made from. */
export type Inverses = (quantity: UncertainQuantity) => { readonly key: string; readonly inverse: Inverse };

/** Inverse distributions that are made anew only when a quantity's distribution is another; they serve any plan. */
export function createInverses(): Inverses {
  const made = new Map<string, { readonly key: string; readonly inverse: Inverse }>();
  return ({ id, distribution, limits }) => {
    const key = JSON.stringify([distribution, limits]);
    const kept = made.get(id);
    if (kept?.key === key) return kept;
    const inverse = limits === undefined ? inverseOf(distribution) : within(inverseOf(distribution), limits);
    const entry = { key, inverse };
    made.set(id, entry);
    return entry;
  };
}

function within(inverse: Inverse, { low, high }: { readonly low: number; readonly high: number }): Inverse {
  return (scores, into) => {
    inverse(scores, into);
    for (let at = 0; at < into.length; at += 1) into[at] = Math.min(high, Math.max(low, into[at] as number));
  };
}

/** The copula of what is uncertain, made anew only when its correlations, or what varies, are others. */
function createCopulas(): (uncertain: Uncertain, varying: readonly string[]) => Copula {
  let last: { readonly key: string; readonly copula: Copula } | null = null;
  return ({ correlations }, varying) => {
    const varies = new Set(varying);
    const saying = correlations.filter(({ a, b }) => varies.has(a) && varies.has(b)); // the rest say nothing
    const key = JSON.stringify([saying, saying.length === 0 ? [] : varying]);
    if (last?.key !== key) last = { key, copula: copulaOf(saying, varying) };
    return last.copula;
  };
}

/** The memory of a range; ranges used longest ago are forgotten first, and one that is too large is not remembered. */
function memoryOf(
  ranges: Map<string, RangeMemory>,
  { from, to }: { readonly from: number; readonly to: number },
  columns: number,
): RangeMemory {
  const key = `${from} ${to}`;
  const found = ranges.get(key) ?? { from, to, independent: new Map(), correlated: new Map(), values: new Map() };
  ranges.delete(key);
  ranges.set(key, found);
  let held = 0;
  for (const [name, memory] of [...ranges].reverse()) {
    held += 2 * columns * (memory.to - memory.from);
    if (held > MOST_REMEMBERED) ranges.delete(name);
  }
  return found;
}
