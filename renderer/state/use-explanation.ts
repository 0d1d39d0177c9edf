import { useCallback, useState } from 'react';
import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked } from './asked';

export type ExplanationAnswer = Output<'figure.explain'>;
export type PathStep = { readonly figureId: string; readonly name: string };

/**
 * Where a figure comes from, and the way by which it was reached: a figure pressed on the page begins a way, one pressed in
 * the explanation goes on, and one on the way goes back to it. `revision` asks again when the workbook has changed.
 */
export function useExplanation(workbookId: string, scenarioId: string, revision: number) {
  const api = useApi();
  const [way, setWay] = useState<readonly string[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [other, setOther] = useState<string | null>(null); // a scenario that is not the one on the table
  const figureId = way.at(-1) ?? null;
  const of = other ?? scenarioId;
  const shown = useAsked(figureId === null ? null : JSON.stringify([workbookId, of, figureId, revision]), async () => {
    const answer = await api.call('figure.explain', { workbookId, scenarioId: of, figureId: figureId ?? '' });
    if (answer.ok && figureId !== null) {
      const name = nameOf(answer.value);
      setNames((before) => ({ ...before, [figureId]: name }));
    }
    return answer;
  });
  const path = way.map((id): PathStep => ({ figureId: id, name: names[id] ?? '…' }));
  const begin = useCallback((id: string, scenario?: string) => {
    setOther(scenario ?? null);
    setWay([id]);
  }, []);
  return {
    isOpen: figureId !== null,
    path,
    shown,
    /** Of whichever scenario it is. */
    scenarioId: of,
    figureId,
    begin,
    goOn: (id: string) =>
      setWay((before) => {
        const next = sameLife(before.at(-1), id);
        return before.includes(next) ? before.slice(0, before.indexOf(next) + 1) : [...before, next];
      }),
    close: () => setWay([]),
  };
}

/** What stands behind a figure of one life is of the same life. */
function sameLife(from: string | undefined, id: string): string {
  const [life = ''] = /^life\/[^:]*\//.exec(from ?? '') ?? [];
  return id.startsWith('life/') ? id : `${life}${id}`;
}

/** What a figure is called on the way to it: "Council, adult social care: net, 2030‑31". */
export function nameOf({ explanation: { label, step }, stepLabels }: ExplanationAnswer): string {
  return step === null ? label : `${label}, ${stepLabels[step] ?? ''}`;
}
