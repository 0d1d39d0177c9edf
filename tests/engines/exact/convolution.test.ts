import { describe, expect, it } from 'vitest';
import { createExactEngine, exp, ExactDecimal } from '../../../core/engines/exact';
import {
  constant,
  convolve,
  exp as expOf,
  GraphBuilder,
  negative,
  product,
  stepIndex,
  type DerivedUnit,
  type Expression,
} from '../../../core/graph';
import { A_CITATION, ABOUT } from '../../support/small-graph';

type Profile = Expression<'cycle' | 'scalar', 'share' | DerivedUnit>;

/** What entrants in each year bring in each year, with a profile over as many cycles. */
function broughtBy(entrants: readonly string[], profile: Profile): readonly string[] {
  const graph = new GraphBuilder();
  const years = graph.axis('year', 'years', entrants.length);
  const cohort = graph.axis('cycle', 'cohort', entrants.length);
  const about = { ...ABOUT, shown: true } as const;
  const known = {
    id: 'known',
    label: 'Known',
    axis: years,
    unit: 'person',
    values: entrants,
    source: A_CITATION,
  } as const;
  const who = graph.line({
    ...about,
    id: 'who',
    label: 'Who',
    axis: years,
    unit: 'person',
    value: graph.series(known),
  });
  const stays = graph.line({ ...about, id: 'stays', label: 'Stays', axis: cohort, unit: 'share', value: profile });
  graph.line({ ...about, id: 'all', label: 'All', axis: years, unit: 'person', value: convolve(who, stays) });
  return createExactEngine(graph.build()).evaluate().line('all').map(String);
}

describe('a convolution adds its products exactly and rounds once', () => {
  it('so that what cancels leaves what is left, to the last digit', () => {
    const large = '999999999999999.12345678901234567890';
    expect(broughtBy([large, `-${large}`, '0.00000000000000000001'], constant('1'))).toEqual([
      '999999999999999.1234567890123456789',
      '0',
      '1e-20',
    ]);
  });

  it('also with products of more digits than a result has', () => {
    const third = '0.33333333333333333333';
    // each product is 0.1111111111111111111088888888888888888889, 40 digits
    expect(broughtBy([third, third, third], constant(third))).toEqual([
      '0.1111111111111111111088888888888889',
      '0.2222222222222222222177777777777778',
      '0.3333333333333333333266666666666667',
    ]);
  });

  it('keeps a tiny share by itself, and loses it beside a whole one', () => {
    const fading = expOf(negative(product(constant('2000'), stepIndex<'cycle'>())));
    expect(broughtBy(['1', '0', '1'], fading)).toEqual(['1', exp(new ExactDecimal(-2000)).toString(), '1']);
  });
});
