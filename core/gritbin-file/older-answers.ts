import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { notFilledIn } from '../defaults';
import { resolveScenario } from '../scenario';
import type { QuantityInput, Scenario, Workbook } from '../schema';

/**
 * A workbook that an earlier version wrote, with an answer to what has been asked since: one that says it is not filled in
 * and claims nothing. Scenarios that came from another follow it in that too.
 *
 * Takes    a workbook in today's format, none of whose scenarios leads nowhere
 * Gives    the same, its ratios in the unit in which ratios are kept today
 * Refuses  scenario-chain-broken
 */
export function withAnswersOfToday(workbook: Workbook): Workbook {
  const ratiosMended = { ...workbook, scenarios: workbook.scenarios.map((one) => inUnitsOfToday(workbook, one)) };
  const scenarios = ratiosMended.scenarios.map((scenario) => answered(ratiosMended, scenario));
  return { ...workbook, scenarios };
}

function inUnitsOfToday(workbook: Workbook, scenario: Scenario): Scenario {
  const rows = new Map(rowsOf(workbook, scenario).map((row) => [row.id, row]));
  const quantities = Object.entries(scenario.quantities).map(([id, input]) => [id, inUnitOf(rows.get(id), input)]);
  return { ...scenario, quantities: Object.fromEntries(quantities) as Scenario['quantities'] };
}

/** A ratio was once kept as a share; the number is the same. */
function inUnitOf(row: QuantityDefinitionRow | undefined, input: QuantityInput): QuantityInput {
  return input.unit === 'share' && row?.unit === '1' ? { ...input, unit: '1' } : input;
}

/** What a scenario has to say itself: all that is asked, or where it follows another, what its own structure adds. */
function answered(workbook: Workbook, scenario: Scenario): Scenario {
  if (scenario.structure === null) return scenario;
  const { structure, quantities } = resolveScenario(workbook, scenario.id);
  const missing = requiredQuantities(structure).filter(({ id }) => quantities[id] === undefined);
  const added = missing.map((row) => [row.id, notFilledIn(row, structure)] as const);
  return { ...scenario, quantities: { ...scenario.quantities, ...Object.fromEntries(added) } };
}

function rowsOf(workbook: Workbook, { id }: Scenario): readonly QuantityDefinitionRow[] {
  return requiredQuantities(resolveScenario(workbook, id).structure);
}
