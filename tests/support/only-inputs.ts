import { amountUnit } from '../../core/catalogue';
import type { CouncilInputStructure, QuantityInput, Structure } from '../../core/schema';
import { eileen, workedOut, type Worked } from './eileen';

/** Something that is paid for: how much in its first year, in which year or for how many, and in whose prices. */
export type Payment = {
  readonly id: string;
  readonly amount: string;
  /** The year it is paid in, or the first of several. */
  readonly from?: number;
  /** Paid every year for so many; once where left out. */
  readonly years?: number;
  readonly pricesOf?: QuantityInput['priceYear'];
  /** Capital works of a type, and how much of their risks is managed. */
  readonly works?: { readonly type: NonNullable<CouncilInputStructure['works']>; readonly mitigation: string };
};

/**
 * A scenario in which the council pays, nobody comes forward and nothing is valued, so that nothing else stands in its lines: what others
 * printed about money by year is put through the whole model as the program builds it. The amounts are of grade 1, which
 * adds nothing for optimism.
 */
export function onlyInputs(
  payments: readonly Payment[],
  of: Partial<Pick<Structure, 'horizonYears' | 'schedule' | 'priceBase'>>,
  values?: Readonly<Record<string, string>>,
): Worked {
  const inputs = payments.map(inputOf);
  const quantities = payments.flatMap((payment, at) => quantitiesOf(payment, inputs[at] as CouncilInputStructure));
  const scenario = eileen({
    structure: (structure) => ({
      ...structure,
      ...of,
      inputs,
      channels: [],
      groups: structure.groups.slice(0, 1),
      events: [],
      streams: [],
    }),
    quantities: Object.fromEntries(quantities),
  });
  return workedOut(scenario, values);
}

function inputOf({ id, from = 0, years, works }: Payment): CouncilInputStructure {
  return {
    id,
    label: id,
    kind: 'revenue',
    payer: 'council-other',
    basis: 'whole-programme',
    timing: years === undefined ? { kind: 'once', startOffset: from } : { kind: 'yearly', startOffset: from, years },
    invites: false,
    works: works?.type ?? null,
  };
}

function quantitiesOf({ id, amount, pricesOf, works }: Payment, input: CouncilInputStructure) {
  const given = (value: string, unit: string, prices?: QuantityInput['priceYear']): QuantityInput => ({
    value,
    unit,
    source: { kind: 'assumption', reason: 'As the published case has it.' },
    grade: 1,
    note: '',
    ...(prices === undefined ? {} : { priceYear: prices }),
  });
  return [
    [`input.${id}.amount`, given(amount, amountUnit(input), pricesOf)],
    [`input.${id}.growth`, given('0', 'share')],
    ...(works === undefined ? [] : [[`input.${id}.mitigation`, given(works.mitigation, 'share')] as const]),
  ] as const satisfies readonly (readonly [string, QuantityInput])[];
}
