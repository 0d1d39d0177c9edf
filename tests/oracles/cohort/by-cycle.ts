import type { AxisHandle, Citation, Expression, GraphBuilder } from '../../../core/graph';

type Named<U extends string> = {
  readonly id: string;
  readonly label: string;
  readonly unit: U;
  readonly axis: AxisHandle<'cycle'>;
  readonly source: Citation;
};

/**
 * A known value for each cycle of a cohort, to be used in its transitions and rewards.
 *
 * Takes    inCycle: the value in cycle 1, 2, … N, as decimal text
 * Gives    a series by moment; at moment 0, which belongs to no cycle, the value of the first
 * Refuses  not-a-decimal
 */
export function addByCycle<U extends string>(
  graph: GraphBuilder,
  { axis, ...named }: Named<U>,
  inCycle: (cycle: number) => string,
): Expression<'cycle', U> {
  const values = Array.from({ length: axis.steps }, (_, moment) => inCycle(Math.max(1, moment)));
  return graph.series({ ...named, axis, values });
}

/**
 * A known value for each age of a cohort as it grows older: a life table, a rate by age band.
 *
 * Takes    ageInFirstCycle: whole years; cyclesPerYear: 1 or more (12 for months); atAge: the value at a whole age, as
 *          decimal text
 * Gives    a series by moment, as for `addByCycle`
 * Refuses  not-a-decimal
 */
export function addByAge<U extends string>(
  graph: GraphBuilder,
  named: Named<U>,
  ages: { readonly ageInFirstCycle: number; readonly cyclesPerYear?: number },
  atAge: (age: number) => string,
): Expression<'cycle', U> {
  const { ageInFirstCycle, cyclesPerYear = 1 } = ages;
  return addByCycle(graph, named, (cycle) => atAge(ageInFirstCycle + Math.floor((cycle - 1) / cyclesPerYear)));
}
