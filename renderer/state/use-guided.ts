import { useState } from 'react';
import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import type { Asked, Failed } from './asked';
import { useLatest } from './latest';
import { EMPTY_DRAFT, storyAnswers, type GuidedDraft } from './story-answers';

export type AnswerSoFar = Output<'guided.answer-so-far'>;

const KEPT_AS = 'gritbin-guided-draft';

/** The guided start: its draft survives a reload, and becomes a workbook when it is finished or left. */
export function useGuided() {
  const api = useApi();
  const [draft, setDraft] = useState(keptDraft);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [isMaking, setMaking] = useState(false);
  const replied = storyAnswers(draft);
  // A name moves no figure, and is typed letter by letter; an age does.
  const answers = { ...replied, who: replied.who === null ? null : { ...replied.who, pseudonym: '' } };
  const soFar: Asked<AnswerSoFar> = useLatest(JSON.stringify(answers), () =>
    api.call('guided.answer-so-far', { answers }),
  );

  const change = (next: GuidedDraft) => {
    window.sessionStorage.setItem(KEPT_AS, JSON.stringify(next));
    setDraft(next);
  };

  /** Makes a workbook of what was answered. Gives its id; null where it could not be made. */
  const make = async (of: GuidedDraft): Promise<string | null> => {
    setMaking(true);
    const answer = await api.call('library.create-from-story', { answers: storyAnswers(of) });
    setMaking(false);
    if (!answer.ok) {
      setFailed(answer);
      return null;
    }
    window.sessionStorage.removeItem(KEPT_AS);
    return answer.value.workbookId;
  };

  return { draft, change, soFar, make, isMaking, failed };
}

function keptDraft(): GuidedDraft {
  const kept = window.sessionStorage.getItem(KEPT_AS);
  return kept === null ? EMPTY_DRAFT : (JSON.parse(kept) as GuidedDraft); // written above, by this same page
}
