import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactEngine, isNotDefined } from '../../core/engines/exact';
import { walk, type ExpressionNode, type Graph, type Operator } from '../../core/graph';
import { OPERATOR_EXAMPLES } from '../support/operator-examples';
import { LARGEST_VALUE } from '../support/pieces';
import { randomGraph, randomModel } from '../support/random-graph';

const graphs = fc.sample(randomGraph(), { numRuns: 300, seed: 20261121 });
const partsOf = (graph: Graph): readonly ExpressionNode[] => {
  const parts: ExpressionNode[] = [];
  for (const definition of graph.definitions.values()) walk(definition.value, (part) => parts.push(part));
  return parts;
};
/** How many in a hundred graphs have it. */
const share = (has: (graph: Graph) => boolean) => Math.round((100 * graphs.filter(has).length) / graphs.length);
const fedBack = (graph: Graph, reads: (part: ExpressionNode, ids: readonly string[]) => boolean) =>
  graph.blocks.some((block) => {
    if (block.kind !== 'lines' || !block.byStep) return false;
    let found = false;
    for (const id of block.ids) walk(graph.line(id).value, (part) => (found ||= reads(part, block.ids)));
    return found;
  });

/** What the arbitrary promises to every engine; if a promise is not kept, agreement on its graphs proves little. */
describe('random graphs', () => {
  it.each(Object.keys(OPERATOR_EXAMPLES) as Operator[])('use %s often', (operator) => {
    expect(share((graph) => partsOf(graph).some((part) => part.op === operator))).toBeGreaterThanOrEqual(20);
  });

  it.each<[string, (graph: Graph) => boolean]>([
    ['lags of more than one step', (graph) => partsOf(graph).some((part) => part.op === 'lag' && part.steps > 1)],
    ['lags within a block of lines that feed one another', (graph) => fedBack(graph, (part) => part.op === 'lag')],
    [
      'convolvePast in a block that feeds its own entrants',
      (graph) => fedBack(graph, (part, ids) => part.op === 'convolve' && ids.includes(part.entrants)),
    ],
    [
      'running totals in a block',
      (graph) => fedBack(graph, (part, ids) => part.op === 'cumulative' && ids.includes(part.id)),
    ],
    [
      'several lines in one block',
      (graph) => graph.blocks.some((block) => block.kind === 'lines' && block.ids.length > 1),
    ],
    [
      'totals that may have no value',
      (graph) => [...graph.totals.values()].some((total) => total.definedWhen !== null),
    ],
    ['lines along both axes', (graph) => new Set([...graph.lines.values()].map((line) => line.axis)).size === 2],
    ['cohorts of different length', (graph) => new Set([...graph.axes.values()].map((axis) => axis.steps)).size > 1],
  ])('have %s', (_what, has) => {
    expect(share(has)).toBeGreaterThanOrEqual(20);
  });

  it('have convolutions of this year’s entrants too', () => {
    const now = (graph: Graph) => partsOf(graph).some((part) => part.op === 'convolve' && !part.past);
    expect(share(now)).toBeGreaterThanOrEqual(5);
  });

  it('can be worked out, with values that floating point can follow', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph, otherValues }) => {
        const found = createExactEngine(graph).evaluate(otherValues);
        const values = [...graph.lines.keys()].flatMap((id) => found.line(id));
        for (const id of graph.totals.keys()) {
          const total = found.total(id);
          if (!isNotDefined(total)) values.push(total);
        }
        expect(values.filter((value) => value.abs().greaterThan(LARGEST_VALUE))).toEqual([]);
      }),
    );
  });

  it('give other values only to quantities that there are', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph, otherValues }) => {
        expect([...otherValues.keys()].filter((id) => !graph.quantities.has(id))).toEqual([]);
      }),
    );
  });
});
