import { difference, negative, product, sum, total, type Expression, type Line } from '../../graph';
import { PAYERS, type Payer, type StreamStructure } from '../../schema';
import { modelNote } from '../citations';
import { addEvent, type PerPerson } from '../events';
import { ARM_WORDS, ARMS, type Arm, type PathwayOf } from '../independence-pathway';
import type { ModelContext } from '../model-context';
import { meansTested, PAYER_WORDS, statesOf, unitCostOf } from '../who-gains';

type Units = Line<'cycle', 'year'> | Line<'cycle', PerPerson>;
/** £ a year for one payer; negative where money comes in. */
type Part = { readonly payer: Payer; readonly cost: Expression<'cycle', 'derived'> };

const NOTE = modelNote('G. Who gains: the cost of one life');

/**
 * What one life costs each payer, year by year since help began, in each arm, and what it costs that help stops.
 *
 * Takes    years lived in each state, admissions; the scenario's own unit costs, means test and payers
 * Gives    £ per person and year in the workbook's price base, not discounted, costs positive; wellbeing is no cost and is left out
 * Source   Gritbin model note G
 */
export function addCostsOfOneLife(context: ModelContext, pathway: PathwayOf<Arm>): readonly Payer[] {
  const streams = context.structure.streams.filter(({ driver }) => driver.kind === 'state' || driver.kind === 'event');
  const partsIn = Object.fromEntries(ARMS.map((arm) => [arm, partsOf(context, pathway, arm, streams)])) as Record<
    Arm,
    readonly Part[]
  >;
  const payers = PAYERS.filter((payer) => partsIn.helped.some((part) => part.payer === payer));
  for (const payer of payers) addCostsOf(context, payer, partsIn);
  return payers;
}

function addCostsOf(context: ModelContext, payer: Payer, partsIn: Readonly<Record<Arm, readonly Part[]>>): void {
  const common = { stage: 'who-gains', source: NOTE } as const;
  const paid = (arm: Arm) => {
    const line = context.graph.line({
      ...common,
      id: `life.${arm}.cost.${payer}`,
      label: `${PAYER_WORDS[payer]}: cost of one life by years since help began, ${ARM_WORDS[arm]}`,
      axis: context.cycle,
      unit: '£/person',
      value: sum(...partsIn[arm].filter((part) => part.payer === payer).map(({ cost }) => cost)),
      shown: true,
    });
    return context.graph.total({
      ...common,
      id: `life.${arm}.paid.${payer}`,
      label: `${PAYER_WORDS[payer]}: cost of one life, ${ARM_WORDS[arm]}`,
      unit: '£/person',
      value: total(line),
    });
  };
  const helped = paid('helped');
  paid('unhelped');
  context.graph.total({
    ...common,
    id: `life.stopping.${payer}`,
    label: `${PAYER_WORDS[payer]}: what it costs that neighbours stop coming`,
    unit: '£/person',
    value: difference(paid('until-stopped'), helped),
  });
}

function partsOf(
  context: ModelContext,
  pathway: PathwayOf<Arm>,
  arm: Arm,
  streams: readonly StreamStructure[],
): readonly Part[] {
  const admissions = new Map(
    context.structure.events.map((event) => [event.id, addEvent(context, event, pathway, arm)]),
  );
  return streams.flatMap((stream) => {
    const { driver } = stream;
    if (driver.kind === 'event') {
      const line = admissions.get(driver.event);
      return line === undefined ? [] : sharedOut(context, stream, line);
    }
    if (driver.kind !== 'state') return [];
    const years = context.graph.line({
      id: `life.${arm}.years.${stream.id}`,
      label: `${stream.label}: years of one life, ${ARM_WORDS[arm]}`,
      stage: 'independence-pathway',
      axis: context.cycle,
      unit: 'year',
      source: NOTE,
      value: sum(...statesOf(driver.states).map((state) => pathway.profiles[arm].years[state])),
    });
    return sharedOut(context, stream, years);
  });
}

/** Who pays for a year or an admission, as the scenario says. */
function sharedOut(context: ModelContext, stream: StreamStructure, units: Units): readonly Part[] {
  const { split } = stream;
  if (split.kind === 'means-tested') {
    const { council, households } = meansTested(context, stream, split.care);
    return [
      { payer: 'council-asc', cost: product(units, ...council) },
      { payer: 'households', cost: product(units, ...households) },
    ];
  }
  const cost = product(units, unitCostOf(context, stream));
  if (split.kind === 'one-payer') return [{ payer: split.payer, cost }];
  return [
    { payer: split.from, cost },
    { payer: split.to, cost: negative(cost) },
  ];
}
