import { requiredQuantities } from '../../core/catalogue';
import { notFilledIn } from '../../core/defaults/not-filled-in';
import type { ResolvedScenario } from '../../core/scenario';
import type { OnRequest, Structure } from '../../core/schema';
import { eileen } from './eileen';

/** The template where something is asked for besides, answered as a person first meets it. */
export function asking(
  wanted: readonly OnRequest[],
  more: { readonly structure?: Partial<Structure>; readonly values?: Readonly<Record<string, string>> } = {},
): ResolvedScenario {
  const base = eileen({ structure: (same) => ({ ...same, ...more.structure, onRequest: [...wanted] }) });
  const all = Object.fromEntries(
    requiredQuantities(base.structure).map((row) => [
      row.id,
      base.quantities[row.id] ?? notFilledIn(row, base.structure),
    ]),
  );
  for (const [id, value] of Object.entries(more.values ?? {})) all[id] = { ...all[id]!, value };
  return { ...base, quantities: all };
}
