import { asksFor, type StreamStructure, type Structure } from '../schema';
import { amountRow, numberRow, shareRow, type QuantityDefinitionRow } from './definition';
import { carePriceGrowthRow, realGrowthRow } from './need-and-money';

/** The unit of a stream's unit cost, by what drives it. */
export function unitCostUnit(stream: StreamStructure, { events }: Pick<Structure, 'events'>): string {
  const per = stream.perUnit === null || stream.perUnit.unit === 'share' ? null : stream.perUnit.unit.split('/')[0];
  switch (stream.driver.kind) {
    case 'helped-years':
    case 'helpers':
    case 'carers':
      return '£/wellby';
    case 'event':
      return `£/${per ?? countedBy(stream.driver.event, events)}`;
    case 'state':
      return per === null ? '£/person/week' : `£/${per}`;
  }
}

/** What one of these events is; an event that is not there is refused by the checks. */
function countedBy(eventId: string, events: Structure['events']): string {
  return events.find(({ id }) => id === eventId)?.counts ?? 'admission';
}

/** What each change is worth, who pays for it, and what could be let go. */
export function valueRows(structure: Structure): readonly QuantityDefinitionRow[] {
  return [
    ...structure.streams.flatMap((stream) => rowsOfStream(stream, structure)),
    ...meansTestRows(structure),
    ...cashRows(structure),
    ...onRequestRows(structure),
  ];
}

function rowsOfStream(stream: StreamStructure, structure: Structure): readonly QuantityDefinitionRow[] {
  const place = { section: 'value', group: stream.label } as const;
  const id = (name: string) => `stream.${stream.id}.${name}`;
  const unit = unitCostUnit(stream, structure);
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
  if (stream.driver.kind === 'carers') {
    rows.push(
      numberRow({
        ...place,
        id: 'carers.each',
        label: 'Family carers of each person helped',
        hint: 'How many share the care of one person',
        unit: '1',
        limits: { low: '0', high: '10' },
        slider: { low: '0', high: '3', step: '0.1' },
      }),
    );
  }
  if (stream.driver.kind === 'helped-years' || stream.driver.kind === 'carers') {
    rows.push(
      numberRow({
        ...place,
        id: id('life-satisfaction'),
        label:
          stream.driver.kind === 'carers'
            ? 'Change in life satisfaction of a family carer'
            : 'Change in life satisfaction of the person helped',
        hint:
          stream.driver.kind === 'carers'
            ? 'Points from 0 to 10, for each year of help; beside the hours, and 0 until there is a figure'
            : 'Points from 0 to 10, for each year of help',
        unit: 'wellby/person/year',
        limits: { low: '-10', high: '10' },
        slider: { low: stream.driver.kind === 'carers' ? '-0.5' : '0', high: '1', step: '0.01' },
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

/** What is asked for only where somebody wants it: incomes, growth, pensions over longer life. */
function onRequestRows(structure: Structure): readonly QuantityDefinitionRow[] {
  const weights = asksFor(structure, 'income-weights');
  const growth = asksFor(structure, 'wellbeing-growth');
  return [
    ...(weights ? INCOME_ROWS : []),
    ...(weights || growth ? [ELASTICITY_ROW] : []),
    ...(growth ? [GROWTH_ROW] : []),
    ...(asksFor(structure, 'price-growth') ? priceGrowthRows(structure) : []),
    ...(asksFor(structure, 'longer-life-benefits') ? LONGER_LIFE_ROWS : []),
  ];
}

/** Growth of care prices is one number: where need and money is looked at it is asked there. */
function priceGrowthRows({ gap }: Structure): readonly QuantityDefinitionRow[] {
  const place = { section: 'value', group: 'Prices that rise faster' } as const;
  const pay = realGrowthRow({
    ...place,
    id: 'prices.pay-growth',
    label: 'Pay: growth above inflation',
    hint: 'What an hour of work costs, a family carer’s too',
  });
  return gap === null ? [carePriceGrowthRow(place), pay] : [pay];
}

const INCOMES = { section: 'value', group: 'What £1 is worth to whom' } as const;

const INCOME_ROWS: readonly QuantityDefinitionRow[] = (
  [
    ['households', 'people helped and their households'],
    ['carers', 'family carers'],
  ] as const
).map(([payer, words]) =>
  numberRow({
    ...INCOMES,
    id: `weights.${payer}.income-ratio`,
    label: `Income of ${words}, beside the median`,
    hint: 'Disposable household income for its size: 1 is the median, 0.7 is 30% less',
    unit: '1',
    limits: { low: '0.05', high: '20' },
    slider: { low: '0.3', high: '2', step: '0.05' },
  }),
);

const ELASTICITY_ROW = numberRow({
  ...INCOMES,
  id: 'income.elasticity',
  label: 'How fast the worth of £1 falls as income rises',
  hint: 'Elasticity of the marginal utility of income: 1.3 is usual, 0.8 and 2 are the usual tests',
  unit: '1',
  limits: { low: '0', high: '4' },
  slider: { low: '0', high: '2.5', step: '0.05' },
});

const GROWTH_ROW: QuantityDefinitionRow = {
  ...numberRow({
    section: 'value',
    group: 'Growth of the value of wellbeing',
    id: 'wellbeing.income-growth',
    label: 'Real growth of income per head',
    hint: 'Each year, above inflation; 0 until there is a figure',
    unit: 'share',
    limits: { low: '-0.1', high: '0.1' },
    slider: { low: '-0.01', high: '0.03', step: '0.001' },
  }),
  shownAs: 'share',
};

const LONGER_LIFE_ROWS: readonly QuantityDefinitionRow[] = (
  [
    ['pension', 'State Pension'],
    ['attendance-allowance', 'Attendance Allowance'],
  ] as const
).flatMap(([name, words]) => {
  const place = { section: 'value', group: 'Benefits paid over longer life' } as const;
  return [
    amountRow({
      ...place,
      id: `longer-life-${name}.unit-cost`,
      label: words,
      hint: 'A transfer: DWP pays, households receive',
      unit: '£/person/week',
      sliderHigh: '400',
      step: '1',
    }),
    shareRow({
      ...place,
      id: `longer-life.${name}-share`,
      label: `${words}: paid in so much of the longer life`,
      hint: 'Share of the added years in which somebody receives it',
    }),
  ];
});
