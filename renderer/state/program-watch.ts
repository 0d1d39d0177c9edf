import type { Running, WireAnswer } from '../../electron/service/contract';
import type { Api } from '../api';

/** The program, and whether it still answers. */
export type ProgramWatch = {
  readonly api: Api;
  readonly hasEnded: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
  /** Asks something small: an answer takes the warning away. */
  readonly tryAgain: () => void;
};

/** Listens to every answer for "program-ended", so that each screen need not. */
export function watchProgram(api: Api): ProgramWatch {
  const listeners = new Set<() => void>();
  let ended = false;
  const tell = (next: boolean) => {
    if (next === ended) return;
    ended = next;
    for (const listener of listeners) listener();
  };
  const heard = <A extends HeardAnswer>(answer: Promise<A>): Promise<A> => {
    void answer.then((one) => tell(!one.ok && one.kind === 'refusal' && one.code === 'program-ended'));
    return answer;
  };
  const untyped = api as unknown as UntypedApi;
  const listening: UntypedApi = {
    call: (name, input) => heard(untyped.call(name, input)),
    stream: (name, input, onReport) => {
      const running = untyped.stream(name, input, onReport);
      void heard(running.answer);
      return running;
    },
  };
  const watched = { ...api, ...listening } as Api; // the same calls, passed on as they are
  return {
    api: watched,
    hasEnded: () => ended,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    tryAgain: () => void watched.call('app.about', {}),
  };
}

/** The calls without their types, as they run. */
type UntypedApi = {
  readonly call: (name: string, input: unknown) => Promise<WireAnswer>;
  readonly stream: (name: string, input: unknown, onReport: (report: unknown) => void) => Running<WireAnswer>;
};

type HeardAnswer = { readonly ok: true } | { readonly ok: false; readonly kind: string; readonly code?: string };
