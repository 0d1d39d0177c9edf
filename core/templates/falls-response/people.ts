import { cited, guessed } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, PAY_OUTRUNS_PRICES } from '../shared/costs';
import { NO_OUTSIDE_MONEY } from '../shared/taking-part';

/** What the council puts in, and the desk that the ambulance service gives. */
export const FALLS_RESPONSE_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('response'),
  'programme.residents-per-site': guessed('50000', 'person/site', 'As far as a car gets within the hour.', {
    range: { low: '25000', high: '120000' },
  }),
  'input.chairs.amount': guessed(
    '6000',
    '£/site',
    'Two lifting chairs, a radio and their upkeep; no figure was read.',
    {
      range: { low: '3000', high: '12000' },
      priceYear: 2026,
    },
  ),
  'input.responders.amount': guessed(
    '20000',
    '£/site/year',
    'About 150 call-outs, three a week, by staff who do other work in between. Change it and see how call-outs follow.',
    { range: { low: '10000', high: '120000' }, priceYear: 2026 },
  ),
  'input.responders.growth': PAY_OUTRUNS_PRICES,
  'input.desk.amount': guessed(
    '2000',
    '£/site/year',
    'A few minutes of a dispatcher for each call; no figure was read.',
    {
      range: { low: '0', high: '10000' },
      priceYear: 2026,
    },
  ),
  'input.desk.growth': PAY_OUTRUNS_PRICES,
};

/** How many call-outs that buys, and how many people it stands by for. */
export const FALLS_RESPONSE_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'service.price': cited('crisis-response-contact-2024-25', '£/call-out', 5, {
    note: 'An NHS crisis response contact at home stands in for a call-out of two responders; waiting for a call costs more.',
    range: { low: '60', high: '250' },
  }),
  'service.each': guessed(
    '0.3',
    'call-out/person/year',
    'Somebody who falls does so a little more than once a year (1.3 in trials), and cannot get up from one in four or five.',
    { range: { low: '0.1', high: '0.6' } },
  ),
  'service.first-year': guessed(
    '0.6',
    'share',
    'Staff are trained first, and the ambulance desk learns to send them.',
    {
      range: { low: '0.3', high: '0.9' },
    },
  ),
  'service.anyway': guessed('0.1', 'share', 'A warden or the family would have come with a hoist.', {
    range: { low: '0', high: '0.3' },
  }),
  'programme.at-risk-share': cited('fall-prob-65-plus', 'share', 6, {
    value: '0.014',
    note: 'Of the fifth of residents who are 65 and over 0.30 fall in a year; about a quarter of those cannot get up by themselves, which is a guess.',
    range: { low: '0.007', high: '0.03' },
  }),
  'programme.take-up': guessed(
    '0.8',
    'share',
    'Nobody signs up for it: it reaches those whose call comes to the desk.',
    {
      range: { low: '0.5', high: '0.95' },
    },
  ),
  'impact.attribution': guessed('0.1', 'share', 'The ambulance service sends them, and would have to be asked.', {
    range: { low: '0', high: '0.4' },
  }),
  'impact.displacement': guessed('0.1', 'share', 'A fire crew or a community alarm service lifts some already.', {
    range: { low: '0', high: '0.4' },
  }),
};
