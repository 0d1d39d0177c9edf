import { useState } from 'react';
import type { ChosenFile, Input, Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked, type Failed } from './asked';

export type SurveyAnswers = Input<'survey.estimate'>['answers'];
export type SurveyView = Output<'survey.estimate'>;
export type SurveyPlan = Output<'survey.plan'>;
export type SurveyTable = Output<'survey.preview-csv'>;
export type SurveyQuestion = Input<'survey.count-csv'>['question'];
export type SurveyCount = Output<'survey.count-csv'>;

/** What was answered, with what was asked: an answer that is shown while the next one comes must not be used. */
export type Estimated = { readonly key: string; readonly view: SurveyView };

type Of = { readonly workbookId: string; readonly scenarioId: string; readonly quantityId: string };

/** What a survey says of one figure; nothing is asked while fields are empty. */
export function useSurveyEstimate(of: Of, answers: SurveyAnswers | null): Asked<Estimated> & { readonly key: string } {
  const api = useApi();
  const key = JSON.stringify([of, answers]);
  const asked = useAsked(
    answers === null ? null : key,
    async () => {
      if (answers === null) throw new Error('Nothing is asked without answers.');
      const answer = await api.call('survey.estimate', { ...of, answers });
      return answer.ok ? { ok: true as const, value: { key, view: answer.value } } : answer;
    },
    { keepsOld: true },
  );
  return { ...asked, key };
}

/** How many people to ask. */
export function useSurveyPlan(wanted: Input<'survey.plan'>): Asked<SurveyPlan> {
  const api = useApi();
  return useAsked(JSON.stringify(wanted), () => api.call('survey.plan', wanted), { keepsOld: true });
}

/** A table of answers that was chosen to be counted. */
export type TableToCount =
  | { readonly face: 'none' }
  | { readonly face: 'reading'; readonly name: string }
  | { readonly face: 'failed'; readonly name: string; readonly failed: Failed }
  | { readonly face: 'full'; readonly handle: string; readonly table: SurveyTable };

/** Choosing a table: it is read where the program runs, and only what is in it comes here. */
export function useSurveyTable() {
  const api = useApi();
  const [shown, setShown] = useState<TableToCount>({ face: 'none' });
  const look = async ({ handle, name }: ChosenFile) => {
    setShown({ face: 'reading', name });
    const answer = await api.call('survey.preview-csv', { handle });
    setShown(answer.ok ? { face: 'full', handle, table: answer.value } : { face: 'failed', name, failed: answer });
  };
  const choose = async () => {
    const answer = await api.chooseToOpen('csv');
    if (!answer.ok) setShown({ face: 'failed', name: 'The file', failed: answer });
    else if (answer.value !== null) await look(answer.value);
  };
  return { shown, choose, leave: () => setShown({ face: 'none' }) };
}

/** What is counted in it; nothing is asked while nothing is chosen. */
export function useSurveyCount(handle: string, question: SurveyQuestion | null): Asked<SurveyCount> {
  const api = useApi();
  return useAsked(question === null ? null : JSON.stringify([handle, question]), () => {
    if (question === null) throw new Error('Nothing is counted without a question.');
    return api.call('survey.count-csv', { handle, question });
  });
}
