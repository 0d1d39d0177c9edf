import { cited, guessed, leversAtZero } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, organiserPaidFor, PAY_OUTRUNS_PRICES, RISES_WITH_PRICES } from '../shared/costs';
import {
  COULD_KNOW_OF_THEIR_STREET,
  HELPERS_WHO_STAY,
  hourAtTheMinimum,
  KNOW_OF_THEIR_STREET,
  NO_OUTSIDE_MONEY,
  NO_TIME,
  NO_TIME_FOR_A_ROTA,
  PUT_OFF_BY_THE_USUAL_SUSPECTS,
} from '../shared/taking-part';
import { helpersUnmoved } from '../shared/wellbeing';

/** What the council puts in. */
export const GOOD_NEIGHBOUR_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('scheme'),
  'programme.residents-per-site': guessed(
    '2500',
    'person/site',
    'Two villages, or one estate: near enough for one another to fetch a prescription. Count your own.',
    { range: { low: '800', high: '6000' } },
  ),
  'input.start.amount': guessed('1500', '£/site', 'A telephone, printing and the first checks; no figure was read.', {
    range: { low: '500', high: '4000' },
    priceYear: 2026,
  }),
  'input.running.amount': guessed(
    '900',
    '£/site/year',
    'A mobile telephone, public liability insurance and a few new checks; no figure was read.',
    { range: { low: '400', high: '2500' }, priceYear: 2026 },
  ),
  'input.running.growth': RISES_WITH_PRICES,
  'input.petrol.amount': guessed(
    '900',
    '£/site/year',
    'About 300 of the errands by car, six miles there and back, at 50p a mile; no rate was read.',
    { range: { low: '200', high: '2500' }, priceYear: 2026 },
  ),
  'input.petrol.growth': RISES_WITH_PRICES,
  'input.adviser.amount': organiserPaidFor('2'),
  'input.adviser.growth': PAY_OUTRUNS_PRICES,
  'input.inviting.amount': guessed(
    '0.4',
    '£/person/year',
    'A printed letter for each household, carried round by volunteers: about £1,000 a year.',
    { range: { low: '0.1', high: '1' }, priceYear: 2026 },
  ),
  'input.inviting.growth': RISES_WITH_PRICES,
};

/** Who goes on the list, who answers the telephone, and whom they help. */
export const GOOD_NEIGHBOUR_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  ...individual(),
  ...collective(),
  'capital.replacement-hour': hourAtTheMinimum('somebody who runs errands'),
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'helpers.life-satisfaction': helpersUnmoved('running errands for somebody'),
  'programme.at-risk-share': cited('population-65-plus-share-2021', 'share', 6, {
    value: '0.05',
    note: 'People of 65 and over are 0.186 of the population; about a quarter of them are taken to need a hand with shopping, lifts or forms, and to have nobody near.',
    range: { low: '0.02', high: '0.1' },
  }),
  'programme.take-up': guessed('0.6', 'share', 'Some would rather manage alone, or ask family.', {
    range: { low: '0.3', high: '0.8' },
  }),
  'support.hours': guessed('10', 'hour/person/year', 'An errand of an hour, most months of the year.', {
    range: { low: '5', high: '30' },
  }),
  'impact.attribution': guessed(
    '0.2',
    'share',
    'The parish, a church or the surgery may have begun it and send people to it.',
    {
      range: { low: '0', high: '0.5' },
    },
  ),
  'impact.displacement': guessed(
    '0.2',
    'share',
    'Part of it is what the same neighbours did before, now through the telephone.',
    { range: { low: '0', high: '0.5' } },
  ),
};

function individual(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.individual.${name}`;
  return {
    [id('aware-before')]: KNOW_OF_THEIR_STREET,
    [id('aware-ceiling')]: COULD_KNOW_OF_THEIR_STREET,
    [id('aware-response')]: letterResponse(),
    [id('willing')]: cited('volunteering-informal-month-2021-22', 'share', 5, {
      note: 'Adults who help somebody outside their family at least once a month, without a group: what people do.',
      range: { low: '0.2', high: '0.33' },
    }),
    ...leversAtZero('individual'),
    [id('barrier.time.prevalence')]: NO_TIME,
    [id('barrier.list.prevalence')]: guessed('0.6', 'share', 'Most help goes to people one knows; no share was read.', {
      range: { low: '0.3', high: '0.8' },
    }),
    [id('barrier.called.prevalence')]: guessed('0.4', 'share', 'Who needs what is known next door, seldom further.', {
      range: { low: '0.2', high: '0.7' },
    }),
    [id('barrier.called.removed')]: guessed('0.8', 'share', 'Somebody answers the telephone on most weekdays.', {
      range: { low: '0.5', high: '0.95' },
    }),
    [id('barrier.blamed.prevalence')]: guessed(
      '0.2',
      'share',
      'Driving a stranger, handling her money: no share was read.',
      {
        range: { low: '0.05', high: '0.4' },
      },
    ),
    [id('barrier.blamed.removed')]: guessed('0.7', 'share', 'Insurance, a check and a badge settle most of it.', {
      range: { low: '0.4', high: '0.9' },
    }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Half of those who could help go on the list in the first year.', {
      range: { low: '0.2', high: '0.8' },
    }),
    [id('hours')]: guessed(
      '20',
      'hour/person/year',
      'An errand or two a month. No figure for hours of informal help was read.',
      {
        range: { low: '8', high: '40' },
      },
    ),
    [id('share-to-support')]: guessed('0.9', 'share', 'Nearly all of it is for somebody; the rest is meetings.', {
      range: { low: '0.7', high: '1' },
    }),
  };
}

function collective(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.collective.${name}`;
  return {
    [id('aware-before')]: KNOW_OF_THEIR_STREET,
    [id('aware-ceiling')]: COULD_KNOW_OF_THEIR_STREET,
    [id('aware-response')]: letterResponse(),
    [id('willing')]: cited('actually-involved-2006', 'share', 6, {
      note: 'Residents who do get involved in local services, when 55% say that they want to.',
      range: { low: '0.01', high: '0.1' },
    }),
    ...leversAtZero('collective'),
    [id('barrier.time.prevalence')]: NO_TIME_FOR_A_ROTA,
    [id('barrier.usual-suspects.prevalence')]: PUT_OFF_BY_THE_USUAL_SUSPECTS,
    [id('barrier.line.prevalence')]: guessed('1', 'share', 'Without a line nobody can answer it.', {
      range: { low: '0.9', high: '1' },
    }),
    [id('barrier.line.removed')]: guessed('1', 'share', 'With it, somebody can.', { range: { low: '0.9', high: '1' } }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Half of those who could answer begin in the first year.', {
      range: { low: '0.2', high: '0.8' },
    }),
    [id('hours')]: guessed('60', 'hour/person/year', 'A morning a fortnight.', {
      range: { low: '20', high: '100' },
    }),
    [id('share-to-support')]: guessed(
      '0.1',
      'share',
      'The telephone passes help on, and is seldom help itself; a chat now and then is.',
      { range: { low: '0', high: '0.3' } },
    ),
  };
}

function letterResponse(): QuantityInput {
  return guessed(
    '1.7',
    'person/£',
    '40p a head, a letter through each door, reaches about half of those who could be reached.',
    {
      range: { low: '0.5', high: '6' },
    },
  );
}
