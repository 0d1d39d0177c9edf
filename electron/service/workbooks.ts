import { Defect, Refusal } from '../../core/errors';
import { resultOf, turningPointsOf } from './results';
import {
  applyChange,
  requiredQuantities,
  resolveScenario,
  type Change,
  type ResolvedScenario,
  type Workbook,
} from '../../core/scenario';
import { TEMPLATES } from '../../core/scenario/templates';
import type { Library, OpenedWorkbook, UndoState } from '../storage';
import type { Output, WORKBOOK_OPERATIONS } from './contract';
import { refuseValuesNotAllowed, type Evaluator } from './evaluator';
import { cardOf } from './library-card';
import type { HandlersOf } from './service';

export type WorkbookParts = {
  readonly library: Library<Workbook>;
  readonly evaluator: Evaluator;
  readonly now: () => Date;
};

type View = Output<'workbook.open'>;

/** Opening, changing, undoing and previewing. Undo lives here, so that every host and window has the same. */
export function workbookHandlers(parts: WorkbookParts): HandlersOf<typeof WORKBOOK_OPERATIONS> {
  const { library, evaluator, now } = parts;
  const view = (opened: OpenedWorkbook<Workbook>, scenarioId: string | undefined, undo?: UndoState) =>
    viewOf(evaluator, opened, scenarioOn(opened.document, scenarioId), undo ?? library.changes.undoState(opened.id));
  const afterChange = (opened: OpenedWorkbook<Workbook>, scenarioId: string, undo: UndoState) => {
    const shown = view(opened, scenarioId, undo);
    library.workbooks.keepCard(opened.id, opened.revision, cardOf(shown));
    return shown;
  };
  return {
    'workbook.open': ({ workbookId, scenarioId }) => view(library.workbooks.read(workbookId), scenarioId),
    'workbook.change': ({ workbookId, scenarioId, revision, changes, gesture, words }) => {
      const opened = library.workbooks.read(workbookId);
      // nothing below changes what was passed; core's types are the schema's own, which do not say so
      const made = makeChanges(opened.document, scenarioId, changes as readonly Change[]);
      const note = {
        summary: words ?? made.words,
        about: made.about,
        at: now().toISOString(),
        gesture,
        name: made.workbook.name,
      };
      const changed = library.changes.applyChange(workbookId, revision, made.workbook, note);
      const next = { id: workbookId, name: made.workbook.name, revision: changed.revision, document: made.workbook };
      return afterChange(
        next,
        made.workbook.scenarios.some(({ id }) => id === made.show) ? made.show : made.workbook.currentScenario,
        changed.undo,
      );
    },
    'workbook.undo': ({ workbookId, scenarioId }) => {
      const undone = library.changes.undo(workbookId);
      return afterChange(undone, scenarioId, undone.undo);
    },
    'workbook.redo': ({ workbookId, scenarioId }) => {
      const redone = library.changes.redo(workbookId);
      return afterChange(redone, scenarioId, redone.undo);
    },
    'scenario.preview': ({ workbookId, scenarioId, values }) => {
      const scenario = withValues(resolveScenario(library.workbooks.read(workbookId).document, scenarioId), values);
      refuseValuesNotAllowed(scenario, Object.keys(values));
      return workedOut(evaluator, scenario);
    },
    'scenario.what-would-have-to-be-true': async ({ workbookId, scenarioId }, { signal, report }) => {
      const scenario = resolveScenario(library.workbooks.read(workbookId).document, scenarioId);
      return turningPointsOf(evaluator.evaluate(scenario), async (share, doing) => {
        report({ share, doing });
        await new Promise((resolve) => setImmediate(resolve)); // other calls are answered in between
        signal.throwIfAborted();
      });
    },
  };
}

function scenarioOn(workbook: Workbook, wanted: string | undefined): string {
  const isThere = wanted !== undefined && workbook.scenarios.some(({ id }) => id === wanted);
  return isThere ? wanted : workbook.currentScenario;
}

function makeChanges(
  workbook: Workbook,
  scenarioId: string,
  changes: readonly Change[],
): {
  readonly workbook: Workbook;
  readonly words: string;
  readonly about: { id: string; before: string; after: string }[];
  readonly show: string;
} {
  const origin = TEMPLATES.find(({ id }) => id === workbook.templateId)?.quantities ?? null;
  let next = workbook;
  const words: string[] = [];
  const about: { id: string; before: string; after: string }[] = [];
  for (const change of changes) {
    const applied = applyChange(next, scenarioId, change, origin);
    next = applied.workbook;
    words.push(applied.words);
    about.push(...applied.about);
  }
  const shows = changes.some(
    ({ kind }) => kind === 'add-scenario' || kind === 'choose-scenario' || kind === 'remove-scenario',
  );
  const show = shows ? next.currentScenario : scenarioId;
  const moved = about.map(({ id }) => id);
  if (moved.length > 0) refuseValuesNotAllowed(resolveScenario(next, scenarioId), moved);
  return {
    workbook: next,
    words: words.length === 1 ? (words[0] ?? '') : `${words.length} changes: ${words[0] ?? ''} …`,
    about,
    show,
  };
}

function withValues(scenario: ResolvedScenario, values: Readonly<Record<string, string>>): ResolvedScenario {
  const moved = Object.entries(values).map(([id, value]) => {
    const input = scenario.quantities[id];
    if (input === undefined) {
      throw new Refusal('quantity-not-asked-for', {
        what: `"${id}" is not a figure of this scenario.`,
        why: 'The scenario’s years, inputs and streams decide which figures it has.',
        mend: 'Choose one of the figures on the screens.',
        about: [id],
      });
    }
    return [id, { ...input, value }] as const;
  });
  return { ...scenario, quantities: { ...scenario.quantities, ...Object.fromEntries(moved) } };
}

/** A result, or why there is none: what was filled in stands either way. */
function workedOut(evaluator: Evaluator, scenario: ResolvedScenario): Pick<View, 'result' | 'failure'> {
  try {
    return { result: resultOf(evaluator.evaluate(scenario)), failure: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, what, why, mend, about } = error;
    return { result: null, failure: { code, what, why, mend, about: [...about] } };
  }
}

/** A workbook and one of its scenarios, as screens see them. */
export function viewOf(
  evaluator: Evaluator,
  opened: OpenedWorkbook<Workbook>,
  scenarioId: string,
  undo: UndoState,
): View {
  const { document } = opened;
  const scenario = resolveScenario(document, scenarioId);
  const own = document.scenarios.find(({ id }) => id === scenarioId);
  if (own === undefined) throw new Defect(`The scenario "${scenarioId}" was resolved but is not there.`);
  const before =
    own.basedOn === null
      ? TEMPLATES.find(({ id }) => id === document.templateId)?.quantities
      : resolveScenario(document, own.basedOn).quantities;
  const quantities = requiredQuantities(scenario.structure).flatMap((row) => {
    const input = scenario.quantities[row.id];
    if (input === undefined) return [];
    const was = before?.[row.id];
    return [{ row, input, isChanged: was !== undefined && was.value !== input.value }];
  });
  return {
    id: opened.id,
    revision: opened.revision,
    name: document.name,
    place: document.place,
    templateId: document.templateId,
    scenarios: document.scenarios.map(({ id, name, basedOn }) => ({ id, name, basedOn })),
    scenarioId,
    structure: scenario.structure,
    quantities,
    stories: document.stories,
    undo: {
      canUndo: undo.undo !== null,
      undoWords: undo.undo ?? '',
      canRedo: undo.redo !== null,
      redoWords: undo.redo ?? '',
    },
    ...workedOut(evaluator, scenario),
  };
}
