import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { EILEEN_INDEPENDENCE } from './independence';
import { EILEEN_INPUTS, EILEEN_PEOPLE } from './people';
import { EILEEN_STRUCTURE } from './structure';
import { EILEEN_VALUE } from './value';

const STORY: Story = {
  id: 'eileen',
  pseudonym: 'Eileen',
  age: 87,
  place: 'A hill street in an invented district',
  needed: 'She lives alone. In winter the path to the gate is ice, and she has stopped going out.',
  councilDid: 'It put a yellow grit bin at the top of the street, filled it each winter, and asked at every door.',
  neighboursDid: 'Three of them clear her path, fetch her shopping, and look in.',
  otherwise: 'Her daughter lives two hours away and had begun to look at care homes.',
  quote: 'The path was done before I’d had my tea.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['pathway.hazard-ratio', 'support.hours', 'participation.individual.willing'],
};

/** One bin, one street: small enough to check by hand, and not tuned to show a gain. */
export const EILEEN_GRIT_BIN: Template = {
  id: 'eileen-grit-bin',
  name: 'Eileen and the grit bin',
  subtitle: 'Salt on the corner, clear paths',
  drawing: 'grit',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One street',
  structure: EILEEN_STRUCTURE,
  quantities: {
    ...EILEEN_INPUTS,
    ...EILEEN_PEOPLE,
    ...EILEEN_INDEPENDENCE,
    ...EILEEN_VALUE,
    ...gapQuantities('500', 'One street in five of an English council of average size.'),
  },
  correlations: [],
  stories: [STORY],
};
