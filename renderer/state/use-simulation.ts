import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useApi } from './api-context';
import { createSimulation, type Simulation, type SimulationState } from './simulation';
import type { SessionState, WorkbookSession, WorkbookView } from './workbook-session';

/** How sure we are of what the page shows; read by `useSimulated` where it is drawn, so that nothing else is drawn again with each answer. */
export type Simulated = {
  readonly simulation: Simulation;
  /** What the page shows: an answer to anything else is of a moment ago. Null while a slider is held or a change is being kept. */
  readonly shows: { readonly scenarioId: string; readonly revision: number } | 'out-of-date' | null;
};

/** Asks how sure we are of what the page shows: anew with every movement and every change. */
export function useSimulation(view: WorkbookView, state: SessionState, session: WorkbookSession): Simulated {
  const api = useApi();
  const [simulation] = useState(() => createSimulation(api, view.id));
  const { scenarioId, revision } = view;
  const { draws } = view.simulation;
  const { isHeld } = state;
  const isKept = state.saving !== 'saving';
  const isOutOfDate = state.failure !== null;
  const waits = !isKept || isOutOfDate;
  useEffect(() => {
    const ask = () =>
      simulation.want(waits ? null : { scenarioId, revision, draws, held: isHeld ? session.held() : null });
    ask();
    return session.subscribeHeld(ask);
  }, [simulation, session, waits, scenarioId, revision, draws, isHeld]);
  useEffect(() => () => simulation.end(), [simulation]);
  const isStill = isKept && !isHeld;
  return useMemo(
    () => ({ simulation, shows: isOutOfDate ? 'out-of-date' : isStill ? { scenarioId, revision } : null }),
    [simulation, isOutOfDate, isStill, scenarioId, revision],
  );
}

/** How sure we are, as it stands. Between a change and the question about it the old answer is not the last word any more. */
export function useSimulated({ simulation, shows }: Simulated): SimulationState {
  const state = useSyncExternalStore(simulation.subscribe, simulation.state);
  const { asked } = state;
  const isOfThis =
    shows === 'out-of-date' ||
    (shows !== null && asked?.scenarioId === shows.scenarioId && asked.revision === shows.revision);
  return useMemo(() => (isOfThis ? state : { ...state, isSettled: false, isStopped: false }), [state, isOfThis]);
}
