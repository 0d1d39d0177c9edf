import type { Change } from '../../core/changes';
import { resolveScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import type { Changed, Library, OpenedWorkbook } from '../storage';
import { makeChanges, shownAfter } from './changes';
import type { WORKBOOK_OPERATIONS } from './contract';
import { evaluatedOrNoResult, type Evaluator } from './evaluator';
import { cardOf } from './library-card';
import { turningPointsOf } from './results';
import type { HandlersOf } from './service';
import { viewOf, workedOut } from './workbook-view';

export type WorkbookParts = {
  readonly library: Library<Workbook>;
  readonly evaluator: Evaluator;
  readonly now: () => Date;
};

/** Opening, changing, undoing and previewing. Undo lives here, so that every host and window has the same. */
export function workbookHandlers(parts: WorkbookParts): HandlersOf<typeof WORKBOOK_OPERATIONS> {
  const { library, evaluator, now } = parts;
  const read = (workbookId: string) => library.workbooks.read(workbookId);
  return {
    'workbook.open': ({ workbookId, scenarioId }) => {
      const opened = read(workbookId);
      const show = shownAfter(opened.document, opened.document, scenarioId ?? opened.document.currentScenario);
      const worked = workedOut(evaluator, opened.document, show);
      return viewOf(opened, show, library.changes.undoState(workbookId), worked);
    },
    'workbook.change': ({ workbookId, scenarioId, revision, changes, gesture, words }) => {
      // nothing below changes what was passed; core's types are the schema's own, which do not say so
      const made = makeChanges(read(workbookId).document, scenarioId, changes as readonly Change[]);
      const worked = workedOut(evaluator, made.workbook, made.show);
      const changed = library.changes.applyChange(workbookId, revision, made.workbook, {
        summary: words ?? made.words,
        about: made.about,
        at: now().toISOString(),
        gesture,
        name: made.workbook.name,
        card: cardOf(made.workbook, made.show, worked),
      });
      const opened = { id: workbookId, revision: changed.revision, document: made.workbook };
      return viewOf(opened, made.show, changed.undo, worked);
    },
    'workbook.undo': ({ workbookId, scenarioId }) =>
      stepped(parts, read(workbookId), scenarioId, library.changes.undo(workbookId)),
    'workbook.redo': ({ workbookId, scenarioId }) =>
      stepped(parts, read(workbookId), scenarioId, library.changes.redo(workbookId)),
    'scenario.preview': ({ workbookId, scenarioId, values }) => {
      // as letting go will change it, so that nothing jumps then
      const changes = Object.entries(values).map(([id, value]): Change => ({ kind: 'quantity', id, value }));
      const { workbook } = makeChanges(read(workbookId).document, scenarioId, changes);
      return workedOut(evaluator, workbook, scenarioId);
    },
    'scenario.what-would-have-to-be-true': ({ workbookId, scenarioId }, { signal, report }) => {
      const scenario = resolveScenario(read(workbookId).document, scenarioId);
      return turningPointsOf(evaluatedOrNoResult(evaluator, scenario), async (share, doing) => {
        report({ share, doing });
        await new Promise((resolve) => setImmediate(resolve)); // other calls are answered in between
        signal.throwIfAborted();
      });
    },
  };
}

/** What is shown after a step back or forward. */
function stepped(
  { library, evaluator }: WorkbookParts,
  before: OpenedWorkbook<Workbook>,
  scenarioId: string,
  after: OpenedWorkbook<Workbook> & Changed,
) {
  const show = shownAfter(before.document, after.document, scenarioId);
  const worked = workedOut(evaluator, after.document, show);
  library.workbooks.keepCard(after.id, after.revision, cardOf(after.document, show, worked));
  return viewOf(after, show, after.undo, worked);
}
