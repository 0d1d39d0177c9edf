import type { JsonObject, JsonValue } from '../read-json';
import type { Migration } from './migration';

/**
 * Format 0, before the first release: one scenario a file under `scenario`, `title` for the name, quantities as a list with
 * the financial year of their prices as a number, and stories without the quantities that they illustrate.
 */
export const fromVersion0: Migration = {
  from: 0,
  changes:
    'One scenario a file became several; quantities are kept by name, with the kind of year their prices are in.',
  migrate: ({ title, scenario, stories, ...kept }) => ({
    ...kept,
    formatVersion: 1,
    name: title ?? '',
    templateId: kept.templateId ?? null,
    currentScenario: 'first',
    scenarios: [scenarioOf(scenario ?? null)],
    stories: listOf(stories).map(storyOf),
  }),
};

/** A shape that is not as it should be is passed on as it is: the schema of the next version says what is amiss. */
function scenarioOf(scenario: JsonValue): JsonValue {
  if (!isObject(scenario)) return scenario;
  const { title, quantities, ...kept } = scenario;
  return {
    ...kept,
    id: 'first',
    name: title ?? 'First scenario',
    basedOn: null,
    quantities: Object.fromEntries(listOf(quantities).flatMap(namedQuantity)),
  };
}

function namedQuantity(quantity: JsonValue): readonly (readonly [string, JsonValue])[] {
  if (!isObject(quantity)) return [];
  const { id, pricesOf, note, ...kept } = quantity;
  if (typeof id !== 'string') return [];
  const priceYear: JsonObject = pricesOf === undefined ? {} : { priceYear: { kind: 'financial', year: pricesOf } };
  return [[id, { ...kept, ...priceYear, note: note ?? '' }]];
}

function storyOf(story: JsonValue): JsonValue {
  return isObject(story) ? { illustrates: [], ...story } : story;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
