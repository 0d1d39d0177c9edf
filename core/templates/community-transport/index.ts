import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { COMMUNITY_TRANSPORT_INDEPENDENCE } from './independence';
import { COMMUNITY_TRANSPORT_INPUTS, COMMUNITY_TRANSPORT_PEOPLE } from './people';
import { COMMUNITY_TRANSPORT_STRUCTURE } from './structure';
import { COMMUNITY_TRANSPORT_VALUE } from './value';

const STORY: Story = {
  id: 'dilys',
  pseudonym: 'Dilys',
  age: 86,
  place: 'A village in an invented district',
  needed: 'She gave up driving at 84. The bus went the year after.',
  councilDid: 'It pays somebody to take bookings three days a week, and half of the mileage.',
  neighboursDid: 'Whoever is free drives her to the hairdresser’s, the surgery or her sister’s, and waits.',
  otherwise: 'A taxi for the surgery. For the rest she would have stayed in.',
  quote: 'It is not the hair. It is the town.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['stream.wellbeing.life-satisfaction', 'support.hours', 'impact.displacement'],
};

/**
 * A template in which nobody's budget falls. What to expect: some thirty drivers take about ninety people out once a fortnight,
 * 2,200 trips a year at £10 or £11 of council money and £3 of the passenger's each; over ten years £270,000 from the council with
 * the margins for optimism, and £80,000 from passengers. No study read says that lifts keep anybody out of a care home, so the
 * hazard ratio is 1 and every line of care comes to exactly nothing: no pressure avoided, no capacity freed, no cash. What is
 * left is getting out: a tenth of a point of life satisfaction for seventy more people at a time, a third of it taken off for
 * trips that would have been made anyway. That is some £270,000, less than all of it costs. Whoever funds it funds that, and
 * should ask the passengers rather than look for a saving.
 */
export const COMMUNITY_TRANSPORT: Template = {
  id: 'community-transport',
  name: 'Community transport',
  subtitle: 'Lifts by volunteers: people get out, and nobody’s budget falls',
  drawing: 'car',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One town and its villages',
  structure: COMMUNITY_TRANSPORT_STRUCTURE,
  quantities: {
    ...COMMUNITY_TRANSPORT_INPUTS,
    ...COMMUNITY_TRANSPORT_PEOPLE,
    ...COMMUNITY_TRANSPORT_INDEPENDENCE,
    ...COMMUNITY_TRANSPORT_VALUE,
    ...gapQuantities(
      '16',
      'About half of the residents of an English council of average size live within reach of that many.',
    ),
  },
  correlations: [],
  stories: [STORY],
};
