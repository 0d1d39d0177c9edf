import { z } from 'zod';
import { Refusal } from '../../core/errors';
import type { Workbook } from '../../core/schema';
import type { WorkbookCard } from '../storage';
import type { Simulations } from './simulations';
import type { Worked, WorkedOut } from './worked';

/** The net that a card shows: exact decimal text, £, and whose it is. */
const Headline = z.strictObject({ net: z.string().regex(/^-?\d+(\.\d+)?$/), lensName: z.string() });

/** What Home shows of a workbook: the scenario on the table and its net for the public purse, as exact decimal text. */
export function cardOf(workbook: Workbook, scenarioId: string, worked: Worked): WorkbookCard {
  const failure = worked.failure();
  const lens =
    failure === null
      ? worked
          .parts()
          .lenses()
          .find((one) => one.lens === 'public')
      : undefined;
  const net = lens?.net.value ?? null;
  return {
    scenarioName: workbook.scenarios.find(({ id }) => id === scenarioId)?.name ?? null,
    headline: lens === undefined || net === null ? null : JSON.stringify({ net, lensName: lens.name }),
    completeness: failure?.what ?? null,
  };
}

/** A card's headline; one that an older program kept as words is left out until the workbook is worked out again. */
export function headlineOf({ headline }: WorkbookCard): z.infer<typeof Headline> | null {
  if (headline?.startsWith('{') !== true) return null;
  return Headline.parse(JSON.parse(headline));
}

/** The range of the net that a card shows, as the workbook draws it; null where there is none. */
export async function rangeOf(
  workedOut: WorkedOut,
  simulations: Simulations,
  workbook: Workbook,
  signal: AbortSignal,
): Promise<{ readonly low: string; readonly high: string } | null> {
  try {
    const evaluated = workedOut.in(workbook, workbook.currentScenario).evaluated();
    const asked = { evaluated, ...workbook.simulation, stopsWhenSteady: false };
    const { lenses } = await simulations.run(asked, { signal, onProgress: () => undefined });
    return lenses.find(({ lens }) => lens === 'public')?.interval ?? null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    signal.throwIfAborted();
    return null; // the workbook itself says why
  }
}
