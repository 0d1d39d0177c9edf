import { cited, guessed, leversAtZero } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, organiserPaidFor, PAY_OUTRUNS_PRICES, RISES_WITH_PRICES } from '../shared/costs';
import { HELPERS_WHO_STAY, hourAtTheMinimum, NO_OUTSIDE_MONEY, NO_TIME_FOR_A_ROTA } from '../shared/taking-part';
import { helpersUnmoved } from '../shared/wellbeing';

/** What the council puts in. */
export const STRENGTH_AND_BALANCE_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('town'),
  'programme.residents-per-site': guessed('12000', 'person/site', 'A small town and the villages around it.', {
    range: { low: '5000', high: '30000' },
  }),
  'input.classes.amount': guessed(
    '14400',
    '£/site/year',
    'Four classes a week of twelve: 48 places at £300. Change the two together, or see how the number of places follows.',
    { range: { low: '3600', high: '40000' }, priceYear: 2026 },
  ),
  'input.classes.growth': PAY_OUTRUNS_PRICES,
  'input.organiser.amount': organiserPaidFor('5'),
  'input.organiser.growth': PAY_OUTRUNS_PRICES,
  'input.training.amount': guessed(
    '2000',
    '£/site/year',
    'Two new leaders a year on a course, and insurance for all; no figure was read.',
    { range: { low: '800', high: '5000' }, priceYear: 2026 },
  ),
  'input.training.growth': RISES_WITH_PRICES,
  'input.inviting.amount': guessed('600', '£/site/year', 'Posters and a tasting: 5p a resident. No figure was read.', {
    range: { low: '100', high: '2000' },
    priceYear: 2026,
  }),
  'input.inviting.growth': RISES_WITH_PRICES,
};

/** How many places that buys, who leads besides, and for whom. */
export const STRENGTH_AND_BALANCE_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  ...leaders(),
  'capital.replacement-hour': hourAtTheMinimum('an exercise leader'),
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'helpers.life-satisfaction': helpersUnmoved('leading a group'),
  'service.price': guessed(
    '300',
    '£/place',
    'An instructor at £37 an hour and a hall at £13, for an hour and a half on 48 days, shared by twelve. A falls programme in a day hospital cost £349 a person about 2008, with more staff and for half a year.',
    { range: { low: '150', high: '600' }, priceYear: 2026 },
  ),
  'service.each': guessed('1', 'place/person/year', 'A chair kept for one person; two who drop out share it.', {
    range: { low: '0.7', high: '1' },
  }),
  'service.first-year': guessed('0.6', 'share', 'Classes fill over some months.', {
    range: { low: '0.3', high: '0.9' },
  }),
  'service.anyway': guessed('0.15', 'share', 'Would have paid for a class themselves, or swum.', {
    range: { low: '0.05', high: '0.4' },
  }),
  'programme.at-risk-share': cited('population-65-plus-share-2021', 'share', 6, {
    value: '0.05',
    note: 'People of 65 and over are 0.186 of the population; three in ten of them fall in a year, and most of those can still exercise.',
    range: { low: '0.02', high: '0.08' },
  }),
  'programme.take-up': guessed(
    '0.25',
    'share',
    'Most who are asked to an exercise class do not come; no share was read.',
    {
      range: { low: '0.1', high: '0.5' },
    },
  ),
  'support.hours': guessed(
    '8',
    'hour/person/year',
    'An hour and a half on 48 days, with the chairs put out and away, shared by ten.',
    { range: { low: '5', high: '15' } },
  ),
  'impact.attribution': guessed('0.2', 'share', 'The surgery or the falls clinic sends them.', {
    range: { low: '0', high: '0.5' },
  }),
  'impact.displacement': guessed('0.2', 'share', 'Some come over from a class at the leisure centre.', {
    range: { low: '0', high: '0.5' },
  }),
};

function leaders(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.collective.${name}`;
  return {
    [id('aware-before')]: guessed('0.03', 'share', 'Few know that anybody is looked for.', {
      range: { low: '0.01', high: '0.1' },
    }),
    [id('aware-ceiling')]: guessed('0.1', 'share', 'Those who come to classes, and whom they tell.', {
      range: { low: '0.05', high: '0.3' },
    }),
    [id('aware-response')]: guessed('12', 'person/£', '5p a head reaches about half of those who could be reached.', {
      range: { low: '3', high: '20' },
    }),
    [id('willing')]: cited('volunteering-formal-month-2023-24', 'share', 4, {
      note: 'Adults who volunteer through a group at least once a month: what people do.',
    }),
    ...leversAtZero('collective'),
    [id('barrier.time.prevalence')]: NO_TIME_FOR_A_ROTA,
    [id('barrier.follow.prevalence')]: guessed(
      '0.9',
      'share',
      'One in ten who come would stand in front; no share was read.',
      {
        range: { low: '0.7', high: '0.98' },
      },
    ),
    [id('barrier.trained.prevalence')]: guessed(
      '0.95',
      'share',
      'No hall lets a group in that nobody is insured to lead.',
      {
        range: { low: '0.8', high: '1' },
      },
    ),
    [id('barrier.trained.removed')]: guessed('0.9', 'share', 'A course of some days, and a certificate.', {
      range: { low: '0.6', high: '1' },
    }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.4', 'share', 'The course comes first.', { range: { low: '0.2', high: '0.7' } }),
    [id('hours')]: guessed('70', 'hour/person/year', 'A group a week for most of the year.', {
      range: { low: '30', high: '110' },
    }),
    [id('share-to-support')]: guessed('0.9', 'share', 'The rest is meetings and the course.', {
      range: { low: '0.7', high: '1' },
    }),
  };
}
