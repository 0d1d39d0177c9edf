import { useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from '../../electron/service/contract';

/** An answer that is not one: a refusal with its words, or a defect with its reference. */
export type Failed = Extract<Answer<unknown, string>, { readonly ok: false }>;

/** Something that was asked of the program: nothing yet, a refusal, or the value. */
export type Asked<Value> =
  | { readonly face: 'waiting' }
  | { readonly face: 'failed'; readonly failed: Failed; readonly again: () => void }
  | { readonly face: 'full'; readonly value: Value; readonly again: () => void };

type Kept<Value> = { readonly key: string; readonly answer: Answer<Value, string> };

type AskedOptions = {
  /** The answer to the earlier question stays until the next one comes, so that nothing jumps. */
  readonly keepsOld?: boolean;
};

/**
 * Asks when `key` changes, and again on demand; nothing where it is null. An answer to an earlier question is dropped; while the same question is
 * asked again, the earlier answer stays.
 */
export function useAsked<Value>(
  key: string | null,
  ask: () => Promise<Answer<Value, string>>,
  { keepsOld = false }: AskedOptions = {},
): Asked<Value> {
  const [kept, setKept] = useState<Kept<Value> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) return undefined;
    let isWanted = true;
    void askNow().then((answer) => {
      if (isWanted) setKept({ key, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [key, attempt]);
  if (kept === null || (kept.key !== key && !keepsOld)) return { face: 'waiting' };
  const again = () => setAttempt((count) => count + 1);
  return kept.answer.ok
    ? { face: 'full', value: kept.answer.value, again }
    : { face: 'failed', failed: kept.answer, again };
}
