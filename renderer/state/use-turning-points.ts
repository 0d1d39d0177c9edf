import { useEffect, useRef, useState } from 'react';
import type { Output, Running } from '../../electron/service/contract';
import { useApi } from './api-context';
import type { Failed } from './asked';

export type TurningPoints = Output<'scenario.what-would-have-to-be-true'>;

/** The long question "what would have to be true?": not asked, running, stopped, failed or answered. */
export type TurningPointsFace =
  | { readonly face: 'not-asked' }
  | { readonly face: 'running'; readonly share: number | null; readonly doing: string }
  | { readonly face: 'failed'; readonly failed: Failed }
  | { readonly face: 'full'; readonly value: TurningPoints };

type Kept = { readonly of: string; readonly shown: TurningPointsFace };

const NOT_ASKED: TurningPointsFace = { face: 'not-asked' };

/** Asks on demand, tells how far it is, and can be cancelled. What was answered for an earlier revision is dropped. */
export function useTurningPoints(workbookId: string, scenarioId: string, revision: number) {
  const api = useApi();
  const of = JSON.stringify([workbookId, scenarioId, revision]);
  const [kept, setKept] = useState<Kept>({ of, shown: NOT_ASKED });
  const running = useRef<Running<unknown>>(undefined);
  useEffect(() => () => running.current?.end(), [of]);

  const ask = () => {
    const show = (shown: TurningPointsFace) => setKept({ of, shown });
    show({ face: 'running', share: null, doing: 'Beginning' });
    const asked = api.stream('scenario.what-would-have-to-be-true', { workbookId, scenarioId }, (report) =>
      show({ face: 'running', ...report }),
    );
    running.current = asked;
    void asked.answer.then((answer) => {
      if (answer.ok) show({ face: 'full', value: answer.value });
      else
        show(answer.kind === 'refusal' && answer.code === 'cancelled' ? NOT_ASKED : { face: 'failed', failed: answer });
    });
  };
  const cancel = () => running.current?.end();
  return { shown: kept.of === of ? kept.shown : NOT_ASKED, ask, cancel };
}
