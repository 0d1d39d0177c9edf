import { useState } from 'react';
import type { UncertaintyLensView } from '../../core/contract-types';
import type { ChartFace } from '../charts';
import { LensPicker, PageTitle, PanelPair, type Choice } from '../components';
import { simulatedLens } from '../panels/answer-sure';
import { DrawsPanel } from '../panels/uncertainty/draws-panel';
import { EndsPanel } from '../panels/uncertainty/ends-panel';
import { FanPanel } from '../panels/uncertainty/fan-panel';
import { FindOutPanel } from '../panels/uncertainty/find-out-panel';
import { HeatMapPanel } from '../panels/uncertainty/heat-map-panel';
import { SET_NAMES, SetsPanel, type NumberSet } from '../panels/uncertainty/sets-panel';
import { SettledPanel } from '../panels/uncertainty/settled-panel';
import { TornadoPanel } from '../panels/uncertainty/tornado-panel';
import { failureWords } from '../state/failure-words';
import type { SimulationState } from '../state/simulation';
import { useArrival } from '../state/use-arrival';
import { useFindOut, useHeatMap, useSets, useTornado, type AskedFor } from '../state/use-uncertainty';
import { useSimulated } from '../state/use-simulation';
import type { WorkbookSession } from '../state/workbook-session';
import type { Work } from './work';

/** How sure we are, what that rests on, what moves it, and what to ask first. */
export function UncertaintyScreen(work: Work) {
  const { view, state, session, lens, onLens, onGoToField } = work;
  const simulated = useSimulated(work.simulated);
  const { simulation } = work.simulated;
  useArrival(`Uncertainty, ${view.name}`, 'uncertainty');
  const of = simulatedLens(simulated, lens);
  const years = simulated.view?.years ?? [];
  const face = faceOf(simulated);
  const isWaiting = simulated.view === null;
  const asked: AskedFor | null = isWaiting
    ? null
    : { workbookId: view.id, scenarioId: view.scenarioId, revision: view.revision, lens };
  const tornado = useTornado(asked);
  const findOut = useFindOut(asked);
  const sets = useSets(asked);
  const strongest = tornado.shown.face === 'full' ? tornado.shown.value.strongest : null;
  return (
    <>
      <PageTitle title="How sure are we?" words={answerOf(of, strongest)}>
        <span className="gb-caption gb-draws-words">{drawsWordsOf(simulated)}</span>
        <LensPicker lens={lens} onChoose={onLens} />
      </PageTitle>
      <PanelPair>
        <FanPanel of={of} years={years} result={state.shown} face={face} />
        <EndsPanel of={of} years={years} result={state.shown} draws={simulated.view?.draws ?? 0} face={face} />
      </PanelPair>
      <PanelPair isFirstWider>
        <TornadoPanel lens={lens} tornado={tornado} isWaiting={isWaiting} onGoTo={onGoToField} />
        <FindOutPanel findOut={findOut} isWaiting={isWaiting} onGoTo={onGoToField} />
      </PanelPair>
      <TwoNumbers
        asked={asked}
        lens={lens}
        numbers={
          tornado.shown.face === 'full'
            ? tornado.shown.value.rows.map(({ quantityId, label }) => ({ id: quantityId, name: label }))
            : NO_NUMBERS
        }
      />
      <SetsPanel
        lens={lens}
        sets={sets}
        isWaiting={isWaiting}
        onCopy={(set) => copySet(session, set, view.scenarioId)}
      />
      <PanelPair>
        <SettledPanel of={of} face={face} />
        <DrawsPanel
          state={simulated}
          kept={view.simulation}
          onKeep={(simulation) => session.change([{ kind: 'simulation', simulation }])}
          onMore={simulation.more}
          onCancel={simulation.cancel}
        />
      </PanelPair>
    </>
  );
}

const NO_NUMBERS: readonly Choice[] = [];

type TwoNumbersProps = Pick<Work, 'lens'> & {
  readonly asked: AskedFor | null;
  readonly numbers: readonly Choice[];
};

/** At first the two numbers that move the net most. */
function TwoNumbers({ asked, lens, numbers }: TwoNumbersProps) {
  const [chosen, setChosen] = useState<{ readonly x?: string; readonly y?: string }>({});
  const isThere = (id: string | undefined): id is string => numbers.some((one) => one.id === id);
  const x = isThere(chosen.x) ? chosen.x : (numbers.find(({ id }) => id !== chosen.y)?.id ?? null);
  const y = isThere(chosen.y) ? chosen.y : (numbers.find(({ id }) => id !== x)?.id ?? null);
  const heatMap = useHeatMap(asked, x, x === y ? null : y);
  return (
    <HeatMapPanel
      lens={lens}
      numbers={numbers}
      x={x}
      y={y}
      onX={(id) => setChosen({ ...chosen, x: id })}
      onY={(id) => setChosen({ ...chosen, y: id })}
      heatMap={heatMap}
      isWaiting={numbers.length === 0}
    />
  );
}

/** Makes a scenario of a set: first the scenario, then the set's numbers in it. */
function copySet(session: WorkbookSession, { name, values }: NumberSet, basedOn: string): void {
  session.change([{ kind: 'add-scenario', name: SET_NAMES[name], basedOn }]);
  session.change(
    values.map(({ quantityId, value }) => ({ kind: 'quantity' as const, id: quantityId, value })),
    `The ${name} set of numbers`,
  );
}

/** "Probably worth it for the public purse, but one assumption decides: how much help slows care-home entry." */
function answerOf(of: UncertaintyLensView | undefined, strongest: string | null): string {
  if (of === undefined) return 'Each number is drawn from what is known of it.';
  const said = [of.words.verdict, ...(of.far === null ? [] : [of.far.words])].join(' ');
  if (strongest === null) return said;
  return `${said} Most of the spread goes with one number: ${strongest.charAt(0).toLowerCase()}${strongest.slice(1)}.`;
}

/** What the charts show: the last answer, or why there is none. */
function faceOf({ view, failed }: SimulationState): ChartFace {
  if (failed !== null) {
    const failure = failureWords(failed, {
      title: 'How sure we are cannot be worked out',
      kept: 'All your answers, and the figure of the stated numbers.',
    });
    return { face: 'failed', failure, keepsOld: view !== null };
  }
  return view === null ? { face: 'waiting' } : { face: 'full' };
}

/** "16,384 draws, steady, seed 2026". */
function drawsWordsOf({ view, running }: SimulationState): string {
  if (view === null) return 'Working out the first futures';
  return running === null ? view.drawsWords : running.doing;
}
