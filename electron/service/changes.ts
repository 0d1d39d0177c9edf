import { applyChange, type Applied, type Change, type Origin } from '../../core/changes';
import { checkScenario } from '../../core/checks';
import { Refusal } from '../../core/errors';
import { resolveScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import { TEMPLATES } from '../../core/templates';

/** A workbook after the changes of one gesture, under one name. */
export type Made = Applied & {
  /** The scenario to show afterwards. */
  readonly show: string;
};

/** The quantities of the template that a workbook came from; null where it came from none. */
export function templateQuantities({ templateId }: Pick<Workbook, 'templateId'>): Origin {
  return TEMPLATES.find(({ id }) => id === templateId)?.opening.quantities ?? null;
}

/**
 * Makes several changes as one.
 *
 * Refuses  what applyChange refuses; value-not-allowed: in the words of the first value that cannot stand
 */
export function makeChanges(workbook: Workbook, scenarioId: string, changes: readonly Change[]): Made {
  const origin = templateQuantities(workbook);
  const made = changes.reduce(
    (sofar: { readonly workbook: Workbook; readonly steps: readonly Applied[] }, change) => {
      const step = applyChange(sofar.workbook, scenarioId, change, origin);
      return { workbook: step.workbook, steps: [...sofar.steps, step] };
    },
    { workbook, steps: [] },
  );
  const about = movedInAll(made.steps);
  refuseValuesNotAllowed(
    made.workbook,
    scenarioId,
    about.map(({ id }) => id),
  );
  return {
    workbook: made.workbook,
    words: wordsOf(made.steps),
    about,
    show: changes.some(isChoosing) ? made.workbook.currentScenario : shownAfter(workbook, made.workbook, scenarioId),
  };
}

/**
 * The scenario to show after a change, an undo or a redo: the one that was put on the table by it, else the one that was
 * shown, else, where that is gone, the one on the table.
 */
export function shownAfter(before: Workbook, after: Workbook, scenarioId: string): string {
  const isThere = after.scenarios.some(({ id }) => id === scenarioId);
  return isThere && before.currentScenario === after.currentScenario ? scenarioId : after.currentScenario;
}

function isChoosing({ kind }: Change): boolean {
  return kind === 'add-scenario' || kind === 'choose-scenario';
}

/** From what each quantity was at first to what it is at last. */
function movedInAll(steps: readonly Applied[]): Applied['about'] {
  const moved = new Map<string, Applied['about'][number]>();
  for (const one of steps.flatMap(({ about }) => about)) {
    moved.set(one.id, { ...one, before: moved.get(one.id)?.before ?? one.before });
  }
  return [...moved.values()];
}

function wordsOf(steps: readonly Applied[]): string {
  const [first, ...others] = steps.map(({ words }) => words);
  if (others.length === 0) return first ?? '';
  return `${first ?? ''} and ${others.length} more ${others.length === 1 ? 'change' : 'changes'}`;
}

/** Refuses values that cannot stand, at their fields: those of the whole gesture are judged together. */
function refuseValuesNotAllowed(workbook: Workbook, scenarioId: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const finding = checkScenario(resolveScenario(workbook, scenarioId)).find(
    ({ outcome, about }) => outcome === 'fail' && about.some((id) => ids.includes(id)),
  );
  if (finding !== undefined) throw new Refusal('value-not-allowed', finding);
}
