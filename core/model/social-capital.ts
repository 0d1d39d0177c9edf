import {
  along,
  compare,
  difference,
  inUnit,
  minus,
  product,
  quotient,
  sum,
  total,
  ZERO,
  type Expression,
  type Line,
  type Total,
} from '../graph';
import { OUTSIDE_PAYERS } from '../schema';
import { modelNote, VOLUNTEERING_VALUE } from './citations';
import type { CouncilInputs } from './council-inputs';
import type { ModelContext } from './model-context';
import type { Arm, Participation } from './participation';
import type { Discounting } from './discounting';
import { dearer, type PriceGrowth } from './price-growth';

/** What stage C leaves to the others. */
export type SocialCapital = {
  /** Replacement cost of the extra hours: leverage, beside the result. £ each year. */
  readonly leverage: Line<'year', '£'>;
  readonly extraHelperYears: Line<'year', 'person·year'>;
  readonly extraHours: Line<'year', 'hour'>;
  /** The part of them that replaces a service which would have been bought, at what an hour costs, £ each year; null where none does. */
  readonly replaced: Line<'year', '£'> | null;
  /** Who comes forward, with only the hours that are left for people once those that replace a service are taken off. */
  readonly forPeople: Readonly<Record<Arm, Participation>>;
  /** Years of helping unlocked, by the channel that they are given in. */
  readonly extraHelperYearsIn: ReadonlyMap<string, Expression<'year', 'derived'>>;
  /** Present value of the money drawn in from elsewhere. */
  readonly pvOutside: Total<'£'>;
};

/**
 * Stage C: the social capital that the council's inputs unlock, as leverage beside the result. The hour is an input, and
 * its outcome is counted elsewhere, so it stays outside every net. The share of hours that truly replaces a service which would
 * have been bought is in the result instead, and supports nobody a second time.
 *
 * Takes    helper-years and hours by arm; the cost of the paid role; what others than the council put in, in money
 * Gives    extra hours each year, what they would cost to buy, and the leverage ratio
 * Source   ONS household satellite accounts (2016), chapter 8; Gritbin model note C
 */
export function addSocialCapital(
  context: ModelContext,
  inputs: CouncilInputs,
  participation: Readonly<Record<Arm, Participation>>,
  discounting: Discounting,
  priceGrowth: PriceGrowth,
): SocialCapital {
  const { graph, year } = context;
  const common = { stage: 'social-capital', axis: year, source: VOLUNTEERING_VALUE } as const;
  const extraHours = graph.line({
    ...common,
    id: 'capital.extra-hours',
    label: 'Hours of help that the council’s inputs unlock',
    unit: 'hour',
    value: difference(participation.with.hours, participation.without.hours),
    shown: true,
  });
  const leverage = graph.line({
    ...common,
    id: 'capital.leverage',
    label: 'What those hours would cost to buy, beside the result',
    unit: '£',
    value:
      context.structure.channels.length === 0
        ? ZERO
        : product(extraHours, context.price('capital.replacement-hour', '£/hour'), ...dearer(priceGrowth, 'pay')),
    shown: true,
  });
  const outside = graph.line({
    ...common,
    id: 'capital.outside-money',
    label: 'Money drawn in from elsewhere',
    unit: '£',
    value: sumOfInputs(inputs, ({ payer }) => OUTSIDE_PAYERS.includes(payer)),
  });
  const extraHelperYears = graph.line({
    ...common,
    id: 'capital.extra-helper-years',
    label: 'Years of helping that the council’s inputs unlock',
    unit: 'person·year',
    value: difference(participation.with.helperYears, participation.without.helperYears),
    shown: true,
  });
  const replacing = addReplacing(context, extraHours, leverage, participation.with);
  const pvOutside = addRatio(context, inputs, leverage, outside, discounting);
  graph.total({
    id: 'capital.hours',
    label: 'Hours of help unlocked, all years',
    stage: 'social-capital',
    unit: 'hour',
    source: VOLUNTEERING_VALUE,
    value: total(extraHours),
  });
  const extraHelperYearsIn = new Map(
    [...participation.with.helperYearsIn].map(([id, years]): readonly [string, Expression<'year', 'derived'>] => {
      const without = participation.without.helperYearsIn.get(id) ?? ZERO;
      return [id, minus(years, along('year', without))];
    }),
  );
  return {
    leverage,
    extraHelperYears,
    extraHelperYearsIn,
    extraHours,
    pvOutside,
    replaced: replacing?.worth ?? null,
    forPeople: replacing === null ? participation : { ...participation, with: replacing.left },
  };
}

/** Hours that replace a service: what they are worth, and what is left of all hours for the people to be helped. */
function addReplacing(
  context: ModelContext,
  extraHours: Line<'year', 'hour'>,
  leverage: Line<'year', '£'>,
  all: Participation,
): { readonly worth: Line<'year', '£'>; readonly left: Participation } | null {
  const { graph, structure, year } = context;
  if (!structure.hoursReplaceService || structure.channels.length === 0) return null;
  const common = {
    stage: 'social-capital',
    axis: year,
    source: modelNote('C. Social capital: hours that replace a service'),
  } as const;
  const share = context.share('capital.replacing-share');
  const hours = graph.line({
    ...common,
    id: 'capital.hours-for-people',
    label: 'Hours left for people at risk, without those that replace a service',
    unit: 'hour',
    value: difference(all.hours, product(extraHours, share)),
    shown: true,
  });
  const worth = graph.line({
    ...common,
    id: 'capital.replaced',
    label: 'What the hours that replace a service would cost to buy',
    unit: '£',
    value: product(leverage, share),
  });
  return { worth, left: { ...all, hours } };
}

/** What some payers put in, in money. */
function sumOfInputs(
  { costs }: CouncilInputs,
  isMeant: (cost: CouncilInputs['costs'][number]) => boolean,
): Expression<'year', '£'> {
  const lines = costs.filter((cost) => isMeant(cost) && cost.input.kind !== 'in-kind').map(({ line }) => line);
  return along('year', lines.length === 0 ? inUnit(ZERO, '£') : sum(...lines));
}

function addRatio(
  context: ModelContext,
  inputs: CouncilInputs,
  leverage: Line<'year', '£'>,
  outside: Line<'year', '£'>,
  discounting: Discounting,
): Total<'£'> {
  const { graph } = context;
  const presentValue = (id: string, label: string, line: Line<'year', '£'>) =>
    discounting.presentValue({ id, label, stage: 'social-capital', line, schedule: 'money' });
  const cash = graph.line({
    id: 'capital.council-cash',
    label: 'Council money put in',
    stage: 'social-capital',
    axis: context.year,
    unit: '£',
    source: modelNote('C. Social capital'),
    value: sumOfInputs(inputs, ({ payer }) => payer.startsWith('council')),
  });
  const hoursValue = presentValue(
    'capital.pv-leverage',
    'What the extra hours would cost to buy, beside the result',
    leverage,
  );
  const outsideValue = presentValue('capital.pv-outside', 'Money drawn in from elsewhere', outside);
  const cashValue = presentValue('capital.pv-council-cash', 'Council money put in', cash);
  graph.total({
    id: 'capital.leverage-ratio',
    label: 'Leverage: value of hours and money drawn in for each £1 of council money',
    stage: 'social-capital',
    unit: '1',
    source: modelNote('C. Social capital'),
    value: quotient(sum(hoursValue, outsideValue), cashValue),
    definedWhen: compare('<', ZERO, cashValue),
    otherwise: 'not defined: the council puts in no money',
  });
  return outsideValue;
}
