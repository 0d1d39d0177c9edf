import { Refusal } from '../../core/errors';
import { cameFrom, resolveScenario, type ResolvedScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { TEMPLATES } from '../../core/templates';
import type { Library } from '../storage';
import type { Input } from './contract';

/** What a scenario began as: the one it came from, or the template; null where it began with nothing. */
export function beginningOf(workbook: Workbook, scenarioId: string): ResolvedScenario | null {
  const own = workbook.scenarios.find(({ id }) => id === scenarioId);
  const from = own === undefined ? null : cameFrom(workbook, own);
  if (from !== null) return resolveScenario(workbook, from);
  const template = TEMPLATES.find(({ id }) => id === workbook.templateId);
  if (template === undefined) return null;
  return { ...template.opening, id: 'template', name: `the template “${template.name}”` };
}

/**
 * What a scenario is held against.
 *
 * Refuses  scenario-not-found; nothing-to-compare-with: it began with nothing, or there is no earlier state with it
 */
export function comparedWith(
  library: Library<Workbook>,
  workbookId: string,
  workbook: Workbook,
  scenarioId: string,
  from: Input<'scenario.why-different'>['from'],
): ResolvedScenario {
  switch (from.kind) {
    case 'scenario':
      return resolveScenario(workbook, from.scenarioId);
    case 'as-it-began': {
      const beginning = beginningOf(workbook, scenarioId);
      if (beginning === null)
        throw nothing('This workbook was not begun from a template or another scenario.', scenarioId);
      return beginning;
    }
    case 'before-last-change': {
      const before = library.changes.beforeLast(workbookId);
      if (before === null) throw nothing('No change has been made yet, or all were undone.', scenarioId);
      if (before.scenarios.every(({ id }) => id !== scenarioId)) {
        throw nothing('Before the last change this scenario was not there.', scenarioId);
      }
      return resolveScenario(before, scenarioId);
    }
  }
}

function nothing(why: string, scenarioId: string): Refusal {
  return new Refusal('nothing-to-compare-with', {
    what: 'There is nothing to hold this scenario against.',
    why,
    mend: 'Choose another scenario to compare it with.',
    about: [scenarioId],
  });
}
