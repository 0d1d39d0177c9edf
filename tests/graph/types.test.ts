import { expect, it } from 'vitest';
import {
  at,
  compare,
  constant,
  convolve,
  cumulative,
  difference,
  GraphBuilder,
  lag,
  largest,
  previous,
  product,
  smallest,
  sum,
  total,
  where,
  ZERO,
  type Operator,
} from '../../core/graph';
import type { OPERATOR_EXAMPLES } from '../support/operator-examples';
import { ABOUT, aQuantity } from '../support/small-graph';

/**
 * What must not compile. Each line marked as an expected error fails the type check of the tests if it compiles after all.
 * Nothing here runs but the last test.
 */
export function whatDoesNotCompile(graph: GraphBuilder): void {
  const years = graph.axis('year', 'years', 2);
  const cohort = graph.axis('cycle', 'cohort', 2);
  const pounds = aQuantity(graph, { id: 'pounds', unit: '£', value: '1' });
  const hours = aQuantity(graph, { id: 'hours', unit: 'hour', value: '1' });
  const yearly = graph.line({ ...ABOUT, id: 'yearly', label: 'Yearly', axis: years, unit: '£', value: pounds });
  const profile = graph.line({ ...ABOUT, id: 'profile', label: 'Profile', axis: cohort, unit: '£', value: pounds });

  // @ts-expect-error hours are not added to £
  sum(pounds, hours);
  // @ts-expect-error nor taken from it
  difference(pounds, hours);
  // @ts-expect-error nor compared with it
  compare('<', pounds, hours);
  // @ts-expect-error nor is the smaller of the two taken
  smallest(pounds, hours);
  // @ts-expect-error nor the larger
  largest(pounds, hours);
  // @ts-expect-error nor is one chosen instead of the other
  where(constant('1'), pounds, hours);
  // @ts-expect-error a line by year does not begin with hours
  previous(yearly, hours);
  // @ts-expect-error whichever operand comes first
  lag(yearly, 2, hours);

  // @ts-expect-error years are not added to cycles
  sum(yearly, profile);
  // @ts-expect-error nor multiplied by them
  product(yearly, profile);
  // @ts-expect-error nor chosen by a condition along the other axis
  where(profile, yearly, yearly);
  // @ts-expect-error an opening value has no axis
  previous(yearly, yearly);
  // @ts-expect-error entrants run by year
  convolve(profile, profile);
  // @ts-expect-error a profile runs by cycle
  convolve(yearly, yearly);

  // @ts-expect-error a line in hours takes no formula in £
  graph.line({ ...ABOUT, id: 'b', label: 'B', axis: years, unit: 'hour', value: pounds });
  // @ts-expect-error nor one that runs along another axis
  graph.line({ ...ABOUT, id: 'b2', label: 'B2', axis: years, unit: '£', value: profile });
  // @ts-expect-error a total takes no formula along an axis
  graph.total({ ...ABOUT, id: 'c', label: 'C', unit: '£', value: yearly });
  // @ts-expect-error nor one in another unit
  graph.total({ ...ABOUT, id: 'd', label: 'D', unit: 'hour', value: pounds });
  // @ts-expect-error a running total runs along its line's axis
  graph.total({ ...ABOUT, id: 'e', label: 'E', unit: '£', value: cumulative(yearly) });
  // @ts-expect-error a handle is not changed
  yearly.id = 'another';
}

/** What must compile: units that follow from their parts are checked when the graph is built, a scalar fits along any axis. */
export function whatCompiles(graph: GraphBuilder): void {
  const years = graph.axis('year', 'years', 2);
  const cohort = graph.axis('cycle', 'cohort', 2);
  const pounds = aQuantity(graph, { id: 'pounds', unit: '£', value: '1' });
  const hours = aQuantity(graph, { id: 'hours', unit: 'hour', value: '1' });
  const yearly = graph.line({ ...ABOUT, id: 'yearly', label: 'Yearly', axis: years, unit: '£', value: pounds });
  const profile = graph.line({ ...ABOUT, id: 'profile', label: 'Profile', axis: cohort, unit: '£', value: pounds });
  graph.line({
    ...ABOUT,
    id: 'a',
    label: 'A',
    axis: years,
    unit: '£',
    value: sum(yearly, pounds, total(profile), at(profile, 1)),
  });
  graph.line({
    ...ABOUT,
    id: 'b',
    label: 'B',
    axis: years,
    unit: '£',
    value: (self) => sum(previous(self, ZERO), yearly),
  });
  graph.line({ ...ABOUT, id: 'c', label: 'C', axis: years, unit: '£·£', value: convolve(yearly, profile) });
  graph.total({ ...ABOUT, id: 'd', label: 'D', unit: '£·hour', value: product(pounds, hours) });
}

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** An operator without an example, or an example without an operator, does not compile. */
const EVERY_OPERATOR_HAS_AN_EXAMPLE: Same<Operator, keyof typeof OPERATOR_EXAMPLES> = true;

it('what must compile builds a graph', () => {
  expect(EVERY_OPERATOR_HAS_AN_EXAMPLE).toBe(true);
  expect(() => whatCompiles(new GraphBuilder())).not.toThrow();
});
