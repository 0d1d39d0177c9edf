export {
  ADJUSTMENTS,
  asksFor,
  ON_REQUEST,
  PAYERS,
  PUBLIC_PAYERS,
  STREAM_STATES,
  Structure,
  VALUE_LABELS,
  WORKS_TYPES,
  type AdjustmentName,
  type ChannelStructure,
  type CouncilInputStructure,
  type EventStructure,
  type GroupStructure,
  type OnRequest,
  type PaidServiceStructure,
  type Payer,
  type StreamStructure,
  type ValueLabel,
} from './structure';
export {
  DecimalText,
  DistributionSchema,
  Grade,
  Id,
  LongWords,
  PriceYearSchema,
  QuantityInput,
  SourceSchema,
  Words,
  type PriceYear,
  type QuantitySource,
  type StatedDistribution,
} from './quantity-input';
export {
  FORMAT_VERSION,
  Scenario,
  Simulation,
  Story,
  USUAL_SIMULATION,
  Workbook,
  type RankCorrelation,
} from './workbook';
export { requiredQuantities, type QuantityDefinitionRow } from './catalogue';
export { resolveScenario, type ResolvedScenario } from './resolve';
export { agesThatCanBeFollowed, ONE_PERSON_ID, scenarioOfOnePerson, type OnePerson } from './one-person';
export { mayBeNamed, whoLives, type WhoLives } from './who-lives';
export { checkScenario, refuseUncheckedScenario } from './check';
export { checkSpread } from './checks/spread';
export { checkCorrelations } from './checks/correlations';
export {
  natureOf,
  quantityUncertainty,
  uncertaintyOf,
  type Nature,
  type ScenarioUncertainty,
  type SpreadSource,
} from './uncertainty';
export {
  GRITBIN_LIMITS,
  readGritbin,
  scenarioHash,
  storedWorkbook,
  writeGritbin,
  type GritbinFile,
  type Sha256,
} from './file';
export { gapArea } from './gap-area';
export { averageCouncilGap, councilGap } from './gap-defaults';
export { canonicalJson } from './gritbin/canonical-json';
export type { GritbinLimits } from './gritbin/limits';
export { applyChange, Change, knownCouncil, presentCouncil, type Applied, type Origin } from './changes';
export {
  localDefaults,
  type LocalBasis,
  type LocalDefaults,
  type LocalFill,
  type NationalStays,
} from './local-defaults';
