import type { ExpressionNode, Graph } from '../../graph';
import { mayFail, walkBranches } from './partial';

/** The value of a line before its first step, in as many cells before the first step as anything looks back. */
export type Opening = { readonly node: ExpressionNode; readonly columns: number };

type LagNode = Extract<ExpressionNode, { readonly op: 'lag' }>;
type LagUse = { readonly lag: LagNode; readonly onlyWhereChosen: boolean };

/**
 * Which lines have one value before their first step, so that it can stand in cells before it and "the step before" is the
 * cell to the left.
 *
 * Not so where two formulas open the same line differently, where the opening value may have no value and is only looked at
 * in some branch, and for a line that `convolvePast` sums: its window begins in the cell before the first step, which has to
 * stay empty. There the lag is printed as a choice by step.
 */
export function openingsOf(graph: Graph): ReadonlyMap<string, Opening> {
  const openings = new Map<string, Opening>();
  const summedFromBefore = entrantsOfPastConvolutions(graph);
  for (const [id, uses] of lagsByLine(graph)) {
    const [first] = uses;
    if (first === undefined || summedFromBefore.has(id)) continue;
    const node = first.lag.opening;
    const agree = uses.every((use) => JSON.stringify(use.lag.opening) === JSON.stringify(node));
    const isSafe = uses.some((use) => !use.onlyWhereChosen) || !mayFail(node);
    if (agree && isSafe) openings.set(id, { node, columns: Math.max(...uses.map((use) => use.lag.steps)) });
  }
  return openings;
}

/**
 * How many columns an axis needs before its first step: as many as anything looks back, and one for `convolvePast`.
 */
export function columnsBefore(graph: Graph, axisId: string): number {
  const lags = [...lagsByLine(graph)].filter(([id]) => graph.line(id).axisId === axisId).flatMap(([, uses]) => uses);
  const past = [...entrantsOfPastConvolutions(graph)].some((id) => graph.line(id).axisId === axisId);
  return Math.max(past ? 1 : 0, ...lags.map((use) => use.lag.steps));
}

/** A lag of all the steps there are, or more, never reaches a step: it is its opening value throughout. */
export function neverReachesAStep(graph: Graph, lag: LagNode): boolean {
  return lag.steps >= graph.stepsOf(lag.id);
}

function lagsByLine(graph: Graph): ReadonlyMap<string, readonly LagUse[]> {
  const uses = new Map<string, LagUse[]>();
  forEachPart(graph, (lag, onlyWhereChosen) => {
    if (lag.op !== 'lag' || neverReachesAStep(graph, lag)) return;
    uses.set(lag.id, [...(uses.get(lag.id) ?? []), { lag, onlyWhereChosen }]);
  });
  return uses;
}

function entrantsOfPastConvolutions(graph: Graph): ReadonlySet<string> {
  const ids = new Set<string>();
  forEachPart(graph, (part) => {
    if (part.op === 'convolve' && part.past) ids.add(part.entrants);
  });
  return ids;
}

function forEachPart(graph: Graph, visit: (part: ExpressionNode, onlyWhereChosen: boolean) => void): void {
  for (const { value } of graph.definitions.values()) walkBranches(value, visit);
}
