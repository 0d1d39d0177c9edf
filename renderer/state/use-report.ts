import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked } from './asked';

export type ReportView = Output<'report.view'>;

/** The report of a scenario as data. */
export function useReport(workbookId: string, scenarioId: string, revision: number): Asked<ReportView> {
  const api = useApi();
  const key = JSON.stringify([workbookId, scenarioId, revision]);
  return useAsked(key, () => api.call('report.view', { workbookId, scenarioId }), { keepsOld: true });
}
