import { Defect } from '../../errors';
import {
  inUnit,
  previous,
  product,
  sum,
  type AxisHandle,
  type Expression,
  type GraphBuilder,
  type Line,
  type LineDefinition,
} from '../../graph';

type ByCycle = Expression<'cycle' | 'scalar', string>;
type Words = Pick<LineDefinition, 'id' | 'label' | 'stage' | 'source'> & { readonly shown?: boolean };

/** A move between two states within a cycle; its chance is the product of its factors. */
export type CohortMove<S extends string> = { readonly from: S; readonly to: S; readonly chance: readonly ByCycle[] };

/** The words of the lines that a cohort becomes. */
export type LinesOf<S extends string, M extends CohortMove<S>> = {
  readonly state: (state: S) => Words;
  readonly move: (move: M) => Words;
};

/**
 * A cohort: who is in which state at the end of each cycle, per person who entered.
 *
 * Takes    states; start: share of those who enter in each state; stays: the factors of the chance of being in a state at
 *          both ends of a cycle; moves: all others, by the state that is left. Nobody is lost where these add to 1 for
 *          each state, or to less by those who die, where the dead are not a state
 * Gives    a line for each move, x_i(n-1)·P_ij, and a promised line for each state,
 *          x_j(n) = x_j(n-1)·P_jj + Σ_i x_i(n-1)·P_ij
 * Refuses  what a graph refuses
 * Source   Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 2
 */
export function addOccupancy<S extends string, M extends CohortMove<S>>(
  graph: GraphBuilder,
  cohort: {
    readonly axis: AxisHandle<'cycle'>;
    readonly states: readonly S[];
    readonly start: (state: S) => Expression<'scalar', 'share'>;
    readonly stays: (state: S) => readonly ByCycle[];
    readonly moves: readonly M[];
    readonly lines: LinesOf<S, M>;
  },
): Readonly<Record<S, Line<'cycle', 'share'>>> {
  const { axis, states, start, stays, moves, lines } = cohort;
  const ends = new Map(states.map((state) => [state, graph.promised(lines.state(state).id, axis, 'share')]));
  const end = (state: S) => {
    const line = ends.get(state);
    if (line === undefined) throw new Defect(`"${state}" is no state of this cohort.`);
    return line;
  };
  const before = (state: S) => previous(end(state), start(state));
  const share = (state: S, chance: readonly ByCycle[]) => inUnit(product(before(state), ...chance), 'share');
  const arriving = new Map<S, Line<'cycle', 'share'>[]>();
  for (const move of moves) {
    const line = graph.line({ ...lines.move(move), axis, unit: 'share', value: share(move.from, move.chance) });
    arriving.set(move.to, [...(arriving.get(move.to) ?? []), line]);
  }
  for (const state of states) {
    graph.line({
      ...lines.state(state),
      axis,
      unit: 'share',
      value: sum(share(state, stays(state)), ...(arriving.get(state) ?? [])),
    });
  }
  return Object.fromEntries(ends) as Record<S, Line<'cycle', 'share'>>;
}
