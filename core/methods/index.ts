export { GREEN_BOOK, LOCAL_PARTNERSHIPS } from './citations';
export { addDiscountFactor } from './discount-factor';
export { ONE_YEAR } from './one-year';
export { addPayback, type Payback } from './payback';
