import { z } from 'zod';
import type { OneLifeView } from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

export const followOneLife = operation({
  name: 'scenario.one-life',
  purpose: 'Follow one person through the years: helped, not helped, and helped until the neighbours stop coming.',
  takes: z.strictObject({
    workbookId: z.string().max(64),
    scenarioId: z.string().max(64),
    /** Null: as the scenario’s first group and the first story have it. */
    sex: z.enum(['female', 'male']).nullable(),
    age: z.int().min(0).max(120).nullable(),
    /** Whole years since the help began; null: they never stop. */
    stopsAfterYears: z.int().min(0).max(60).nullable(),
  }),
  gives: plain<OneLifeView>(),
  refuses: [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS, 'life-not-known', 'no-result'],
  changes: 'nothing',
  longRunning: false,
});

export const ONE_LIFE_OPERATIONS = [followOneLife] as const;
