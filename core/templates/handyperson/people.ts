import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, organiserPaidFor, PAY_OUTRUNS_PRICES } from '../shared/costs';
import { NO_OUTSIDE_MONEY } from '../shared/taking-part';

/** What the council puts in. */
export const HANDYPERSON_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('handyperson'),
  'programme.residents-per-site': guessed('50000', 'person/site', 'As many as one van can drive to. Count your own.', {
    range: { low: '20000', high: '100000' },
  }),
  'input.van.amount': guessed('15000', '£/site', 'A used van with its tools; no figure was read.', {
    range: { low: '8000', high: '30000' },
    priceYear: 2026,
  }),
  'input.visits.amount': cited('ashe-median-hourly-all-employees-2025', '£/site/year', 5, {
    value: '50000',
    note: '£17.96 an hour for 37.5 hours and 52 weeks is £35,000; with a quarter for the employer’s costs £44,000; the rest is petrol, rails and screws, which is a guess.',
    range: { low: '40000', high: '65000' },
  }),
  'input.visits.growth': PAY_OUTRUNS_PRICES,
  'input.orders.amount': organiserPaidFor('8'),
  'input.orders.growth': PAY_OUTRUNS_PRICES,
};

/** How many visits that buys, and for whom. */
export const HANDYPERSON_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'service.price': cited('grab-rail', '£/visit', 6, {
    note: 'A grab rail supplied and fitted, a round figure of about 2011. A full diary does three or four small jobs a day, which would be half of it.',
    range: { low: '40', high: '150' },
  }),
  'service.each': guessed(
    '1.5',
    'visit/person',
    'A rail and a second one, or a step and a lamp; some need one visit.',
    {
      range: { low: '1', high: '3' },
    },
  ),
  'service.first-year': guessed('0.7', 'share', 'The van comes in May, and nobody knows of it before July.', {
    range: { low: '0.4', high: '1' },
  }),
  'service.anyway': guessed('0.3', 'share', 'A son with a drill, or a tradesman paid out of their own pocket.', {
    range: { low: '0.1', high: '0.6' },
  }),
  'programme.at-risk-share': cited('population-65-plus-share-2021', 'share', 6, {
    value: '0.06',
    note: 'People of 65 and over are 0.186 of the population; three in ten of them fall in a year.',
    range: { low: '0.03', high: '0.1' },
  }),
  'programme.take-up': guessed('0.5', 'share', 'A rail is a sign of age, and a landlord has to agree to it.', {
    range: { low: '0.3', high: '0.8' },
  }),
  'impact.attribution': guessed('0.1', 'share', 'The hospital or an occupational therapist may have sent them.', {
    range: { low: '0', high: '0.4' },
  }),
  'impact.displacement': guessed('0.2', 'share', 'A housing association or a charity would have fitted some of them.', {
    range: { low: '0', high: '0.5' },
  }),
};
