export { cited, guessed } from './cited-and-guessed';
export { averageCouncilNeedAndMoney, councilNeedAndMoney } from './council-need-and-money';
export { gapQuantities } from './gap-quantities';
export { HELPERS_OWN_WELLBEING } from './helpers-own-wellbeing';
export {
  localDefaults,
  type LocalBasis,
  type LocalDefaults,
  type LocalFill,
  type NationalStays,
} from './local-defaults';
export { notFilledIn } from './not-filled-in';
export { sharesInCare } from './shares-in-care';
