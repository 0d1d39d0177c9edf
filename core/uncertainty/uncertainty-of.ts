import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { momentsOf, type DirichletGroup, type Uncertain, type UncertainQuantity } from '../engines/simulate';
import { Refusal } from '../errors';
import { allFigures } from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { QuantityInput } from '../schema';
import { gradeSpread } from './grade-spread';
import { natureOf, saysNothing } from './nature';
import { rangeSpread } from './published-range';
import { readStated } from './stated-spread';
import { withinLimits } from './within-limits';

/** What a quantity's doubt was taken from: what somebody stated, its published range, its grade alone; or there is none. */
export type SpreadSource = 'given' | 'range' | 'grade-spread' | 'fixed';

export type ScenarioUncertainty = Uncertain & {
  readonly sources: Readonly<Record<string, SpreadSource>>;
};

/**
 * How unsure everything in a scenario is.
 *
 * Takes    a scenario that has passed its checks
 * Gives    a distribution for every quantity that its structure asks for, in that order; which of them share a whole, and which
 *          move together; and what each distribution was taken from. The margins for optimism are not among them: they are
 *          factors on every draw
 * Refuses  the codes of `readStated` and `withinLimits`, where the checks were not made first
 * Source   our convention where nothing was stated or published: docs/decisions/0007
 */
export function uncertaintyOf(scenario: ResolvedScenario): ScenarioUncertainty {
  const { structure, quantities, correlations } = scenario;
  const read = requiredQuantities(structure).flatMap((row) => {
    const input = quantities[row.id];
    return input === undefined ? [] : [{ row, ...quantityUncertainty(input, row) }];
  });
  const asked = new Set(read.map(({ row }) => row.id));
  return {
    quantities: read.map(({ quantity }) => quantity),
    dirichlets: sharesOfOneWhole(
      scenario,
      read.map(({ quantity }) => quantity),
    ),
    correlations: correlations
      .filter(({ quantities: pair }) => pair.every((id) => asked.has(id)))
      .map(({ quantities: [a, b], rank }) => ({ a, b, rank: Number(rank) })),
    sources: Object.fromEntries(read.map(({ row, source }) => [row.id, source])),
  };
}

/**
 * How unsure one quantity is.
 *
 * Takes    an answer and its definition
 * Gives    its distribution, with limits where it has no ends of its own, and what that was taken from
 * Refuses  as for `uncertaintyOf`
 */
export function quantityUncertainty(
  input: QuantityInput,
  row: QuantityDefinitionRow,
): { readonly quantity: UncertainQuantity; readonly source: SpreadSource } {
  const { id } = row;
  const value = Number(input.value);
  const fixed = { quantity: { id, distribution: { kind: 'fixed', value } }, source: 'fixed' } as const;
  if (input.distribution !== undefined) {
    if (input.distribution.kind === 'fixed') return fixed;
    const read = readStated(input.distribution, { row, value });
    if ('problem' in read) throw new Refusal(read.problem.code, read.problem);
    const legal = withinLimits(read.distribution, row);
    if ('problem' in legal) throw new Refusal(legal.problem.code, legal.problem);
    const { distribution, limits } = legal;
    return { quantity: { id, distribution, ...(limits === undefined ? {} : { limits }) }, source: 'given' };
  }
  const nature = natureOf(row);
  if (nature === 'choice') return fixed;
  // no effect is claimed, so there is nothing to be unsure of until somebody says otherwise
  if ((nature === 'ratio' || nature === 'effect') && saysNothing(nature, value)) return fixed;
  const source = input.range === undefined ? 'grade-spread' : 'range';
  if (source === 'grade-spread' && isKnownTariff(input)) return fixed;
  const stated =
    input.range === undefined ? gradeSpread(value, input.grade, row) : rangeSpread(input, input.range, row);
  if (stated.kind === 'fixed') return fixed;
  const limits = { low: Number(row.limits.low), high: Number(row.limits.high) };
  const hasEnds = stated.kind === 'pert' || stated.kind === 'beta' || stated.kind === 'truncated-normal';
  return { quantity: { id, distribution: stated, ...(hasEnds ? {} : { limits }) }, source };
}

/** The best grade but one: derived from what is known, not judged. */
const KNOWN = 2;

/** An amount that somebody sets, such as a benefit's weekly rate, read at its source: it is what it is. */
function isKnownTariff({ source, grade, value }: QuantityInput): boolean {
  if (source.kind !== 'reference' || source.status !== 'confirmed' || grade > KNOWN) return false;
  return allFigures().some(
    (row) => row.id === source.figureId && row.distribution.type === 'fixed' && row.value === value,
  );
}

/** The weights of three or more groups: drawn by themselves they could add up to more than everybody. */
function sharesOfOneWhole(
  { structure }: ResolvedScenario,
  quantities: readonly UncertainQuantity[],
): readonly DirichletGroup[] {
  const ids = structure.groups.slice(0, -1).map(({ id }) => `pathway.${id}.weight`);
  if (ids.length < 2) return [];
  const moments = ids.map((id) => {
    const quantity = quantities.find((one) => one.id === id);
    return quantity === undefined ? { mean: 0, sd: 0 } : momentsOf(quantity.distribution);
  });
  const rest = 1 - moments.reduce((sum, { mean }) => sum + mean, 0);
  const counts = moments.flatMap(({ mean, sd }) => (sd > 0 ? [(mean * (1 - mean)) / (sd * sd) - 1] : []));
  if (counts.length === 0 || rest <= 0 || moments.some(({ mean }) => mean <= 0)) return [];
  // One Dirichlet distribution has one weight in all: that of the share about which least is known.
  const weight = Math.min(...counts);
  return [{ quantities: ids, weights: [...moments.map(({ mean }) => mean * weight), rest * weight] }];
}
