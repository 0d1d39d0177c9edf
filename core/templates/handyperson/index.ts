import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { HANDYPERSON_INDEPENDENCE } from './independence';
import { HANDYPERSON_INPUTS, HANDYPERSON_PEOPLE } from './people';
import { HANDYPERSON_STRUCTURE } from './structure';
import { HANDYPERSON_VALUE } from './value';

const STORY: Story = {
  id: 'gwen',
  pseudonym: 'Gwen',
  age: 84,
  place: 'A terrace in an invented town',
  needed: 'Two steps down to the back door, and nothing to hold. She had begun to leave the washing to her neighbour.',
  councilDid: 'It sent somebody with a drill: a rail by the step, one in the bathroom, and a bulb she can reach.',
  neighboursDid: 'The one next door rang the number for her.',
  otherwise: 'Her grandson would have come with his drill, one of these weekends.',
  quote: 'Forty minutes, and he swept up.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['service.each', 'service.anyway', 'event.fall.rate-ratio'],
};

/**
 * A paid service with no helpers at all. What to expect: £50,000 a year buys some 340 visits at £151 (£100 in about 2011) for
 * 225 people, of whom half would have had it anyway or are owed to others; over ten years £684,000 with the margins for
 * optimism, some £620 for each of 1,100 more people. The best evidence there is claims little: falls of every kind fewer by a
 * quarter in trials, falls that end in hospital by 4% and not surely, fractures by nothing. So after some years the NHS is
 * spared half an admission a year, £15,000 in all, and adult social care £5,000 of pressure: less than a hundredth of what is
 * paid, and no cash. A council that says £7.50 comes back for each £1 does not show how; here moving into care would have to
 * change far more. What is left is a home one can move about in, and its value is a guess.
 */
export const HANDYPERSON: Template = {
  id: 'handyperson',
  name: 'Handyperson and small repairs',
  subtitle: 'A rail, a step, a lamp: paid for, given once, and it stays',
  drawing: 'handy',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One van',
  structure: HANDYPERSON_STRUCTURE,
  quantities: {
    ...HANDYPERSON_INPUTS,
    ...HANDYPERSON_PEOPLE,
    ...HANDYPERSON_INDEPENDENCE,
    ...HANDYPERSON_VALUE,
    ...gapQuantities('7', 'About as many vans as reach everybody in an English council of average size.'),
  },
  correlations: [],
  stories: [STORY],
};
