import { cited, guessed, leversAtZero } from '../../defaults';
import type { QuantityInput } from '../../schema';
import { justOne, organiserPaidFor, PAY_OUTRUNS_PRICES, RISES_WITH_PRICES } from '../shared/costs';
import { HELPERS_WHO_STAY, HOUR_OF_A_CARE_WORKER, NO_OUTSIDE_MONEY, NO_TIME } from '../shared/taking-part';
import { helpersUnmoved } from '../shared/wellbeing';

/** What the council puts in, who comes to visit, and whom. */
export const BEFRIENDING_PEOPLE: Readonly<Record<string, QuantityInput>> = {
  'programme.sites': justOne('scheme'),
  'programme.residents-per-site': guessed(
    '10000',
    'person/site',
    'A small town: as far as one organiser on half a week gets round. Count your own.',
    { range: { low: '4000', high: '25000' } },
  ),
  'input.organiser.amount': organiserPaidFor('17.5'),
  'input.organiser.growth': PAY_OUTRUNS_PRICES,
  'input.visitors-costs.amount': guessed(
    '2000',
    '£/site/year',
    'About £50 a year for each of some forty visitors; no figure was read.',
    { range: { low: '800', high: '5000' }, priceYear: 2026 },
  ),
  'input.visitors-costs.growth': RISES_WITH_PRICES,
  'input.inviting.amount': guessed(
    '1500',
    '£/site/year',
    'Printing, a stall each month and a few talks: 15p a resident. No figure was read.',
    { range: { low: '500', high: '4000' }, priceYear: 2026 },
  ),
  'input.inviting.growth': RISES_WITH_PRICES,
  ...visitors(),
  'capital.replacement-hour': HOUR_OF_A_CARE_WORKER,
  'capital.outside-money': NO_OUTSIDE_MONEY,
  'helpers.life-satisfaction': helpersUnmoved('visiting somebody'),
  'programme.at-risk-share': cited('lonely-75-plus-2024-25', 'share', 5, {
    value: '0.0093',
    note: 'People of 75 and over who are lonely often or always (0.05), times those of 65 and over among all residents (0.186). It takes the one rate for the wider age; among people who live alone it is higher.',
    range: { low: '0.005', high: '0.02' },
  }),
  'programme.take-up': guessed(
    '0.5',
    'share',
    'Many would not call themselves lonely, or want a stranger at the door.',
    {
      range: { low: '0.2', high: '0.7' },
    },
  ),
  'support.hours': guessed('45', 'hour/person/year', 'An hour a week, less holidays and illness.', {
    range: { low: '25', high: '80' },
  }),
  'impact.attribution': guessed(
    '0.2',
    'share',
    'A surgery, a church or another charity finds some of the people, and some of the visitors.',
    { range: { low: '0', high: '0.5' } },
  ),
  'impact.displacement': guessed('0.2', 'share', 'Some visitors would have given the same hours to another charity.', {
    range: { low: '0', high: '0.4' },
  }),
};

function visitors(): Record<string, QuantityInput> {
  const id = (name: string) => `participation.individual.${name}`;
  return {
    [id('aware-before')]: guessed(
      '0.08',
      'share',
      'Knows of somebody lonely nearby, with no scheme to say so: far fewer than the 7 in 10 who chat with neighbours.',
      { range: { low: '0.03', high: '0.3' } },
    ),
    [id('aware-ceiling')]: guessed('0.25', 'share', 'In a town, most never see a leaflet or hear a talk.', {
      range: { low: '0.1', high: '0.5' },
    }),
    [id('aware-response')]: guessed(
      '4',
      'person/£',
      '15p a head reaches nearly half of those who could be reached: a poster is cheaper than a doorstep call.',
      { range: { low: '1', high: '10' } },
    ),
    [id('willing')]: cited('volunteering-formal-month-2023-24', 'share', 5, {
      note: 'Adults who give time through a group at least once a month: what people do, not what they say they would.',
      range: { low: '0.08', high: '0.23' },
    }),
    ...leversAtZero('individual'),
    [id('barrier.time.prevalence')]: NO_TIME,
    [id('barrier.promise.prevalence')]: guessed(
      '0.6',
      'share',
      'Most who volunteer at all do so less often than every week; no share was read for visiting.',
      { range: { low: '0.4', high: '0.8' } },
    ),
    [id('barrier.matched.prevalence')]: guessed(
      '0.6',
      'share',
      'Few can walk up to a stranger’s door unasked; those who can, visit anyway.',
      { range: { low: '0.4', high: '0.9' } },
    ),
    [id('barrier.matched.removed')]: guessed('0.8', 'share', 'Some are never matched with anybody who suits.', {
      range: { low: '0.5', high: '0.95' },
    }),
    [id('retention')]: HELPERS_WHO_STAY,
    [id('ramp')]: guessed('0.5', 'share', 'Checks and training take months: half begin within the year.', {
      range: { low: '0.2', high: '0.8' },
    }),
    [id('hours')]: guessed(
      '55',
      'hour/person/year',
      'An hour a week for 45 weeks, and ten hours of training and meetings.',
      { range: { low: '30', high: '80' } },
    ),
    [id('share-to-support')]: guessed('0.8', 'share', 'The rest is training, meetings and the bus.', {
      range: { low: '0.6', high: '0.9' },
    }),
  };
}
