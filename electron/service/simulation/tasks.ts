import {
  acceptability,
  compareScenarios,
  scenarioSets,
  varianceShares,
  worthOfKnowing,
  worthOfKnowingAll,
  type Columns,
  type ComparedHow,
  type CostAndEffect,
  type Decision,
  type DrawnOutput,
} from '../../../core/analysis';
import { uncertaintyView } from '../../../core/report/views';

/** Pure functions over draws that are long enough to be done away from the service's thread, by name. */
const TASKS = {
  uncertainty: uncertaintyView,
  'variance-shares': ({ columns, output }: { readonly columns: Columns; readonly output: DrawnOutput }) =>
    varianceShares(columns, output),
  'worth-of-knowing-all': worthOfKnowingAll,
  'worth-of-knowing': ({ columns, decision }: { readonly columns: Columns; readonly decision: Decision }) =>
    worthOfKnowing(decision, columns),
  'compare-scenarios': ({ nets, ...how }: { readonly nets: readonly DrawnOutput[] } & ComparedHow) =>
    compareScenarios(nets, how),
  acceptability: (of: {
    readonly options: readonly CostAndEffect[];
    readonly willingness: readonly number[];
    readonly oneMustBeDone: boolean;
  }) => acceptability(of.options, of.willingness, of),
  'scenario-sets': ({ columns, output }: { readonly columns: Columns; readonly output: DrawnOutput }) =>
    scenarioSets(columns, output),
} as const;

type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<Tasks[Name]>;
export type AnyTask = {
  readonly [Name in TaskName]: { readonly name: Name; readonly input: TaskInput<Name> };
}[TaskName];

export function doTask<Name extends TaskName>(name: Name, input: TaskInput<Name>): TaskOutput<Name> {
  return (TASKS[name] as (of: TaskInput<Name>) => TaskOutput<Name>)(input);
}
