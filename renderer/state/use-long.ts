import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Answer, Running } from '../../electron/service/contract';
import type { Failed } from './asked';

/** Something long that was asked: not yet, running, failed or answered. */
export type LongFace<Value> =
  | { readonly face: 'not-asked' }
  | { readonly face: 'running'; readonly share: number | null; readonly doing: string }
  | { readonly face: 'failed'; readonly failed: Failed }
  | { readonly face: 'full'; readonly value: Value };

export type Long<Value> = {
  readonly shown: LongFace<Value>;
  readonly ask: () => void;
  readonly cancel: () => void;
};

type Progress = { readonly share: number | null; readonly doing: string };
type Kept<Value> = { readonly of: string; readonly shown: LongFace<Value> };

const NOT_ASKED = { face: 'not-asked' } as const;
/** Shorter work shows no bar: it would only flicker. */
const SHOWN_AFTER_MS = 300;

/**
 * A long question: asked on demand, or as soon as it is another one (`atOnce`). It tells how far it is, can be cancelled, and
 * an answer to an earlier question is dropped. Null asks nothing.
 */
export function useLong<Value>(
  of: string | null,
  start: (onReport: (progress: Progress) => void) => Running<Answer<Value, string>>,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): Long<Value> {
  const [kept, setKept] = useState<Kept<Value> | null>(null);
  const running = useRef<Running<unknown>>(undefined);
  const ask = () => {
    if (of === null) return;
    running.current?.end();
    const show = (shown: LongFace<Value>) => setKept({ of, shown });
    const began = performance.now();
    show({ face: 'running', share: null, doing: '' });
    const asked = start((progress) => {
      if (running.current === asked && performance.now() - began > SHOWN_AFTER_MS)
        show({ face: 'running', ...progress });
    });
    running.current = asked;
    void asked.answer.then((answer) => {
      if (running.current !== asked) return; // another question has been asked since
      if (answer.ok) return show({ face: 'full', value: answer.value });
      show(answer.kind === 'refusal' && answer.code === 'cancelled' ? NOT_ASKED : { face: 'failed', failed: answer });
    });
  };
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (atOnce) askNow();
    return () => {
      running.current?.end();
      running.current = undefined;
    };
  }, [of, atOnce]);
  const isOfThis = kept !== null && kept.of === of;
  const shown = isOfThis
    ? kept.shown
    : atOnce && of !== null
      ? ({ face: 'running', share: null, doing: '' } as const)
      : NOT_ASKED;
  return { shown, ask, cancel: () => running.current?.end() };
}
