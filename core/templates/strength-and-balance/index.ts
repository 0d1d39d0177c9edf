import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { STRENGTH_AND_BALANCE_INDEPENDENCE } from './independence';
import { STRENGTH_AND_BALANCE_INPUTS, STRENGTH_AND_BALANCE_PEOPLE } from './people';
import { STRENGTH_AND_BALANCE_STRUCTURE } from './structure';
import { STRENGTH_AND_BALANCE_VALUE } from './value';

const STORY: Story = {
  id: 'harold',
  pseudonym: 'Harold',
  age: 81,
  place: 'A small town in an invented district',
  needed: 'He fell twice in the garden, and had stopped going into it.',
  councilDid: 'It pays an instructor for four classes a week, and for a course for those who would lead one.',
  neighboursDid: 'After a year Maureen from the front row took the course. She leads the Friday group.',
  otherwise: 'A sheet of exercises from the hospital, in a drawer.',
  quote: 'I can stand on one leg. You try it.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['event.fall.rate-ratio', 'service.price', 'support.hours'],
};

/**
 * Paid places and trained volunteers side by side, and the best evidence of all the templates. What to expect: about £21,000 a
 * year for 48 paid places and some twenty-five more in groups that three volunteers lead; £269,000 over ten years with the
 * margins for optimism. That falls become fewer by a quarter is well shown. But of seventy people who have fallen before,
 * seven or eight a year are admitted after one, and once the margin, those who come seldom and those who would have gone
 * elsewhere are taken off, an admission less in two or three years is left: £12,000 for the NHS, which pays nothing here, and
 * some hundreds for the council, which pays it all. No cash. What carries society's result is a tenth of a point of wellbeing,
 * which is a guess, and does not quite cover the cost.
 */
export const STRENGTH_AND_BALANCE: Template = {
  id: 'strength-and-balance',
  name: 'Strength and balance',
  subtitle: 'Classes against falls: the council pays, the NHS gains',
  drawing: 'class',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One town, four classes',
  structure: STRENGTH_AND_BALANCE_STRUCTURE,
  quantities: {
    ...STRENGTH_AND_BALANCE_INPUTS,
    ...STRENGTH_AND_BALANCE_PEOPLE,
    ...STRENGTH_AND_BALANCE_INDEPENDENCE,
    ...STRENGTH_AND_BALANCE_VALUE,
    ...gapQuantities('30', 'As many towns of this size as an English council of average size has residents for.'),
  },
  correlations: [],
  stories: [STORY],
};
