import type { Output } from './contract';
import type { WorkbookCard } from '../storage';

/** What Home shows of a workbook: the scenario on the table and its net for the public purse, as exact decimal text. */
export function cardOf(view: Output<'workbook.open'>): WorkbookCard {
  const lens = view.result?.lenses.find((one) => one.lens === 'public');
  return {
    scenarioName: view.scenarios.find(({ id }) => id === view.scenarioId)?.name ?? null,
    headline:
      lens === undefined || lens.net.value === null
        ? null
        : JSON.stringify({ lensName: lens.name, net: lens.net.value }),
    completeness: view.failure === null ? null : view.failure.what,
  };
}

/** Reads a card's headline back; one that an older program wrote otherwise is left out. */
export function headlineOf(card: WorkbookCard): { readonly lensName: string; readonly net: string } | null {
  if (card.headline === null) return null;
  const match = /^\{"lensName":"([^"]*)","net":"(-?\d+(?:\.\d+)?)"\}$/.exec(card.headline);
  return match === null ? null : { lensName: match[1] ?? '', net: match[2] ?? '0' };
}
