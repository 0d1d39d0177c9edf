import type { JsonObject, JsonValue } from '../read-json';
import type { Migration } from './migration';

/** Format 1: no council, no draws, quantities that all moved by themselves, and all help given by helpers. */
export const fromVersion1: Migration = {
  from: 1,
  changes:
    'A workbook says which council it belongs to and what it simulates with; scenarios say what moves together, and what is bought.',
  migrate: ({ scenarios, ...kept }) => ({
    ...kept,
    formatVersion: 2,
    council: null,
    simulation: { seed: 2026, draws: 16384 },
    scenarios: Array.isArray(scenarios) ? (scenarios as readonly JsonValue[]).map(scenarioOf) : (scenarios ?? null),
  }),
};

function scenarioOf(scenario: JsonValue): JsonValue {
  if (!isObject(scenario)) return scenario;
  const { basedOn, structure } = scenario;
  return {
    ...scenario,
    ...(structure === undefined ? {} : { structure: structureOf(structure) }),
    correlations: basedOn === null ? [] : null,
  };
}

/** No service was bought, and every event was an admission. */
function structureOf(structure: JsonValue): JsonValue {
  if (!isObject(structure)) return structure;
  const { events } = structure;
  return {
    ...structure,
    paidService: null,
    ...(Array.isArray(events) ? { events: (events as readonly JsonValue[]).map(eventOf) } : {}),
  };
}

function eventOf(event: JsonValue): JsonValue {
  return isObject(event) ? { ...event, counts: 'admission' } : event;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
