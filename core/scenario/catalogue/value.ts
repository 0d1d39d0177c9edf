import type { StreamStructure, Structure } from '../structure';
import { amountRow, numberRow, shareRow, type QuantityDefinitionRow } from './definition';

/** The unit of a stream's unit cost, by what drives it. */
export function unitCostUnit(stream: StreamStructure): string {
  const per = stream.perUnit === null || stream.perUnit.unit === 'share' ? null : stream.perUnit.unit.split('/')[0];
  switch (stream.driver.kind) {
    case 'helped-years':
    case 'helpers':
      return '£/wellby';
    case 'event':
      return `£/${per ?? 'admission'}`;
    case 'state':
      return per === null ? '£/person/week' : `£/${per}`;
  }
}

/** What each change is worth, who pays for it, and what could be let go. */
export function valueRows(structure: Structure): readonly QuantityDefinitionRow[] {
  return [...structure.streams.flatMap(rowsOfStream), ...meansTestRows(structure), ...cashRows(structure)];
}

function rowsOfStream(stream: StreamStructure): readonly QuantityDefinitionRow[] {
  const place = { section: 'value', group: stream.label } as const;
  const id = (name: string) => `stream.${stream.id}.${name}`;
  const unit = unitCostUnit(stream);
  const big =
    unit === '£/wellby' ? '20000' : unit === '£/admission' ? '15000' : unit === '£/person/week' ? '2500' : '500';
  const rows: QuantityDefinitionRow[] = [
    amountRow({
      ...place,
      id: id('unit-cost'),
      label: stream.label,
      hint: unitCostHint(stream),
      unit,
      sliderHigh: big,
      step: big.length > 4 ? '50' : '1',
    }),
  ];
  if (stream.split.kind === 'means-tested') {
    rows.push(
      amountRow({
        ...place,
        id: id('private-fee'),
        label: `${stream.label}: what somebody pays who buys it alone`,
        hint: 'The fee that a self-funder pays',
        unit,
        sliderHigh: big,
        step: '1',
      }),
    );
  }
  if (stream.perUnit !== null) {
    rows.push(
      numberRow({
        ...place,
        id: id('per-unit'),
        label: stream.perUnit.label,
        hint: `In ${stream.perUnit.unit}`,
        unit: stream.perUnit.unit,
        limits: { low: '0', high: '1000' },
        slider: {
          low: '0',
          high: stream.perUnit.unit === 'share' ? '1' : '40',
          step: stream.perUnit.unit === 'share' ? '0.01' : '0.5',
        },
      }),
    );
  }
  if (stream.driver.kind === 'helped-years') {
    rows.push(
      numberRow({
        ...place,
        id: id('life-satisfaction'),
        label: 'Change in life satisfaction of the person helped',
        hint: 'Points from 0 to 10, for each year of help',
        unit: 'wellby/person/year',
        limits: { low: '-10', high: '10' },
        slider: { low: '0', high: '1', step: '0.01' },
      }),
    );
  }
  if (stream.fades)
    rows.push(
      shareRow({
        ...place,
        id: id('drop-off'),
        label: 'Fades each year',
        hint: 'Share of the remaining value lost in each later year',
        advanced: true,
      }),
    );
  for (const name of stream.adjustments)
    rows.push(shareRow({ ...place, id: id(name), label: ADJUSTMENT_WORDS[name], hint: `Technical name: ${name}` }));
  return rows;
}

const ADJUSTMENT_WORDS = {
  deadweight: 'Would have happened anyway',
  attribution: 'Owed to others',
  displacement: 'Only moved from elsewhere',
  substitution: 'Took the place of something else',
  leakage: 'Went to people outside the area',
} as const;

function unitCostHint(stream: StreamStructure): string {
  if (stream.split.kind === 'means-tested') return 'What the council pays, before what the person is charged';
  return stream.split.kind === 'transfer' ? 'A transfer: one pays, the other receives' : 'Cost of one unit';
}

function meansTestRows(structure: Structure): readonly QuantityDefinitionRow[] {
  const kinds = new Set(
    structure.streams.flatMap((stream) => {
      if (stream.split.kind === 'means-tested') return [stream.split.care];
      return [];
    }),
  );
  const words = { 'care-home': 'care homes', 'home-care': 'care at home' } as const;
  return [...kinds].flatMap((kind) => [
    shareRow({
      id: `means.${kind}.self-funders`,
      section: 'value',
      group: 'Who pays for care',
      label: `Pay for themselves, ${words[kind]}`,
      hint: 'Self-funders: the council pays nothing for them',
    }),
    shareRow({
      id: `means.${kind}.user-charges`,
      section: 'value',
      group: 'Who pays for care',
      label: `Charged to the person, ${words[kind]}`,
      hint: 'Of what the council pays, the part it gets back from the person',
    }),
  ]);
}

function cashRows(structure: Structure): readonly QuantityDefinitionRow[] {
  if (structure.streams.every((stream) => stream.cashable === null)) return [];
  const place = { section: 'value', group: 'What could turn into cash' } as const;
  return [
    shareRow({
      ...place,
      id: 'cash.share',
      label: 'Of the care not needed, could be let go',
      hint: 'Cashable share: the rest is pressure avoided',
    }),
    numberRow({
      ...place,
      id: 'cash.step',
      label: 'Smallest amount that can be let go',
      hint: 'Places: one bed for a year, a contract block',
      unit: 'person·year',
      limits: { low: '0.01', high: '1000' },
      slider: { low: '0.25', high: '10', step: '0.25' },
    }),
  ];
}
