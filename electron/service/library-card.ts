import type { Workbook } from '../../core/scenario';
import type { WorkbookCard } from '../storage';
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
