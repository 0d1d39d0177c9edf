import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { LUNCH_CLUB_INDEPENDENCE } from './independence';
import { LUNCH_CLUB_INPUTS, LUNCH_CLUB_PEOPLE } from './people';
import { LUNCH_CLUB_STRUCTURE } from './structure';
import { LUNCH_CLUB_VALUE } from './value';

const STORY: Story = {
  id: 'stan',
  pseudonym: 'Stan',
  age: 83,
  place: 'A part of an invented town',
  needed: 'He eats toast. Cooking for one is not cooking, he says.',
  councilDid:
    'It lends the hall on Thursdays, pays for half of the food, and for somebody who sees to rota and hygiene.',
  neighboursDid: 'Eight of them cook and serve. When his chair was empty in March, one went round before the pudding.',
  otherwise: 'More toast. His niece rings on Sundays.',
  quote: 'They had kept me a plate.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['stream.wellbeing.life-satisfaction', 'support.hours', 'input.food.amount'],
};

/**
 * A dinner a week in company. What to expect: about £15,000 a year for twenty-five to thirty diners on 48 days is £12 a dinner
 * besides what they pay, where a day in a council day centre is £87; it replaces none unless somebody says so, so that is no saving.
 * Over ten years it is £180,000 with the margins for optimism. With no hall there is hardly any club, so little of it would have
 * happened anyway, but diners and cooks come over from other clubs. A hazard ratio of 0.98, a guess that may well be 1, brings
 * the council some hundreds of pounds and no cash. Wellbeing at a tenth of a point is about half of the cost. The published
 * model of groups for lonely people found the same: cost-effective perhaps, cost-saving in 3.5% of runs.
 */
export const LUNCH_CLUB: Template = {
  id: 'lunch-club',
  name: 'Lunch club',
  subtitle: 'A hot meal and somebody to miss you',
  drawing: 'lunch',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One hall, every Thursday',
  structure: LUNCH_CLUB_STRUCTURE,
  quantities: {
    ...LUNCH_CLUB_INPUTS,
    ...LUNCH_CLUB_PEOPLE,
    ...LUNCH_CLUB_INDEPENDENCE,
    ...LUNCH_CLUB_VALUE,
    ...gapQuantities(
      '50',
      'About half of the residents of an English council of average size live within reach of that many.',
    ),
  },
  correlations: [],
  stories: [STORY],
};
