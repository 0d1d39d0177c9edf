import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createExactEngine, ExactDecimal, isNotDefined, type Evaluation } from '../../../core/engines/exact';
import {
  compare,
  constant,
  floor,
  GraphBuilder,
  product,
  quotient,
  stepIndex,
  sum,
  total,
  ZERO,
  type Graph,
} from '../../../core/graph';
import { randomModel } from '../../support/random-graph';
import { ABOUT, aQuantity } from '../../support/small-graph';

afterEach(() => vi.restoreAllMocks());

/** Grit at a price, in whole bags; what it costs to spread it; and a flag that nothing of that touches. */
function gritGraph(): Graph {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 3);
  const about = { ...ABOUT, axis: years, shown: true } as const;
  const tonnes = aQuantity(graph, { id: 'tonnes', unit: 'tonne', value: '2.5' });
  const price = aQuantity(graph, { id: 'price', unit: '£/tonne', value: '40' });
  const signs = aQuantity(graph, { id: 'signs', unit: 'sign', value: '7' });
  const need = graph.line({
    ...about,
    id: 'need',
    label: 'Grit needed',
    unit: 'tonne',
    value: product(tonnes, sum(stepIndex<'year'>(), constant('1'))),
  });
  const bought = graph.line({ ...about, id: 'bought', label: 'Grit bought', unit: 'tonne', value: floor(need) });
  const cost = graph.line({ ...about, id: 'cost', label: 'Cost of grit', unit: '£', value: product(bought, price) });
  const posts = graph.line({
    ...about,
    id: 'posts',
    label: 'Posts',
    unit: 'sign',
    value: product(signs, constant('2')),
  });
  graph.total({ ...ABOUT, id: 'all-cost', label: 'Cost in all', unit: '£', value: total(cost) });
  graph.total({
    ...ABOUT,
    id: 'cost-a-tonne',
    label: 'Cost a tonne',
    unit: '£/tonne',
    value: quotient(total(cost), tonnes),
  });
  graph.total({
    ...ABOUT,
    id: 'cost-a-post',
    label: 'Cost a post',
    unit: '£/sign',
    value: quotient(total(cost), total(posts)),
    definedWhen: compare('<', ZERO, total(posts)),
    otherwise: 'there are no posts',
  });
  return graph.build();
}

function textOf(graph: Graph, evaluation: Evaluation): string {
  const totals = [...graph.totals.keys()].map((id) => {
    const value = evaluation.total(id);
    return `${id}: ${isNotDefined(value) ? value.notDefined : value.toString()}`;
  });
  return [...[...graph.lines.keys()].map((id) => `${id}: ${evaluation.line(id).join(' ')}`), ...totals].join('\n');
}

describe('an evaluation', () => {
  it('gives every line a value a step, every total, and every quantity as it was used', () => {
    const found = createExactEngine(gritGraph()).evaluate(new Map([['price', '41.5']]));
    expect(found.line('cost').map(String)).toEqual(['83', '207.5', '290.5']);
    expect(found.total('all-cost')).toEqual(new ExactDecimal('581'));
    expect(String(found.quantity('price'))).toBe('41.5');
    expect(String(found.quantity('tonnes'))).toBe('2.5');
  });

  it('says in words that a total has no value, and divides by nothing', () => {
    const found = createExactEngine(gritGraph()).evaluate(new Map([['signs', '0']]));
    expect(found.total('cost-a-post')).toEqual({ notDefined: 'there are no posts' });
  });

  it('cannot be changed by who reads it', () => {
    const cost = createExactEngine(gritGraph()).evaluate().line('cost');
    expect(() => (cost as ExactDecimal[]).push(new ExactDecimal(1))).toThrow(TypeError);
  });

  it('has a defect, not a refusal, for an id that the model does not have', () => {
    const found = createExactEngine(gritGraph()).evaluate();
    expect(() => found.line('salt')).toThrow('No line "salt" in this graph.');
    expect(() => found.total('cost')).toThrow('No total "cost" in this graph.');
    expect(() => found.quantity('cost')).toThrow('No quantity "cost" in this graph.');
  });
});

describe('an engine that is kept', () => {
  it('gives the figures of a new engine after a change and after going back, to the last digit', () => {
    fc.assert(
      fc.property(randomModel(), ({ graph, otherValues }) => {
        const engine = createExactEngine(graph);
        const first = engine.evaluate();
        const firstText = textOf(graph, first);
        const second = engine.evaluate(otherValues);
        expect(textOf(graph, second)).toBe(textOf(graph, createExactEngine(graph).evaluate(otherValues)));
        expect(textOf(graph, engine.evaluate())).toBe(firstText);
        expect(textOf(graph, first)).toBe(firstText);
      }),
      { numRuns: 100 },
    );
  });

  it('hands out the same rows for what a change does not reach', () => {
    const engine = createExactEngine(gritGraph());
    const before = engine.evaluate();
    const after = engine.evaluate(new Map([['price', '50']]));
    expect(after.line('posts')).toBe(before.line('posts'));
    expect(after.line('bought')).toBe(before.line('bought'));
    expect(after.line('cost')).not.toBe(before.line('cost'));
  });

  it('works out only what a change reaches', () => {
    const engine = createExactEngine(gritGraph());
    engine.evaluate();
    const multiplications = vi.spyOn(ExactDecimal.prototype, 'times');
    engine.evaluate(new Map([['signs', '8']]));
    expect(multiplications).toHaveBeenCalledTimes(3); // posts, in three years
  });

  it('stops where a line comes out as it was: a little more grit is the same number of whole tonnes', () => {
    const engine = createExactEngine(gritGraph());
    const before = engine.evaluate();
    const multiplications = vi.spyOn(ExactDecimal.prototype, 'times');
    const after = engine.evaluate(new Map([['tonnes', '2.51']]));
    expect(multiplications).toHaveBeenCalledTimes(3); // the need, in three years; not the cost
    expect(after.line('cost')).toBe(before.line('cost'));
  });

  it('works nothing out for the same value in other words', () => {
    const engine = createExactEngine(gritGraph());
    engine.evaluate();
    const multiplications = vi.spyOn(ExactDecimal.prototype, 'times');
    engine.evaluate(new Map([['tonnes', '2.50']]));
    expect(multiplications).not.toHaveBeenCalled();
  });

  it('works nothing out when it is asked the same again', () => {
    const engine = createExactEngine(gritGraph());
    engine.evaluate();
    const dearer = engine.evaluate(new Map([['price', '50']]));
    const multiplications = vi.spyOn(ExactDecimal.prototype, 'times');
    expect(engine.evaluate(new Map([['price', '50']])).line('cost')).toBe(dearer.line('cost'));
    expect(multiplications).not.toHaveBeenCalled();
  });

  it('keeps no trace of an evaluation that was refused', () => {
    const graph = gritGraph();
    const engine = createExactEngine(graph);
    const before = textOf(graph, engine.evaluate());
    expect(() => engine.evaluate(new Map([['tonnes', '0']]))).toThrow('cannot-evaluate');
    expect(textOf(graph, engine.evaluate())).toBe(before);
  });
});
