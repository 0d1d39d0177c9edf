import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { FALLS_RESPONSE_INDEPENDENCE } from './independence';
import { FALLS_RESPONSE_INPUTS, FALLS_RESPONSE_PEOPLE } from './people';
import { FALLS_RESPONSE_STRUCTURE } from './structure';
import { FALLS_RESPONSE_VALUE } from './value';

const STORY: Story = {
  id: 'winifred',
  pseudonym: 'Winifred',
  age: 88,
  place: 'A bungalow in an invented district',
  needed: 'She slid off the bed at seven in the morning. Nothing was broken, and she could not get up.',
  councilDid: 'Two of its people were there at twenty to eight, with a chair that lifts.',
  neighboursDid: 'The one across the road has the key.',
  otherwise: 'She would have waited for an ambulance behind those who bleed: four hours, last time.',
  quote: 'I was in my own chair for the eight o’clock news.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['event.lift.rate-ratio', 'service.each', 'stream.lift-at-home.unit-cost'],
};

/**
 * The council pays, the NHS gains, and the council's own budget does not fall at all. What to expect: £20,000 a year buys some
 * 150 call-outs, which stand by for about 500 people; £260,000 over ten years with the margins for optimism, and £25,000 of a
 * dispatcher's time. After the margins an ambulance fewer is called for one in sixteen of them each year, at some £610 each
 * with what follows: £38 a person, where a year of standing by costs £40 before the margins, and a quarter of those people are
 * not counted, having had it anyway. So the public purse frees £93,000 for £285,000, and no crew is paid less: it is capacity,
 * freed where it is short. Nothing is claimed about moving into care.
 */
export const FALLS_RESPONSE: Template = {
  id: 'falls-response',
  name: 'Falls response',
  subtitle: 'A lift off the floor within the hour: ambulances freed, no council budget falls',
  drawing: 'lift',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One car, eight to eight',
  structure: FALLS_RESPONSE_STRUCTURE,
  quantities: {
    ...FALLS_RESPONSE_INPUTS,
    ...FALLS_RESPONSE_PEOPLE,
    ...FALLS_RESPONSE_INDEPENDENCE,
    ...FALLS_RESPONSE_VALUE,
    ...gapQuantities(
      '7',
      'About as many cars as reach everybody in an English council of average size within the hour.',
    ),
  },
  correlations: [],
  stories: [STORY],
};
