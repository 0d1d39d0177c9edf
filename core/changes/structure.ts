import { canonicalJson } from '../canonical-json';
import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { notFilledIn } from '../defaults';
import { refuseDuplicateIds } from '../gritbin-file';
import { resolveScenario } from '../scenario';
import type { QuantityInput, Scenario, Structure, Workbook } from '../schema';
import { movingNothing, type Applied } from './applied';
import { differing, inheritedBy, storedScenario, withScenario, type Quantities } from './parts';
import { structureWords } from './structure-words';

/**
 * Other years, inputs or streams. What they ask for anew is filled in with a guess that says so and claims nothing; what
 * they no longer ask for goes. Scenarios that came from this one keep their answers, and follow it in all else.
 *
 * Takes    the whole new structure; an obstacle that names an input which is not in it loses that name
 * Gives    the workbook; the scenario stores the structure unless it is again that of the one it came from
 * Refuses  scenario-not-found; duplicate-id: no file could hold two things of one name
 */
export function changeStructure(workbook: Workbook, scenarioId: string, wanted: Structure): Applied {
  const before = resolveScenario(workbook, scenarioId).structure;
  const structure = withoutLooseEnds(wanted);
  const scenario = storedScenario(workbook, scenarioId);
  const changed = withScenario(workbook, { ...scenario, structure: ownStructure(workbook, scenario, structure) });
  refuseDuplicateIds(changed);
  const next = withHeirs(workbook, scenarioId).reduce((sofar, id) => refilled(workbook, sofar, id), changed);
  return movingNothing(next, structureWords(before, structure));
}

/** Null where it is again that of the scenario it came from: then it follows that one. */
function ownStructure(workbook: Workbook, { basedOn }: Scenario, structure: Structure): Structure | null {
  const inherited = basedOn === null ? null : resolveScenario(workbook, basedOn).structure;
  return canonicalJson(inherited) === canonicalJson(structure) ? null : structure;
}

/** An obstacle is no longer taken away by an input that is not there. */
function withoutLooseEnds(structure: Structure): Structure {
  const isThere = (id: string | null) => structure.inputs.some((input) => input.id === id);
  const channels = structure.channels.map((channel) => ({
    ...channel,
    barriers: channel.barriers.map((barrier) =>
      isThere(barrier.removedBy) ? barrier : { ...barrier, removedBy: null },
    ),
  }));
  return { ...structure, channels };
}

/** A scenario and all that came from it, each after the one it came from. */
function withHeirs({ scenarios }: Workbook, id: string): readonly string[] {
  const ids = [id];
  for (const from of ids) ids.push(...scenarios.filter(({ basedOn }) => basedOn === from).map((heir) => heir.id));
  return ids;
}

/** A scenario whose structure may have changed, with an answer to everything that it now asks for. */
function refilled(before: Workbook, after: Workbook, id: string): Workbook {
  const scenario: Scenario = storedScenario(after, id);
  const inherited = inheritedBy(after, scenario);
  const stood = resolveScenario(before, id);
  const { structure } = resolveScenario(after, id);
  const answered = structure.priceBase === stood.structure.priceBase ? stood.quantities : dated(stood);
  const quantities = Object.fromEntries(
    requiredQuantities(structure).map((row) => [row.id, answerTo(row, structure, answered, inherited)]),
  );
  return withScenario(after, { ...scenario, quantities: differing(quantities, inherited) });
}

/**
 * An amount that says nothing of its prices was taken to be in those of the workbook. When those become others it keeps the prices
 * that it was in, or it would be worth more or less by a choice of how to count.
 */
function dated({ structure, quantities }: ReturnType<typeof resolveScenario>): Quantities {
  const priceYear = { kind: 'financial' as const, year: structure.priceBase };
  return Object.fromEntries(
    Object.entries(quantities).map(([id, input]) => [
      id,
      input.unit.startsWith('£') && input.priceYear === undefined ? { ...input, priceYear } : input,
    ]),
  );
}

function answerTo(
  row: QuantityDefinitionRow,
  structure: Structure,
  answered: Quantities,
  inherited: Quantities,
): QuantityInput {
  const fits = (input: QuantityInput | undefined) => input?.unit === row.unit;
  const kept = [answered[row.id], inherited[row.id]].find(fits);
  return kept ?? notFilledIn(row, structure);
}
