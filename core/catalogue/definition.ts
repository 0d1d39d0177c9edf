/** What a scenario of a given structure must answer: one definition a quantity. */
export type QuantityDefinitionRow = {
  readonly id: string;
  /** The screen it is asked on. */
  readonly section: 'inputs' | 'people' | 'independence' | 'value' | 'gap';
  /** The group of fields it stands in. */
  readonly group: string;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  /** What is legal, ends included. */
  readonly limits: { readonly low: string; readonly high: string };
  /** Where a slider runs by default; typing beyond its ends stretches it. */
  readonly slider: { readonly low: string; readonly high: string; readonly step: string };
  readonly shownAs: 'share' | 'money' | 'number';
  /** Asked only when somebody opens "more". */
  readonly advanced: boolean;
  /** Somebody decides it: there is no doubt about it, only about what comes of it. */
  readonly isChoice?: boolean;
};

type Common = Pick<QuantityDefinitionRow, 'id' | 'section' | 'group' | 'label' | 'hint'> & {
  readonly advanced?: boolean;
  readonly isChoice?: boolean;
};

/** A share from 0 to 1. */
export function shareRow(common: Common & { readonly least?: string }, sliderHigh = '1'): QuantityDefinitionRow {
  const { least = '0', ...rest } = common;
  return {
    ...rest,
    unit: 'share',
    limits: { low: least, high: '1' },
    slider: { low: least, high: sliderHigh, step: Number(sliderHigh) <= 0.2 ? '0.001' : '0.01' },
    shownAs: 'share',
    advanced: common.advanced ?? false,
  };
}

/** An amount that cannot be negative, nor below `least` where a formula divides by it. */
export function amountRow(
  common: Common & {
    readonly unit: string;
    readonly sliderHigh: string;
    readonly step: string;
    readonly least?: string;
  },
): QuantityDefinitionRow {
  const { sliderHigh, step, least = '0', ...rest } = common;
  return {
    ...rest,
    limits: { low: least, high: '1000000000000' },
    slider: { low: least, high: sliderHigh, step },
    shownAs: common.unit.startsWith('£') ? 'money' : 'number',
    advanced: common.advanced ?? false,
  };
}

/** A number with ends of its own. */
export function numberRow(
  common: Common & {
    readonly unit: string;
    readonly limits: QuantityDefinitionRow['limits'];
    readonly slider: QuantityDefinitionRow['slider'];
  },
): QuantityDefinitionRow {
  return { ...common, shownAs: 'number', advanced: common.advanced ?? false };
}
