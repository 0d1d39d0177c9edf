import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { decimalOf, priceYearLabel } from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { QuantityInput, Structure } from '../schema';
import type { ModelChange } from './attribution';
import { changedParts, mergedStructure, partsLinked } from './structure-changes';

/**
 * What differs between two scenarios and is made or not made as one: a quantity, an input that was added with all that is
 * asked about it, the horizon, or several of these that cannot stand one without the other.
 */
export type ScenarioChange = ModelChange & {
  readonly kind: 'quantity' | 'structure' | 'linked';
  /** What it switches: quantities and parts of the structure by id. */
  readonly switches: readonly string[];
  /** The quantity, where it is one: what it was, and what it is. */
  readonly quantity: {
    readonly row: QuantityDefinitionRow;
    readonly before: QuantityInput;
    readonly after: QuantityInput;
  } | null;
};

type Pair = { readonly before: ResolvedScenario; readonly after: ResolvedScenario };

/**
 * Everything in which two scenarios differ that can move a figure.
 *
 * Words, sources, notes and ranges move none. A quantity that only one of the two asks for goes with the choice that asks for
 * it. What names something that is there in one of the two only is linked with it: a kind of value with the admissions it
 * values, an obstacle with the input that takes it away.
 *
 * Takes    two resolved scenarios
 * Gives    a change for each, the structural ones last, each in the order of the screens
 */
export function changesBetween(before: ResolvedScenario, after: ResolvedScenario): readonly ScenarioChange[] {
  const pair = { before, after };
  return [...changedInputs(pair), ...changedChoices(pair)];
}

/** The same for many sets of changes: what each structure asks for is looked up once. */
export function scenariosBetween(
  before: ResolvedScenario,
  after: ResolvedScenario,
): (made: readonly ScenarioChange[]) => ResolvedScenario {
  const answers = answersOf({ before, after });
  const structures = new Map<
    string,
    { readonly structure: Structure; readonly rows: readonly QuantityDefinitionRow[] }
  >();
  const structureWith = (made: readonly ScenarioChange[], isMade: (id: string) => boolean) => {
    const key = JSON.stringify(made.filter(({ kind }) => kind !== 'quantity').map(({ id }) => id));
    const known = structures.get(key);
    if (known !== undefined) return known;
    const structure = mergedStructure(before.structure, after.structure, isMade);
    const built = { structure, rows: requiredQuantities(structure) };
    structures.set(key, built);
    return built;
  };
  return (made) => {
    const switched = new Set(made.flatMap(({ switches }) => switches));
    const isMade = (id: string) => switched.has(id);
    const { structure, rows } = structureWith(made, isMade);
    const quantities = rows.flatMap((row) => {
      const [was, is] = [answers.before.get(row.id), answers.after.get(row.id)];
      const [wanted, other] = isMade(row.id) ? [is, was] : [was, is];
      const answer = [wanted, other].find((one) => one?.unit === row.unit) ?? wanted ?? other;
      return answer === undefined ? [] : [[row.id, answer] as const];
    });
    return { ...before, structure, quantities: Object.fromEntries(quantities) };
  };
}

/** Several changes as one: what cannot stand one without the other. */
export function linked(changes: readonly ScenarioChange[]): ScenarioChange {
  const [first] = changes;
  return {
    id: changes.map(({ id }) => id).join('+'),
    label: changes.map(({ label }) => label).join('; '),
    kind: changes.length === 1 && first !== undefined ? first.kind : 'linked',
    switches: changes.flatMap(({ switches }) => switches),
    quantity: changes.length === 1 ? (first?.quantity ?? null) : null,
  };
}

/** The quantities that both scenarios ask for, in one unit, and that differ in what a model reads. */
function changedInputs(pair: Pair): readonly ScenarioChange[] {
  const answers = answersOf(pair);
  return requiredQuantities(pair.after.structure).flatMap((row) => {
    const [before, after] = [answers.before.get(row.id), answers.after.get(row.id)];
    if (before === undefined || before.unit !== after?.unit) return [];
    if (isReadAlike(before, after)) return [];
    const label = row.label.startsWith(row.group) ? row.label : `${row.group}: ${row.label}`;
    return [{ id: row.id, label, kind: 'quantity', switches: [row.id], quantity: { row, before, after } } as const];
  });
}

/** A model reads the value, the grade (for its margin for optimism) and the prices of an amount, and nothing else. */
function isReadAlike(one: QuantityInput, other: QuantityInput): boolean {
  const prices = ({ priceYear }: QuantityInput) => (priceYear === undefined ? '' : priceYearLabel(priceYear));
  return (
    one.grade === other.grade &&
    prices(one) === prices(other) &&
    (one.value === other.value || decimalOf(one.value, 'a change').equals(decimalOf(other.value, 'a change')))
  );
}

/** What each scenario answers of what it asks: what is left over from a choice that was taken back is not part of it. */
function answersOf({ before, after }: Pair): {
  readonly before: ReadonlyMap<string, QuantityInput>;
  readonly after: ReadonlyMap<string, QuantityInput>;
} {
  return { before: asked(before), after: asked(after) };
}

function asked({ structure, quantities }: ResolvedScenario): ReadonlyMap<string, QuantityInput> {
  return new Map(
    requiredQuantities(structure).flatMap(({ id }) => {
      const input = quantities[id];
      return input === undefined ? [] : [[id, input] as const];
    }),
  );
}

function changedChoices({ before, after }: Pair): readonly ScenarioChange[] {
  return partsLinked(changedParts(before.structure, after.structure)).map((parts) =>
    linked(parts.map(({ id, label }) => ({ id, label, kind: 'structure', switches: [id], quantity: null }))),
  );
}
