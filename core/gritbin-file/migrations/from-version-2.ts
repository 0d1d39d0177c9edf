import type { JsonObject, JsonValue } from '../read-json';
import type { Migration } from './migration';

const OUTSIDE = 'capital.outside-money';
const INPUT = 'outside-money';

/** Format 2: money drawn in from elsewhere was one number beside the inputs, which nobody paid. */
export const fromVersion2: Migration = {
  from: 2,
  changes:
    'Money drawn in from elsewhere is an input with a payer of its own: a cost to whoever gives it, and to society, where it was none before.',
  migrate: ({ scenarios, ...kept }) => {
    const all = Array.isArray(scenarios) ? (scenarios as readonly JsonValue[]) : [];
    const isCounted = all.some((scenario) => Number(outsideOf(scenario)?.['value'] ?? 0) !== 0);
    return {
      ...kept,
      formatVersion: 3,
      scenarios: Array.isArray(scenarios) ? all.map((one) => scenarioOf(one, isCounted)) : (scenarios ?? null),
    };
  },
};

function outsideOf(scenario: JsonValue): JsonObject | null {
  if (!isObject(scenario) || !isObject(scenario['quantities'] ?? null)) return null;
  const outside = (scenario['quantities'] as JsonObject)[OUTSIDE];
  return outside !== undefined && isObject(outside) ? outside : null;
}

/** Where nothing was drawn in by any scenario, the number goes; else it is an input of each scenario that says what is put in. */
function scenarioOf(scenario: JsonValue, isCounted: boolean): JsonValue {
  if (!isObject(scenario)) return scenario;
  const { structure, quantities } = scenario;
  return {
    ...scenario,
    ...(quantities === undefined || !isObject(quantities) ? {} : { quantities: quantitiesOf(quantities, isCounted) }),
    ...(isCounted && structure !== undefined && isObject(structure) ? { structure: structureOf(structure) } : {}),
  };
}

function quantitiesOf(quantities: JsonObject, isCounted: boolean): JsonObject {
  const { [OUTSIDE]: outside, ...kept } = quantities;
  return isCounted && outside !== undefined ? { ...kept, [`input.${INPUT}.amount`]: outside } : kept;
}

/** For as long as anything was put in, which is when it was counted. */
function structureOf(structure: JsonObject): JsonObject {
  const { inputs } = structure;
  if (!Array.isArray(inputs)) return structure;
  const ends = (inputs as readonly JsonValue[]).map(endOf);
  const added: JsonObject = {
    id: INPUT,
    label: 'Money drawn in from elsewhere',
    kind: 'revenue',
    payer: 'funders',
    basis: 'whole-programme',
    timing: { kind: 'yearly', startOffset: 0, years: Math.max(1, ...ends) },
    invites: false,
    works: null,
  };
  return { ...structure, inputs: [...(inputs as readonly JsonValue[]), added] };
}

function endOf(input: JsonValue): number {
  const timing = isObject(input) ? (input['timing'] ?? null) : null;
  if (!isObject(timing)) return 1;
  return Number(timing['startOffset'] ?? 0) + (timing['kind'] === 'once' ? 1 : Number(timing['years'] ?? 1));
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
