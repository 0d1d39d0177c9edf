import type { JsonObject, JsonValue } from '../gritbin/read-json';
import type { Migration } from './index';

/** Format 1: no council, no draws, and quantities that all moved by themselves. */
export const fromVersion1: Migration = {
  from: 1,
  changes: 'A workbook says which council it belongs to and what it simulates with; scenarios say what moves together.',
  migrate: ({ scenarios, ...kept }) => ({
    ...kept,
    formatVersion: 2,
    council: null,
    simulation: { seed: 2026, draws: 16384 },
    scenarios: Array.isArray(scenarios) ? (scenarios as readonly JsonValue[]).map(scenarioOf) : (scenarios ?? null),
  }),
};

function scenarioOf(scenario: JsonValue): JsonValue {
  if (typeof scenario !== 'object' || scenario === null || Array.isArray(scenario)) return scenario;
  const { basedOn } = scenario as JsonObject;
  return { ...(scenario as JsonObject), correlations: basedOn === null ? [] : null };
}
