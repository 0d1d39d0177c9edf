export { buildModel, type Model, type Outline } from './build-model';
export { FUNDERS, LENS_WORDS, LENSES, type FunderId, type Lens } from './appraisal';
export { COUNCIL_PAYERS, PAYER_WORDS, PUBLIC_PAYERS, VALUE_LABEL_WORDS } from './who-gains';
export { HOME_STATES, STATE_WORDS, STATES, type State } from './independence-pathway';
export { buildOneLife, NEVER_STOPS, type OneLife } from './one-life';
export { schedulesOf } from './discounting';
