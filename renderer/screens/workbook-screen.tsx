import { useMemo, useState } from 'react';
import type { LensView, UncertaintyLensView } from '../../core/contract-types';
import {
  AnswerLine,
  Announcer,
  Brand,
  FailedState,
  HeaderBar,
  Panel,
  Rail,
  Shell,
  WaitingState,
  workbookSections,
  type Lens,
  type RailGroup,
  type SectionId,
} from '../components';
import { AnswerPanel, lensOf } from '../panels/answer-panel';
import { intervalOf, simulatedLens } from '../panels/answer-sure';
import { SourceDialog } from '../panels/fields/source-dialog';
import { figureText, moneyText, spokenMoney } from '../panels/figure-text';
import { ScenarioDialog } from '../panels/header/scenario-dialog';
import { WorkbookHeader } from '../panels/header/workbook-header';
import { Notices } from '../panels/notices';
import { useCommands } from '../state/commands';
import { exactDifference } from '../state/exact-difference';
import { failureLine, failureWords } from '../state/failure-words';
import { addressOf, SECTIONS, type Section } from '../state/route';
import { useExplanation } from '../state/use-explanation';
import type { ExportFormat } from '../state/use-exports';
import { goTo } from '../state/use-route';
import { focusField } from '../state/use-wanted-field';
import { useSimulation } from '../state/use-simulation';
import { useWorkbook } from '../state/use-workbook';
import { useWorkbookKeys } from '../state/use-workbook-keys';
import type { SessionState, WorkbookSession, WorkbookView } from '../state/workbook-session';
import { CouncilContainer } from './council-container';
import { ExplainContainer } from './explain-container';
import { ExportContainer } from './export-container';
import { HowSureContainer } from './how-sure-container';
import { OutOfDate } from './out-of-date';
import { SectionScreen } from './section-screen';
import { SurveyContainer } from './survey-container';
import { WhatChangedContainer } from './what-changed-container';
import { isShareIn, type Work } from './work';

type WorkbookScreenProps = {
  readonly workbookId: string;
  readonly section: Section;
  readonly field: string | null;
};

/** A workbook: opened, or why it could not be. Made anew for each workbook. */
export function WorkbookScreen({ workbookId, section, field }: WorkbookScreenProps) {
  const { state, session } = useWorkbook(workbookId);
  if (state.view !== null) {
    return <OpenWorkbook view={state.view} state={state} session={session} section={section} field={field} />;
  }
  const goHome = () => goTo({ page: 'home' });
  return (
    <Shell header={<HeaderBar brand={<Brand title="Gritbin" onHome={goHome} />} />}>
      <Panel name="The workbook">
        {state.notOpened === null ? (
          <WaitingState shape="rows" />
        ) : (
          <FailedState
            failure={failureWords(state.notOpened, {
              title: 'This workbook cannot be opened',
              kept: 'The workbook as it was last saved, and its backups.',
              acts: [
                { label: 'Try again', onAct: session.open },
                { label: 'Go to Home', onAct: goHome },
              ],
            })}
          />
        )}
      </Panel>
    </Shell>
  );
}

/** The sections that exist, in the groups of the rail. */
const groups: readonly RailGroup[] = workbookSections
  .map(({ title, sections }) => ({ title, sections: sections.filter(({ id }) => isSection(id)) }))
  .filter(({ sections }) => sections.length > 0);

function isSection(id: SectionId): id is Section {
  return SECTIONS.some((section) => section === id);
}

/** These are the answer's long form, and take its room. */
const LONG_FORMS: readonly Section[] = ['uncertainty', 'compare', 'gap', 'report'];

const LENSES: readonly Lens[] = ['council', 'public', 'society'];

type OpenWorkbookProps = {
  readonly view: WorkbookView;
  readonly state: SessionState;
  readonly session: WorkbookSession;
  readonly section: Section;
  readonly field: string | null;
};

/** What lies over the page. */
type Over =
  | { readonly over: 'nothing' }
  | { readonly over: 'what-changed' }
  | { readonly over: 'export'; readonly first: ExportFormat }
  | { readonly over: 'scenario'; readonly act: 'add' | 'rename' }
  | { readonly over: 'source'; readonly quantityId: string }
  | { readonly over: 'survey'; readonly quantityId: string }
  | { readonly over: 'how-sure'; readonly quantityId: string }
  | { readonly over: 'council'; readonly act: 'choose' | 'let-go' };

const NOTHING: Over = { over: 'nothing' };

function OpenWorkbook({ view, state, session, section, field }: OpenWorkbookProps) {
  const [lens, setLens] = useState<Lens>('public');
  const [over, setOver] = useState<Over>(NOTHING);
  const explained = useExplanation(view.id, view.scenarioId, view.revision);
  const simulated = useSimulation(view, state);
  const close = () => setOver(NOTHING);
  const goHome = () => goTo({ page: 'home' });
  const goToSection = (to: Section) => goTo({ page: 'workbook', workbookId: view.id, section: to, field: null });
  const goToField = (quantityId: string) => {
    close();
    const to = view.quantities.find(({ row }) => row.id === quantityId)?.row.section;
    if (to === undefined) return;
    if (to === section && field === quantityId) focusField(quantityId);
    else goTo({ page: 'workbook', workbookId: view.id, section: to, field: quantityId });
  };
  const openExport = (first: ExportFormat) => setOver({ over: 'export', first });
  const fieldActs = useMemo(
    () => ({
      onDrag: session.preview,
      onCommit: session.setQuantity,
      onSource: (quantityId: string) => setOver({ over: 'source', quantityId }),
      onSure: (quantityId: string) => setOver({ over: 'how-sure', quantityId }),
    }),
    [session],
  );
  useWorkbookKeys({
    onUndo: () => view.undo.canUndo && session.undo(),
    onRedo: () => view.undo.canRedo && session.redo(),
    onExport: () => openExport('xlsx'),
    onNextLens: () => setLens(LENSES[(LENSES.indexOf(lens) + 1) % LENSES.length] ?? 'public'),
    onSection: goToSection,
    onHome: goHome,
  });
  useCommands((command) => {
    if (command.command === 'export') openExport('xlsx');
    if (command.command === 'undo' && view.undo.canUndo) session.undo();
    if (command.command === 'redo' && view.undo.canRedo) session.redo();
  });

  const { shown, before } = state;
  const net = shown === null ? undefined : lensOf(shown, lens);
  const was = before === null ? undefined : lensOf(before, lens);
  const moved =
    net === undefined || was === undefined || net.net.value === null || was.net.value === null
      ? null
      : exactDifference(net.net.value, was.net.value);
  const drawnNet = simulatedLens(simulated.state, lens);
  const isShare = isShareIn(view);
  const work: Work = {
    view,
    state,
    session,
    simulated,
    lens,
    onLens: setLens,
    onExplain: explained.begin,
    fieldActs,
    field,
    onGoToField: goToField,
    onExport: openExport,
    onCopyScenario: () => setOver({ over: 'scenario', act: 'add' }),
    onCouncil: (act) => setOver({ over: 'council', act }),
  };
  const hasAnswer = !LONG_FORMS.includes(section) && shown !== null;
  const answer =
    hasAnswer && net !== undefined
      ? {
          answer: (
            <AnswerPanel
              result={shown}
              lens={lens}
              onLens={setLens}
              moved={moved}
              isOutOfDate={state.failure !== null}
              simulated={simulated.state}
              onExplain={explained.begin}
            />
          ),
          answerLine: <AnswerLine label={net.name} {...answerLineOf(net, drawnNet)} />,
        }
      : {};
  return (
    <>
      <Shell
        header={
          <WorkbookHeader
            view={view}
            saving={state.saving}
            note={noteOf(view, shown)}
            onHome={goHome}
            onRename={(name) => session.change([{ kind: 'workbook', name }])}
            onChooseScenario={(id) => session.change([{ kind: 'choose-scenario', id }])}
            onScenario={(act) => {
              if (act === 'remove') session.change([{ kind: 'remove-scenario', id: view.scenarioId }]);
              else setOver({ over: 'scenario', act });
            }}
            onUndo={session.undo}
            onRedo={session.redo}
            onWhatChanged={() => setOver({ over: 'what-changed' })}
            onExport={() => openExport('xlsx')}
          />
        }
        rail={
          <Rail
            groups={groups}
            current={section}
            changed={changedIn(view)}
            hrefOf={(to) =>
              addressOf({ page: 'workbook', workbookId: view.id, section: isSection(to) ? to : 'results', field: null })
            }
          />
        }
        {...answer}
      >
        <OutOfDate work={work} />
        <SectionScreen key={section} section={section} work={work} />
      </Shell>
      <Announcer
        words={
          net === undefined || net.net.value === null ? '' : `Net ${net.name}: ${spokenNet(net.net.value, drawnNet)}`
        }
      />
      <Notices
        problem={state.problem === null ? null : failureLine(state.problem)}
        acts={[{ label: 'Close this', onAct: session.forgetProblem }]}
      />
      <ExplainContainer workbookId={view.id} revision={view.revision} explained={explained} isShare={isShare} />
      <SourceDialog
        quantity={
          over.over === 'source' ? (view.quantities.find(({ row }) => row.id === over.quantityId) ?? null) : null
        }
        onSave={(change) => session.change([change])}
        onReset={(id) => session.change([{ kind: 'reset-quantity', id }])}
        onExplain={(figureId) => {
          close();
          explained.begin(figureId);
        }}
        onSurvey={(quantityId) => setOver({ over: 'survey', quantityId })}
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
        onSave={(name) => {
          const isNew = over.over === 'scenario' && over.act === 'add';
          close();
          session.change([
            isNew
              ? { kind: 'add-scenario', name, basedOn: view.scenarioId }
              : { kind: 'rename-scenario', id: view.scenarioId, name },
          ]);
        }}
        onClose={close}
      />
      <WhatChangedContainer
        isOpen={over.over === 'what-changed'}
        view={view}
        result={shown}
        before={before}
        lens={lens}
        onLens={setLens}
        onGoTo={goToField}
        onReset={(id) => session.change([{ kind: 'reset-quantity', id }])}
        onClose={close}
      />
      <ExportContainer view={view} first={over.over === 'export' ? over.first : null} onClose={close} />
    </>
  );
}

/** The net and its range in one line; the figure of the stated numbers until there is a range. */
function answerLineOf({ net }: LensView, drawn: UncertaintyLensView | undefined) {
  if (drawn === undefined) return { text: figureText(net, { plus: true }), range: 'the whole answer is below' };
  const { lowText, highText } = intervalOf(drawn);
  return { text: moneyText(drawn.mean, { plus: true }), range: `${lowText} to ${highText}` };
}

/** "plus 96 thousand, 77 in 100 that it pays back". */
function spokenNet(stated: string, drawn: UncertaintyLensView | undefined): string {
  if (drawn === undefined) return spokenMoney(stated);
  return `${spokenMoney(drawn.mean)}, ${drawn.chancePositive.words} that it pays back`;
}

/** "Leeds. 2026‑27 prices, discounted at 3.5%". */
function noteOf({ council }: WorkbookView, shown: SessionState['shown']): string {
  const place = council === null ? '' : `${council.name}. `;
  return shown === null ? place.trim() : `${place}${shown.priceBase}, ${shortOf(shown.discounting)}`;
}

/** "discounted at 3.5%": the header has room for the beginning; each panel says it whole. */
const shortOf = (discounting: string) => discounting.split(/[(,]/)[0]?.trim() ?? '';

/** How many numbers of a section a person changed. */
function changedIn({ quantities }: WorkbookView): Partial<Record<SectionId, number>> {
  const counts: Partial<Record<SectionId, number>> = {};
  for (const { row, isChanged } of quantities) if (isChanged) counts[row.section] = (counts[row.section] ?? 0) + 1;
  return counts;
}
