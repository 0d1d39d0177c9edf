import type { ChartFace } from '../charts';
import { LensPicker, PageTitle, PanelPair } from '../components';
import { simulatedLens } from '../panels/answer-sure';
import { EndsPanel } from '../panels/uncertainty/ends-panel';
import { FanPanel } from '../panels/uncertainty/fan-panel';
import { failureWords } from '../state/failure-words';
import { useArrival } from '../state/use-arrival';
import type { SimulationState } from '../state/simulation';
import type { Work } from './work';

/** How sure we are, what that rests on, and what to ask first. */
export function UncertaintyScreen(work: Work) {
  const { view, state, lens, onLens, simulated } = work;
  useArrival(`Uncertainty, ${view.name}`, 'uncertainty');
  const of = simulatedLens(simulated.state, lens);
  const years = simulated.state.view?.years ?? [];
  const face = faceOf(simulated.state);
  return (
    <>
      <PageTitle title="How sure are we?" words={of?.words.verdict ?? 'Each number is drawn from what is known of it.'}>
        <span className="gb-caption gb-draws-words">{drawsWordsOf(simulated.state)}</span>
        <LensPicker lens={lens} onChoose={onLens} />
      </PageTitle>
      <PanelPair>
        <FanPanel of={of} years={years} result={state.shown} face={face} />
        <EndsPanel of={of} years={years} result={state.shown} draws={simulated.state.view?.draws ?? 0} face={face} />
      </PanelPair>
    </>
  );
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
