import type { Api } from '../api';
import type { Input, Output, Refused } from '../../electron/service/contract';
import type { ResultView } from '../../core/contract-types';
import type { Failed } from './asked';
import { pricesSpokenOn } from '../../core/words';
import { dayText } from './day-text';
import { failureLine } from './failure-words';
import { gestures, gestureWords, givenText, type Gesture } from './gesture';

export type WorkbookView = Output<'workbook.open'>;
export type ResultFailure = NonNullable<WorkbookView['failure']>;
export type Changes = Input<'workbook.change'>['changes'];
export type Structure = WorkbookView['structure'];
export type Story = WorkbookView['stories'][number];
export type Quantity = WorkbookView['quantities'][number];

/** What the screens of one workbook show. All of it comes from the last answers of the program. */
export type SessionState = {
  /** Null until the workbook was opened. */
  readonly view: WorkbookView | null;
  readonly notOpened: Failed | null;
  /** The result on the screen: of a slider while it is held, else of the workbook; the last sound one where there is none. */
  readonly shown: ResultView | null;
  /** Why there is no result for what is filled in; `shown` is then out of date. */
  readonly failure: ResultFailure | null;
  /** The result from before the last change, to say what the change did. */
  readonly before: ResultView | null;
  readonly isHeld: boolean;
  readonly saving: 'saved' | 'saving' | 'failed';
  /** What the program said at a field, by quantity; the old value stands. */
  readonly refused: Readonly<Record<string, string>>;
  /** What else went wrong, to be told once. */
  readonly problem: Failed | null;
};

/** Where a slider stands that is held. */
export type Held = { readonly quantityId: string; readonly value: string };

export type WorkbookSession = {
  readonly state: () => SessionState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Each movement of a slider; of no meaning once it is let go. Apart from the state, which a movement alone does not change. */
  readonly held: () => Held | null;
  readonly subscribeHeld: (moved: () => void) => () => void;
  readonly open: () => void;
  /** A slider that is held: worked out, not kept. */
  readonly preview: (quantityId: string, value: string) => void;
  /** One number, let go. */
  readonly setQuantity: (quantityId: string, value: string) => void;
  /** One number, typed: an amount of £ is then in the prices that are spoken in now. */
  readonly typeQuantity: (quantityId: string, value: string) => void;
  readonly change: (changes: Changes, words?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly forgetProblem: () => void;
};

const NOTHING_YET: SessionState = {
  view: null,
  notOpened: null,
  shown: null,
  failure: null,
  before: null,
  isHeld: false,
  saving: 'saved',
  refused: {},
  problem: null,
};

/** Codes that belong beside the field they are about. */
const AT_THE_FIELD: readonly string[] = ['value-not-allowed', 'quantity-not-asked-for'];

/**
 * One open workbook. Changes are made one after the other, each on the revision that the one before it left. Of previews at
 * most one is asked for at a time, and only the latest movement counts.
 */
export function createWorkbookSession(api: Api, workbookId: string): WorkbookSession {
  let state = NOTHING_YET;
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (part: Partial<SessionState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work);
  };
  const moving = gestures();

  let latest: WorkbookView | null = null; // the last answer: what the next change is made on
  let unanswered = 0; // changes that are made and not answered yet

  /** Shows an answer, but not while the person is further on: a field that jumped back would swallow a movement. */
  const show = (view: WorkbookView, before: ResultView | null) => {
    latest = view;
    if (unanswered > 0 || state.isHeld) return;
    set({
      view,
      notOpened: null,
      shown: view.result ?? (view.scenarioId === state.view?.scenarioId ? state.shown : null),
      failure: view.failure,
      before,
      isHeld: false,
      saving: 'saved',
      refused: {},
    });
  };

  const open = () =>
    inTurn(async () => {
      const answer = await api.call('workbook.open', { workbookId });
      if (answer.ok) show(answer.value, null);
      else set({ notOpened: answer });
    });

  // Previews

  let wanted: Held | null = null; // not asked yet
  let held: Held | null = null;
  const heldListeners = new Set<() => void>();
  let isAsking = false;
  let letGo = 0; // answers to movements from before the last letting go count no more

  const askForPreviews = async () => {
    isAsking = true;
    while (wanted !== null && state.view !== null) {
      const { quantityId, value } = wanted;
      const asked = letGo;
      wanted = null;
      const { scenarioId } = state.view;
      const answer = await api.call('scenario.preview', { workbookId, scenarioId, values: { [quantityId]: value } });
      if (asked !== letGo) continue;
      if (answer.ok) set({ shown: answer.value.result ?? state.shown, failure: answer.value.failure });
      else if (answer.kind === 'refusal' && AT_THE_FIELD.includes(answer.code)) {
        set({ refused: { [quantityId]: failureLine(answer) } });
      } else set({ problem: answer });
    }
    isAsking = false;
  };

  const preview = (quantityId: string, value: string) => {
    wanted = { quantityId, value };
    held = wanted;
    const { before } = moving.of(quantityId, latest);
    const isNews = !state.isHeld || state.before !== before || Object.keys(state.refused).length > 0;
    if (isNews) set({ isHeld: true, before, refused: {} });
    for (const listener of heldListeners) listener();
    if (!isAsking) void askForPreviews();
  };

  // Changes

  const refuseChange = (answer: Failed, quantityId: string | null) => {
    const view = latest;
    const old = {
      view,
      shown: view?.result ?? state.shown,
      failure: view?.failure ?? null,
      before: null,
      isHeld: false,
    };
    if (quantityId !== null && answer.kind === 'refusal' && AT_THE_FIELD.includes(answer.code)) {
      return set({ ...old, saving: 'saved', refused: { [quantityId]: refusalWords(answer, quantityId, view) } });
    }
    set({ ...old, saving: 'failed', problem: answer });
    if (answer.kind === 'refusal' && answer.code === 'workbook-changed-elsewhere') open();
  };

  /** Back to what the workbook holds. */
  const settle = () => {
    letGo += 1;
    wanted = null;
    moving.end();
    set({ isHeld: false });
    if (latest !== null) show(latest, null);
  };

  const make = (changes: Changes, words?: string, gesture?: Gesture) => {
    letGo += 1;
    wanted = null;
    if (gesture === undefined) moving.end();
    unanswered += 1;
    set({ saving: 'saving', isHeld: false });
    inTurn(async () => {
      const view = latest;
      if (view === null) return;
      const { scenarioId, revision, result } = view;
      const answer = await api.call('workbook.change', {
        workbookId,
        scenarioId,
        revision,
        changes,
        ...(gesture === undefined ? {} : { gesture: gesture.id }),
        ...(words === undefined ? {} : { words }),
      });
      unanswered -= 1;
      const [only] = changes.length === 1 ? changes : [];
      if (!answer.ok) return refuseChange(answer, only?.kind === 'quantity' ? only.id : null);
      const before = gesture === undefined ? result : gesture.before;
      show(answer.value, answer.value.scenarioId === scenarioId ? before : null);
    });
  };

  const step = (name: 'workbook.undo' | 'workbook.redo') => () => {
    letGo += 1;
    wanted = null;
    moving.end();
    unanswered += 1;
    set({ saving: 'saving', isHeld: false });
    inTurn(async () => {
      const view = latest;
      if (view === null) return;
      const answer = await api.call(name, { workbookId, scenarioId: view.scenarioId });
      unanswered -= 1;
      if (!answer.ok) return refuseChange(answer, null);
      show(answer.value, answer.value.scenarioId === view.scenarioId ? view.result : null);
    });
  };

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    held: () => held,
    subscribeHeld: (moved) => {
      heldListeners.add(moved);
      return () => heldListeners.delete(moved);
    },
    open,
    preview,
    setQuantity: (id, value) => {
      const now = latest?.quantities.find(({ row }) => row.id === id)?.input.value;
      if (unanswered === 0 && now === value) return settle(); // moved away and back: nothing happened
      const gesture = moving.of(id, latest);
      make([{ kind: 'quantity', id, value }], gestureWords(gesture, value, latest), gesture);
    },
    typeQuantity: (id, value) => {
      const input = latest?.quantities.find(({ row }) => row.id === id)?.input;
      const priceYear = input?.unit.includes('£') === true ? pricesSpokenOn(dayText(new Date())) : undefined;
      make([{ kind: 'quantity', id, value, ...(priceYear === undefined ? {} : { priceYear }) }]);
    },
    change: (changes, words) => make(changes, words),
    undo: step('workbook.undo'),
    redo: step('workbook.redo'),
    forgetProblem: () => set({ problem: null, saving: 'saved' }),
  };
}

/** What stands beside a field whose value was refused: why, how to mend it, and which value stands until then. */
function refusalWords({ what, mend }: Refused<string>, quantityId: string, view: WorkbookView | null): string {
  const quantity = view?.quantities.find(({ row }) => row.id === quantityId);
  const stands = quantity === undefined ? '' : ` Until then ${givenText(quantity.row, quantity.input.value)} stands.`;
  return `${what} ${mend}${stands}`;
}
