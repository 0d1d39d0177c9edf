import { Refusal } from '../errors';
import { GRITBIN_LIMITS } from '../gritbin-file';
import { cameFrom, resolveScenario } from '../scenario';
import type { Scenario, Workbook } from '../schema';
import { movingNothing, type Applied } from './applied';
import type { ChangeOf } from './change';
import { storedScenario, withScenario } from './parts';

/**
 * A new scenario begins as another, and is on the table. A copy stores all answers, so that no later change of the other
 * moves it; one that follows stores only what will differ.
 *
 * Refuses  scenario-not-found, too-many-scenarios
 */
export function addScenario(
  workbook: Workbook,
  { name, basedOn, follows = false }: Omit<ChangeOf<'add-scenario'>, 'kind'>,
): Applied {
  const { structure, quantities, correlations } = resolveScenario(workbook, basedOn);
  if (workbook.scenarios.length >= GRITBIN_LIMITS.scenarios) throw tooManyScenarios();
  const id = freeId(workbook.scenarios, workbook.scenarios.length + 1);
  const scenario: Scenario = follows
    ? { id, name, basedOn, structure: null, quantities: {}, correlations: null }
    : { id, name, basedOn: null, copiedFrom: basedOn, structure, quantities, correlations: [...correlations] };
  const scenarios = [...workbook.scenarios, scenario];
  return movingNothing({ ...workbook, currentScenario: id, scenarios }, `New scenario: ${name}`);
}

/** Refuses scenario-not-found. */
export function renameScenario(workbook: Workbook, id: string, name: string): Applied {
  const scenario = storedScenario(workbook, id);
  return movingNothing(withScenario(workbook, { ...scenario, name }), `Scenario "${scenario.name}": now "${name}"`);
}

/**
 * Takes a scenario out; the one it came from is then on the table, if it was.
 *
 * Refuses  scenario-not-found; scenario-in-use: another is based on it; last-scenario
 */
export function removeScenario(workbook: Workbook, id: string): Applied {
  const gone = storedScenario(workbook, id);
  const heir = workbook.scenarios.find(({ basedOn }) => basedOn === id);
  if (heir !== undefined) throw scenarioInUse(gone, heir);
  const scenarios = workbook.scenarios.filter((one) => one !== gone).map((one) => withoutOrigin(one, id));
  const [first] = scenarios;
  if (first === undefined) throw lastScenario(gone);
  const currentScenario =
    workbook.currentScenario === id ? (cameFrom(workbook, gone) ?? first.id) : workbook.currentScenario;
  return movingNothing({ ...workbook, scenarios, currentScenario }, `Remove scenario: ${gone.name}`);
}

/** Puts a scenario on the table: the one a workbook opens with. Refuses scenario-not-found. */
export function chooseScenario(workbook: Workbook, id: string): Applied {
  const { name } = storedScenario(workbook, id);
  return movingNothing({ ...workbook, currentScenario: id }, `Scenario on the table: ${name}`);
}

/** A copy outlives what it was copied from. */
function withoutOrigin(scenario: Scenario, gone: string): Scenario {
  if (scenario.copiedFrom !== gone) return scenario;
  const { copiedFrom: _gone, ...rest } = scenario;
  return rest;
}

function freeId(scenarios: readonly Scenario[], number: number): string {
  const id = `scenario-${number}`;
  return scenarios.some((one) => one.id === id) ? freeId(scenarios, number + 1) : id;
}

function tooManyScenarios(): Refusal {
  return new Refusal('too-many-scenarios', {
    what: `A workbook holds at most ${GRITBIN_LIMITS.scenarios} scenarios.`,
    why: 'More cannot be compared on one screen, and a file with more could not be opened again.',
    mend: 'Remove one that is no longer needed, or start another workbook.',
    about: [],
  });
}

function scenarioInUse(gone: Scenario, heir: Scenario): Refusal {
  return new Refusal('scenario-in-use', {
    what: `"${gone.name}" cannot be removed.`,
    why: `"${heir.name}" follows it, and stores only what differs.`,
    mend: `Remove "${heir.name}" first.`,
    about: [gone.id, heir.id],
  });
}

function lastScenario(gone: Scenario): Refusal {
  return new Refusal('last-scenario', {
    what: `"${gone.name}" cannot be removed.`,
    why: 'It is the only scenario of this workbook.',
    mend: 'Add another scenario first.',
    about: [gone.id],
  });
}
