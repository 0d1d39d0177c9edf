import { Refusal } from '../errors';
import { resolveScenario } from '../scenario';
import type { Structure, Workbook } from '../schema';
import type { GritbinLimits } from './limits';
import type { JsonObject, JsonValue } from './read-json';

/**
 * Counts before anything is looked at more closely.
 *
 * Refuses  too-many-scenarios, too-many-quantities, too-many-stories
 */
export function refuseTooMany({ scenarios, stories }: JsonObject, limits: GritbinLimits): void {
  refuseAbove('scenarios', listLength(scenarios), limits.scenarios);
  refuseAbove('stories', listLength(stories), limits.stories);
  if (!Array.isArray(scenarios)) return;
  for (const scenario of scenarios as readonly JsonValue[]) {
    const quantities = typeof scenario === 'object' && scenario !== null ? (scenario as JsonObject).quantities : null;
    const count = typeof quantities === 'object' && quantities !== null ? Object.keys(quantities).length : 0;
    refuseAbove('quantities', count, limits.quantities);
  }
}

function listLength(value: JsonValue | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}

function refuseAbove(what: 'scenarios' | 'quantities' | 'stories', count: number, most: number): void {
  if (count <= most) return;
  throw new Refusal(`too-many-${what}`, {
    what: `The file has ${count} ${what}${what === 'quantities' ? ' in one scenario' : ''}.`,
    why: `Gritbin keeps up to ${most}.`,
    mend: what === 'quantities' ? 'Ask for a copy saved by Gritbin.' : 'Split it into two files.',
    about: [what],
  });
}

/**
 * Names that must be one thing each, and scenarios that lead somewhere.
 *
 * Refuses  duplicate-id, scenario-not-found, scenario-chain-broken
 */
export function refuseDuplicateIds(workbook: Workbook): void {
  refuseTwice('scenarios', workbook.scenarios);
  refuseTwice('stories', workbook.stories);
  for (const { structure } of workbook.scenarios) if (structure !== null) refuseTwiceInStructure(structure);
  for (const { id } of workbook.scenarios) resolveScenario(workbook, id);
  resolveScenario(workbook, workbook.currentScenario);
}

function refuseTwiceInStructure({ inputs, channels, groups, events, streams }: Structure): void {
  const lists = { 'things that the council puts in': inputs, 'ways of helping': channels, groups, events, streams };
  for (const [words, members] of Object.entries(lists)) refuseTwice(words, members);
  for (const { label, barriers } of channels) refuseTwice(`obstacles of “${label}”`, barriers);
}

function refuseTwice(words: string, members: readonly { readonly id: string }[]): void {
  const ids = members.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice === undefined) return;
  throw new Refusal('duplicate-id', {
    what: `Two ${words} have the same name, “${twice}”.`,
    why: 'One would silently take the place of the other.',
    mend: 'Give one of them another name, or open an earlier copy.',
    about: [twice],
  });
}
