import { z } from 'zod';
import type { Explanation } from '../../../core/contract-types';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

/** 'total:<id>', 'line:<id>:<step>' or 'quantity:<id>'; of one life, 'life/<sex>/<age>/<years or never>/' before it. */
export const FigureId = z
  .string()
  .regex(
    /^(?:life\/(?:fe)?male\/\d{1,3}\/(?:\d{1,2}|never)\/)?(?:(?:total|quantity):[^:]{1,200}|line:[^:]{1,200}:\d{1,4})$/,
  );

export const explainFigure = operation({
  name: 'figure.explain',
  purpose: 'Show where a figure comes from: formula, numbers, sources, doubt, and who changed what.',
  takes: z.strictObject({ workbookId: z.string().max(64), scenarioId: z.string().max(64), figureId: FigureId }),
  gives: z.strictObject({
    explanation: plain<Explanation>(),
    stepLabels: z.array(z.string()), // '2026-27' … or 'year 0' … ; empty for a scalar
    priceBase: z.string(),
    /** The weakest figures that it rests on, worst first. */
    weakest: z.array(z.strictObject({ id: z.string(), label: z.string(), grade: z.int(), basis: z.string() })),
    leaves: z.int(), // how many figures it rests on
    history: z.array(
      z.strictObject({ at: z.string(), who: z.string(), words: z.string(), before: z.string(), after: z.string() }),
    ),
  }),
  refuses: [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS, 'figure-not-found', 'life-not-known', 'no-result'],
  changes: 'nothing',
  longRunning: false,
});

export const FIGURE_OPERATIONS = [explainFigure] as const;
