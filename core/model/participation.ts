import {
  along,
  at,
  compare,
  difference,
  exp,
  HALF,
  inUnit,
  largest,
  negative,
  ONE,
  oneMinus,
  previous,
  product,
  quotient,
  sum,
  where,
  ZERO,
  type Expression,
  type Line,
} from '../graph';
import type { ChannelStructure } from '../schema';
import { CO_PRODUCTION, modelNote } from './citations';
import type { CouncilInputs } from './council-inputs';
import { ONE_YEAR, type ModelContext } from './model-context';

/** The two arms of every comparison: with the council's inputs, and without them (what neighbours would do anyway). */
export const ARMS = ['with', 'without'] as const;
export type Arm = (typeof ARMS)[number];

/** What stage B leaves to the others, by arm. */
export type Participation = {
  readonly helpers: Line<'year', 'person'>;
  /** Person-years of helping in the year: the mean of the helpers at its two ends. */
  readonly helperYears: Line<'year', 'person·year'>;
  /** The same by channel, by its id. */
  readonly helperYearsIn: ReadonlyMap<string, Expression<'year', 'derived'>>;
  /** Hours in the year that go to people at risk. */
  readonly hours: Line<'year', 'hour'>;
  /** The same hours a year in the steady state before the first year, when nothing is put in. */
  readonly hoursBefore: Expression<'scalar', 'hour'>;
};

/** What the council's inputs move in an arm. Without them nothing moves. */
type Levers = {
  readonly invitingPerResident: Expression<'year' | 'scalar', '£/person' | 'derived'>;
  readonly isActive: Expression<'year' | 'scalar', 'share' | 'derived'>;
  readonly runs: (inputId: string) => Expression<'year' | 'scalar', 'share' | 'derived'>;
};

/**
 * Stage B: who comes forward, by channel, with and without the council's inputs.
 *
 * Takes    the inputs of stage A; rates of hearing, willingness, barriers, retention and hours by channel
 * Gives    helpers (people), helper-years and hours each year, by arm; without any input the two arms are the same
 * Source   survey anchors named on each quantity; directions of co-production: Parrado and others (2013)
 */
export function addParticipation(context: ModelContext, inputs: CouncilInputs): Readonly<Record<Arm, Participation>> {
  const withInputs: Levers = {
    invitingPerResident: inputs.invitingPerResident,
    isActive: inputs.isActive,
    runs: (id) => compare('<', ZERO, inputs.spentOn(id)),
  };
  const withoutInputs: Levers = { invitingPerResident: ZERO, isActive: ZERO, runs: () => ZERO };
  const poolsWithout = context.structure.channels.map((channel) =>
    addPool(context, channel, 'without', withoutInputs, inputs),
  );
  const poolsWith = context.structure.channels.map((channel) => addPool(context, channel, 'with', withInputs, inputs));
  return {
    with: addArm(context, 'with', shareOut(context, 'with', poolsWith, inputs), shareOutBefore(poolsWithout)),
    without: addArm(
      context,
      'without',
      shareOut(context, 'without', poolsWithout, inputs),
      shareOutBefore(poolsWithout),
    ),
  };
}

type Pool = {
  readonly channel: ChannelStructure;
  readonly aware: Line<'year', 'share'>;
  readonly pool: Line<'year', 'person'>;
};

/** Residents reached · aware · willing · Π pass, a line for each step of the funnel; the step past the last barrier is the pool. */
function addPool(
  context: ModelContext,
  channel: ChannelStructure,
  arm: Arm,
  levers: Levers,
  inputs: CouncilInputs,
): Pool {
  const { graph, year } = context;
  const id = (name: string) => `participation.${channel.id}.${arm}.${name}`;
  const words = `${channel.label}, ${arm} the council’s inputs`;
  const aware = graph.line({
    id: id('aware'),
    label: `Hear about it (${words})`,
    stage: 'participation',
    axis: year,
    unit: 'share',
    source: modelNote('B. Participation'),
    value: awareOf(context, channel, levers),
  });
  const willing = graph.line({
    id: id('willing'),
    label: `Would be willing (${words})`,
    stage: 'participation',
    axis: year,
    unit: 'share',
    source: CO_PRODUCTION,
    value: willingOf(context, channel, levers),
  });
  const people = (name: string, step: string, value: Expression<'year', 'derived'>) =>
    graph.line({
      id: id(name),
      label: `${step} (${words})`,
      stage: 'participation',
      axis: year,
      unit: 'person',
      source: modelNote('B. Participation'),
      value,
      shown: true,
    });
  const hear = people('hear', 'Residents who hear about it', product(inputs.residents, aware));
  const would = people('would', 'Hear, and would be willing', product(hear, willing));
  const last = channel.barriers.at(-1);
  const pastAllButLast = channel.barriers
    .slice(0, -1)
    .reduce(
      (left, barrier) =>
        people(
          `past.${barrier.id}`,
          `Not stopped so far: ${barrier.label}`,
          product(left, passOf(context, channel, barrier, levers)),
        ),
      would,
    );
  const passLast = last === undefined ? ONE : passOf(context, channel, last, levers);
  const pool = people('pool', 'Could help', product(pastAllButLast, passLast));
  return { channel, aware, pool };
}

/** a0 + (a1 - a0)·(1 - exp(-k·£ on inviting for each resident)). */
function awareOf(context: ModelContext, channel: ChannelStructure, levers: Levers): Expression<'year', 'derived'> {
  const share = (name: string) => context.share(`participation.${channel.id}.${name}`);
  const response = context.price(`participation.${channel.id}.aware-response`, 'person/£');
  const reached = oneMinus(exp(negative(product(response, levers.invitingPerResident))));
  const before = share('aware-before');
  return inUnit(sum(before, inUnit(product(difference(share('aware-ceiling'), before), reached), 'share')), 'derived');
}

/**
 * logistic(logit(w) + Δ), written as odds so that a willingness of 0 or 1 stays one: w·e^Δ / (1 - w + w·e^Δ).
 * Δ adds what the council's inputs move: belief in making a difference, satisfaction with consultation, age.
 */
function willingOf(context: ModelContext, channel: ChannelStructure, levers: Levers): Expression<'year', 'derived'> {
  const number = (name: string) => context.share(`participation.${channel.id}.${name}`);
  const lever = (name: string) => context.ratio(`participation.${channel.id}.${name}`);
  const moved = (name: string) => product(lever(`effect-${name}`), lever(`change-${name}`));
  const shift = product(sum(moved('belief'), moved('consultation'), moved('age')), levers.isActive);
  const willing = number('willing');
  const odds = product(willing, exp(shift));
  return along('year', quotient(odds, sum(oneMinus(willing), odds)));
}

/** 1 - prevalence·(1 - removed while the input runs). */
function passOf(
  context: ModelContext,
  channel: ChannelStructure,
  barrier: ChannelStructure['barriers'][number],
  levers: Levers,
): Expression<'year', 'share'> {
  const id = (name: string) => `participation.${channel.id}.barrier.${barrier.id}.${name}`;
  const prevalence = context.share(id('prevalence'));
  if (barrier.removedBy === null) return along('year', oneMinus(prevalence));
  const removed = product(context.share(id('removed')), levers.runs(barrier.removedBy));
  return along('year', oneMinus(product(prevalence, oneMinus(removed))));
}

/** People in both channels together never exceed the residents who know. */
function shareOut(context: ModelContext, arm: Arm, pools: readonly Pool[], inputs: CouncilInputs): readonly Pool[] {
  if (pools.length < 2) return pools;
  const { graph, year } = context;
  const wanted = sum(...pools.map(({ pool }) => pool));
  const know = product(inputs.residents, largest(...pools.map(({ aware }) => aware)));
  return pools.map((pool) => ({
    ...pool,
    pool: graph.line({
      id: `participation.${pool.channel.id}.${arm}.pool-shared`,
      label: `Could help, once in one channel (${pool.channel.label}, ${arm} the council’s inputs)`,
      stage: 'participation',
      axis: year,
      unit: 'person',
      source: modelNote('B. Participation'),
      value: where(compare('<', know, wanted), product(pool.pool, quotient(know, wanted)), pool.pool),
    }),
  }));
}

/** Without any input the pool is the same in every year, so its first year is also the state before it. */
function shareOutBefore(pools: readonly Pool[]): readonly string[] {
  return pools.map(({ channel }) =>
    pools.length < 2 ? `participation.${channel.id}.without.pool` : `participation.${channel.id}.without.pool-shared`,
  );
}

type ChannelArm = {
  readonly helpers: Line<'year', 'person'>;
  readonly id: string;
  readonly helperYears: Expression<'year', 'derived'>;
  readonly hours: Line<'year', 'hour'>;
  readonly hoursBefore: Expression<'scalar', 'derived'>;
};

function addArm(
  context: ModelContext,
  arm: Arm,
  pools: readonly Pool[],
  poolIdsBefore: readonly string[],
): Participation {
  const { graph, year } = context;
  const channels = pools.map((pool, index) => addChannelArm(context, arm, pool, poolIdsBefore[index] ?? ''));
  const common = { stage: 'participation', axis: year, source: modelNote('B. Participation') } as const;
  const words = `${arm} the council’s inputs`;
  return {
    helpers: graph.line({
      ...common,
      id: `participation.${arm}.helpers`,
      label: `Helpers at the end of the year, ${words}`,
      unit: 'person',
      value: sumOrNone(channels.map((channel) => channel.helpers)),
      shown: true,
    }),
    helperYears: graph.line({
      ...common,
      id: `participation.${arm}.helper-years`,
      label: `Years of helping, ${words}`,
      unit: 'person·year',
      value: sumOrNone(channels.map((channel) => channel.helperYears)),
      shown: true,
    }),
    hours: graph.line({
      ...common,
      id: `participation.${arm}.hours`,
      label: `Hours of help for people at risk, ${words}`,
      unit: 'hour',
      value: sumOrNone(channels.map((channel) => channel.hours)),
      shown: true,
    }),
    helperYearsIn: new Map(channels.map(({ id, helperYears }) => [id, helperYears])),
    hoursBefore:
      channels.length === 0
        ? inUnit(ZERO, 'hour')
        : graph.total({
            id: `participation.${arm}.hours-before`,
            label: `Hours of help in the year before the first (${words})`,
            stage: 'participation',
            unit: 'hour',
            source: modelNote('B. Participation'),
            value: sum(...channels.map((channel) => channel.hoursBefore)),
            shown: false,
          }),
  };
}

/** Nobody helps where a paid service does all of it. */
function sumOrNone(parts: readonly Expression<'year'>[]): Expression<'year', 'derived'> {
  return parts.length === 0 ? along('year', ZERO) : inUnit(sum(...parts), 'derived');
}

/** helpers(t) = kept + ramp·max(0, pool(t) - kept), from the steady state of the pool at zero spend. */
function addChannelArm(context: ModelContext, arm: Arm, { channel, pool }: Pool, poolIdBefore: string): ChannelArm {
  const { graph, year } = context;
  const share = (name: string) => context.share(`participation.${channel.id}.${name}`);
  const [retention, ramp] = [share('retention'), share('ramp')];
  const words = `${channel.label}, ${arm} the council’s inputs`;
  const poolBefore = at(graph.promised(poolIdBefore, year, 'person'), 0);
  const steady = sum(oneMinus(retention), product(ramp, retention));
  const before = graph.total({
    id: `participation.${channel.id}.${arm}.helpers-before`,
    label: `Helpers before the first year (${words})`,
    stage: 'participation',
    unit: 'person',
    source: modelNote('B. Participation'),
    value: where(compare('<', ZERO, steady), quotient(product(ramp, poolBefore), steady), ZERO),
    shown: false,
  });
  const helpers = graph.line({
    id: `participation.${channel.id}.${arm}.helpers`,
    label: `Helpers at the end of the year (${words})`,
    stage: 'participation',
    axis: year,
    unit: 'person',
    source: modelNote('B. Participation'),
    value: (self) => {
      const kept = product(previous(self, before), retention);
      return sum(kept, product(ramp, largest(ZERO, difference(pool, kept))));
    },
  });
  const helperYears = product(HALF, sum(previous(helpers, before), helpers), ONE_YEAR);
  const forPeopleAtRisk = product(
    context.quantity(`participation.${channel.id}.hours`, 'hour/person/year'),
    share('share-to-support'),
  );
  return {
    id: channel.id,
    helpers,
    helperYears,
    hours: graph.line({
      id: `participation.${channel.id}.${arm}.hours`,
      label: `Hours of help for people at risk (${words})`,
      stage: 'participation',
      axis: year,
      unit: 'hour',
      source: modelNote('B. Participation'),
      value: product(forPeopleAtRisk, helperYears),
    }),
    hoursBefore: product(forPeopleAtRisk, before, ONE_YEAR),
  };
}
