import { createExactEngine, type Evaluation } from '../../core/engines/exact';
import { explainFigure, type Explanation } from '../../core/engines/explain';
import {
  constant,
  GraphBuilder,
  stepIndex,
  sum,
  total,
  ZERO,
  type DerivedUnit,
  type Expression,
  type ExpressionAxis,
  type Graph,
} from '../../core/graph';
import { A_CITATION, ABOUT } from './small-graph';

/** Five years and four steps since joining, with labels as people read them and figures that can be checked by hand. */
function careHomeParts(graph: GraphBuilder) {
  const years = graph.axis('year', 'years', 5);
  const cycles = graph.axis('cycle', 'cycles', 4);
  const everyQuantity: Expression<'scalar'>[] = [];
  const quantity = (id: string, label: string, value: string) => {
    const made = graph.quantity({
      id,
      label,
      unit: 'share',
      value,
      source: { kind: 'assumption', reason: 'Nobody has counted it.' },
      grade: 6,
      note: '',
    });
    everyQuantity.push(made);
    return made;
  };
  const yearly = (id: string, label: string, start: string) =>
    graph.line({
      ...ABOUT,
      id,
      label,
      axis: years,
      unit: 'share',
      shown: true,
      value: sum(constant<'share'>(start), stepIndex<'year'>()),
    });
  const weeks = yearly('weeks', 'Weeks in a care home that were not needed', '12');
  const helpers = yearly('helpers', 'Helpers', '3');
  const need = yearly('need', 'People in need', '7');
  const capacity = yearly('capacity', 'The helpers’ limit', '5');
  const net = yearly('net', 'Net value', '-3');
  const joined = yearly('joined', 'People who joined', '1');
  const profile = graph.line({
    ...ABOUT,
    id: 'profile',
    label: 'Weeks at home',
    axis: cycles,
    unit: 'share',
    shown: true,
    value: sum(constant<'share'>('40'), stepIndex<'cycle'>()),
  });
  const rate = graph.series({
    id: 'rate',
    label: 'The discount rate',
    axis: years,
    unit: 'share',
    values: ['0', '0.035', '0.035', '0.03', '0.03'],
    source: { title: 'Green Book', section: 'A6' },
  });
  const parts = {
    years,
    cycles,
    weeks,
    helpers,
    need,
    capacity,
    net,
    joined,
    profile,
    rate,
    weekCost: quantity('week-cost', 'What a week costs', '1248.5'),
    councilShare: quantity('council-share', 'The share the council pays', '0.4'),
    owed: quantity('owed', 'What is owed to others', '0.2'),
    retention: quantity('retention', 'The share of helpers who stay', '0.8'),
    withCouncil: quantity('with-council', 'Helpers, with the council', '9'),
    bedDays: quantity('bed-days', 'NHS bed days', '6'),
    eileen: quantity('eileen', 'Eileen’s own part', '0.1'),
    greenBook: quantity('green-book', 'Green Book factor', '0.9'),
    atHome: quantity('at-home', 'Weeks that Eileen stays at home', '30'),
    netInAll: graph.total({ ...ABOUT, id: 'net-in-all', label: 'Net value in all', unit: 'share', value: total(net) }),
  };
  graph.total({
    ...ABOUT,
    id: 'all',
    label: 'Everything',
    unit: 'share',
    value: everyQuantity.reduce<Expression<'scalar', DerivedUnit>>(
      (all, one) => sum(all, one as Expression<'scalar', DerivedUnit>),
      ZERO,
    ),
  });
  graph.total({ ...ABOUT, id: 'rates', label: 'Rates', unit: 'share', value: total(rateLine(graph, parts)) });
  return parts;
}

function rateLine(graph: GraphBuilder, { years, rate }: Pick<CareHomeParts, 'years' | 'rate'>) {
  return graph.line({ ...ABOUT, id: 'rate-line', label: 'Rate of the year', axis: years, unit: 'share', value: rate });
}

export type CareHomeParts = {
  readonly [Key in keyof ReturnType<typeof careHomeParts>]: ReturnType<typeof careHomeParts>[Key];
};

type Formula = (parts: CareHomeParts) => Expression<ExpressionAxis>;
type Figure = { readonly graph: Graph; readonly evaluation: Evaluation; readonly explanation: Explanation };

/** One figure worked out by a formula over the care-home graph, and explained at a step. */
export function explainedLine(formula: Formula, step = 2, axis: 'years' | 'cycles' = 'years'): Figure {
  const builder = new GraphBuilder();
  const parts = careHomeParts(builder);
  const about = { ...ABOUT, id: 'figure', label: 'The figure', unit: 'share', shown: true } as const;
  if (axis === 'years')
    builder.line({ ...about, axis: parts.years, value: formula(parts) as Expression<'year', 'derived'> });
  else builder.line({ ...about, axis: parts.cycles, value: formula(parts) as Expression<'cycle', 'derived'> });
  const graph = builder.build();
  const evaluation = createExactEngine(graph).evaluate();
  return { graph, evaluation, explanation: explainFigure(graph, evaluation, { kind: 'line', id: 'figure', step }) };
}

/** The same for a total, with or without a condition. */
export function explainedTotal(formula: Formula, definedWhen?: Formula): Figure {
  const builder = new GraphBuilder();
  const parts = careHomeParts(builder);
  builder.total({
    ...ABOUT,
    id: 'figure',
    label: 'The figure',
    unit: 'share',
    source: A_CITATION,
    value: formula(parts) as Expression<'scalar', 'derived'>,
    ...(definedWhen === undefined ? {} : { definedWhen: definedWhen(parts) as Expression<'scalar'> }),
    otherwise: 'nothing was spent',
  });
  const graph = builder.build();
  const evaluation = createExactEngine(graph).evaluate();
  return { graph, evaluation, explanation: explainFigure(graph, evaluation, { kind: 'total', id: 'figure' }) };
}
