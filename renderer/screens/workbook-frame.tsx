import { memo } from 'react';
import { Rail, workbookSections, type OnExplain, type RailGroup, type SectionId } from '../components';
import { SourceDialog } from '../panels/fields/source-dialog';
import { ScenarioDialog } from '../panels/header/scenario-dialog';
import { WorkbookHeader } from '../panels/header/workbook-header';
import { addressOf, SECTIONS, type Section } from '../state/route';
import type { ExportFormat } from '../state/use-exports';
import { goTo } from '../state/use-route';
import type { SessionState, WorkbookSession, WorkbookView } from '../state/workbook-session';
import { CouncilContainer } from './council-container';
import { ExportContainer } from './export-container';
import { HowSureContainer } from './how-sure-container';
import { SurveyContainer } from './survey-container';

/*
 * What stands around the sections of a workbook and over them. None of it changes while a slider is held, so none of it is drawn again with
 * each movement.
 */

/** What lies over the page. */
export type Over =
  | { readonly over: 'nothing' }
  | { readonly over: 'what-changed' }
  | { readonly over: 'export'; readonly first: ExportFormat }
  | { readonly over: 'scenario'; readonly act: 'add' | 'rename' }
  | { readonly over: 'source'; readonly quantityId: string }
  | { readonly over: 'survey'; readonly quantityId: string }
  | { readonly over: 'how-sure'; readonly quantityId: string }
  | { readonly over: 'council'; readonly act: 'choose' | 'let-go' };

export const NOTHING_OVER: Over = { over: 'nothing' };

type OnOver = (over: Over) => void;

/** The sections that exist, in the groups of the rail. */
const groups: readonly RailGroup[] = workbookSections
  .map(({ title, sections }) => ({ title, sections: sections.filter(({ id }) => isSection(id)) }))
  .filter(({ sections }) => sections.length > 0);

function isSection(id: SectionId): id is Section {
  return SECTIONS.some((section) => section === id);
}

type WorkbookRailProps = { readonly view: WorkbookView; readonly section: Section };

/** The way through the workbook, with how many numbers were changed. */
export const WorkbookRail = memo(function WorkbookRail({ view, section }: WorkbookRailProps) {
  return (
    <Rail
      groups={groups}
      current={section}
      changed={changedIn(view)}
      hrefOf={(to) =>
        addressOf({ page: 'workbook', workbookId: view.id, section: isSection(to) ? to : 'results', field: null })
      }
    />
  );
});

/** How many numbers of a section a person changed. */
function changedIn({ quantities }: WorkbookView): Partial<Record<SectionId, number>> {
  const counts: Partial<Record<SectionId, number>> = {};
  for (const { row, isChanged } of quantities) if (isChanged) counts[row.section] = (counts[row.section] ?? 0) + 1;
  return counts;
}

type WorkbookTopProps = {
  readonly view: WorkbookView;
  readonly saving: SessionState['saving'];
  readonly note: string;
  readonly session: WorkbookSession;
  readonly onOver: OnOver;
};

/** Names, scenarios, undo, what changed and export. */
export const WorkbookTop = memo(function WorkbookTop({ view, saving, note, session, onOver }: WorkbookTopProps) {
  return (
    <WorkbookHeader
      view={view}
      saving={saving}
      note={note}
      onHome={() => goTo({ page: 'home' })}
      onRename={(name) => session.change([{ kind: 'workbook', name }])}
      onChooseScenario={(id) => session.change([{ kind: 'choose-scenario', id }])}
      onScenario={(act) => {
        if (act === 'remove') session.change([{ kind: 'remove-scenario', id: view.scenarioId }]);
        else onOver({ over: 'scenario', act });
      }}
      onUndo={session.undo}
      onRedo={session.redo}
      onWhatChanged={() => onOver({ over: 'what-changed' })}
      onExport={() => onOver({ over: 'export', first: 'xlsx' })}
    />
  );
});

type WorkbookOverlaysProps = {
  readonly view: WorkbookView;
  readonly session: WorkbookSession;
  readonly over: Over;
  readonly onOver: OnOver;
  readonly onExplain: OnExplain;
};

/** The windows over the page that need nothing of the result. */
export const WorkbookOverlays = memo(function WorkbookOverlays(props: WorkbookOverlaysProps) {
  const { view, session, over, onOver, onExplain } = props;
  const close = () => onOver(NOTHING_OVER);
  return (
    <>
      <SourceDialog
        quantity={
          over.over === 'source' ? (view.quantities.find(({ row }) => row.id === over.quantityId) ?? null) : null
        }
        onSave={(change) => session.change([change])}
        onReset={(id) => session.change([{ kind: 'reset-quantity', id }])}
        onExplain={(figureId) => {
          close();
          onExplain(figureId);
        }}
        onSurvey={(quantityId) => onOver({ over: 'survey', quantityId })}
        onClose={close}
      />
      <SurveyContainer
        view={view}
        quantityId={over.over === 'survey' ? over.quantityId : null}
        onUse={(change) => {
          close();
          session.change([change]);
        }}
        onClose={close}
      />
      <HowSureContainer
        view={view}
        quantityId={over.over === 'how-sure' ? over.quantityId : null}
        onSave={(changes) => session.change(changes)}
        onClose={close}
      />
      <CouncilContainer
        view={view}
        act={over.over === 'council' ? over.act : 'none'}
        onApply={({ code, fill, place }) => {
          close();
          session.change([{ kind: 'council', code, fill: [...fill], place }]);
        }}
        onClose={close}
      />
      <ScenarioDialog
        act={over.over === 'scenario' ? over.act : null}
        current={view.scenarios.find(({ id }) => id === view.scenarioId)?.name ?? ''}
        onSave={(name, follows) => {
          const isNew = over.over === 'scenario' && over.act === 'add';
          close();
          session.change([
            isNew
              ? { kind: 'add-scenario', name, basedOn: view.scenarioId, follows }
              : { kind: 'rename-scenario', id: view.scenarioId, name },
          ]);
        }}
        onClose={close}
      />
      <ExportContainer view={view} first={over.over === 'export' ? over.first : null} onClose={close} />
    </>
  );
});
