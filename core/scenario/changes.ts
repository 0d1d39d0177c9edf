import { z } from 'zod';
import { Refusal } from '../errors';
import { requiredQuantities, type QuantityDefinitionRow } from './catalogue';
import { DecimalText, Grade, Id, PriceYearSchema, QuantityInput, SourceSchema, Words } from './quantity-input';
import { resolveScenario } from './resolve';
import { Structure } from './structure';
import { Story, type Scenario, type Workbook } from './workbook';

/** One thing that a person did to a workbook. */
export const Change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    id: z.string().max(160),
    value: DecimalText.optional(),
    grade: Grade.optional(),
    source: SourceSchema.optional(),
    note: Words(800).optional(),
    priceYear: PriceYearSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('structure'), structure: Structure }),
  z.strictObject({ kind: z.literal('reset-quantity'), id: z.string().max(160) }),
  z.strictObject({ kind: z.literal('story'), story: Story }),
  z.strictObject({ kind: z.literal('remove-story'), id: Id }),
  z.strictObject({ kind: z.literal('workbook'), name: Words(120).min(1).optional(), place: Words(120).optional() }),
  z.strictObject({ kind: z.literal('add-scenario'), name: Words(80).min(1), basedOn: Id }),
  z.strictObject({ kind: z.literal('rename-scenario'), id: Id, name: Words(80).min(1) }),
  z.strictObject({ kind: z.literal('remove-scenario'), id: Id }),
  z.strictObject({ kind: z.literal('choose-scenario'), id: Id }),
]);
export type Change = z.infer<typeof Change>;

/** A workbook after a change, what the change is called, and which quantities it moved. */
export type Applied = {
  readonly workbook: Workbook;
  readonly words: string;
  readonly about: readonly { readonly id: string; readonly before: string; readonly after: string }[];
};

/** The quantities of a template, to go back to; null where the workbook came from none. */
export type Origin = Readonly<Record<string, QuantityInput>> | null;

const TYPED: QuantityInput['source'] = { kind: 'assumption', reason: 'Typed by a person; no source yet.' };

/**
 * Makes one change. A value that a person types is a guess, grade 6, until a source is given.
 *
 * Takes    the workbook, the scenario on the table, the change; the template's quantities to go back to
 * Gives    the next workbook, the words for undo ("Hours each helper gives: 18 to 20"), and what moved
 * Refuses  scenario-not-found, quantity-not-asked-for, last-scenario, scenario-in-use, too-many-scenarios
 */
export function applyChange(workbook: Workbook, scenarioId: string, change: Change, origin: Origin): Applied {
  switch (change.kind) {
    case 'quantity':
      return changeQuantity(workbook, scenarioId, change);
    case 'reset-quantity':
      return resetQuantity(workbook, scenarioId, change.id, origin);
    case 'structure':
      return changeStructure(workbook, scenarioId, change.structure);
    case 'story':
      return plain(
        { ...workbook, stories: [...workbook.stories.filter(({ id }) => id !== change.story.id), change.story] },
        `Story of ${change.story.pseudonym}`,
      );
    case 'remove-story':
      return plain({ ...workbook, stories: workbook.stories.filter(({ id }) => id !== change.id) }, 'Remove a story');
    case 'workbook':
      return plain(
        { ...workbook, name: change.name ?? workbook.name, place: change.place ?? workbook.place },
        change.name === undefined ? `Place: ${change.place ?? ''}` : `Name: ${change.name}`,
      );
    case 'add-scenario':
      return addScenario(workbook, change.name, change.basedOn);
    case 'rename-scenario':
      return plain(
        {
          ...workbook,
          scenarios: workbook.scenarios.map((one) => (one.id === change.id ? { ...one, name: change.name } : one)),
        },
        `Scenario name: ${change.name}`,
      );
    case 'remove-scenario':
      return removeScenario(workbook, change.id);
    case 'choose-scenario':
      resolveScenario(workbook, change.id);
      return plain({ ...workbook, currentScenario: change.id }, 'Choose a scenario');
  }
}

function plain(workbook: Workbook, words: string): Applied {
  return { workbook, words, about: [] };
}

function changeQuantity(
  workbook: Workbook,
  scenarioId: string,
  change: Extract<Change, { kind: 'quantity' }>,
): Applied {
  const { structure, quantities } = resolveScenario(workbook, scenarioId);
  const row = rowOf(structure, change.id);
  const now = quantities[change.id];
  if (now === undefined) throw notAskedFor(change.id);
  const valueMoved = change.value !== undefined && change.value !== now.value;
  const { distribution, priceYear, ...kept } = now;
  const year = change.priceYear ?? priceYear;
  const next: QuantityInput = {
    ...kept,
    ...(valueMoved || distribution === undefined ? {} : { distribution }),
    ...(year === undefined ? {} : { priceYear: year }),
    value: change.value ?? now.value,
    source: change.source ?? (valueMoved ? TYPED : now.source),
    grade: change.grade ?? (valueMoved && change.source === undefined ? 6 : now.grade),
    note: change.note ?? (valueMoved ? '' : now.note),
  };
  const words = valueMoved
    ? `${row.label}: ${shown(row, now.value)} to ${shown(row, next.value)}`
    : `${row.label}: source or grade`;
  return {
    workbook: withQuantities(workbook, scenarioId, { [change.id]: next }),
    words,
    about: [{ id: change.id, before: now.value, after: next.value }],
  };
}

function resetQuantity(workbook: Workbook, scenarioId: string, id: string, origin: Origin): Applied {
  const { structure, quantities } = resolveScenario(workbook, scenarioId);
  const row = rowOf(structure, id);
  const scenario = scenarioOf(workbook, scenarioId);
  const inherited = scenario.basedOn === null ? undefined : resolveScenario(workbook, scenario.basedOn).quantities[id];
  const back = inherited ?? origin?.[id];
  const now = quantities[id];
  if (back === undefined || now === undefined) throw notAskedFor(id);
  return {
    workbook: withQuantities(workbook, scenarioId, { [id]: back }),
    words: `${row.label}: back to ${shown(row, back.value)}`,
    about: [{ id, before: now.value, after: back.value }],
  };
}

function changeStructure(workbook: Workbook, scenarioId: string, structure: Structure): Applied {
  const { quantities } = resolveScenario(workbook, scenarioId);
  const needed = requiredQuantities(structure);
  const filled = Object.fromEntries(
    needed.map((row) => [
      row.id,
      fits(quantities[row.id], row) ? (quantities[row.id] as QuantityInput) : notFilledIn(row),
    ]),
  );
  return plain(
    replaceScenario(workbook, { ...scenarioOf(workbook, scenarioId), structure, basedOn: null, quantities: filled }),
    'Years, inputs or streams',
  );
}

function fits(input: QuantityInput | undefined, row: QuantityDefinitionRow): boolean {
  return input?.unit === row.unit;
}

/** What a new field holds until somebody fills it in: the least that is legal, or 0. */
function notFilledIn(row: QuantityDefinitionRow): QuantityInput {
  const zeroIsLegal = Number(row.limits.low) <= 0 && Number(row.limits.high) >= 0;
  return {
    value: zeroIsLegal ? '0' : row.limits.low,
    unit: row.unit,
    source: { kind: 'assumption', reason: 'Not filled in yet.' },
    grade: 6,
    note: '',
  };
}

function addScenario(workbook: Workbook, name: string, basedOn: string): Applied {
  resolveScenario(workbook, basedOn);
  if (workbook.scenarios.length >= 20) {
    throw new Refusal('too-many-scenarios', {
      what: 'A workbook holds at most 20 scenarios.',
      why: 'More cannot be compared on one screen.',
      mend: 'Remove one that is no longer needed, or start another workbook.',
      about: [],
    });
  }
  const taken = new Set(workbook.scenarios.map(({ id }) => id));
  const numbers = Array.from({ length: 21 }, (_, index) => `scenario-${index + 2}`);
  const id = numbers.find((candidate) => !taken.has(candidate)) ?? 'scenario-x';
  const scenario: Scenario = { id, name, basedOn, structure: null, quantities: {} };
  return plain(
    { ...workbook, currentScenario: id, scenarios: [...workbook.scenarios, scenario] },
    `New scenario: ${name}`,
  );
}

function removeScenario(workbook: Workbook, id: string): Applied {
  const gone = scenarioOf(workbook, id);
  const heirs = workbook.scenarios.filter(({ basedOn }) => basedOn === id);
  if (workbook.scenarios.length === 1 || heirs.length > 0) {
    throw new Refusal(heirs.length > 0 ? 'scenario-in-use' : 'last-scenario', {
      what: `"${gone.name}" cannot be removed.`,
      why: heirs.length > 0 ? `"${heirs[0]?.name ?? ''}" is based on it.` : 'It is the only scenario.',
      mend: heirs.length > 0 ? 'Remove that one first.' : 'Add another scenario first.',
      about: [id],
    });
  }
  const scenarios = workbook.scenarios.filter((one) => one.id !== id);
  const currentScenario = workbook.currentScenario === id ? (scenarios[0]?.id ?? id) : workbook.currentScenario;
  return plain({ ...workbook, scenarios, currentScenario }, `Remove scenario: ${gone.name}`);
}

function withQuantities(workbook: Workbook, scenarioId: string, next: Record<string, QuantityInput>): Workbook {
  const scenario = scenarioOf(workbook, scenarioId);
  return replaceScenario(workbook, { ...scenario, quantities: { ...scenario.quantities, ...next } });
}

function replaceScenario(workbook: Workbook, scenario: Scenario): Workbook {
  return { ...workbook, scenarios: workbook.scenarios.map((one) => (one.id === scenario.id ? scenario : one)) };
}

function scenarioOf(workbook: Workbook, id: string): Scenario {
  const found = workbook.scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) {
    resolveScenario(workbook, id); // refuses in words
    throw notAskedFor(id);
  }
  return found;
}

function rowOf(structure: Structure, id: string): QuantityDefinitionRow {
  const row = requiredQuantities(structure).find((one) => one.id === id);
  if (row === undefined) throw notAskedFor(id);
  return row;
}

/** A value as an undo step names it: short, without its unit. */
function shown(row: QuantityDefinitionRow, value: string): string {
  const number = Number(value);
  const short = (of: number) => String(Number(of.toPrecision(6)));
  if (row.shownAs === 'share') return `${short(number * 100)}%`;
  return row.shownAs === 'money' ? `£${short(number)}` : short(number);
}

function notAskedFor(id: string): Refusal {
  return new Refusal('quantity-not-asked-for', {
    what: `"${id}" is not a figure of this scenario.`,
    why: 'The scenario’s years, inputs and streams decide which figures it has.',
    mend: 'Choose one of the figures on the screens.',
    about: [id],
  });
}
