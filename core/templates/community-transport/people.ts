import { cited, guessed, leversAtZero } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, organiserPaidFor, PAY_OUTRUNS_PRICES, RISES_WITH_PRICES } from '../shared/costs';
import { HELPERS_WHO_STAY, hourAtTheMinimum, NO_OUTSIDE_MONEY, NO_TIME } from '../shared/taking-part';
import { helpersUnmoved } from '../shared/wellbeing';

/** Half of some 2,200 trips, there and back twelve miles, at 50p a mile. */
function halfOfTheMileage(whose: string): QuantityInput {
  return guessed(
    '6600',
    '£/site/year',
    `${whose} half of about 2,200 trips of twelve miles there and back at 50p a mile; neither was read. It does not follow the number of drivers by itself: change the two together.`,
    { range: { low: '3000', high: '15000' }, priceYear: 2026 },
  );
}

/** What the council and the passengers put in. */
export const COMMUNITY_TRANSPORT_INPUTS: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('scheme'),
  'programme.residents-per-site': guessed(
    '12000',
    'person/site',
    'A small town and the villages around it. Count your own.',
    { range: { low: '5000', high: '30000' } },
  ),
  'input.organiser.amount': organiserPaidFor('15'),
  'input.organiser.growth': PAY_OUTRUNS_PRICES,
  'input.mileage.amount': halfOfTheMileage('The council’s'),
  'input.mileage.growth': RISES_WITH_PRICES,
  'input.fares.amount': halfOfTheMileage('The passengers’'),
  'input.fares.growth': RISES_WITH_PRICES,
  'input.inviting.amount': guessed(
    '1800',
    '£/site/year',
    'Posters, a page in the parish news, a stall: 15p a resident. No figure was read.',
    {
      range: { low: '500', high: '5000' },
      priceYear: 2026,
    },
  ),
  'input.inviting.growth': RISES_WITH_PRICES,
};

/** Who drives, and whom. */
export const COMMUNITY_TRANSPORT_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  ...drivers(),
  'capital.replacement-hour': hourAtTheMinimum('a driver'),
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'helpers.life-satisfaction': helpersUnmoved('driving somebody'),
  'programme.at-risk-share': cited('population-65-plus-share-2021', 'share', 6, {
    value: '0.02',
    note: 'People of 65 and over are 0.186 of the population; about one in nine of them is taken to have no car, no lift and no bus that they can use. No share was read.',
    range: { low: '0.01', high: '0.05' },
  }),
  'programme.take-up': guessed('0.6', 'share', 'Some go by taxi or by family, and some no longer want to go.', {
    range: { low: '0.3', high: '0.8' },
  }),
  'support.hours': guessed('24', 'hour/person/year', 'A trip a fortnight, an hour of the driver’s time for each.', {
    range: { low: '12', high: '60' },
  }),
  'impact.attribution': guessed('0.1', 'share', 'The surgery or the parish may have set up part of it.', {
    range: { low: '0', high: '0.4' },
  }),
  'impact.displacement': guessed(
    '0.3',
    'share',
    'Some of the trips would have been made by taxi, bus or a daughter’s car.',
    {
      range: { low: '0.1', high: '0.6' },
    },
  ),
};

function drivers(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.individual.${name}`;
  return {
    [id('aware-before')]: guessed(
      '0.15',
      'share',
      'Knows somebody old nearby who cannot get about, with no scheme to say so.',
      {
        range: { low: '0.05', high: '0.4' },
      },
    ),
    [id('aware-ceiling')]: guessed('0.3', 'share', 'Over a town and its villages, most never see the poster.', {
      range: { low: '0.15', high: '0.6' },
    }),
    [id('aware-response')]: guessed('4', 'person/£', '15p a head reaches nearly half of those who could be reached.', {
      range: { low: '1', high: '10' },
    }),
    [id('willing')]: cited('willing-drive-elderly-neighbour', 'share', 6, {
      note: 'Adults who say that they would regularly drive an old person to the shops: words, not deeds, so the first obstacle takes most of it off again.',
      range: { low: '0.15', high: '0.4' },
    }),
    ...leversAtZero('individual'),
    [id('barrier.words.prevalence')]: guessed(
      '0.85',
      'share',
      'Of those who say that they want to be involved in local services, about one in twenty-seven is (2% against 55%); driving a neighbour is easier than that.',
      { range: { low: '0.6', high: '0.96' } },
    ),
    [id('barrier.car.prevalence')]: guessed(
      '0.35',
      'share',
      'No share was read of adults who have a car and would be let drive others.',
      {
        range: { low: '0.2', high: '0.5' },
      },
    ),
    [id('barrier.time.prevalence')]: NO_TIME,
    [id('barrier.booked.prevalence')]: guessed(
      '0.6',
      'share',
      'Without a booking a lift has to be asked for, and few like to ask.',
      {
        range: { low: '0.3', high: '0.8' },
      },
    ),
    [id('barrier.booked.removed')]: guessed('0.9', 'share', 'Bookings on three days a week.', {
      range: { low: '0.6', high: '1' },
    }),
    [id('barrier.petrol.prevalence')]: guessed(
      '0.3',
      'share',
      'Eighty hours of driving a year are some hundreds of pounds of petrol and wear.',
      {
        range: { low: '0.1', high: '0.6' },
      },
    ),
    [id('barrier.petrol.removed')]: guessed('0.8', 'share', 'Paid by the mile, some weeks later.', {
      range: { low: '0.5', high: '1' },
    }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Half of those who could drive are checked and driving within the year.', {
      range: { low: '0.2', high: '0.8' },
    }),
    [id('hours')]: guessed('80', 'hour/person/year', 'Two trips a week for most of the year, an hour each.', {
      range: { low: '30', high: '150' },
    }),
    [id('share-to-support')]: guessed('0.9', 'share', 'The rest is waiting, and meetings of drivers.', {
      range: { low: '0.7', high: '1' },
    }),
  };
}
