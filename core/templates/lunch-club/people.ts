import { cited, guessed, leversAtZero } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, organiserPaidFor, PAY_OUTRUNS_PRICES, RISES_WITH_PRICES } from '../shared/costs';
import {
  HELPERS_WHO_STAY,
  hourAtTheMinimum,
  NO_OUTSIDE_MONEY,
  NO_TIME_FOR_A_ROTA,
  PUT_OFF_BY_THE_USUAL_SUSPECTS,
} from '../shared/taking-part';
import { helpersUnmoved } from '../shared/wellbeing';

/** What the council puts in. */
export const LUNCH_CLUB_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('club'),
  'programme.residents-per-site': guessed(
    '4000',
    'person/site',
    'A part of town: as far as people of 80 will come for dinner.',
    {
      range: { low: '1500', high: '10000' },
    },
  ),
  'input.kitchen.amount': guessed('2000', '£/site', 'For a hall that has a cooker and a sink; no figure was read.', {
    range: { low: '500', high: '6000' },
    priceYear: 2026,
  }),
  'input.organiser.amount': organiserPaidFor('8'),
  'input.organiser.growth': PAY_OUTRUNS_PRICES,
  'input.hall.amount': guessed(
    '3000',
    '£/site/year',
    'Five hours on 48 days at £12.50, what others would pay for it; no figure was read.',
    { range: { low: '0', high: '6000' }, priceYear: 2026 },
  ),
  'input.hall.growth': RISES_WITH_PRICES,
  'input.food.amount': cited('meal-price-2016-17', '£/site/year', 6, {
    value: '2580',
    note: 'Half of 25 dinners on 48 days at the price of a hot meal brought to the door (4.30); volunteers cook, so the price is on the high side, and it is ten years old.',
    range: { low: '1500', high: '5160' },
  }),
  'input.food.growth': RISES_WITH_PRICES,
  'input.inviting.amount': guessed(
    '800',
    '£/site/year',
    'Posters, tastings and a word at the school gate: 20p a resident. No figure was read.',
    {
      range: { low: '200', high: '2500' },
      priceYear: 2026,
    },
  ),
  'input.inviting.growth': RISES_WITH_PRICES,
};

/** Who cooks, and who comes to eat. */
export const LUNCH_CLUB_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  ...cooks(),
  'capital.replacement-hour': hourAtTheMinimum('a kitchen assistant'),
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'helpers.life-satisfaction': helpersUnmoved('cooking for others'),
  'programme.at-risk-share': cited('population-65-plus-share-2021', 'share', 6, {
    value: '0.02',
    note: 'People of 65 and over are 0.186 of the population; about one in nine of them is taken to eat alone on most days and to be able to come. No share was read.',
    range: { low: '0.01', high: '0.05' },
  }),
  'programme.take-up': guessed('0.5', 'share', 'A room full of strangers is not for everybody.', {
    range: { low: '0.2', high: '0.7' },
  }),
  'support.hours': guessed(
    '54',
    'hour/person/year',
    'Eight people for three and a half hours on 48 days, shared among twenty-five diners.',
    { range: { low: '30', high: '90' } },
  ),
  'impact.attribution': guessed('0.2', 'share', 'A church or a housing association may have begun it.', {
    range: { low: '0', high: '0.5' },
  }),
  'impact.displacement': guessed('0.3', 'share', 'Some diners and some cooks come over from another club.', {
    range: { low: '0.1', high: '0.5' },
  }),
};

function cooks(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.collective.${name}`;
  return {
    [id('aware-before')]: guessed(
      '0.1',
      'share',
      'With no club there is little to hear of: a church supper, a street party.',
      {
        range: { low: '0.03', high: '0.3' },
      },
    ),
    [id('aware-ceiling')]: guessed('0.4', 'share', 'However many posters, some never hear.', {
      range: { low: '0.2', high: '0.7' },
    }),
    [id('aware-response')]: guessed('3.5', 'person/£', '20p a head reaches half of those who could be reached.', {
      range: { low: '1', high: '10' },
    }),
    [id('willing')]: cited('social-action-2019-20', 'share', 4, { note: 'Adults involved in local social action.' }),
    ...leversAtZero('collective'),
    [id('barrier.time.prevalence')]: NO_TIME_FOR_A_ROTA,
    [id('barrier.usual-suspects.prevalence')]: PUT_OFF_BY_THE_USUAL_SUSPECTS,
    [id('barrier.kitchen.prevalence')]: guessed(
      '0.7',
      'share',
      'A few have a room and a table for it, or a church that has.',
      {
        range: { low: '0.4', high: '0.95' },
      },
    ),
    [id('barrier.kitchen.removed')]: guessed('0.95', 'share', 'The hall, for those who can get to it.', {
      range: { low: '0.8', high: '1' },
    }),
    [id('barrier.organised.prevalence')]: guessed(
      '0.5',
      'share',
      'People will peel potatoes who would not fill in the form for it.',
      {
        range: { low: '0.2', high: '0.8' },
      },
    ),
    [id('barrier.organised.removed')]: guessed('0.8', 'share', 'That is what the organiser is for.', {
      range: { low: '0.5', high: '0.95' },
    }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Half of those who could come are on the rota in the first year.', {
      range: { low: '0.2', high: '0.8' },
    }),
    [id('hours')]: guessed('60', 'hour/person/year', 'Every third dinner or so, three and a half hours each.', {
      range: { low: '30', high: '120' },
    }),
    [id('share-to-support')]: guessed('0.9', 'share', 'The rest is shopping, meetings and a party in December.', {
      range: { low: '0.7', high: '1' },
    }),
  };
}
