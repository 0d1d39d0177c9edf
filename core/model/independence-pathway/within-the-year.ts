import { oneMinus, product, sum, type Expression, type Line } from '../../graph';
import { modelNote } from '../citations';
import { ONE_YEAR, type ModelContext } from '../model-context';
import type { Effects } from './effects';
import type { GroupHazards } from './hazards';
import { HELPED_STATES, KEPT_STATES } from './states';

/** A group of those helped: its rates, and the part of all that it is. */
export type GroupLives = {
  readonly groupId: string;
  readonly hazards: GroupHazards;
  readonly weight: Expression<'scalar', 'share'>;
};

/** What help does within one year since joining, per person who joined. */
export type WithinTheYear = {
  /** Moves into care that help puts off in the year. */
  readonly putOff: Line<'cycle', 'share'>;
  /** Those of them that are put off still when the year ends. */
  readonly putOffStill: Line<'cycle', 'share'>;
  /** Deaths at home that help averts in the year, to the first order: for sharing out longer life over the years of help. */
  readonly deathsAverted: Line<'cycle', 'share'>;
};

const NOTE = modelNote('D. People supported: help that falls away');

/**
 * What help does in a year, apart from what is left of the help of earlier years: with it, help that falls away in one year
 * takes off what that year would have brought, and nothing of what stands already.
 *
 * Takes    flows of the helped profile by group; hazards of dying; the hazard ratio on dying
 * Gives    per person who joined, by years since: moves put off, those put off still at the end, deaths averted
 * Source   Gritbin model note D
 */
export function addWithinTheYear(context: ModelContext, groups: readonly GroupLives[], helped: Effects): WithinTheYear {
  const { graph, cycle } = context;
  const common = { stage: 'independence-pathway', axis: cycle, unit: 'share', source: NOTE, shown: true } as const;
  const flowsOf = (names: readonly string[]) =>
    sum(
      ...groups.flatMap(({ groupId, weight }) =>
        names.map((name) => product(weight, graph.promised(`pathway.${groupId}.helped.${name}`, cycle, 'share'))),
      ),
    );
  const named = (how: 'to' | 'via') =>
    HELPED_STATES.flatMap((from) => KEPT_STATES.map((kept) => `${from}-${how}-${kept}`));
  const putOffStill = graph.line({
    ...common,
    id: 'pathway.put-off-still',
    label: 'Per person who joined: moves put off in the year, and still when it ends',
    value: flowsOf(named('to')),
  });
  const putOff = graph.line({
    ...common,
    id: 'pathway.put-off',
    label: 'Per person who joined: moves into care that help puts off in the year',
    value: sum(putOffStill, flowsOf(named('via'))),
  });
  const atHome = (groupId: string) =>
    sum(...HELPED_STATES.map((state) => graph.promised(`pathway.${groupId}.helped.${state}`, cycle, 'share')));
  const deathsAverted = graph.line({
    ...common,
    id: 'pathway.deaths-averted',
    label: 'Per person who joined: deaths at home that help averts in the year',
    value: product(
      oneMinus(helped.deathHazardRatio),
      sum(
        ...groups.map(({ groupId, weight, hazards }) =>
          product(weight, atHome(groupId), hazards.deathAtHome, ONE_YEAR),
        ),
      ),
    ),
  });
  return { putOff, putOffStill, deathsAverted };
}
