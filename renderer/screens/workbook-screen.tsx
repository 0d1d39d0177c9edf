import { useMemo, useState } from 'react';
import { Brand, FailedState, HeaderBar, Panel, Shell, WaitingState, type Lens } from '../components';
import { lensOf } from '../panels/answer-panel';
import { Notices } from '../panels/notices';
import { useCommands } from '../state/commands';
import { exactDifference } from '../state/exact-difference';
import { failureLine, failureWords } from '../state/failure-words';
import type { Section } from '../state/route';
import { useExplanation } from '../state/use-explanation';
import type { ExportFormat } from '../state/use-exports';
import { goTo } from '../state/use-route';
import { focusField } from '../state/use-wanted-field';
import { useSimulation } from '../state/use-simulation';
import { useWorkbook } from '../state/use-workbook';
import { useWorkbookKeys } from '../state/use-workbook-keys';
import type { SessionState, WorkbookSession, WorkbookView } from '../state/workbook-session';
import { AnswerAnnouncer, AnswerContainer, AnswerLineContainer } from './answer-container';
import { ExplainContainer } from './explain-container';
import { OutOfDate } from './out-of-date';
import { SectionScreen } from './section-screen';
import { NOTHING_OVER, WorkbookOverlays, WorkbookRail, WorkbookTop, type Over } from './workbook-frame';
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

/** These are the answer's long form, and take its room. */
const LONG_FORMS: readonly Section[] = ['uncertainty', 'compare', 'gap', 'report'];

const LENSES: readonly Lens[] = ['council', 'public', 'society'];

type PriceYear = NonNullable<WorkbookView['quantities'][number]['input']['priceYear']>;

type OpenWorkbookProps = {
  readonly view: WorkbookView;
  readonly state: SessionState;
  readonly session: WorkbookSession;
  readonly section: Section;
  readonly field: string | null;
};

function OpenWorkbook({ view, state, session, section, field }: OpenWorkbookProps) {
  const [lens, setLens] = useState<Lens>('public');
  const [over, setOver] = useState<Over>(NOTHING_OVER);
  const explained = useExplanation(view.id, view.scenarioId, view.revision);
  const simulated = useSimulation(view, state, session);
  const close = () => setOver(NOTHING_OVER);
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
      onType: session.typeQuantity,
      onPriceYear: (quantityId: string, priceYear: PriceYear) =>
        session.change([{ kind: 'quantity', id: quantityId, priceYear }]),
      keptIn: `${view.id} ${view.scenarioId}`,
      onSource: (quantityId: string) => setOver({ over: 'source', quantityId }),
      onSure: (quantityId: string) => setOver({ over: 'how-sure', quantityId }),
    }),
    [session, view.id, view.scenarioId],
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
            <AnswerContainer
              {...followingOf(view)}
              simulated={simulated}
              result={shown}
              lens={lens}
              onLens={setLens}
              moved={moved}
              isOutOfDate={state.failure !== null}
              onExplain={explained.begin}
            />
          ),
          answerLine: <AnswerLineContainer simulated={simulated} net={net} />,
        }
      : {};
  return (
    <>
      <Shell
        header={
          <WorkbookTop
            view={view}
            saving={state.saving}
            note={noteOf(view, shown)}
            session={session}
            onOver={setOver}
          />
        }
        rail={<WorkbookRail view={view} section={section} />}
        {...answer}
      >
        <OutOfDate work={work} />
        <SectionScreen key={section} section={section} work={work} />
      </Shell>
      <AnswerAnnouncer simulated={simulated} net={net} />
      <Notices
        problem={state.problem === null ? null : failureLine(state.problem)}
        acts={[{ label: 'Close this', onAct: session.forgetProblem }]}
      />
      <ExplainContainer workbookId={view.id} revision={view.revision} explained={explained} isShare={isShare} />
      <WorkbookOverlays view={view} session={session} over={over} onOver={setOver} onExplain={explained.begin} />
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
    </>
  );
}

/** "Leeds. 2026‑27 prices, discounted at 3.5%". */
function noteOf({ council }: WorkbookView, shown: SessionState['shown']): string {
  const place = council === null ? '' : `${council.name}. `;
  return shown === null ? place.trim() : `${place}${shown.priceBase}, ${shortOf(shown.discounting)}`;
}

/** "discounted at 3.5%": the header has room for the beginning; each panel says it whole. */
const shortOf = (discounting: string) => discounting.split(/[(,]/)[0]?.trim() ?? '';

/** Whom a change of the scenario on the table moves too, and whom that one follows, by their names. */
function followingOf({ scenarios, scenarioId }: WorkbookView): {
  readonly movesToo: readonly string[];
  readonly follows: string | null;
} {
  const moved = [scenarioId];
  for (const from of moved) moved.push(...scenarios.filter(({ follows }) => follows === from).map(({ id }) => id));
  const nameOf = (id: string) => scenarios.find((one) => one.id === id)?.name ?? id;
  const follows = scenarios.find(({ id }) => id === scenarioId)?.follows ?? null;
  return { movesToo: moved.slice(1).map(nameOf), follows: follows === null ? null : nameOf(follows) };
}
