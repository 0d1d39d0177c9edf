import type { Structure } from '../schema';
import { formatFinancialYear } from '../words';

type Named = { readonly id: string; readonly label: string };

/** What undo calls a change of structure: what a person sees of it, the first few parts. */
export function structureWords(before: Structure, after: Structure): string {
  const parts = [
    ...moved('Years looked at', String(before.horizonYears), String(after.horizonYears)),
    ...moved('First year', formatFinancialYear(before.firstYear), formatFinancialYear(after.firstYear)),
    ...moved('Prices of', formatFinancialYear(before.priceBase), formatFinancialYear(after.priceBase)),
    ...comings('Put in', 'Taken out', before.inputs, after.inputs),
    ...comings('Counted', 'No longer counted', before.streams, after.streams),
  ];
  if (parts.length === 0) return 'How the scenario is set up';
  return parts.length <= 2 ? parts.join('; ') : `${parts.slice(0, 2).join('; ')} and more`;
}

function moved(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`${what}: ${before} to ${after}`];
}

function comings(came: string, went: string, before: readonly Named[], after: readonly Named[]): readonly string[] {
  const onlyIn = (some: readonly Named[], others: readonly Named[]) =>
    some.filter(({ id }) => others.every((other) => other.id !== id)).map(({ label }) => label);
  return [
    ...onlyIn(after, before).map((label) => `${came}: ${label}`),
    ...onlyIn(before, after).map((label) => `${went}: ${label}`),
  ];
}
