export { Announcer } from './announcer';
export { ChanceBar } from './chance-bar';
export { ExplainDrawer, Formula, SourceTable } from './explain';
export type { ExplainFace, Explanation, FormulaPart, SourceRow } from './explain';
export { EmptyState, FailedState, WaitingState } from './faces';
export type { Failure, WorkDone } from './faces';
export { Figure } from './figure';
export { FiveLabels } from './five-labels';
export type { FiveLabelRow } from './five-labels';
export { Grade, gradeWords } from './grade';
export type { GradeNumber } from './grade';
export { GritbinProvider } from './gritbin-provider';
export { AnswerSoFar, GuidedLayout, GuidedQuestion } from './guided';
export type { AnsweredQuestion, AnswerStep, GuidedChoice } from './guided';
export { Brand, HeaderBar, UndoRedo } from './header-parts';
export { HomeHeading, HomeHero, HomeLayout, TemplateCard, WorkbookList } from './home-parts';
export type { WorkbookRow } from './home-parts';
export { IntervalBar } from './interval-bar';
export { KeyboardHelp } from './keyboard-help';
export type { KeyRow } from './keyboard-help';
export { labelLegend, LabelSwatch, Legend, Swatch } from './label-swatch';
export type { LegendEntry } from './label-swatch';
export { LabelTable } from './label-table';
export type { LabelTableRow } from './label-table';
export { LiveAnswer } from './live-answer';
export type { AnswerNote, AnswerSure } from './live-answer';
export { CheckList, Note } from './note';
export type { CheckRow, NoteKind } from './note';
export { PageTitle, Panel, PanelPair, PanelTitle } from './panel';
export { PatternDefs } from './pattern-defs';
export { LensPicker, ScenarioPicker, Switch } from './pickers';
export type { Choice, Lens } from './pickers';
export {
  inWords,
  judgeTyped,
  QuantityField,
  QuantitySlider,
  ReadingChoices,
  TypedNumber,
  useKeptTyping,
} from './quantity-field';
export type { LegalRange, QuantityDisplay, ReadingChoice, SliderSpan } from './quantity-field';
export { Rail, workbookSections } from './rail';
export type { RailGroup, RailSection, SectionId } from './rail';
export { RangeBar } from './range-bar';
export { CaseAgainst, ReportFigures, ReportPage, ReportPreview } from './report-page';
export type { ReportFigure } from './report-page';
export { along, drawn, niceDomain, niceStep, percentAlong, sideBySideScales, ticksOf } from './scale';
export type { Domain } from './scale';
export { AnswerLine, Shell } from './shell';
export { SavedPill, StatusPill } from './status-pill';
export type { PillTone, SaveState } from './status-pill';
export { Cell, TwinTable } from './twin-table';
export type { TwinTableContent } from './twin-table';
export { labelLooks, labelOrder } from './values';
export type { Act, DecimalText, FigureValue, Label, LabelLook, OnExplain } from './values';
