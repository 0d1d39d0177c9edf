import { evenly, type QuantityRange } from '../../../core/analysis';
import {
  quantilesOf,
  varyingOf,
  type OutputRef,
  type Uncertain,
  type UncertainQuantity,
} from '../../../core/engines/simulate';
import { Refusal } from '../../../core/errors';
import type { Total } from '../../../core/graph';
import type { ResolvedScenario } from '../../../core/scenario';
import { uncertaintyOf } from '../../../core/uncertainty';
import { sharedDraws, type SimulationPool } from '../simulation/pool';
import type { Call } from './progress';

const HEAT_STEPS = 9;
/** The ends of a number's doubt: 9 cases in 10 lie between. */
const ENDS = [0.05, 0.95] as const;

export type Axis = { readonly id: string; readonly values: readonly number[] };

export function statedOf({ quantities }: ResolvedScenario): ReadonlyMap<string, number> {
  return new Map(Object.entries(quantities).map(([id, { value }]) => [id, Number(value)]));
}

/** The 5th and the 95th percentile of every number that varies; of those that are one and the same, the first. */
export function rangesOf(scenario: ResolvedScenario): readonly QuantityRange[] {
  const uncertain = uncertaintyOf(scenario);
  const varying = new Set(varyingOf(uncertain));
  const twins = new Set<string>();
  return uncertain.quantities.flatMap((quantity) => {
    if (!varying.has(quantity.id) || twins.has(quantity.id)) return [];
    for (const { id } of twinsOf(uncertain, quantity.id)) twins.add(id);
    return [{ id: quantity.id, ...endsOf(quantity) }];
  });
}

function endsOf({ distribution, limits }: UncertainQuantity): { readonly low: number; readonly high: number } {
  const [low = 0, high = 0] = quantilesOf(distribution, ENDS).map((value) =>
    limits === undefined ? value : Math.min(limits.high, Math.max(limits.low, value)),
  );
  return { low, high };
}

/** Numbers that are drawn as one with a number, and whether they run the same way. */
function twinsOf({ correlations }: Uncertain, id: string): readonly { readonly id: string; readonly rank: number }[] {
  return correlations.flatMap(({ a, b, rank }) => {
    if (Math.abs(rank) !== 1 || (a !== id && b !== id)) return [];
    return [{ id: a === id ? b : a, rank }];
  });
}

/** The rows of a tornado, with numbers that are one and the same moved together. */
export function withTwins(
  columns: ReadonlyMap<string, Float64Array>,
  ranges: readonly QuantityRange[],
  uncertain: Uncertain,
  stated: ReadonlyMap<string, number>,
): ReadonlyMap<string, Float64Array> {
  const rows = new Map(columns);
  const length = 1 + 2 * ranges.length;
  for (const [place, { id }] of ranges.entries()) {
    for (const twin of twinsOf(uncertain, id)) {
      const quantity = uncertain.quantities.find((one) => one.id === twin.id);
      if (quantity === undefined) continue;
      const column = rows.get(twin.id) ?? new Float64Array(length).fill(stated.get(twin.id) ?? 0);
      const { low, high } = endsOf(quantity);
      [column[1 + 2 * place], column[2 + 2 * place]] = twin.rank > 0 ? [low, high] : [high, low];
      rows.set(twin.id, column);
    }
  }
  return rows;
}

export function axisOf(scenario: ResolvedScenario, id: string): Axis {
  const quantity = uncertaintyOf(scenario).quantities.find((one) => one.id === id);
  if (quantity === undefined) throw notAskedFor(id);
  const { low, high } = endsOf(quantity);
  if (low === high) throw notUnsure(id);
  return { id, values: evenly(low, high, HEAT_STEPS) };
}

/** A net for given rows of values. */
export async function netsInRows(
  pool: SimulationPool,
  scenario: ResolvedScenario,
  given: ReadonlyMap<string, Float64Array>,
  net: Total<'£'>,
  { signal }: Call,
): Promise<Float64Array> {
  const draws = [...given.values()][0]?.length ?? 0;
  const into = sharedDraws(draws);
  const of: OutputRef = { kind: 'total', id: net.id };
  const plan = { seed: 0, draws, replicates: 1, method: 'pseudo-random' as const };
  const uncertain = uncertaintyOf(scenario);
  await pool.draws(
    { scenario, uncertain, plan, outputs: [{ of, into }], given },
    { signal, onProgress: () => undefined },
  );
  return into;
}

function notAskedFor(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: `"${id}" is not a figure of this scenario.`,
    why: 'The scenario’s years, inputs and streams decide which figures it has.',
    mend: 'Choose one of the figures on the screens.',
    about: [id],
  });
}

function notUnsure(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: 'This number has one value, so nothing can be shown over it.',
    why: 'It was said to be certain, or nothing is claimed by it.',
    mend: 'Choose a number that is unsure, or say how sure this one is.',
    about: [id],
  });
}

export function notTwo(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: 'A heat map needs two different numbers.',
    why: 'The same one was chosen across and down.',
    mend: 'Choose another number for one of the two.',
    about: [id],
  });
}
