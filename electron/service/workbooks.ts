import type { Change } from '../../core/changes';
import type { Workbook } from '../../core/schema';
import type { Changed, Library, OpenedWorkbook } from '../storage';
import { makeChanges, shownAfter } from './changes';
import type { WORKBOOK_OPERATIONS } from './contract';
import { cardOf } from './library-card';
import type { HandlersOf } from './service';
import { outcomeOf, viewOf } from './workbook-view';
import { turningPointsOf, type WorkedOut } from './worked';

export type WorkbookParts = {
  readonly library: Library<Workbook>;
  readonly workedOut: WorkedOut;
  readonly now: () => Date;
};

/** Opening, changing, undoing and previewing. Undo lives here, so that every host and window has the same. */
export function workbookHandlers(parts: WorkbookParts): HandlersOf<typeof WORKBOOK_OPERATIONS> {
  const { library, workedOut, now } = parts;
  const { read } = workedOut;
  return {
    'workbook.open': ({ workbookId, scenarioId }) => {
      const opened = read(workbookId);
      const show = shownAfter(opened.document, opened.document, scenarioId ?? opened.document.currentScenario);
      return viewOf(opened, show, library.changes.undoState(workbookId), workedOut.in(opened.document, show));
    },
    'workbook.change': ({ workbookId, scenarioId, revision, changes, gesture, words }) => {
      // nothing below changes what was passed; core's types are the schema's own, which do not say so
      const made = makeChanges(read(workbookId).document, scenarioId, changes as readonly Change[]);
      const worked = workedOut.in(made.workbook, made.show);
      const changed = library.changes.applyChange(workbookId, revision, made.workbook, {
        summary: words ?? made.words,
        about: made.about,
        at: now().toISOString(),
        gesture,
        name: made.workbook.name,
        card: cardOf(made.workbook, made.show, worked),
      });
      workedOut.wrote(workbookId, made.workbook);
      const opened = { id: workbookId, revision: changed.revision, document: made.workbook };
      return viewOf(opened, made.show, changed.undo, worked);
    },
    'workbook.undo': ({ workbookId, scenarioId }) =>
      stepped(parts, read(workbookId), scenarioId, library.changes.undo(workbookId)),
    'workbook.redo': ({ workbookId, scenarioId }) =>
      stepped(parts, read(workbookId), scenarioId, library.changes.redo(workbookId)),
    'scenario.preview': ({ workbookId, scenarioId, values }) => outcomeOf(workedOut.of(workbookId, scenarioId, values)),
    'scenario.what-would-have-to-be-true': ({ workbookId, scenarioId }, { signal, report }) =>
      turningPointsOf(workedOut.of(workbookId, scenarioId).evaluated(), async (share, doing) => {
        report({ share, doing });
        await new Promise((resolve) => setImmediate(resolve)); // other calls are answered in between
        signal.throwIfAborted();
      }),
  };
}

/** What is shown after a step back or forward. */
function stepped(
  { library, workedOut }: WorkbookParts,
  before: Pick<OpenedWorkbook<Workbook>, 'document'>,
  scenarioId: string,
  after: OpenedWorkbook<Workbook> & Changed,
) {
  const show = shownAfter(before.document, after.document, scenarioId);
  workedOut.wrote(after.id, after.document);
  const worked = workedOut.in(after.document, show);
  library.workbooks.keepCard(after.id, after.revision, cardOf(after.document, show, worked));
  return viewOf(after, show, after.undo, worked);
}
