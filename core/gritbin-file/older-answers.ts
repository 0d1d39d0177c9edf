import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { notFilledIn } from '../defaults';
import { ReferenceDecimal } from '../reference';
import { resolveScenario, type ResolvedScenario } from '../scenario';
import type { QuantityInput, Scenario, Workbook } from '../schema';

/**
 * A workbook that an earlier version wrote, with an answer to what has been asked since: one that says it is not filled in
 * and claims nothing. Scenarios that came from another follow it in that too.
 *
 * Takes    a workbook in today's format, none of whose scenarios leads nowhere
 * Gives    the same, its ratios, and what helping does for helpers, in the units in which these are kept today
 * Refuses  scenario-chain-broken
 */
export function withAnswersOfToday(workbook: Workbook): Workbook {
  const ratiosMended = { ...workbook, scenarios: workbook.scenarios.map((one) => inUnitsOfToday(workbook, one)) };
  const scenarios = ratiosMended.scenarios.map((scenario) => answered(ratiosMended, scenario));
  return { ...workbook, scenarios };
}

function inUnitsOfToday(workbook: Workbook, scenario: Scenario): Scenario {
  const rows = new Map(rowsOf(workbook, scenario).map((row) => [row.id, row]));
  const hours = hoursOfAHelper(resolveScenario(workbook, scenario.id));
  const quantities = Object.entries(scenario.quantities).map(([id, input]) => [
    id,
    perHourOfHelping(hours, rows.get(id), inUnitOf(rows.get(id), input)),
  ]);
  return { ...scenario, quantities: Object.fromEntries(quantities) as Scenario['quantities'] };
}

/** A ratio was once kept as a share; the number is the same. */
function inUnitOf(row: QuantityDefinitionRow | undefined, input: QuantityInput): QuantityInput {
  return input.unit === 'share' && row?.unit === '1' ? { ...input, unit: '1' } : input;
}

/**
 * What helping does for helpers was once said of a year of it, however few the hours. It is shared over the hours of that year; nothing
 * stays nothing.
 */
function perHourOfHelping(hours: number, row: QuantityDefinitionRow | undefined, input: QuantityInput): QuantityInput {
  if (row?.unit !== 'wellby/hour' || input.unit !== 'wellby/person/year') return input;
  const { distribution: _ofAYear, range, ...kept } = input;
  const each = (ofAYear: string) =>
    hours === 0 ? '0' : new ReferenceDecimal(ofAYear).dividedBy(hours).toDecimalPlaces(12).toFixed();
  return {
    ...kept,
    value: each(input.value),
    unit: row.unit,
    ...(range === undefined ? {} : { range: { low: each(range.low), high: each(range.high) } }),
  };
}

/** Hours that a helper gives in a year, on average over the channels. */
function hoursOfAHelper({ structure, quantities }: ResolvedScenario): number {
  const hours = structure.channels.map(({ id }) => Number(quantities[`participation.${id}.hours`]?.value ?? '0'));
  return hours.length === 0 ? 0 : hours.reduce((sum, one) => sum + one, 0) / hours.length;
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
