import { useState } from 'react';
import type { OneLifeView } from '../../core/contract-types';
import { useApi } from './api-context';
import type { Asked } from './asked';
import { useLatest } from './latest';

/** Whom to follow, and when the neighbours stop coming; null is as the story has it, and never. */
export type LifeChoice = {
  readonly sex: 'female' | 'male' | null;
  readonly age: number | null;
  readonly stopsAfterYears: number | null;
};

const AS_TOLD: LifeChoice = { sex: null, age: null, stopsAfterYears: null };

/** One life, asked again as the slider moves: at most one question is under way, and the last answer stays until the next. */
export function useOneLife(
  workbookId: string,
  scenarioId: string,
  revision: number,
): {
  readonly choice: LifeChoice;
  readonly choose: (part: Partial<LifeChoice>) => void;
  readonly shown: Asked<OneLifeView>;
} {
  const api = useApi();
  const [choice, setChoice] = useState(AS_TOLD);
  const shown = useLatest(JSON.stringify([workbookId, scenarioId, revision, choice]), () =>
    api.call('scenario.one-life', { workbookId, scenarioId, ...choice }),
  );
  return { choice, choose: (part) => setChoice((before) => ({ ...before, ...part })), shown };
}
