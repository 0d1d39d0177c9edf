import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Answer } from '../../electron/service/contract';
import type { Asked } from './asked';

/**
 * Asks as the question changes while a person types: at most one question is under way, and only the latest one is asked
 * after it. The last answer stays until the next one comes, so that nothing jumps.
 */
export function useLatest<Value>(key: string, ask: () => Promise<Answer<Value, string>>): Asked<Value> {
  const [answer, setAnswer] = useState<Answer<Value, string> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const wanted = useRef('');
  const isAsking = useRef(false);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    wanted.current = `${key} ${attempt}`;
    const askUntilLatest = async () => {
      isAsking.current = true;
      for (let asked = ''; asked !== wanted.current;) {
        asked = wanted.current;
        setAnswer(await askNow());
      }
      isAsking.current = false;
    };
    if (!isAsking.current) void askUntilLatest();
  }, [key, attempt]);
  if (answer === null) return { face: 'waiting' };
  const again = () => setAttempt((count) => count + 1);
  return answer.ok ? { face: 'full', value: answer.value, again } : { face: 'failed', failed: answer, again };
}
