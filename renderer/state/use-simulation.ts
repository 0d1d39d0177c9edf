import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useApi } from './api-context';
import { createSimulation, type Simulation, type SimulationState } from './simulation';
import type { SessionState, WorkbookView } from './workbook-session';

export type Simulated = { readonly state: SimulationState; readonly simulation: Simulation };

/** How sure we are, of what the page shows: asked anew with every movement and every change. */
export function useSimulation(view: WorkbookView, session: SessionState): Simulated {
  const api = useApi();
  const [simulation] = useState(() => createSimulation(api, view.id));
  const { scenarioId, revision } = view;
  const { draws } = view.simulation;
  const held = session.isHeld ? session.held : null;
  const waits = session.saving === 'saving' || session.failure !== null;
  useEffect(() => {
    simulation.want(waits ? null : { scenarioId, revision, draws, held });
  }, [simulation, waits, scenarioId, revision, draws, held]);
  useEffect(() => () => simulation.end(), [simulation]);
  const state = useSyncExternalStore(simulation.subscribe, simulation.state);
  // Between a change and the question about it the old answer still stands: it is not the last word any more.
  const { asked } = state;
  const isOfThis =
    session.failure !== null ||
    (!waits && held === null && asked?.scenarioId === scenarioId && asked.revision === revision);
  const shown = useMemo(() => (isOfThis ? state : { ...state, isSettled: false, isStopped: false }), [state, isOfThis]);
  return { state: shown, simulation };
}
