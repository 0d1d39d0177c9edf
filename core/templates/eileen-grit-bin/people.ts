import { cited, guessed, leversAtZero } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, RISES_WITH_PRICES } from '../shared/costs';
import {
  COULD_KNOW_OF_THEIR_STREET,
  HELPERS_WHO_STAY,
  HOUR_OF_A_CARE_WORKER,
  KNOW_OF_THEIR_STREET,
  NO_OUTSIDE_MONEY,
  NO_TIME,
  NO_TIME_FOR_A_ROTA,
  PUT_OFF_BY_THE_USUAL_SUSPECTS,
} from '../shared/taking-part';
import { helpersUnmoved } from '../shared/wellbeing';

/** What the council puts in, who comes forward, and whom they can support. */
export const EILEEN_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('bin'),
  'programme.residents-per-site': guessed(
    '150',
    'person/site',
    'About seventy households on a hill street; count your own.',
    { range: { low: '50', high: '400' } },
  ),
  'input.bin.amount': cited('grit-bin-install-flintshire', '£/site', 6, {
    note: 'One Welsh council’s price; others charge up to £450 with salt and upkeep.',
  }),
  'input.salt.amount': cited('grit-bin-fill-flintshire', '£/site/year', 6, {
    note: 'One fill each winter; a hard winter needs two or three.',
  }),
  'input.salt.growth': guessed('0', 'share', 'Prices of salt are taken to rise with prices in general.', {
    range: { low: '-0.02', high: '0.03' },
  }),
  'input.inviting.amount': guessed(
    '2',
    '£/person/year',
    'A letter, a doorstep call and a street meeting: about £300 a year for one street.',
    { range: { low: '0.5', high: '5' }, priceYear: 2026 },
  ),
  'input.inviting.growth': RISES_WITH_PRICES,
};

export const EILEEN_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  ...individual(),
  ...collective(),
  'capital.replacement-hour': HOUR_OF_A_CARE_WORKER,
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'helpers.life-satisfaction': helpersUnmoved('helping a neighbour'),
  'programme.at-risk-share': guessed(
    '0.05',
    'share',
    'People of 85 and over are about 2.5% of the population; with those a little younger who find winter hard, about twice that.',
    { range: { low: '0.02', high: '0.1' } },
  ),
  'programme.take-up': guessed('0.7', 'share', 'Some would rather manage alone.', {
    range: { low: '0.4', high: '0.9' },
  }),
  'support.hours': guessed(
    '24',
    'hour/person/year',
    'Two hours a month: the path in winter, shopping and looking in all year.',
    { range: { low: '10', high: '60' } },
  ),
  'impact.attribution': guessed('0.2', 'share', 'Family, a church or a charity may have asked the same neighbours.', {
    range: { low: '0', high: '0.5' },
  }),
  'impact.displacement': guessed('0.1', 'share', 'Some helpers will help here instead of somewhere else.', {
    range: { low: '0', high: '0.3' },
  }),
};

function individual(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.individual.${name}`;
  return {
    [id('aware-before')]: KNOW_OF_THEIR_STREET,
    [id('aware-ceiling')]: COULD_KNOW_OF_THEIR_STREET,
    [id('aware-response')]: guessed('0.35', 'person/£', '£2 a head reaches about half of those who could be reached.', {
      range: { low: '0.1', high: '1' },
    }),
    [id('willing')]: cited('exchange-favours-2021-22', 'share', 4, {
      note: 'Adults who exchange favours with neighbours: what people do, not what they say they would.',
    }),
    ...leversAtZero('individual'),
    [id('barrier.time.prevalence')]: NO_TIME,
    [id('barrier.faith.prevalence')]: guessed('0.3', 'share', 'Some will do nothing that the council asks for.', {
      range: { low: '0.1', high: '0.5' },
    }),
    [id('barrier.salt.prevalence')]: guessed('0.35', 'share', 'A shovel is no use on ice, and few keep salt.', {
      range: { low: '0.1', high: '0.6' },
    }),
    [id('barrier.salt.removed')]: guessed('0.9', 'share', 'A bin on the corner that is kept full.', {
      range: { low: '0.6', high: '1' },
    }),
    [id('barrier.asked.prevalence')]: guessed(
      '0.2',
      'share',
      'People say they would have helped if anybody had asked.',
      { range: { low: '0', high: '0.5' } },
    ),
    [id('barrier.asked.removed')]: guessed('0.5', 'share', 'A doorstep call asks about half of those who are in.', {
      range: { low: '0.2', high: '0.8' },
    }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Half of those who could help begin in the first winter.', {
      range: { low: '0.2', high: '0.9' },
    }),
    [id('hours')]: guessed(
      '18',
      'hour/person/year',
      'An hour and a half a month. No figure for hours of informal help was read.',
      { range: { low: '6', high: '40' } },
    ),
    [id('share-to-support')]: guessed(
      '0.7',
      'share',
      'Most of a helper’s time goes to one or two people; the rest clears the street.',
      { range: { low: '0.4', high: '1' } },
    ),
  };
}

function collective(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.collective.${name}`;
  return {
    [id('aware-before')]: KNOW_OF_THEIR_STREET,
    [id('aware-ceiling')]: COULD_KNOW_OF_THEIR_STREET,
    [id('aware-response')]: guessed('0.35', 'person/£', '£2 a head reaches about half of those who could be reached.', {
      range: { low: '0.1', high: '1' },
    }),
    [id('willing')]: cited('social-action-2019-20', 'share', 4, { note: 'Adults involved in local social action.' }),
    ...leversAtZero('collective'),
    [id('barrier.time.prevalence')]: NO_TIME_FOR_A_ROTA,
    [id('barrier.faith.prevalence')]: guessed('0.3', 'share', 'Some will do nothing that the council asks for.', {
      range: { low: '0.1', high: '0.5' },
    }),
    [id('barrier.usual-suspects.prevalence')]: PUT_OFF_BY_THE_USUAL_SUSPECTS,
    [id('barrier.usual-suspects.removed')]: guessed(
      '0.3',
      'share',
      'Asking every door brings in some who were never asked.',
      { range: { low: '0', high: '0.6' } },
    ),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Half of those who could help begin in the first winter.', {
      range: { low: '0.2', high: '0.9' },
    }),
    [id('hours')]: guessed('10', 'hour/person/year', 'A few turns each winter.', { range: { low: '3', high: '30' } }),
    [id('share-to-support')]: guessed(
      '0.3',
      'share',
      'A rota clears pavements first; part of it is paths of people who cannot.',
      { range: { low: '0.1', high: '0.6' } },
    ),
  };
}
