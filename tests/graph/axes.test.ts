import { describe, expect, it } from 'vitest';
import {
  at,
  constant,
  convolve,
  convolvePast,
  GraphBuilder,
  lag,
  total,
  ZERO,
  type Expression,
  type ExpressionNode,
} from '../../core/graph';
import { refusalOf } from '../support/refusal';
import { A_CITATION, ABOUT } from '../support/small-graph';

/** Years, and two cohorts of different length, each with a line. */
function aModel() {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', 4);
  const women = graph.axis('cycle', 'women', 3);
  const men = graph.axis('cycle', 'men', 5);
  const about = { ...ABOUT, unit: 'share', value: constant('1'), shown: true } as const;
  const entrants = graph.line({ ...about, id: 'entrants', label: 'Entrants', axis: years });
  const profile = graph.line({ ...about, id: 'profile', label: 'Profile', axis: women });
  const other = graph.line({ ...about, id: 'other', label: 'Other', axis: men });
  const known = { label: 'Known', unit: 'share', values: ['1', '1', '1'], source: A_CITATION } as const;
  const series = graph.series({ ...known, id: 'series', axis: women });
  const example = { ...ABOUT, id: 'example', label: 'Example', unit: 'share', shown: true } as const;
  return {
    entrants,
    profile,
    other,
    series,
    alongYears: (value: Expression<'year' | 'scalar', string>) => {
      graph.line<'year', 'share'>({ ...example, axis: years, value: value as Expression<'year', 'share'> });
      return graph.build();
    },
    alongWomen: (node: ExpressionNode) => {
      graph.line({ ...example, axis: women, value: { node } });
      return graph.build();
    },
    alongNothing: (node: ExpressionNode, definedWhen?: ExpressionNode) => {
      graph.total({
        ...example,
        value: { node },
        ...(definedWhen === undefined ? {} : { definedWhen: { node: definedWhen } }),
      });
      return graph.build();
    },
  };
}

describe('along one axis, a formula', () => {
  it('reads the lines of that axis, totals of any, and profiles only by convolving', () => {
    const { entrants, profile, alongYears } = aModel();
    expect(alongYears(convolve(entrants, profile)).stepsOf('example')).toBe(4);
  });

  it.each<[string, string, (it: ReturnType<typeof aModel>) => unknown]>([
    ['a line by cycle in a line by year', 'women', ({ profile, alongYears }) => alongYears({ node: profile.node })],
    ['a line of another cohort', 'men', ({ other, alongWomen }) => alongWomen(other.node)],
    ['an earlier value of another cohort', 'men', ({ other, alongWomen }) => alongWomen(lag(other, 1, ZERO).node)],
    ['a running total of another cohort', 'men', ({ alongWomen }) => alongWomen({ op: 'cumulative', id: 'other' })],
    ['a series by cycle in a line by year', 'women', ({ series, alongYears }) => alongYears({ node: series.node })],
    [
      'entrants by year in a line by cycle',
      'years',
      ({ entrants, profile, alongWomen }) => alongWomen(convolve(entrants, profile).node),
    ],
  ])('is refused %s', (_what, wanted, work) => {
    const refused = refusalOf(() => work(aModel()));
    expect(refused).toMatchObject({ code: 'axis-mismatch', about: ['example'] });
    expect(refused.what).toBe(`"Example" reads something that runs along ${wanted}.`);
    expect(refused.why).toMatch(/^The formula runs along (years|women)\.$/);
    expect(refused.mend).toBe(
      'Take a total, a value at one step, or convolve a profile by cycle with entrants by year.',
    );
  });

  it('convolves entrants by year with a profile by cycle, and nothing else', () => {
    const model = aModel();
    const node: ExpressionNode = { op: 'convolve', entrants: 'entrants', profile: 'entrants', past: false };
    expect(refusalOf(() => model.alongYears({ node }))).toMatchObject({ code: 'axis-mismatch' });
  });

  it('may convolve with a cohort of any length', () => {
    const { entrants, other, alongYears } = aModel();
    expect(alongYears(convolvePast(entrants, other)).stepsOf('example')).toBe(4);
  });
});

describe('a total', () => {
  it.each<[string, (it: ReturnType<typeof aModel>) => unknown]>([
    ['a line, which it would have to read at some step', ({ entrants, alongNothing }) => alongNothing(entrants.node)],
    ['a series', ({ series, alongNothing }) => alongNothing(series.node)],
    ['the step', ({ alongNothing }) => alongNothing({ op: 'step' })],
    ['whether it is the first step', ({ alongNothing }) => alongNothing({ op: 'first' })],
    ['a line in its condition', ({ entrants, alongNothing }) => alongNothing(constant('1').node, entrants.node)],
  ])('is refused %s', (_what, work) => {
    expect(refusalOf(() => work(aModel()))).toMatchObject({
      code: 'axis-mismatch',
      why: 'A total has no steps of its own.',
      about: ['example'],
    });
  });

  it('reads sums and single steps of lines along any axis', () => {
    const { entrants, other, alongNothing } = aModel();
    const node: ExpressionNode = { op: 'add', terms: [total(entrants).node, at(other, 4).node] };
    expect(alongNothing(node).totals.size).toBe(1);
  });
});

describe('a step', () => {
  it.each([-1, 3, 0.5])('%d of three does not exist', (step) => {
    const { profile, alongNothing } = aModel();
    expect(refusalOf(() => alongNothing(at(profile, step).node))).toEqual({
      code: 'step-outside-axis',
      what: `"Example" reads step ${step} of "profile".`,
      why: 'That step does not exist.',
      mend: 'Choose a step from 0 up to the last.',
      about: ['example', 'profile'],
    });
  });

  it.each([0, -1, 1.5])('cannot lie %d earlier', (steps) => {
    const { entrants, alongYears } = aModel();
    expect(refusalOf(() => alongYears(lag(entrants, steps, ZERO))).code).toBe('step-outside-axis');
  });

  it('before the first has a value of its own: the opening, which has no step', () => {
    const { entrants, alongYears } = aModel();
    const opening: Expression<'scalar', 'share'> = { node: entrants.node };
    expect(refusalOf(() => alongYears(lag(entrants, 1, opening)))).toMatchObject({
      code: 'axis-mismatch',
      why: 'A total has no steps of its own.',
    });
  });
});

describe('what is read', () => {
  it.each<[string, ExpressionNode]>([
    ['quantity', { op: 'quantity', id: 'salt' }],
    ['series', { op: 'series', id: 'salt' }],
    ['line', { op: 'line', id: 'salt' }],
    ['line', { op: 'lag', id: 'salt', steps: 1, opening: ZERO.node }],
    ['line', { op: 'cumulative', id: 'salt' }],
    ['line', { op: 'sum', id: 'salt' }],
    ['line', { op: 'at', id: 'salt', step: 0 }],
    ['line', { op: 'convolve', entrants: 'salt', profile: 'profile', past: false }],
    ['line', { op: 'convolve', entrants: 'entrants', profile: 'salt', past: true }],
    ['total', { op: 'total', id: 'salt' }],
  ])('must exist: no %s "salt"', (kind, node) => {
    expect(refusalOf(() => aModel().alongYears({ node }))).toEqual({
      code: 'unknown-id',
      what: `"Example" reads a ${kind} "salt" that the model does not have.`,
      why: 'A formula can only read what has been defined.',
      mend: `Define the ${kind}, or correct its name.`,
      about: ['example', 'salt'],
    });
  });

  it('must exist in the condition of a total, and in an opening value', () => {
    const salt: ExpressionNode = { op: 'quantity', id: 'salt' };
    expect(refusalOf(() => aModel().alongNothing(constant('1').node, salt)).code).toBe('unknown-id');
    const opening: ExpressionNode = { op: 'lag', id: 'entrants', steps: 1, opening: salt };
    expect(refusalOf(() => aModel().alongYears({ node: opening })).code).toBe('unknown-id');
  });
});
