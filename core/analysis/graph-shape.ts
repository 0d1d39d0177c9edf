import type { Graph } from '../graph';

/** Everything about a model but the values of its quantities: what is named, and how it is written. */
export function shapeOf(graph: Graph): ReadonlyMap<string, string> {
  return new Map([
    ...[...graph.quantities.keys()].map((id) => [`the quantity ${id}`, id] as const),
    ...[...graph.axes.values()].map(({ id, steps }) => [`the steps of ${id}`, String(steps)] as const),
    ...[...graph.series.values()].map(({ id, values }) => [`the series ${id}`, values.join(' ')] as const),
    ...[...graph.definitions].map(([key, definition]) => {
      const condition = definition.kind === 'total' ? definition.definedWhen : null;
      return [`the formula of ${key}`, JSON.stringify([definition.value, condition])] as const;
    }),
  ]);
}

/** The first thing, in words, in which two models are not built alike; undefined where they differ in values alone. */
export function differenceInShape(one: Graph, other: Graph): string | undefined {
  const [left, right] = [shapeOf(one), shapeOf(other)];
  return [...left.keys(), ...right.keys()].find((key) => left.get(key) !== right.get(key));
}
