import { createHash } from 'node:crypto';
import type { Graph } from '../../core/graph';
import type { ResolvedScenario } from '../../core/scenario';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What a model is built from: scenarios that differ in values alone have one shape. */
export function shapeOf({ structure, quantities }: ResolvedScenario): string {
  const standing = Object.entries(quantities).map(([id, { unit, source, grade, priceYear, note }]) => [
    id,
    { unit, source, grade, priceYear, note },
  ]);
  return sha256(JSON.stringify([structure, standing]));
}

/** Everything that a result follows from: scenarios with one content are one, whichever revision they are found in. */
export function contentOf(scenario: ResolvedScenario): string {
  return sha256(JSON.stringify(scenario));
}

/** The scenario's own numbers, as far as a graph reads them. */
export function valuesOf({ quantities }: ResolvedScenario, graph: Graph): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(quantities)
      .filter(([id]) => graph.quantities.has(id))
      .map(([id, { value }]) => [id, value]),
  );
}
