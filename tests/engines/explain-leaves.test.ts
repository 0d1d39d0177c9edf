import { describe, expect, it } from 'vitest';
import { leaves } from '../../core/engines/explain';
import { weakestLeaves } from '../oracles/weakest-leaves';
import {
  compare,
  constant,
  convolve,
  GraphBuilder,
  previous,
  product,
  quotient,
  sum,
  total,
  where,
  ZERO,
  type ConfidenceGrade,
  type Graph,
  type Source,
} from '../../core/graph';
import { aModelSizedGraph } from '../support/model-sized-graph';
import { ABOUT } from '../support/small-graph';

const GUESS: Source = { kind: 'assumption', reason: 'A guess.' };
const PUBLISHED = {
  kind: 'reference',
  figureId: 'C1',
  title: 'Unit costs',
  section: 'table 1',
  address: 'https://example.org',
  status: 'confirmed',
} as const satisfies Source;

/** Two figures over shared and separate inputs, through each kind of reading. */
function twoFigures(): Graph {
  const builder = new GraphBuilder();
  const years = builder.axis('year', 'years', 3);
  const cycles = builder.axis('cycle', 'cycles', 2);
  const quantity = (id: string, grade: ConfidenceGrade, source: Source) =>
    builder.quantity({ id, label: `Label of ${id}`, unit: 'share', value: '0.5', source, grade, note: '' });
  const rate = builder.series({
    id: 'rate',
    label: 'The discount rate',
    axis: years,
    unit: 'share',
    values: ['1', '0.9', '0.8'],
    source: { title: 'Green Book', section: 'A6' },
  });
  const on = (id: string) => ({ ...ABOUT, id, label: `Line ${id}`, axis: years, unit: 'share' }) as const;
  const opening = quantity('opening', 4, GUESS);
  const entrants = builder.line<'year', 'share'>({
    ...on('entrants'),
    value: (self) => sum(quantity('joining', 2, PUBLISHED), previous(self, opening)),
  });
  const profile = builder.line({
    ...on('profile'),
    axis: cycles,
    value: quantity('staying', 6, { ...PUBLISHED, status: 'to-confirm' }),
  });
  const benefit = builder.line({
    ...on('benefit'),
    value: product(
      convolve(entrants, profile),
      where(compare('<', rate, ZERO), quantity('rare', 6, GUESS), constant('52.18')),
    ),
  });
  const cost = builder.line({ ...on('cost'), value: quantity('cost', 1, PUBLISHED) });
  const condition = quantity('condition', 5, { kind: 'given', title: 'Survey', address: '' });
  builder.total({
    ...ABOUT,
    id: 'ratio',
    label: 'Ratio',
    unit: 'share',
    value: quotient(total(benefit), total(cost)),
    definedWhen: product(condition, total(cost)),
    otherwise: 'no cost',
  });
  builder.total({ ...ABOUT, id: 'cost-in-all', label: 'Cost in all', unit: 'share', value: total(cost) });
  return builder.build();
}

describe('what a figure rests on', () => {
  it('is every quantity, series and constant behind it, whichever branch holds, with a source or a grade', () => {
    const found = leaves(twoFigures(), { kind: 'total', id: 'ratio' });
    expect(found.map(({ kind, label, evidence }) => [kind, label, evidence.basis])).toEqual([
      ['quantity', 'Label of condition', 'Survey'],
      ['series', 'The discount rate', 'Green Book, A6'],
      ['constant', '0 in "Line benefit"', 'part of the formula: Invented for a test, none'],
      ['quantity', 'Label of rare', 'assumption, grade 6'],
      ['constant', '52.18 in "Line benefit"', 'part of the formula: Invented for a test, none'],
      ['quantity', 'Label of cost', 'Unit costs, table 1'],
      ['quantity', 'Label of joining', 'Unit costs, table 1'],
      ['quantity', 'Label of opening', 'assumption, grade 4'],
      ['quantity', 'Label of staying', 'Unit costs, table 1'],
    ]);
  });

  it('leaves out what it does not reach', () => {
    const found = leaves(twoFigures(), { kind: 'total', id: 'cost-in-all' });
    expect(found.map(({ id, value }) => [id, value])).toEqual([['cost', '0.5']]);
  });

  it('of a quantity is the quantity itself', () => {
    const found = leaves(twoFigures(), { kind: 'quantity', id: 'rare' });
    expect(found.map(({ id }) => id)).toEqual(['rare']);
  });

  it('is weakest where the grade is worst: among equals an assumption first, then what is to be confirmed', () => {
    const found = weakestLeaves(twoFigures(), { kind: 'total', id: 'ratio' });
    expect(found.map(({ id, evidence }) => [id, evidence.grade])).toEqual([
      ['rare', 6],
      ['staying', 6],
      ['condition', 5],
      ['opening', 4],
      ['joining', 2],
      ['cost', 1],
    ]);
  });

  it('has a source or says "assumption, grade n" for every figure of a model-sized graph', () => {
    const graph = aModelSizedGraph({ years: 4, cycles: 5, groups: 2, streams: 2 });
    for (const id of graph.totals.keys()) {
      const found = leaves(graph, { kind: 'total', id });
      expect(found.length, id).toBeGreaterThan(0);
      for (const { evidence } of found) expect(evidence.basis).toMatch(/Invented for a test|^assumption, grade [1-6]$/);
    }
  });

  it('is refused for a figure that the model does not have', () => {
    expect(() => leaves(twoFigures(), { kind: 'line', id: 'cost', step: 3 })).toThrow(/^figure-not-found/);
    expect(() => weakestLeaves(twoFigures(), { kind: 'total', id: 'cost' })).toThrow(/^figure-not-found/);
  });
});
