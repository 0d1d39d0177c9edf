import {
  at,
  compare,
  constant,
  convolve,
  convolvePast,
  cumulative,
  difference,
  exp,
  floor,
  GraphBuilder,
  isFirstStep,
  lag,
  largest,
  ln,
  negative,
  ONE,
  oneMinus,
  phi,
  power,
  previous,
  product,
  quotient,
  smallest,
  stepIndex,
  sum,
  total,
  where,
  ZERO,
  type DerivedUnit,
  type Expression,
  type Graph,
  type Stage,
} from '../../core/graph';
import { A_CITATION, aQuantity } from './small-graph';

type YearFormula = Expression<'year' | 'scalar', 'share' | DerivedUnit>;

export const OPERATOR_GRAPH_YEARS = 7;

/**
 * Every operator of the language, each with the cases where spreadsheets go wrong: 0^0, brackets after minus and divide, a branch
 * that must not be worked out, values before the first step, windows over years, profiles shorter and longer than the horizon.
 */
export function anOperatorGraph(): Graph {
  const graph = new GraphBuilder();
  const year = graph.axis('year', 'years', OPERATOR_GRAPH_YEARS);
  const short = graph.axis('cycle', 'a short cohort', 3);
  const long = graph.axis('cycle', 'a long cohort', 11);
  const share = (id: string, value: string) => aQuantity(graph, { id, unit: 'share', value });
  const onYear = (id: string, value: YearFormula, stage: Stage = 'participation') =>
    graph.line({ id, label: `Line: ${id}`, stage, source: A_CITATION, axis: year, unit: 'share', value, shown: true });
  const outcome = (
    id: string,
    value: Expression<'scalar', 'share' | DerivedUnit>,
    definedWhen?: Expression<'scalar'>,
  ) =>
    graph.total({
      id,
      label: `Total: ${id}`,
      stage: 'appraisal',
      source: A_CITATION,
      unit: 'share',
      value,
      ...(definedWhen === undefined ? {} : { definedWhen, otherwise: `${id} is not defined` }),
    });

  const a = share('a', '7.25');
  const b = share('b', '-2.5');
  const c = share('c', '0.125');
  const none = share('none', '0');
  const tenth = share('a tenth', '0.1');
  const threeTenths = share('three tenths', '0.3');
  const step = stepIndex<'year'>();
  const ramp = onYear('ramp', sum(a, product(step, c)));
  const counted = onYear('counted', difference(step, constant('2')));
  const published = graph.series({
    id: 'published', label: 'Published rates', axis: year, unit: 'share', source: A_CITATION,
    values: ['0.035', '0.035', '0.03', '0.03', '0.025', '0.02', '0.0151234567890123456'],
  }); // prettier-ignore

  onYear('brackets.minus', difference(ramp, difference(b, product(c, step))));
  onYear('brackets.minus-sum', difference(ramp, sum(b, c)));
  onYear('brackets.divide', quotient(ramp, quotient(b, sum(ONE, step))));
  onYear('brackets.divide-product', quotient(ramp, product(b, sum(ONE, step))));
  onYear('brackets.times-quotient', product(ramp, quotient(c, a)));
  onYear('brackets.times-sum', product(sum(ramp, b), difference(step, c)));
  onYear('brackets.negative-constant', difference(product(constant('-0.5'), ramp), constant('-3.75')));
  onYear('brackets.negative', exp(negative(product(c, sum(step, ONE)))));
  onYear('series', product(published, ramp));
  onYear('step', step);
  onYear('first', sum(isFirstStep<'year'>(), step));
  onYear('compare.less', compare('<', step, constant('3')));
  onYear('compare.at-most', compare('<=', step, constant('3')));
  onYear('compare.equal', compare('=', step, constant('3')));
  onYear('compare.of-sum', compare('<', sum(b, step), difference(c, constant('-1'))));
  onYear('where.step', where(compare('<', step, constant('2')), ramp, b));
  onYear('where.first', where(isFirstStep<'year'>(), a, ramp));
  onYear('where.any-number', where(counted, ONE, ZERO));
  onYear('where.other-branch-has-no-value', where(compare('=', counted, ZERO), ZERO, quotient(ONE, counted)));
  onYear('where.other-branch-has-no-logarithm', where(compare('<', ZERO, counted), phi(ln(counted)), ZERO));
  onYear('power.nought-to-the-nought', power(none, step));
  onYear('power.of-step', power(c, step));
  onYear('power.fraction', power(ramp, product(c, step)));
  onYear('power.negative-base', power(b, constant('3')));
  onYear('power.negative-exponent', power(ramp, constant('-2')));
  onYear('power.constant-nought', power(ramp, constant('0')));
  onYear('exp', exp(product(b, step)));
  onYear('ln', ln(ramp));
  onYear('phi.of-nought', phi(product(none, step)));
  onYear('phi.of-little', phi(product(share('little', '0.000001'), step)));
  onYear('phi.just-above-little', phi(share('just above little', '0.0000101')));
  onYear('phi.of-sum', phi(sum(b, step)));
  onYear('phi.of-phi', phi(sum(phi(product(c, step)), c)));
  onYear('floor.negative', floor(sum(b, product(c, step))));
  onYear('floor.of-a-hair-less', floor(quotient(threeTenths, tenth)));
  onYear('min', smallest(ramp, b, step));
  onYear('max', largest(counted, b, c));
  onYear('cumulative', cumulative(ramp));

  onYear('lag.one', previous(ramp, b));
  onYear('lag.three', lag(counted, 3, quotient(ONE, sum(ONE, c))));
  onYear('lag.beyond-the-horizon', lag(ramp, OPERATOR_GRAPH_YEARS + 2, product(a, b)));
  const openedTwice = onYear('opened-twice', product(published, a));
  onYear('lag.opens-one-way', previous(openedTwice, a));
  onYear('lag.opens-another-way', sum(lag(openedTwice, 2, b), ONE));
  graph.line({
    id: 'stock', label: 'Stock that decays and grows', stage: 'people-supported', source: A_CITATION, axis: year, unit: 'share', shown: true,
    value: (self) => sum(product(previous(self, a), oneMinus(c)), step),
  }); // prettier-ignore

  const cohort = { stage: 'cohort', source: A_CITATION, unit: 'share', shown: true } as const;
  const shortProfile = graph.line({
    ...cohort, id: 'profile.short', label: 'Short profile', axis: short, value: power(oneMinus(c), stepIndex<'cycle'>()),
  }); // prettier-ignore
  const survival = graph.series({
    id: 'survival', label: 'Survival', axis: long, unit: 'share', source: A_CITATION,
    values: Array.from({ length: 11 }, (_, cycle) => `${1 - cycle / 20}`),
  }); // prettier-ignore
  const longProfile = graph.line({
    ...cohort, id: 'profile.long', label: 'Long profile', axis: long,
    value: product(survival, exp(negative(product(c, stepIndex<'cycle'>())))),
  }); // prettier-ignore
  onYear('convolve.short', convolve(ramp, shortProfile), 'who-gains');
  onYear('convolve.long', sum(convolve(counted, longProfile), ONE), 'who-gains');
  const entrants = graph.promised('entrants', year, 'share');
  const stillThere = onYear('still-there', convolvePast(entrants, longProfile), 'people-supported');
  onYear('entrants', largest(ZERO, difference(ramp, stillThere)), 'people-supported');
  onYear('entrants-before', previous(entrants, c), 'people-supported');

  outcome('sum', total(ramp));
  const fifth = outcome('at', at(counted, 4));
  const inAll = outcome('defined', quotient(total(entrants), a), compare('<', ZERO, total(ramp)));
  outcome('not-defined', quotient(ONE, none), none);
  outcome('of-totals', largest(inAll, product(fifth, constant('-1'))));
  outcome('phi-of-sum', phi(sum(c, product(c, fifth))));
  onYear('share-of-total', quotient(ramp, total(ramp)), 'appraisal');
  onYear('of-one-total', product(step, inAll), 'appraisal');
  return graph.build();
}
