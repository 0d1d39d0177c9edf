import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convolve,
  convolvePast,
  cumulative,
  definitionKey,
  GraphBuilder,
  lag,
  previous,
  readsOfDefinition,
  sum,
  total,
  ZERO,
  type Block,
  type DerivedUnit,
  type Expression,
  type Line,
} from '../../core/graph';
import { randomGraph } from '../support/random-graph';
import { refusalOf } from '../support/refusal';
import { ABOUT } from '../support/small-graph';

type YearLine = Line<'year', 'share'>;
type Formula = Expression<'year' | 'scalar', 'share' | DerivedUnit>;

/** Lines along years, each given its formula from the others, which may come later; and a profile by cycle. */
function blocksOf(
  formulas: Readonly<Record<string, (line: (id: string) => YearLine, profile: Line<'cycle', 'share'>) => Formula>>,
) {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 3);
  const cohort = graph.axis('cycle', 'cohort', 3);
  const about = { ...ABOUT, unit: 'share', shown: true } as const;
  const profile = graph.line({ ...about, id: 'profile', label: 'Profile', axis: cohort, value: ZERO });
  const lines = new Map(Object.keys(formulas).map((id) => [id, graph.promised(id, years, 'share')]));
  const line = (id: string) => {
    const known = lines.get(id);
    if (known === undefined) throw new Error(`No line ${id}`);
    return known;
  };
  for (const [id, formula] of Object.entries(formulas)) {
    graph.line({ ...about, id, label: `The ${id}`, axis: years, value: formula(line, profile) });
  }
  return graph.build().blocks.filter((block) => block.kind === 'total' || !block.ids.includes('profile'));
}

const alone = (id: string): Block => ({ kind: 'lines', axisId: 'years', ids: [id], byStep: false });

describe('the order in which lines are worked out', () => {
  it('puts what is read before what reads it, however they were written', () => {
    const blocks = blocksOf({
      net: (line) => sum(line('gross'), line('cost')),
      gross: (line) => line('cost'),
      cost: () => ZERO,
    });
    expect(blocks).toEqual([alone('cost'), alone('gross'), alone('net')]);
  });

  it('works out a line that reads its own earlier value step by step', () => {
    const blocks = blocksOf({
      stock: (line) => sum(previous(line('stock'), ZERO), line('entrants')),
      entrants: () => ZERO,
    });
    expect(blocks).toEqual([alone('entrants'), { kind: 'lines', axisId: 'years', ids: ['stock'], byStep: true }]);
  });

  it('works out lines that feed one another through earlier steps together, in the order that holds within a step', () => {
    const blocks = blocksOf({
      entrants: (line) => line('room'),
      room: (line) => line('stock'),
      stock: (line, profile) => convolvePast(line('entrants'), profile),
    });
    expect(blocks).toEqual([{ kind: 'lines', axisId: 'years', ids: ['stock', 'room', 'entrants'], byStep: true }]);
  });

  it('leaves out of such a block what only reads it', () => {
    const blocks = blocksOf({
      report: (line) => cumulative(line('helpers')),
      helpers: (line) => lag(line('helpers'), 2, ZERO),
    });
    expect(blocks.map((block) => (block.kind === 'lines' ? block.ids : []))).toEqual([['helpers'], ['report']]);
  });

  it('holds on random graphs: each definition once, and nothing read before it is known', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const known = new Set<string>();
        for (const block of graph.blocks) {
          const keys =
            block.kind === 'total'
              ? [definitionKey('total', block.id)]
              : block.ids.map((id) => definitionKey('line', id));
          for (const key of keys) {
            const definition = graph.definitions.get(key);
            if (definition === undefined || known.has(key)) throw new Error(`${key} is unknown or there twice`);
            for (const read of readsOfDefinition(definition)) {
              const from = definitionKey(read.of, read.id);
              const isFine = known.has(from) || (read.kind === 'earlier' && keys.includes(from));
              expect(isFine ? '' : `${key} reads ${from} too early`).toBe('');
            }
            known.add(key);
          }
        }
        expect(known.size).toBe(graph.definitions.size);
      }),
    );
  });

  it('is found for a chain of five thousand lines', () => {
    const graph = new GraphBuilder();
    const years = graph.axis('year', 'years', 1);
    const about = { ...ABOUT, axis: years, unit: 'share', shown: true } as const;
    let last: YearLine = graph.line({ ...about, id: 'line-0', label: 'First', value: ZERO });
    for (let index = 1; index < 5000; index += 1) {
      last = graph.line({ ...about, id: `line-${index}`, label: 'Next', value: last });
    }
    expect(graph.build().blocks).toHaveLength(5000);
  });
});

describe('a formula that needs its own value at the same time is refused', () => {
  it('with every line of the circle named', () => {
    expect(refusalOf(() => blocksOf({ need: (line) => line('entrants'), entrants: (line) => line('need') }))).toEqual({
      code: 'cycle',
      what: '"The need", "The entrants": these formulas need one another\'s value at the same time.',
      why: 'A value may feed itself only through an earlier step.',
      mend: 'Read the value of the step before in one of them.',
      about: ['need', 'entrants'],
    });
  });

  it.each<[string, Parameters<typeof blocksOf>[0]]>([
    ['a line that reads itself', { net: (line) => line('net') }],
    ['a line that reads its own running total', { net: (line) => cumulative(line('net')) }],
    ['a line that reads its own sum over all years', { net: (line) => total(line('net')) }],
    ['entrants limited by those who come in the same year', { net: (line, profile) => convolve(line('net'), profile) }],
    [
      'a circle of which only one part goes through an earlier step',
      { a: (line) => previous(line('b'), ZERO), b: (line) => sum(line('a'), line('c')), c: (line) => line('b') },
    ],
    [
      'a block that reads a sum of one of its own',
      { a: (line) => previous(line('b'), ZERO), b: (line) => sum(line('a'), total(line('a'))) },
    ],
    ['an opening value made from the line itself', { a: (line) => previous(line('a'), total(line('a'))) }],
  ])('%s', (_what, formulas) => {
    expect(refusalOf(() => blocksOf(formulas)).code).toBe('cycle');
  });

  it('through a total as well', () => {
    const graph = new GraphBuilder();
    const years = graph.axis('year', 'years', 2);
    const ratio: Expression<'scalar', 'share'> = { node: { op: 'total', id: 'ratio' } };
    const net = graph.line({ ...ABOUT, id: 'net', label: 'Net', axis: years, unit: 'share', value: ratio });
    graph.total({ ...ABOUT, id: 'ratio', label: 'Ratio', unit: 'share', value: total(net) });
    expect(refusalOf(() => graph.build())).toMatchObject({ code: 'cycle', about: ['net', 'ratio'] });
  });

  it('through a profile that depends on the entrants it is convolved with', () => {
    const graph = new GraphBuilder();
    const years = graph.axis('year', 'years', 2);
    const cohort = graph.axis('cycle', 'cohort', 2);
    const entrants = graph.promised('entrants', years, 'share');
    const about = { ...ABOUT, unit: 'share', shown: true } as const;
    const profile = graph.line({ ...about, id: 'profile', label: 'Profile', axis: cohort, value: total(entrants) });
    graph.line({ ...about, id: 'entrants', label: 'Entrants', axis: years, value: convolvePast(entrants, profile) });
    expect(refusalOf(() => graph.build()).code).toBe('cycle');
  });
});
