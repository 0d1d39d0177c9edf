import { gapQuantities } from '../../defaults';
import type { Story } from '../../schema';
import type { Template } from '../template';
import { BEFRIENDING_INDEPENDENCE } from './independence';
import { BEFRIENDING_PEOPLE } from './people';
import { BEFRIENDING_STRUCTURE } from './structure';
import { BEFRIENDING_VALUE } from './value';

const STORY: Story = {
  id: 'winston',
  pseudonym: 'Winston',
  age: 84,
  place: 'A town in an invented district',
  needed: 'His wife died two years ago. From Friday’s bread van to Monday’s post he speaks to nobody.',
  councilDid: 'It pays an organiser for half the week, who asked him what he likes to talk about, and took her time.',
  neighboursDid: 'A retired bus driver comes each Tuesday. They talk about engines, and go out when it is dry.',
  otherwise: 'He would have managed, as he puts it. Nobody can say that he would have moved anywhere.',
  quote: 'Tuesday gives Monday a point.',
  consent: { given: 'publish', date: '2026-11-01' },
  invented: true,
  illustrates: ['stream.wellbeing.life-satisfaction', 'support.hours', 'participation.individual.willing'],
};

/**
 * A weekly visit, and not tuned to show a gain. What to expect: about £21,000 a year keeps some thirty-five pairs going, £600 a
 * pair, of whom eight would have found each other anyway; over ten years that is £240,000 with the margins for optimism. Trials
 * of befriending find small effects on mood (0.27 of a standard deviation at first, 0.18 later; 0.18 on what patients report,
 * with an interval that touches nothing), and none read measures care homes. So the council gets back hundreds of pounds, not
 * thousands, the NHS less, and no cash is released. Wellbeing is nearly all there is: some £160,000 at 0.15 of a point before
 * its margin, less than it costs; it would take nearly a quarter of a point to cover it. That agrees with the nearest published
 * model, which paid for itself in 3.5% of its runs.
 */
export const BEFRIENDING: Template = {
  id: 'befriending',
  name: 'Befriending',
  subtitle: 'A weekly visit for people on their own',
  drawing: 'friend',
  place: 'Hartbeck District (invented)',
  scenarioName: 'One town',
  structure: BEFRIENDING_STRUCTURE,
  quantities: {
    ...BEFRIENDING_PEOPLE,
    ...BEFRIENDING_INDEPENDENCE,
    ...BEFRIENDING_VALUE,
    ...gapQuantities(
      '20',
      'About half of the residents of an English council of average size live within reach of that many.',
    ),
  },
  correlations: [],
  stories: [STORY],
};
