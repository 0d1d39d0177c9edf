import {
  type Expression,
  type AxisHandle,
  type Line,
  type Total,
  type GraphBuilder,
  where,
  isFirstStep,
  ONE,
  inUnit,
  quotient,
  previous,
  sum,
  ZERO,
  total,
  difference,
  oneMinus,
  stepIndex,
  compare,
  constant,
  product,
  along,
} from '../../core/graph';
import { GREEN_BOOK, SROI_GUIDE } from '../../core/model/citations';

/** An outcome of an impact map: what it is worth a year, and how much of that may be claimed. */
export type ImpactOutcome = {
  readonly id: string;
  readonly label: string;
  /** £ a year before any correction: how many, times the proxy for each. */
  readonly gross: Expression<'scalar'>;
  /** Shares in [0, 1]; what is left out is 0. `attribution` is the share caused by OTHERS, as the Guide has it. */
  readonly deadweight?: Expression<'scalar', 'share'>;
  readonly displacement?: Expression<'scalar', 'share'>;
  readonly attribution?: Expression<'scalar', 'share'>;
  /** Share of the remainder lost in each year after the first. */
  readonly dropOff?: Expression<'scalar', 'share'>;
  /** The year in which the outcome first shows, 0 being the year of the input, and how many years it lasts. */
  readonly firstYear: number;
  readonly years: number;
};

export type ImpactMap = {
  readonly id: string;
  readonly label: string;
  readonly axis: AxisHandle<'year'>;
  /** £ put in, by year. */
  readonly inputs: Expression<'year' | 'scalar'>;
  /** Per year, real; year 0 is not discounted. */
  readonly discountRate: Expression<'year' | 'scalar', 'share'>;
  readonly outcomes: readonly ImpactOutcome[];
};

export type ImpactLines = {
  readonly outcomes: ReadonlyMap<
    string,
    {
      readonly value: Line<'year', '£'>;
      readonly discounted: Line<'year', '£'>;
      readonly presentValue: Total<'£'>;
      readonly shareOfValue: Total<'share'>;
    }
  >;
  readonly presentValue: Total<'£'>;
  readonly inputs: Total<'£'>;
  readonly ratio: Total<'share'>;
  readonly netRatio: Total<'share'>;
};

/**
 * A map of social impact: outcomes valued by proxies, net of what is not owed to the activity, against what was put in.
 *
 * Takes    outcomes in £ a year with their corrections, each taken off once; inputs by year; a real discount rate
 * Gives    per outcome £ by year and its present value, net of deadweight, displacement, attribution and drop-off; the ratio
 *          PV(impact)/PV(inputs), the net ratio (PV(impact) - PV(inputs))/PV(inputs), and each outcome's share of the value
 * Source   A Guide to Social Return on Investment (2012), stages 4 and 5
 */
export function addImpactMap(graph: GraphBuilder, map: ImpactMap): ImpactLines {
  const factor = graph.line({
    id: `${map.id}.discount`,
    label: `${map.label}: discount factor`,
    stage: 'appraisal',
    axis: map.axis,
    unit: 'share',
    source: GREEN_BOOK,
    value: (self) =>
      where(isFirstStep<'year'>(), ONE, inUnit(quotient(previous(self, ONE), sum(ONE, map.discountRate)), 'share')),
    shown: true,
  });
  const made = map.outcomes.map((outcome) => ({ outcome, ...addOutcome(graph, map, outcome, factor) }));
  const impact = money(
    graph,
    `${map.id}.impact`,
    `${map.label}: present value of impact`,
    made.length === 0 ? ZERO : sum(...made.map(({ presentValue }) => presentValue)),
  );
  const putIn = discountedLine(graph, map, factor, { id: 'inputs', label: 'what is put in', value: map.inputs });
  const inputs = money(graph, `${map.id}.inputs`, `${map.label}: present value of inputs`, total(putIn.discounted));
  const outcomes = made.map(({ outcome, value, discounted, presentValue }) => {
    const shareOfValue = share(graph, {
      id: `${map.id}.${outcome.id}.share`,
      label: `${outcome.label}: share of the whole value`,
      of: presentValue,
      over: impact,
      otherwise: 'not defined: there is no value',
    });
    return [outcome.id, { value, discounted, presentValue, shareOfValue }] as const;
  });
  const perPound = { over: inputs, otherwise: 'not defined: nothing is put in' };
  return {
    outcomes: new Map(outcomes),
    presentValue: impact,
    inputs,
    ratio: share(graph, { ...perPound, id: `${map.id}.ratio`, label: `${map.label}: social return on £1`, of: impact }),
    netRatio: share(graph, {
      ...perPound,
      id: `${map.id}.net-ratio`,
      label: `${map.label}: net social return on £1`,
      of: difference(impact, inputs),
    }),
  };
}

function addOutcome(graph: GraphBuilder, map: ImpactMap, outcome: ImpactOutcome, factor: Line<'year', 'share'>) {
  const kept = [outcome.deadweight, outcome.displacement, outcome.attribution].map((taken) => oneMinus(taken ?? ZERO));
  const { dropOff, firstYear, years } = outcome;
  const year = stepIndex<'year'>();
  const lasts = where(
    compare('<', year, constant(String(firstYear))),
    ZERO,
    compare('<', year, constant(String(firstYear + years))),
  );
  const remains = graph.line({
    id: `${map.id}.${outcome.id}.remaining`,
    label: `${outcome.label}: share that remains`,
    stage: 'who-gains',
    axis: map.axis,
    unit: 'share',
    source: SROI_GUIDE,
    value: (self) =>
      where(
        compare('<=', year, constant(String(firstYear))),
        ONE,
        inUnit(product(previous(self, ONE), oneMinus(dropOff ?? ZERO)), 'share'),
      ),
  });
  const lines = discountedLine(graph, map, factor, {
    id: outcome.id,
    label: outcome.label,
    value: product(along('year', outcome.gross), ...kept, remains, inUnit(lasts, 'share')),
  });
  return {
    ...lines,
    presentValue: money(graph, `${map.id}.${outcome.id}`, `${outcome.label}: present value`, total(lines.discounted)),
  };
}

function discountedLine(
  graph: GraphBuilder,
  map: ImpactMap,
  factor: Line<'year', 'share'>,
  of: { readonly id: string; readonly label: string; readonly value: Expression<'year' | 'scalar'> },
): { readonly value: Line<'year', '£'>; readonly discounted: Line<'year', '£'> } {
  const about = { stage: 'who-gains', axis: map.axis, unit: '£', shown: true } as const;
  const value = graph.line({
    ...about,
    id: `${map.id}.${of.id}.by-year`,
    label: `${map.label}: ${of.label}, by year`,
    source: SROI_GUIDE,
    value: inUnit(of.value, '£'),
  });
  const discounted = graph.line({
    ...about,
    id: `${map.id}.${of.id}.discounted`,
    label: `${map.label}: ${of.label}, by year, discounted`,
    source: GREEN_BOOK,
    value: product(value, factor),
  });
  return { value, discounted };
}

function money(
  graph: GraphBuilder,
  id: string,
  label: string,
  value: Expression<'scalar', '£' | 'derived'>,
): Total<'£'> {
  return graph.total({ id, label, stage: 'appraisal', unit: '£', source: SROI_GUIDE, value: inUnit(value, '£') });
}

function share(
  graph: GraphBuilder,
  of: {
    readonly id: string;
    readonly label: string;
    readonly of: Expression<'scalar'>;
    readonly over: Total<'£'>;
    readonly otherwise: string;
  },
): Total<'share'> {
  return graph.total({
    id: of.id,
    label: of.label,
    stage: 'appraisal',
    unit: 'share',
    source: SROI_GUIDE,
    value: quotient(of.of, of.over),
    definedWhen: compare('<', ZERO, of.over),
    otherwise: of.otherwise,
  });
}
