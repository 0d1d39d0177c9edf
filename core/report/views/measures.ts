import type { Total } from '../../graph';
import { LENS_WORDS, LENSES, PAYER_WORDS, type Lens } from '../../model';
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

/** What a measure is made of: two totals, by the short names that they have beside it. */
type Parts = readonly [left: Part, relation: 'over' | 'less', right: Part];
type Part = readonly [total: Total<string>, words: string];

function measure(
  reading: Reading,
  total: Total<string>,
  words: { readonly name: string; readonly technical?: string; readonly caveat?: string },
  parts?: Parts,
): MeasureView {
  const figure = ([part, label]: Part) => totalFigure(reading, part, { label });
  return {
    id: total.id,
    name: words.name,
    technical: words.technical ?? null,
    figure: totalFigure(reading, total),
    madeOf: parts === undefined ? null : { left: figure(parts[0]), relation: parts[1], right: figure(parts[2]) },
    caveat: words.caveat ?? null,
  };
}

function lensMeasures(reading: Reading, lens: Lens): readonly MeasureView[] {
  const of = reading.outline.lens[lens];
  const isSociety = lens === 'society';
  const gains: Part = [of.pvBenefits, 'gains'];
  const cost: Part = [of.pvCosts, 'cost'];
  const cash: Part = [of.pvCash, 'cash released'];
  const net: Part = [of.net, 'net'];
  const everyYear: Part = [reading.outline.annuityFactor, 'for £1 in every year'];
  return [
    measure(reading, of.net, { name: 'Net', technical: NET_TECHNICAL[lens] }, [gains, 'less', cost]),
    measure(reading, of.netCash, { name: 'Net, counting cash alone' }, [
      cash,
      'less',
      [of.pvCashCosts, 'cost in money'],
    ]),
    measure(
      reading,
      of.ratio,
      {
        name: 'Gains for each £1 of cost',
        technical: isSociety ? 'Benefit-cost ratio' : 'Fiscal return on investment',
      },
      [gains, 'over', cost],
    ),
    measure(
      reading,
      of.netRatio,
      { name: 'Net for each £1 of cost', ...(isSociety ? {} : { technical: 'Net fiscal return on investment' }) },
      [net, 'over', cost],
    ),
    measure(reading, of.cashRatio, { name: 'Cash for each £1 of cost' }, [cash, 'over', cost]),
    measure(reading, of.cashShare, { name: 'Cash in each £1 of gains' }, [cash, 'over', gains]),
    measure(
      reading,
      of.equivalentAnnual,
      { name: 'The net as an equal amount each year', technical: 'Equivalent annual net benefit' },
      [net, 'over', everyYear],
    ),
    measure(reading, of.plain.after, {
      name: 'Pays back after',
      technical: 'Payback, from the first day',
    }),
    measure(reading, of.discounted.after, {
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
  const { lens, socialReturns: of } = reading.outline;
  const inputs: Part = [lens.society.pvCosts, 'all that is put in'];
  return [
    measure(
      reading,
      of.rpsc,
      { name: 'Net for each £1 of net public cost', technical: 'Return on public sector cost (RPSC)' },
      [[lens.society.net, 'net'], 'over', [of.publicNetCost, 'net cost to the public purse']],
    ),
    measure(
      reading,
      of.sroi,
      {
        name: 'Gains for each £1 put in by anybody',
        technical: 'Social return on investment (SROI)',
        caveat:
          'Money drawn in from elsewhere is among what is put in; helpers’ hours are not. Most of it is wellbeing, not money, and it should not be compared with the SROI of another scheme.',
      },
      [[lens.society.pvBenefits, 'gains'], 'over', inputs],
    ),
    measure(reading, of.netSroi, { name: 'Net for each £1 put in by anybody', technical: 'Net SROI' }, [
      [lens.society.net, 'net'],
      'over',
      inputs,
    ]),
  ];
}

/** What an outcome is called where it is counted; an event by its own name. */
const OUTCOME_NAMES: Readonly<Record<string, string>> = {
  'year-at-home': 'Year at home gained',
  'person-supported': 'Person supported',
  'care-home-week': 'Care-home week fewer',
};

function outcomes(reading: Reading): MeasuresView['outcomes'] {
  const { lens, outcomes: counted } = reading.outline;
  return counted.map(({ id, label, count }, at) => ({
    id,
    name: OUTCOME_NAMES[id] ?? `One fewer: ${lowerFirst(label)}`,
    count: totalFigure(reading, count),
    cost: Object.fromEntries(
      LENSES.flatMap((one) => {
        const cost = lens[one].costOf[at];
        return cost === undefined ? [] : [[one, totalFigure(reading, cost.cost)]];
      }),
    ) as Record<Lens, FigureView>,
  }));
}

/** The net with each group's money weighted by income, beside the unweighted one. */
function incomeWeights(reading: Reading): MeasuresView['beside'] {
  const { incomeWeights: weights, lens } = reading.outline;
  if (weights === null) return [];
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
          figure: totalFigure(reading, lens.society.net),
          words: '',
        },
        ...weights.byPayer.flatMap(({ payer, weight, added }) => [
          {
            id: `${payer}-weight`,
            name: `${PAYER_WORDS[payer]}: £1 counts for`,
            figure: totalFigure(reading, weight),
            words: '(1 / income beside the median) to the power of the elasticity',
          },
          {
            id: `${payer}-added`,
            name: `${PAYER_WORDS[payer]}: what the weight adds`,
            figure: totalFigure(reading, added),
            words: '',
          },
        ]),
        {
          id: 'weighted',
          name: 'Net present social value, weighted',
          figure: totalFigure(reading, weights.net),
          words: '',
        },
      ],
    },
  ];
}

/** Health and wellbeing at both discount rates: the guidance leaves it open which of them holds for wellbeing. */
function lifeRates(reading: Reading): MeasuresView['beside'] {
  const rates = reading.outline.lifeRates;
  if (rates === null) return [];
  return [
    {
      id: 'life-rates',
      title: 'Wellbeing at both discount rates',
      words:
        'The guidance that was read leaves open whether wellbeing is discounted as health is. The result takes one of the two; the other stands here.',
      rows: rates.byRate.flatMap(({ id, words, gains, net }) => [
        {
          id: `${id}-gains`,
          name: `Health and wellbeing, ${words}`,
          figure: totalFigure(reading, gains),
          words: '',
        },
        {
          id: `${id}-net`,
          name: 'Net present social value with it',
          figure: totalFigure(reading, net),
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
