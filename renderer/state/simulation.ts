import type { Input, Output, Running } from '../../electron/service/contract';
import type { Api } from '../api';
import type { Failed } from './asked';

export type UncertaintyView = Output<'scenario.simulate'>;

/** Numbers of futures that can be asked for. */
export type DrawCount = Input<'scenario.simulate'>['draws'];

/** What is to be simulated: a scenario as it stands, with a slider that is held where one is. */
export type SimulationAsked = {
  readonly scenarioId: string;
  readonly revision: number;
  /** Draws of a full answer. */
  readonly draws: DrawCount;
  readonly held: { readonly quantityId: string; readonly value: string } | null;
};

export type SimulationState = {
  /** What was asked last; the view may still be of a moment before. */
  readonly asked: SimulationAsked | null;
  /** The last answer for this scenario; of a moment ago while it settles. */
  readonly view: UncertaintyView | null;
  /** Whether that is the full answer to what stands now. */
  readonly isSettled: boolean;
  /** How far the work is; null where none is under way. */
  readonly running: { readonly share: number; readonly doing: string } | null;
  /** Somebody stopped the work: the answer rests on fewer draws than were asked for. */
  readonly isStopped: boolean;
  /** Why there is no answer to what stands now. */
  readonly failed: Failed | null;
};

export type Simulation = {
  readonly state: () => SimulationState;
  readonly subscribe: (changed: () => void) => () => void;
  /** What the page shows now. Null while a change is being kept: what is under way goes on, nothing new begins. */
  readonly want: (asked: SimulationAsked | null) => void;
  /** More draws of what stands, once. */
  readonly more: (draws: DrawCount) => void;
  /** Stops the work; what has been found stays. */
  readonly cancel: () => void;
  readonly end: () => void;
};

/** Draws while a slider is held. */
const HELD_DRAWS = 2048;
const NOTHING_YET: SimulationState = {
  asked: null,
  view: null,
  isSettled: false,
  running: null,
  isStopped: false,
  failed: null,
};
/** Codes that say that somebody stopped it, or asked for something newer. */
const STOPPED: readonly string[] = ['cancelled', 'superseded'];

/**
 * How sure we are, of one workbook. While a slider is held at most one simulation is under way and only the latest movement counts; when it
 * is let go, and after every other change, a full one takes the place of whatever is under way. The last answer stays until the next comes.
 */
export function createSimulation(api: Api, workbookId: string): Simulation {
  let state = NOTHING_YET;
  let wanted: SimulationAsked | null = null;
  let asked: SimulationAsked | null = null; // what is under way or was answered last
  let underWay: Running<unknown> | null = null;
  const listeners = new Set<() => void>();
  const set = (part: Partial<SimulationState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const start = (next: SimulationAsked) => {
    underWay?.end();
    if (asked?.scenarioId !== next.scenarioId) set({ view: null });
    asked = next;
    const { scenarioId, held } = next;
    const draws = held === null ? next.draws : HELD_DRAWS;
    const values = held === null ? {} : { [held.quantityId]: held.value };
    const isNews = state.isSettled || state.isStopped || state.failed !== null || held === null;
    if (isNews) set({ asked, isSettled: false, isStopped: false, failed: null });
    const running = api.stream(
      'scenario.simulate',
      { workbookId, scenarioId, values, draws, stopsWhenSteady: false },
      ({ share, doing, first }) => {
        if (underWay !== running || held !== null) return; // so few draws are there before their progress is seen
        set({ running: { share: share ?? 0, doing }, ...(first === null ? {} : { view: first }) });
      },
    );
    underWay = running;
    void running.answer.then((answer) => {
      if (underWay !== running) return; // something newer was asked for
      underWay = null;
      if (answer.ok) set({ asked: next, view: answer.value, running: null, isSettled: held === null });
      else if (answer.kind === 'refusal' && STOPPED.includes(answer.code)) set({ running: null, isStopped: true });
      else set({ running: null, failed: answer });
      if (wanted !== null && !isSame(wanted, asked)) start(wanted);
    });
  };

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    want: (next) => {
      wanted = next;
      if (next === null || isSame(next, asked)) return;
      const waits = underWay !== null && next.held !== null && asked?.held !== null;
      if (!waits) start(next);
    },
    more: (draws) => {
      if (wanted?.held !== null) return;
      start({ ...wanted, draws });
      asked = wanted; // the same question, answered more closely
      set({ asked });
    },
    cancel: () => {
      const running = underWay;
      underWay = null;
      running?.end();
      if (running !== null) set({ running: null, isStopped: true });
    },
    end: () => {
      underWay?.end();
      underWay = null;
      asked = null;
    },
  };
}

function isSame(one: SimulationAsked, other: SimulationAsked | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
