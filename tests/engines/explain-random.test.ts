import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import {
  decimalText,
  explainFigure,
  leaves,
  partValues,
  valueOfCell,
  type Cell,
  type Explanation,
} from '../../core/engines/explain';
import { quantitiesOf, readsOfDefinition, definitionKey, walk, type Graph } from '../../core/graph';
import { anOperatorGraph } from '../support/operator-graph';
import { randomModel } from '../support/random-graph';
import { checkSubstituted } from '../support/token-calculator';

const SEED = { seed: 20261121, numRuns: 60 };

/** Every step of every line, every total, every quantity. */
function everyFigure(graph: Graph): readonly Cell[] {
  return [
    ...[...graph.lines.keys()].flatMap((id) =>
      Array.from({ length: graph.stepsOf(id) }, (_, step): Cell => ({ kind: 'line', id, step })),
    ),
    ...[...graph.totals.keys()].map((id): Cell => ({ kind: 'total', id })),
    ...[...graph.quantities.keys()].map((id): Cell => ({ kind: 'quantity', id })),
  ];
}

/** Calls `check` on every figure of random graphs, at the graph's own values and at others. */
function onEveryFigure(check: (explanation: Explanation, graph: Graph) => void): void {
  fc.assert(
    fc.property(randomModel(), ({ graph, otherValues }) => {
      const engine = createExactEngine(graph);
      for (const evaluation of [engine.evaluate(), engine.evaluate(otherValues)]) {
        for (const cell of everyFigure(graph)) check(explainFigure(graph, evaluation, cell), graph);
      }
    }),
    SEED,
  );
}

describe('in any graph, each figure', () => {
  it('has numbers that come to its value', () => {
    onEveryFigure(({ substituted, value, cell }) => {
      if (cell.kind === 'quantity' || value.kind === 'not-defined') return;
      expect(checkSubstituted(substituted, '1e-25')).toBe('');
    });
  });

  it('has words: a sentence that ends, with every bracket and quotation mark closed', () => {
    onEveryFigure(({ words }) => {
      expect(words).toMatch(/^[^a-z].*\.$/u);
      expect(words).not.toMatch(/undefined|NaN|\[object/u);
      for (const [open, close] of ['()', '“”']) {
        expect(words.split(open as string).length, words).toBe(words.split(close as string).length);
      }
    });
  });

  it('reads only what has the value that is stated for it', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph }) => {
        const evaluation = createExactEngine(graph).evaluate();
        for (const cell of everyFigure(graph)) {
          for (const { ref, value, step } of explainFigure(graph, evaluation, cell).reads) {
            if (ref === null) continue;
            const found = valueOfCell(graph, evaluation, ref); // refuses a figure that is not there
            if (ref.kind !== 'line' || step !== null) expect(found).toEqual({ kind: 'number', text: value });
          }
        }
      }),
      SEED,
    );
  });

  it('rests on leaves that are complete, and each with a source or a grade', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph }) => {
        for (const [key, definition] of graph.definitions) {
          const cell: Cell =
            definition.kind === 'line'
              ? { kind: 'line', id: definition.id, step: 0 }
              : { kind: 'total', id: definition.id };
          const found = leaves(graph, cell);
          const ids = (kind: string) => new Set(found.filter((leaf) => leaf.kind === kind).map(({ id }) => id));
          expect(ids('quantity')).toEqual(reached(graph, key).quantities);
          expect(ids('series')).toEqual(reached(graph, key).series);
          for (const { evidence } of found)
            expect(evidence.basis).toMatch(/Invented for a test|assumption, grade [1-6]/);
        }
      }),
      SEED,
    );
  });
});

/** What a figure reaches, found the obvious way: by following every read until nothing is new. */
function reached(graph: Graph, key: string, seen = new Set<string>()) {
  const quantities = new Set<string>();
  const series = new Set<string>();
  const definition = graph.definitions.get(key);
  if (definition === undefined || seen.has(key)) return { quantities, series };
  seen.add(key);
  const formulas = definition.kind === 'total' && definition.definedWhen !== null ? [definition.definedWhen] : [];
  for (const formula of [definition.value, ...formulas]) {
    for (const id of quantitiesOf(formula)) quantities.add(id);
    walk(formula, (node) => {
      if (node.op === 'series') series.add(node.id);
    });
  }
  for (const read of readsOfDefinition(definition)) {
    const behind = reached(graph, definitionKey(read.of, read.id), seen);
    for (const id of behind.quantities) quantities.add(id);
    for (const id of behind.series) series.add(id);
  }
  return { quantities, series };
}

describe('the value of a part of a formula', () => {
  it('is to the last digit what the exact engine makes of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant(anOperatorGraph()),
          randomModel().map(({ graph }) => graph),
        ),
        (graph) => {
          const evaluation = createExactEngine(graph).evaluate();
          for (const cell of everyFigure(graph)) {
            const value = valueOfCell(graph, evaluation, cell);
            if (cell.kind === 'quantity' || value.kind === 'not-defined') continue;
            const [definition, step] =
              cell.kind === 'line' ? [graph.line(cell.id), cell.step] : [graph.total(cell.id), null];
            expect(decimalText(partValues(graph, evaluation, step)(definition.value)), cell.id).toBe(value.text);
          }
        },
      ),
      SEED,
    );
  });
});

describe('the operator graph, with its awkward cases,', () => {
  it('is explained whole, with numbers that come to their values', () => {
    const graph = anOperatorGraph();
    const evaluation = createExactEngine(graph).evaluate();
    for (const cell of everyFigure(graph)) {
      const { substituted, value } = explainFigure(graph, evaluation, cell);
      if (cell.kind !== 'quantity' && value.kind === 'number') expect(checkSubstituted(substituted)).toBe('');
    }
  });
});
