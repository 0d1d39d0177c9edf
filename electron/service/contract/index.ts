import { APP_OPERATIONS } from './app';
import { COMPARE_OPERATIONS } from './compare';
import { EXPORT_OPERATIONS } from './exporting';
import { FIGURE_OPERATIONS } from './figure';
import { FILES_OPERATIONS } from './files';
import { LIBRARY_OPERATIONS } from './library';
import { PLACES_OPERATIONS } from './places';
import { ONE_LIFE_OPERATIONS } from './one-life';
import { SURVEY_OPERATIONS } from './survey';
import { UNCERTAINTY_OPERATIONS } from './uncertainty';
import { WORKBOOK_OPERATIONS } from './workbook';
import type { AnswerOf, Caller, LongNameIn, NameIn, OperationNamed as NamedIn, ShortNameIn } from './contract';
import type { InputOf, OutputOf, ReportOf } from './operation';

/** All that the program can be asked. An area adds its list here, and its names to names.ts. */
export const OPERATIONS = [
  ...APP_OPERATIONS,
  ...FILES_OPERATIONS,
  ...LIBRARY_OPERATIONS,
  ...WORKBOOK_OPERATIONS,
  ...PLACES_OPERATIONS,
  ...ONE_LIFE_OPERATIONS,
  ...SURVEY_OPERATIONS,
  ...FIGURE_OPERATIONS,
  ...COMPARE_OPERATIONS,
  ...EXPORT_OPERATIONS,
  ...UNCERTAINTY_OPERATIONS,
] as const;

type Ops = typeof OPERATIONS;

export type OperationName = NameIn<Ops>;
export type CallName = ShortNameIn<Ops>;
export type StreamName = LongNameIn<Ops>;
export type OperationNamed<Name extends OperationName> = NamedIn<Ops, Name>;
export type Input<Name extends OperationName> = InputOf<OperationNamed<Name>>;
export type Output<Name extends OperationName> = OutputOf<OperationNamed<Name>>;
export type Report<Name extends StreamName> = ReportOf<OperationNamed<Name>>;
export type AnswerTo<Name extends OperationName> = AnswerOf<OperationNamed<Name>>;
export type GritbinCaller = Caller<Ops>;

export { APP_OPERATIONS, MENU_COMMANDS } from './app';
export { type AnswerOf, type Caller, contract, type Contract, type Operations, type Running } from './contract';
export {
  type Answer,
  cancelled,
  type Defective,
  defectAnswer,
  EVERYWHERE_REFUSED,
  type EverywhereRefused,
  noSuchOperation,
  notOurPage,
  type Refused,
  refusedAnswer,
  type StreamMessage,
  tooLarge,
  type WireAnswer,
  wrongShape,
} from './errors';
export { ChosenFile, Delivered, FileHandle, FileKind, FILES_OPERATIONS, READ_REFUSALS, WRITE_REFUSALS } from './files';
export {
  type Changes,
  type GivenBy,
  type Immutable,
  type InputOf,
  type LongOperation,
  type Operation,
  operation,
  type OutputOf,
  type ParsedInputOf,
  Progress,
  type ReportOf,
  type ShortOperation,
} from './operation';
export { AskedHeadline, COMPARE_OPERATIONS, ComparedWith } from './compare';
export { EXPORT_OPERATIONS, ExportFormat } from './exporting';
export { FIGURE_OPERATIONS, FigureId } from './figure';
export { GRITBIN_REFUSALS, LIBRARY_OPERATIONS, StoryAnswers } from './library';
export { ONE_LIFE_OPERATIONS } from './one-life';
export { PLACES_OPERATIONS } from './places';
export { KEEPING_REFUSALS, LIBRARY_REFUSALS, SCENARIO_REFUSALS, WORKBOOK_REFUSALS } from './refusals';
export { SURVEY_OPERATIONS } from './survey';
export { DrawCount, UNCERTAINTY_OPERATIONS } from './uncertainty';
export { CHANGE_REFUSALS, WORKBOOK_OPERATIONS, WorkbookView } from './workbook';
