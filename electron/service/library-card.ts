import { Refusal } from '../../core/errors';
import { resolveScenario } from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import type { WorkbookCard } from '../storage';
import { evaluatedOrNoResult, type Evaluator } from './evaluator';
import type { Simulations } from './simulations';
import type { WorkedOut } from './workbook-view';

/** What Home shows of a workbook: the scenario on the table and its net for the public purse, as exact decimal text. */
export function cardOf(workbook: Workbook, scenarioId: string, { result, failure }: WorkedOut): WorkbookCard {
  const lens = result?.lenses.find((one) => one.lens === 'public');
  const net = lens?.net.value ?? null;
  return {
    scenarioName: workbook.scenarios.find(({ id }) => id === scenarioId)?.name ?? null,
    headline: lens === undefined || net === null ? null : `${net} ${lens.name}`,
    completeness: failure?.what ?? null,
  };
}

/** Reads a card's headline back; one that an older program wrote otherwise is left out. */
export function headlineOf({ headline }: WorkbookCard): { readonly lensName: string; readonly net: string } | null {
  const [, net, lensName] = /^(-?\d+(?:\.\d+)?) (.+)$/.exec(headline ?? '') ?? [];
  return net === undefined || lensName === undefined ? null : { net, lensName };
}

/** The range of the net that a card shows, as the workbook draws it; null where there is none. */
export async function rangeOf(
  evaluator: Evaluator,
  simulations: Simulations,
  workbook: Workbook,
  signal: AbortSignal,
): Promise<{ readonly low: string; readonly high: string } | null> {
  try {
    const scenario = resolveScenario(workbook, workbook.currentScenario);
    const evaluated = evaluatedOrNoResult(evaluator, scenario);
    const asked = { evaluated, ...workbook.simulation, stopsWhenSteady: false };
    const { lenses } = await simulations.run(asked, { signal, onProgress: () => undefined });
    return lenses.find(({ lens }) => lens === 'public')?.interval ?? null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    signal.throwIfAborted();
    return null; // the workbook itself says why
  }
}
