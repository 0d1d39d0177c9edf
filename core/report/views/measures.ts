import { LENS_WORDS, LENSES, LIFE_RATES, PAYER_WORDS, WEIGHTED_PAYERS, type Lens } from '../../model';
import { totalFigure, type Reading } from './figures';
import type { FigureView, MeasuresView, MeasureView } from './view-types';
import { lowerFirst } from './words';

/** Every measure of the appraisal: by point of view, by outcome, and what stands beside the result. */
export function measuresView(reading: Reading): MeasuresView {
  return {
    byLens: LENSES.map((lens) => ({
      lens,
      name: LENS_WORDS[lens].name,
      measures:
        lens === 'society' ? [...lensMeasures(reading, lens), ...socialReturns(reading)] : lensMeasures(reading, lens),
    })),
    outcomes: outcomes(reading),
    beside: [...incomeWeights(reading), ...lifeRates(reading), ...hourBases(reading)],
  };
}

type Parts = readonly [left: string, relation: 'over' | 'less', right: string];

/** A measure, by the names of its totals; `parts` are totals too. */
function measure(
  reading: Reading,
  id: string,
  words: { readonly name: string; readonly technical?: string; readonly caveat?: string },
  parts?: Parts,
): MeasureView {
  const figure = (one: string) => totalFigure(reading, one, { label: PART_WORDS[one.split('.').at(-1) ?? ''] ?? '' });
  return {
    id,
    name: words.name,
    technical: words.technical ?? null,
    figure: totalFigure(reading, id),
    madeOf: parts === undefined ? null : { left: figure(parts[0]), relation: parts[1], right: figure(parts[2]) },
    caveat: words.caveat ?? null,
  };
}

/** What a part is called beside the measure that is made of it. */
const PART_WORDS: Readonly<Record<string, string>> = {
  'pv-benefits': 'gains',
  'pv-costs': 'cost',
  'pv-cash': 'cash released',
  net: 'net',
  'net-cost': 'net cost to the public purse',
  inputs: 'all that is put in',
  'gain-over-inputs': 'gains over all that is put in',
  'annuity-factor': 'for £1 in every year',
};

function lensMeasures(reading: Reading, lens: Lens): readonly MeasureView[] {
  const id = (name: string) => `lens.${lens}.${name}`;
  const isSociety = lens === 'society';
  return [
    measure(reading, id('net'), { name: 'Net', technical: NET_TECHNICAL[lens] }, [
      id('pv-benefits'),
      'less',
      id('pv-costs'),
    ]),
    measure(reading, id('net-cash'), { name: 'Net, counting cash alone' }, [id('pv-cash'), 'less', id('pv-costs')]),
    measure(
      reading,
      id('ratio'),
      {
        name: 'Gains for each £1 of cost',
        technical: isSociety ? 'Benefit-cost ratio' : 'Fiscal return on investment',
      },
      [id('pv-benefits'), 'over', id('pv-costs')],
    ),
    measure(
      reading,
      id('net-ratio'),
      { name: 'Net for each £1 of cost', ...(isSociety ? {} : { technical: 'Net fiscal return on investment' }) },
      [id('net'), 'over', id('pv-costs')],
    ),
    measure(reading, id('cash-ratio'), { name: 'Cash for each £1 of cost' }, [id('pv-cash'), 'over', id('pv-costs')]),
    measure(reading, id('cash-share'), { name: 'Cash in each £1 of gains' }, [
      id('pv-cash'),
      'over',
      id('pv-benefits'),
    ]),
    measure(
      reading,
      id('equivalent-annual'),
      { name: 'The net as an equal amount each year', technical: 'Equivalent annual net benefit' },
      [id('net'), 'over', 'appraisal.annuity-factor'],
    ),
    measure(reading, id('plain.payback'), { name: 'Pays back after', technical: 'Payback, not discounted' }),
    measure(reading, id('discounted.payback'), {
      name: 'Pays back after, discounted',
      technical: 'Discounted payback',
    }),
  ];
}

const NET_TECHNICAL: Readonly<Record<Lens, string>> = {
  council: 'Net present budget impact',
  public: 'Net present value to the public purse',
  society: 'Net present social value (NPSV)',
};

function socialReturns(reading: Reading): readonly MeasureView[] {
  const id = (name: string) => `lens.society.${name}`;
  return [
    measure(
      reading,
      id('rpsc'),
      { name: 'Net for each £1 of net public cost', technical: 'Return on public sector cost (RPSC)' },
      [id('net'), 'over', 'lens.public.net-cost'],
    ),
    measure(
      reading,
      id('sroi'),
      {
        name: 'Gains for each £1 put in by anybody',
        technical: 'Social return on investment (SROI)',
        caveat:
          'Money drawn in from elsewhere is among what is put in; helpers’ hours are not. Most of it is wellbeing, not money, and it should not be compared with the SROI of another scheme.',
      },
      [id('pv-benefits'), 'over', id('inputs')],
    ),
    measure(reading, id('net-sroi'), { name: 'Net for each £1 put in by anybody', technical: 'Net SROI' }, [
      id('gain-over-inputs'),
      'over',
      id('inputs'),
    ]),
  ];
}

function outcomes(reading: Reading): MeasuresView['outcomes'] {
  const row = (id: string, name: string, count: string) => ({
    id,
    name,
    count: totalFigure(reading, count),
    cost: Object.fromEntries(
      LENSES.map((lens) => [lens, totalFigure(reading, `lens.${lens}.cost-per-${id}`)]),
    ) as Record<Lens, FigureView>,
  });
  return [
    row('year-at-home', 'Year at home gained', 'independence.years'),
    row('person-supported', 'Person supported', 'people.extra-supported'),
    row('care-home-week', 'Care-home week fewer', 'care-weeks.fewer'),
    ...reading.scenario.structure.events.map(({ id, label }) =>
      row(`event.${id}`, `One fewer: ${lowerFirst(label)}`, `outcome.${id}.total`),
    ),
  ];
}

/** The net with each group's money weighted by income, beside the unweighted one. */
function incomeWeights(reading: Reading): MeasuresView['beside'] {
  if (!reading.graph.totals.has('lens.society.net-weighted')) return [];
  return [
    {
      id: 'income-weights',
      title: 'Weighted for income',
      words:
        'Each £1 of people’s own money counts for more where incomes are lower. Public money and money that only changes hands are not weighted, nor is wellbeing, which counts the same whoever has it.',
      rows: [
        {
          id: 'unweighted',
          name: 'Net present social value, not weighted',
          figure: totalFigure(reading, 'lens.society.net'),
          words: '',
        },
        ...WEIGHTED_PAYERS.flatMap((payer) => [
          {
            id: `${payer}-weight`,
            name: `${PAYER_WORDS[payer]}: £1 counts for`,
            figure: totalFigure(reading, `weight.${payer}`),
            words: '(1 / income beside the median) to the power of the elasticity',
          },
          {
            id: `${payer}-added`,
            name: `${PAYER_WORDS[payer]}: what the weight adds`,
            figure: totalFigure(reading, `weight.${payer}.added`),
            words: '',
          },
        ]),
        {
          id: 'weighted',
          name: 'Net present social value, weighted',
          figure: totalFigure(reading, 'lens.society.net-weighted'),
          words: '',
        },
      ],
    },
  ];
}

/** Health and wellbeing at both discount rates: the guidance leaves it open which of them holds for wellbeing. */
function lifeRates(reading: Reading): MeasuresView['beside'] {
  if (!reading.graph.totals.has('life-rate.as-counted')) return [];
  return [
    {
      id: 'life-rates',
      title: 'Wellbeing at both discount rates',
      words:
        'The guidance that was read leaves open whether wellbeing is discounted as health is. The result takes one of the two; the other stands here.',
      rows: LIFE_RATES.flatMap(({ id, words }) => [
        {
          id: `${id}-gains`,
          name: `Health and wellbeing, ${words}`,
          figure: totalFigure(reading, `life-rate.${id}.gains`),
          words: '',
        },
        {
          id: `${id}-net`,
          name: 'Net present social value with it',
          figure: totalFigure(reading, `life-rate.${id}.net`),
          words: '',
        },
      ]),
    },
  ];
}

/** One hour has three values, and they are alternatives. */
function hourBases(reading: Reading): MeasuresView['beside'] {
  const { structure } = reading.scenario;
  const rows: MeasuresView['beside'][number]['rows'][number][] = [];
  const add = (id: string, totalId: string, name: string, words: string) => {
    if (reading.graph.totals.has(totalId)) rows.push({ id, name, figure: totalFigure(reading, totalId), words });
  };
  add(
    'replacement',
    'capital.pv-leverage',
    'What they would cost to buy',
    structure.hoursReplaceService
      ? 'in the result, as a service that need not be bought'
      : 'beside the result: what the hours bring is counted already',
  );
  add(
    'leisure',
    'capital.pv-leisure',
    'The leisure that helpers give up',
    structure.helperTime === 'leisure' ? 'in the result, as a cost to the helpers' : 'beside the result',
  );
  const own = structure.streams.find(({ driver }) => driver.kind === 'helpers');
  if (own !== undefined) {
    add(
      'own',
      `pv.benefit.${own.id}.people`,
      'What helping does for the helpers’ wellbeing',
      'in the result, net of the effort',
    );
  }
  if (rows.length === 0) return [];
  return [
    {
      id: 'hour-bases',
      title: 'What the hours are worth: one or another, never added',
      words:
        'The same hours, valued in the ways that are asked for. The result counts at most one as their cost or gain to the helper.',
      rows,
    },
  ];
}
