import {
  compare,
  convolve,
  convolvePast,
  difference,
  isFirstStep,
  inUnit,
  largest,
  oneMinus,
  product,
  quotient,
  smallest,
  sum,
  total,
  where,
  ZERO,
  type Expression,
  type Line,
} from '../graph';
import type { CouncilInputs } from './council-inputs';
import { modelNote } from './citations';
import { ONE_YEAR, type ModelContext } from './model-context';
import { ARMS, type Arm, type Participation } from './participation';

/** What stage D leaves to the others. */
export type PeopleSupported = {
  readonly entrants: Readonly<Record<Arm, Line<'year', 'person'>>>;
  /** People who join because of the council's inputs, less what is owed to others or only moved. */
  readonly extraEntrants: Line<'year', 'person'>;
};

const NOTE = modelNote('D. People supported');

/**
 * Stage D: whom the helpers can support, limited by need or by helpers, in both arms.
 *
 * Takes    hours by arm; people at risk and take-up; hours one person needs; H, the share still helped by years since entry
 * Gives    people who join each year by arm, the stock still helped, what limits it, and the extra entrants
 * Source   Gritbin model note D: a stock that feeds its own entrants through strictly earlier years
 */
export function addPeopleSupported(
  context: ModelContext,
  inputs: CouncilInputs,
  participation: Readonly<Record<Arm, Participation>>,
  stillHelpedShare: Line<'cycle', 'share'>,
): PeopleSupported {
  const { graph, year } = context;
  const need = graph.total({
    id: 'people.need',
    label: 'People like Eileen who would accept help',
    stage: 'people-supported',
    unit: 'person',
    source: NOTE,
    value: product(inputs.residents, context.share('programme.at-risk-share'), context.share('programme.take-up')),
  });
  const entrants = {
    with: addArm(context, 'with', participation.with, need, stillHelpedShare),
    without: addArm(context, 'without', participation.without, need, stillHelpedShare),
  };
  const kept = (id: string) => oneMinus(context.share(id));
  const extraEntrants = graph.line({
    id: 'people.extra-entrants',
    label: 'People who join because of the council’s inputs',
    stage: 'people-supported',
    axis: year,
    unit: 'person',
    source: NOTE,
    value: product(
      difference(entrants.with, entrants.without),
      kept('impact.attribution'),
      kept('impact.displacement'),
    ),
    shown: true,
  });
  for (const arm of ARMS) {
    graph.total({
      id: `people.${arm}.supported`,
      label: `People who join in all years, ${arm} the council’s inputs`,
      stage: 'people-supported',
      unit: 'person',
      source: NOTE,
      value: total(entrants[arm]),
    });
  }
  graph.total({
    id: 'people.extra-supported',
    label: 'People supported because of the council’s inputs, all years',
    stage: 'people-supported',
    unit: 'person',
    source: NOTE,
    value: total(extraEntrants),
  });
  return { entrants, extraEntrants };
}

function addArm(
  context: ModelContext,
  arm: Arm,
  { hours, hoursBefore }: Participation,
  need: Expression<'scalar', 'person'>,
  stillHelpedShare: Line<'cycle', 'share'>,
): Line<'year', 'person'> {
  const { graph, year } = context;
  const id = (name: string) => `people.${arm}.${name}`;
  const words = `${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, unit: 'person', source: NOTE } as const;
  const hoursEach = product(context.quantity('support.hours', 'hour/person/year'), ONE_YEAR);
  const capacity = graph.line({
    ...common,
    id: id('capacity'),
    label: `People the helpers could support, ${words}`,
    value: quotient(hours, hoursEach),
    shown: true,
  });
  const helpedBefore = graph.line({
    ...common,
    id: id('helped-before'),
    label: `Helped already when the first year begins, ${words}`,
    value: where(isFirstStep<'year'>(), smallest(quotient(hoursBefore, hoursEach), need), ZERO),
  });
  const entrants = graph.promised(id('entrants'), year, 'person');
  const stillHelped = graph.line({
    ...common,
    id: id('still-helped'),
    label: `Still helped from earlier years, ${words}`,
    value: sum(convolvePast(entrants, stillHelpedShare), convolve(helpedBefore, stillHelpedShare)),
  });
  const candidates = graph.line({
    ...common,
    id: id('candidates'),
    label: `People at risk who would accept help and have none, ${words}`,
    value: largest(ZERO, difference(need, stillHelped)),
  });
  const room = graph.line({
    ...common,
    id: id('room'),
    label: `Room the helpers have for new people, ${words}`,
    value: largest(ZERO, difference(capacity, stillHelped)),
  });
  graph.line({
    ...common,
    id: entrants.id,
    label: `People who begin to be helped, ${words}`,
    value: smallest(candidates, room),
    shown: true,
  });
  addLimits(context, arm, { capacity, stillHelped, candidates, room, entrants });
  return entrants;
}

/** What limits each year, and whether helpers are promised to more people than they can support. */
function addLimits(
  context: ModelContext,
  arm: Arm,
  lines: Readonly<Record<'capacity' | 'stillHelped' | 'candidates' | 'room' | 'entrants', Line<'year', 'person'>>>,
): void {
  const { graph, year } = context;
  const id = (name: string) => `people.${arm}.${name}`;
  const words = `${arm} the council’s inputs`;
  const common = { stage: 'people-supported', axis: year, source: NOTE } as const;
  const helped = graph.line({
    ...common,
    id: id('helped'),
    label: `People helped in the year, ${words}`,
    unit: 'person',
    value: sum(lines.stillHelped, lines.entrants),
    shown: true,
  });
  const isLimitedByHelpers = graph.line({
    ...common,
    id: id('limited-by-helpers'),
    label: `Helpers are the limit this year (1), or need (0), ${words}`,
    unit: 'share',
    value: compare('<', lines.room, lines.candidates),
    shown: true,
  });
  const overcommitted = graph.line({
    ...common,
    id: id('overcommitted'),
    label: `Helped already beyond what the helpers can support, ${words}`,
    unit: 'person',
    value: largest(ZERO, difference(lines.stillHelped, lines.capacity)),
    shown: true,
  });
  const totals = [
    ['helped-years', 'Person-years of help counted at the year’s entry', total(helped), 'person'],
    ['years-limited-by-helpers', 'Years in which helpers are the limit', total(isLimitedByHelpers), 'share'],
    ['overcommitted-total', 'People helped beyond what helpers can support, all years', total(overcommitted), 'person'],
  ] as const;
  for (const [name, label, value, unit] of totals) {
    graph.total({
      id: id(name),
      label: `${label}, ${words}`,
      stage: 'people-supported',
      unit,
      source: NOTE,
      value: inUnit(value, unit),
    });
  }
}
