import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { cellKey, decimalText, explainFigure, valueOfCell, type Cell } from '../../core/engines/explain';
import { explanationTree, refsOf, type ExplanationTree } from '../oracles/explanation-tree';
import { ExactDecimal } from '../../core/engines/exact';
import {
  at,
  compare,
  constant,
  convolve,
  convolvePast,
  cumulative,
  difference,
  GraphBuilder,
  lag,
  previous,
  product,
  quotient,
  sum,
  total,
  where,
  ZERO,
  type Graph,
  type Source,
} from '../../core/graph';
import { explainedLine, explainedTotal } from '../support/care-home-graph';
import { aModelSizedGraph } from '../support/model-sized-graph';
import { ABOUT } from '../support/small-graph';

describe('the explanation of a figure', () => {
  it('begins with its name, step and every digit of its value', () => {
    const { explanation } = explainedLine(({ helpers }) => quotient(helpers, constant('3')), 4);
    expect(explanation).toMatchObject({
      cell: { kind: 'line', id: 'figure', step: 4 },
      label: 'The figure',
      unit: 'share',
      axis: 'year',
      axisId: 'years',
      step: 4,
      value: { kind: 'number', text: '2.333333333333333333333333333333333' },
      evidence: { kind: 'worked-out', stage: 'cohort', citation: { title: 'Invented for a test' } },
    });
  });

  it('lists a line over all its years', () => {
    const { explanation } = explainedLine(({ helpers }) => cumulative(helpers));
    expect(explanation.everyStep).toEqual(['3', '7', '12', '18', '25']);
  });

  it('of a total has no steps', () => {
    const { explanation } = explainedTotal(({ netInAll }) => netInAll);
    expect(explanation).toMatchObject({ axis: null, axisId: null, step: null, everyStep: [] });
  });

  it('uses the values that were evaluated, not those of the template', () => {
    const { graph } = explainedLine(({ weekCost }) => weekCost);
    const evaluation = createExactEngine(graph).evaluate(new Map([['week-cost', '1300']]));
    expect(explainFigure(graph, evaluation, { kind: 'line', id: 'figure', step: 0 }).reads[0]?.value).toBe('1300');
    expect(explainFigure(graph, evaluation, { kind: 'quantity', id: 'week-cost' }).value).toEqual({
      kind: 'number',
      text: '1300',
    });
  });

  it.each<Cell>([
    { kind: 'line', id: 'nowhere', step: 0 },
    { kind: 'line', id: 'figure', step: 5 },
    { kind: 'line', id: 'figure', step: -1 },
    { kind: 'line', id: 'figure', step: 0.5 },
    { kind: 'total', id: 'figure' },
    { kind: 'quantity', id: 'figure' },
  ])('is refused where the model has no such figure: %o', (cell) => {
    const { graph, evaluation } = explainedLine(({ helpers }) => helpers);
    expect(() => explainFigure(graph, evaluation, cell)).toThrow(/^figure-not-found: There is no figure/);
  });
});

describe('what a formula read', () => {
  it('stands in the order of the formula, each once, with the value at the step that was read', () => {
    const { explanation } = explainedLine(({ weeks, weekCost, rate, netInAll, helpers, profile }) =>
      sum(
        product(weeks, weekCost, weeks),
        previous(weeks, ZERO),
        rate,
        netInAll,
        total(helpers),
        cumulative(helpers),
        at(profile, 1),
      ),
    );
    expect(explanation.reads.map(({ label, how, value, step, ref }) => [label, how, value, step, ref])).toEqual([
      ['Weeks in a care home that were not needed', '', '14', 2, { kind: 'line', id: 'weeks', step: 2 }],
      ['What a week costs', '', '1248.5', null, { kind: 'quantity', id: 'week-cost' }],
      ['Weeks in a care home that were not needed', 'the year before', '13', 1, { kind: 'line', id: 'weeks', step: 1 }],
      ['The discount rate', '', '0.035', 2, null],
      ['Net value in all', '', '-5', null, { kind: 'total', id: 'net-in-all' }],
      ['Helpers', 'the total over all years', '25', null, { kind: 'line', id: 'helpers', step: 4 }],
      [
        'Helpers',
        'the running total from the first year up to this one',
        '12',
        null,
        { kind: 'line', id: 'helpers', step: 2 },
      ],
      ['Weeks at home', 'in the second step after joining', '41', 1, { kind: 'line', id: 'profile', step: 1 }],
    ]);
  });

  it('leaves out the branch that was not taken, and keeps what decided it', () => {
    const { explanation } = explainedLine(({ helpers, need, weekCost, owed }) =>
      where(compare('<', helpers, need), weekCost, owed),
    );
    expect(explanation.reads.map(({ label }) => label)).toEqual(['Helpers', 'People in need', 'What a week costs']);
  });

  it('before the first step is the opening value', () => {
    const { explanation } = explainedLine(({ helpers, retention }) => lag(helpers, 3, retention));
    expect(explanation.reads.map(({ label, value }) => [label, value])).toEqual([
      ['The share of helpers who stay', '0.8'],
    ]);
  });

  it('names the source and grade of a quantity, the source of a series, and the publication behind a constant', () => {
    const { explanation } = explainedLine(({ owed, rate }) => product(constant('0.5'), owed, rate));
    expect(explanation.reads.map(({ evidence }) => evidence)).toEqual([
      {
        kind: 'constant',
        basis: 'part of the formula: Invented for a test, none',
        citation: { title: 'Invented for a test', section: 'none' },
      },
      {
        kind: 'quantity',
        basis: 'assumption, grade 6',
        source: { kind: 'assumption', reason: 'Nobody has counted it.' },
        grade: 6,
        status: null,
        note: '',
      },
      { kind: 'series', basis: 'Green Book, A6', citation: { title: 'Green Book', section: 'A6' } },
    ]);
  });
});

describe('a number that was put in', () => {
  const explainedQuantity = (source: Source) => {
    const builder = new GraphBuilder();
    const years = builder.axis('year', 'years', 1);
    const cost = builder.quantity({
      id: 'cost',
      label: 'Cost',
      unit: '£',
      value: '60.00',
      source,
      grade: 2,
      note: 'With salt.',
    });
    builder.line({ ...ABOUT, id: 'spent', label: 'Spent', axis: years, unit: '£', value: cost, shown: true });
    const graph = builder.build();
    return explainFigure(graph, createExactEngine(graph).evaluate(), { kind: 'quantity', id: 'cost' });
  };
  const reference = {
    kind: 'reference',
    figureId: 'X1',
    title: 'PSSRU',
    section: 'table 2',
    address: 'https://example.org',
  } as const;

  it.each<[Source, string, string]>([
    [{ ...reference, status: 'confirmed' }, 'PSSRU, table 2', 'Source: PSSRU, table 2.'],
    [{ ...reference, status: 'to-confirm' }, 'PSSRU, table 2', 'Source: PSSRU, table 2, still to be confirmed.'],
    [{ ...reference, status: 'second-hand' }, 'PSSRU, table 2', 'Source: PSSRU, table 2, as another source quotes it.'],
    [{ kind: 'given', title: 'Invoice 12', address: '' }, 'Invoice 12', 'Source: Invoice 12.'],
    [{ kind: 'given', title: ' ', address: '' }, 'assumption, grade 2', 'Assumption, grade 2.'],
    [{ kind: 'assumption', reason: 'A guess.' }, 'assumption, grade 2', 'Assumption, grade 2: A guess.'],
  ])('from %o rests on "%s"', (source, basis, sentence) => {
    const explanation = explainedQuantity(source);
    expect(explanation.evidence).toMatchObject({
      kind: 'quantity',
      basis,
      grade: 2,
      note: 'With salt.',
      status: source.kind === 'reference' ? source.status : null,
    });
    expect(explanation.words).toBe(`A number that is put in, not worked out. ${sentence}`);
    expect(explanation).toMatchObject({ unit: '£', value: { kind: 'number', text: '60' }, substituted: [], reads: [] });
  });
});

describe('a convolution', () => {
  it('is listed by year of joining', () => {
    const { explanation } = explainedLine(({ joined, profile }) => convolve(joined, profile), 2);
    expect(explanation.convolutions).toHaveLength(1);
    expect(explanation.convolutions[0]).toMatchObject({
      entrantsLabel: 'People who joined',
      profileLabel: 'Weeks at home',
      total: '244',
      others: { count: 0, product: '0' },
    });
    const rows = explanation.convolutions[0]?.terms.map((term) => [
      term.yearJoined,
      term.stepsSince,
      term.entrants,
      term.profile,
      term.product,
    ]);
    expect(rows).toEqual([
      [0, 2, '1', '42', '42'],
      [1, 1, '2', '41', '82'],
      [2, 0, '3', '40', '120'],
    ]);
  });

  it('over earlier years leaves this year out, and in the first year has no terms', () => {
    const past = (step: number) =>
      explainedLine(({ joined, profile }) => convolvePast(joined, profile), step).explanation;
    expect(past(1).convolutions[0]?.terms.map(({ yearJoined }) => yearJoined)).toEqual([0]);
    expect(past(0)).toMatchObject({ reads: [], convolutions: [{ terms: [], total: '0' }] });
  });

  it('is listed only if it counts here', () => {
    const inBranch = (step: number) =>
      explainedLine(
        ({ joined, profile, helpers }) => where(compare('<', helpers, constant('5')), convolve(joined, profile), ZERO),
        step,
      ).explanation.convolutions.length;
    expect([inBranch(1), inBranch(2)]).toEqual([1, 0]);
  });

  it('of many years lists the forty terms that count most, and adds the others up', () => {
    const builder = new GraphBuilder();
    const years = builder.axis('year', 'years', 60);
    const cycles = builder.axis('cycle', 'cycles', 60);
    const first = builder.quantity({
      id: 'first',
      label: 'First',
      unit: 'person',
      value: '1',
      source: { kind: 'assumption', reason: 'One.' },
      grade: 6,
      note: '',
    });
    const entrants = builder.line<'year', 'person'>({
      ...ABOUT,
      id: 'entrants',
      label: 'Entrants',
      axis: years,
      unit: 'person',
      value: (self) => sum(first, previous(self, ZERO)),
    });
    const profile = builder.line({
      ...ABOUT,
      id: 'profile',
      label: 'Weeks',
      axis: cycles,
      unit: 'week/person',
      value: constant('1', 'week/person'),
    });
    builder.line({
      ...ABOUT,
      id: 'weeks',
      label: 'Weeks',
      axis: years,
      unit: 'week',
      value: convolve(entrants, profile),
      shown: true,
    });
    const graph = builder.build();
    const { convolutions } = explainFigure(graph, createExactEngine(graph).evaluate(), {
      kind: 'line',
      id: 'weeks',
      step: 59,
    });
    // 1 + 2 + … + 60; the first twenty years are the smallest
    expect(convolutions[0]).toMatchObject({ total: '1830', unit: 'week', others: { count: 20, product: '210' } });
    expect(convolutions[0]?.terms.map(({ yearJoined }) => yearJoined)).toEqual(
      Array.from({ length: 40 }, (_, year) => year + 20),
    );
  });
});

describe('exact decimal text', () => {
  it.each([
    ['16668.52', '16668.52'],
    ['0.00000000000000000000000001', '0.00000000000000000000000001'],
    ['-0', '0'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['1e50', '1e+50'],
    ['1.5e-70', '1.5e-70'],
  ])('of %s is %s', (value, text) => {
    expect(decimalText(new ExactDecimal(value))).toBe(text);
  });
});

describe('the tree of a figure', () => {
  const graph = aModelSizedGraph({ years: 4, cycles: 5, groups: 1, streams: 2 });
  const evaluation = createExactEngine(graph).evaluate();
  const root: Cell = { kind: 'total', id: 'benefit-cost-ratio' };
  const nodesOf = (tree: ExplanationTree): readonly ExplanationTree[] => [tree, ...tree.children.flatMap(nodesOf)];

  it('goes as deep as was asked, and says where there is more', () => {
    const tree = explanationTree(graph, evaluation, root, 1);
    expect(tree.more).toBe('none');
    expect(tree.children.map(({ explanation, children, more }) => [explanation.label, children.length, more])).toEqual([
      ['value', 0, 'deeper'],
      ['cost', 0, 'deeper'],
    ]);
    expect(explanationTree(graph, evaluation, root, 0)).toMatchObject({ children: [], more: 'deeper' });
  });

  it('goes down to the quantities, and takes each figure apart once', () => {
    const nodes = nodesOf(explanationTree(graph, evaluation, root, 100));
    const apart = nodes
      .filter(({ children }) => children.length > 0)
      .map(({ explanation }) => cellKey(explanation.cell));
    expect(new Set(apart).size).toBe(apart.length);
    expect(nodes.filter(({ more }) => more === 'deeper')).toEqual([]);
    for (const { explanation, children, more } of nodes) {
      if (children.length > 0) continue;
      const endsHere = refsOf(explanation).length === 0;
      expect(more, cellKey(explanation.cell)).toBe(endsHere ? 'none' : 'elsewhere');
      if (more === 'elsewhere') expect(apart).toContain(cellKey(explanation.cell));
    }
  });

  it.each([-1, 0.5, Number.NaN])('is refused at a depth of %s', (depth) => {
    expect(() => explanationTree(graph, evaluation, root, depth)).toThrow(/^depth-not-whole/);
  });
});

describe('the references in an explanation', () => {
  const everyCell = (graph: Graph): readonly Cell[] => [
    ...[...graph.lines.keys()].flatMap((id) =>
      Array.from({ length: graph.stepsOf(id) }, (_, step): Cell => ({ kind: 'line', id, step })),
    ),
    ...[...graph.totals.keys()].map((id): Cell => ({ kind: 'total', id })),
    ...[...graph.quantities.keys()].map((id): Cell => ({ kind: 'quantity', id })),
  ];

  it('all lead to a figure, with the number that stands beside them', () => {
    const graph = aModelSizedGraph({ years: 4, cycles: 5, groups: 1, streams: 2 });
    const evaluation = createExactEngine(graph).evaluate();
    const summed = /running total|^the total/;
    let followed = 0;
    for (const cell of everyCell(graph)) {
      const { reads, substituted, convolutions } = explainFigure(graph, evaluation, cell);
      for (const { ref, value, how } of reads) {
        if (ref === null) continue;
        const found = valueOfCell(graph, evaluation, ref); // refuses a figure that is not there
        if (!summed.test(how)) expect(found, cellKey(ref)).toEqual({ kind: 'number', text: value });
        followed += 1;
      }
      for (const { ref } of substituted) if (ref !== undefined) valueOfCell(graph, evaluation, ref);
      for (const { entrants, profile, entrantsRef, profileRef } of convolutions.flatMap(({ terms }) => terms)) {
        expect(valueOfCell(graph, evaluation, entrantsRef)).toEqual({ kind: 'number', text: entrants });
        expect(valueOfCell(graph, evaluation, profileRef)).toEqual({ kind: 'number', text: profile });
      }
    }
    expect(followed).toBeGreaterThan(1000);
  });

  it('are plain data that survive being sent', () => {
    const { explanation } = explainedLine(({ weeks, joined, profile, owed }) =>
      difference(product(weeks, owed), convolve(joined, profile)),
    );
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
