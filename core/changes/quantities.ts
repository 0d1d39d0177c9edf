import { requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { Refusal } from '../errors';
import { cameFrom, resolveScenario } from '../scenario';
import type { QuantityInput, Workbook } from '../schema';
import type { Applied } from './applied';
import type { ChangeOf } from './change';
import { differing, inheritedBy, notAskedFor, storedScenario, withScenario, type Quantities } from './parts';

/** The quantities of a template, to go back to; null where the workbook came from none. */
export type Origin = Quantities | null;

const TYPED: QuantityInput['source'] = { kind: 'assumption', reason: 'Typed by a person; no source yet.' };

/**
 * A value that a person types is a guess, grade 6, until a source is given; what was known of the old one goes with it.
 *
 * Takes    a change of value, grade, source, note or price year, each where it is given
 * Gives    the workbook in which the scenario stores the quantity, unless it is again that of the scenario it came from
 * Refuses  quantity-not-asked-for, scenario-not-found; limits are looked at by `checkScenario`
 */
export function changeQuantity(workbook: Workbook, scenarioId: string, change: ChangeOf<'quantity'>): Applied {
  const { row, now } = asked(workbook, scenarioId, change.id);
  const isMoved = change.value !== undefined && change.value !== now.value;
  const next = isMoved ? typed(now, change) : { ...keptOf(now, change), ...stated(change) };
  return {
    workbook: withQuantity(workbook, scenarioId, change.id, next),
    words: isMoved
      ? `${row.label}: ${shown(row, now.value)} to ${shown(row, next.value)}`
      : `${row.label}: ${change.distribution === undefined ? 'what it rests on' : 'how sure it is'}`,
    about: [{ id: change.id, before: now.value, after: next.value }],
  };
}

/**
 * Back to the scenario it came from, or to the template: value, source, grade and note.
 *
 * Refuses  quantity-not-asked-for, scenario-not-found; nothing-to-go-back-to: neither has it, in this unit
 */
export function resetQuantity(workbook: Workbook, scenarioId: string, id: string, origin: Origin): Applied {
  const { row, now } = asked(workbook, scenarioId, id);
  const from = cameFrom(workbook, storedScenario(workbook, scenarioId));
  const back = (from === null ? undefined : resolveScenario(workbook, from).quantities[id]) ?? origin?.[id];
  if (back?.unit !== row.unit) throw nothingToGoBackTo(row);
  return {
    workbook: withQuantity(workbook, scenarioId, id, back),
    words: `${row.label}: back to ${shown(row, back.value)}`,
    about: [{ id, before: now.value, after: back.value }],
  };
}

function typed({ unit, priceYear }: QuantityInput, { value, ...change }: ChangeOf<'quantity'>): QuantityInput {
  return {
    value: value ?? '0',
    unit,
    source: TYPED,
    grade: 6,
    note: '',
    ...(priceYear === undefined ? {} : { priceYear }),
    ...stated(change),
  };
}

/** What stays of a figure whose value stays: all, but a doubt that is taken back. */
function keptOf(now: QuantityInput, { distribution }: ChangeOf<'quantity'>): QuantityInput {
  if (distribution !== null) return now;
  const { distribution: _, ...kept } = now;
  return kept;
}

/** What a change says of a figure beside its value. */
function stated({
  grade,
  source,
  note,
  priceYear,
  distribution,
}: Omit<ChangeOf<'quantity'>, 'value'>): Partial<Omit<QuantityInput, 'value' | 'unit'>> {
  return {
    ...(grade === undefined ? {} : { grade }),
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    ...(priceYear === undefined ? {} : { priceYear }),
    ...(distribution === undefined || distribution === null ? {} : { distribution }),
  };
}

/** A scenario with a quantity of its own, unless it is again that of the scenario it came from. */
export function withQuantity(workbook: Workbook, scenarioId: string, id: string, next: QuantityInput): Workbook {
  const scenario = storedScenario(workbook, scenarioId);
  const quantities = { ...scenario.quantities, [id]: next };
  return withScenario(workbook, { ...scenario, quantities: differing(quantities, inheritedBy(workbook, scenario)) });
}

function asked(
  workbook: Workbook,
  scenarioId: string,
  id: string,
): { readonly row: QuantityDefinitionRow; readonly now: QuantityInput } {
  const { structure, quantities } = resolveScenario(workbook, scenarioId);
  const row = requiredQuantities(structure).find((one) => one.id === id);
  const now = quantities[id];
  if (row === undefined || now === undefined) throw notAskedFor(id);
  return { row, now };
}

/** A value as an undo step names it: short, without its unit. */
function shown({ shownAs }: QuantityDefinitionRow, value: string): string {
  const short = (of: number) => String(Number(of.toPrecision(6)));
  if (shownAs === 'share') return `${short(Number(value) * 100)}%`;
  return shownAs === 'money' ? `£${short(Number(value))}` : short(Number(value));
}

function nothingToGoBackTo({ id, label }: QuantityDefinitionRow): Refusal {
  return new Refusal('nothing-to-go-back-to', {
    what: `"${label}" has nothing to go back to.`,
    why: 'Neither a template nor an earlier scenario has this figure; it came with a choice made in this workbook.',
    mend: 'Type the value you want, or undo.',
    about: [id],
  });
}
