import type { CouncilInputStructure, Structure } from '../schema';
import { amountRow, numberRow, shareRow, type QuantityDefinitionRow } from './definition';

/** Units of an input's amount, by what it is for each of and whether it is paid once or yearly. */
export function amountUnit(input: CouncilInputStructure): string {
  const each = { 'per-site': '£/site', 'per-resident': '£/person', 'whole-programme': '£' }[input.basis];
  return input.timing.kind === 'once' ? each : `${each}/year`;
}

/** What the council puts in, and where. */
export function inputRows(structure: Structure): readonly QuantityDefinitionRow[] {
  const { singular, plural } = structure.site;
  const place = { section: 'inputs', group: 'Where' } as const;
  return [
    amountRow({
      ...place,
      id: 'programme.sites',
      label: `Number of ${plural}`,
      hint: `How many ${plural} the council puts in`,
      unit: 'site',
      sliderHigh: '100',
      step: '1',
      isChoice: true,
    }),
    amountRow({
      ...place,
      id: 'programme.residents-per-site',
      label: `Residents around each ${singular}`,
      hint: `People who live near enough for one ${singular} to matter`,
      unit: 'person/site',
      sliderHigh: '1000',
      step: '10',
    }),
    ...structure.inputs.flatMap((input) => rowsOfInput(input, structure)),
  ];
}

function rowsOfInput(input: CouncilInputStructure, structure: Structure): readonly QuantityDefinitionRow[] {
  const each = {
    'per-site': `for each ${structure.site.singular}`,
    'per-resident': 'for each resident reached',
    'whole-programme': 'for the whole programme',
  }[input.basis];
  const common = { section: 'inputs', group: 'What the council puts in' } as const;
  const amount = amountRow({
    ...common,
    id: `input.${input.id}.amount`,
    label: input.label,
    hint: `${each}${input.timing.kind === 'once' ? ', once' : `, every year for ${input.timing.years} years`}`,
    unit: amountUnit(input),
    sliderHigh: input.basis === 'per-resident' ? '10' : input.basis === 'per-site' ? '1000' : '50000',
    step: input.basis === 'per-resident' ? '0.1' : input.basis === 'per-site' ? '5' : '100',
    // what a budget buys is unsure, by its price; the budget is whatever was decided
    ...(structure.paidService?.boughtBy === input.id ? { isChoice: true } : {}),
  });
  if (input.timing.kind === 'once') return [amount];
  const growth = numberRow({
    ...common,
    id: `input.${input.id}.growth`,
    label: `${input.label}: growth above inflation`,
    hint: 'How much faster than prices in general it rises each year',
    unit: 'share',
    limits: { low: '-0.2', high: '0.2' },
    slider: { low: '-0.05', high: '0.05', step: '0.001' },
    advanced: true,
  });
  return [amount, { ...growth, shownAs: 'share' }];
}

/** Capital works: how far their risks are managed (0: none, the upper bound; 1: all, the lower bound). */
export function worksRows(structure: Structure): readonly QuantityDefinitionRow[] {
  return structure.inputs
    .filter((input) => input.works !== null)
    .map((input) =>
      shareRow({
        id: `input.${input.id}.mitigation`,
        section: 'inputs',
        group: 'What the council puts in',
        label: `${input.label}: how far the risks of the works are managed`,
        hint: '0 takes the Treasury’s upper bound for optimism, 1 the lower',
        advanced: true,
      }),
    );
}
