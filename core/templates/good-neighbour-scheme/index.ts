import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { GOOD_NEIGHBOUR_INDEPENDENCE } from './independence';
import { GOOD_NEIGHBOUR_INPUTS, GOOD_NEIGHBOUR_PEOPLE } from './people';
import { GOOD_NEIGHBOUR_STRUCTURE } from './structure';
import { GOOD_NEIGHBOUR_VALUE } from './value';

const STORY: Story = {
  id: 'parveen',
  pseudonym: 'Parveen',
  age: 81,
  place: 'Two villages in an invented district',
  needed: 'Her sight is going. The chemist is three miles off, and the forms are in small print.',
  councilDid: 'It pays for a telephone, the insurance and some petrol, and somebody at the town hall knows the scheme.',
  neighboursDid: 'One fetches the prescription each month; another sat with her over the form for an afternoon.',
  otherwise: 'Her son would have taken days off work for some of it. Some of it would have waited.',
  quote: 'I ring, and a person answers.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['support.hours', 'participation.individual.barrier.called.removed', 'pathway.hazard-ratio'],
};

/**
 * A telephone and a list of neighbours. What to expect: about £5,000 a year, nearly £60,000 over ten years with the margins for
 * optimism, for some forty-five people on the list and seventy-five who ring, of whom a third would have had help anyway: £65 a
 * person and year, an errand a month each. So little help cannot move much: a year or two of help changes the chance of moving
 * into a care home by a fraction of one in a hundred, a couple of months at home gained in all, a thousand pounds or two for the
 * council and no cash. A household keeps more of it than the council does. Because it is cheap, even a twentieth of a point of
 * wellbeing covers it; that twentieth is a guess, and with it falls the result. No study read measures errands.
 */
export const GOOD_NEIGHBOUR_SCHEME: Template = {
  id: 'good-neighbour-scheme',
  name: 'Good-neighbour scheme',
  subtitle: 'Shopping, lifts and forms, a telephone call away',
  drawing: 'phone',
  place: 'Hartbeck District (invented)',
  scenarioName: 'Two villages',
  structure: GOOD_NEIGHBOUR_STRUCTURE,
  quantities: {
    ...GOOD_NEIGHBOUR_INPUTS,
    ...GOOD_NEIGHBOUR_PEOPLE,
    ...GOOD_NEIGHBOUR_INDEPENDENCE,
    ...GOOD_NEIGHBOUR_VALUE,
    ...gapQuantities(
      '75',
      'About half of the residents of an English council of average size live within reach of that many.',
    ),
  },
  correlations: [],
  stories: [STORY],
};
