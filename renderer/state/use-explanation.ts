import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked } from './asked';

export type ExplanationAnswer = Output<'figure.explain'>;

/** Where a figure comes from. `revision` asks again when the workbook has changed. */
export function useExplanation(
  workbookId: string,
  scenarioId: string,
  figureId: string,
  revision: number,
): Asked<ExplanationAnswer> {
  const api = useApi();
  return useAsked(JSON.stringify([workbookId, scenarioId, figureId, revision]), () =>
    api.call('figure.explain', { workbookId, scenarioId, figureId }),
  );
}
