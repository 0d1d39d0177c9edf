import { requiredQuantities } from '../../catalogue';
import { checkScenario, checkSpread } from '../../checks';
import {
  copulaOf,
  momentsOf,
  onlyValueOf,
  quantilesOf,
  varyingOf,
  type UncertainQuantity,
} from '../../engines/simulate';
import type { ResolvedScenario } from '../../scenario';
import type { QuantityInput } from '../../schema';
import { quantityUncertainty, uncertaintyOf, type SpreadSource } from '../../uncertainty';
import { formatTableFigure } from '../../words';
import { quantityWords } from './uncertainty-rows';
import type { HowSureView } from './uncertainty-types';
import { drawnText } from './uncertainty-words';
import { labelOf } from './weakest';

type Row = ReturnType<typeof requiredQuantities>[number];

/**
 * What a statement about the doubt in one number comes to, before it is kept.
 *
 * Takes    the scenario, with its correlations as they would be; the number's definition, and its answer as it would be
 * Gives    where 9 cases in 10 lie, what must be mended, and how far what moves together has to be moved to hold at once
 */
export function howSureView(scenario: ResolvedScenario, row: Row, input: QuantityInput): HowSureView {
  const findings = checkSpread(row, input);
  const problem = findings.find(({ outcome }) => outcome === 'fail');
  const notes = findings.filter(({ outcome }) => outcome === 'warn').map(({ what, mend }) => `${what} ${mend}`);
  const tried = { ...scenario, quantities: { ...scenario.quantities, [row.id]: input } };
  if (problem !== undefined) {
    const { code, what, why, mend } = problem;
    return {
      words: null,
      from: FROM.given,
      problem: { code, what, why, mend },
      notes,
      together: statedOnly(tried, row),
    };
  }
  const { quantity, source } = quantityUncertainty(input, row);
  return {
    words: whereWords(quantity, row),
    from: fromWords(source, input),
    problem: null,
    notes,
    together: togetherOf(tried, row),
  };
}

/** A range that goes with a guess is a guess too, and nothing published. */
function fromWords(source: SpreadSource, { grade, source: { kind } }: QuantityInput): string {
  if (source === 'grade-spread') return `${FROM[source]}, ${grade}`;
  return source === 'range' && kind !== 'reference' ? 'From a guessed range' : FROM[source];
}

const FROM: Readonly<Record<SpreadSource, string>> = {
  given: 'As said here',
  range: 'From its published range',
  'grade-spread': 'From its grade',
  fixed: 'Taken as certain',
};

function whereWords({ distribution, limits }: UncertainQuantity, row: Row): string {
  const only = onlyValueOf(distribution);
  if (only !== null) return `${quantityWords(only, row)} in every future.`;
  const [low = 0, high = 0] = quantilesOf(distribution, [0.05, 0.95]).map((value) =>
    limits === undefined ? value : Math.min(limits.high, Math.max(limits.low, value)),
  );
  const mean = quantityWords(momentsOf(distribution).mean, row);
  return `9 cases in 10 lie between ${quantityWords(low, row)} and ${quantityWords(high, row)}, on average ${mean}.`;
}

/** What moves together with a number, while its own doubt cannot be drawn. */
function statedOnly({ structure, correlations }: ResolvedScenario, row: Row): HowSureView['together'] {
  return correlations.flatMap(({ quantities: [a, b], rank }) => {
    if (a !== row.id && b !== row.id) return [];
    const other = a === row.id ? b : a;
    return [{ quantityId: other, label: labelFor(structure, other), rank, moved: null }];
  });
}

/** Ranks that differ less are the same but for rounding. */
const SAME = 0.005;

function togetherOf(scenario: ResolvedScenario, row: Row): HowSureView['together'] {
  const stated = statedOnly(scenario, row);
  const canBeDrawn = stated.length > 0 && checkScenario(scenario).every(({ outcome }) => outcome !== 'fail');
  if (!canBeDrawn) return stated;
  const uncertain = uncertaintyOf(scenario);
  const { groups } = copulaOf(uncertain.correlations, varyingOf(uncertain));
  return stated.map((one) => {
    const group = groups.find(({ quantities }) => [row.id, one.quantityId].every((id) => quantities.includes(id)));
    if (group === undefined) {
      return { ...one, moved: 'says nothing, since one of the two is taken as certain' };
    }
    const [i, j] = [group.quantities.indexOf(row.id), group.quantities.indexOf(one.quantityId)];
    const drawn = group.ranks[i]?.[j] ?? 0;
    if (Math.abs(drawn - Number(one.rank)) < SAME) return one;
    const words = formatTableFigure(drawnText(drawn), 2);
    return { ...one, moved: `drawn at ${words}, the nearest that can hold together with the others` };
  });
}

function labelFor(structure: ResolvedScenario['structure'], id: string): string {
  const row = requiredQuantities(structure).find((one) => one.id === id);
  return row === undefined ? id : labelOf(row);
}
