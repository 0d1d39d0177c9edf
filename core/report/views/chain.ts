import { PAYER_WORDS } from '../../model';
import { weakestLeaves } from '../../engines/explain';
import { PAYERS, VALUE_LABELS } from '../../scenario/structure';
import { formatTableFigure } from '../format';
import type { Reader } from './reader';
import type { ChainView, ResultView } from './view-types';

/** From what the council puts in to who gains: each step with what it assumes, and what would show it wrong. */
export function chainView(read: Reader, people: ResultView['people'], horizonYears: number): ChainView {
  const hours = formatTableFigure(read.total('capital.hours').value, 0);
  const weakest = (totalId: string) =>
    Math.max(1, ...weakestLeaves(read.graph, { kind: 'total', id: totalId }).map(({ evidence }) => evidence.grade));
  const middle = Math.min(2, people.helpers.with.values.length - 1);
  return {
    steps: [
      {
        id: 'inputs',
        label: 'The council puts in',
        figure: read.total('lens.society.pv-costs', 'The council puts in'),
        second: 'with a margin for optimism on each cost',
        assumes: 'The prices quoted hold, and what is put in is kept up for as long as the scenario says.',
        wrongIf: 'the bin stands empty in the week when it snows.',
        seenIn: 'invoices, and a photograph of the bin each winter.',
        weakestGrade: weakest('lens.society.pv-costs'),
      },
      {
        id: 'helpers',
        label: 'Neighbours help',
        figure: read.step('participation.with.helpers', middle, 'Neighbours help'),
        second: `${hours} hours more than without, in ${horizonYears} years`,
        assumes: 'Asking and equipping people brings some forward who would not have come.',
        wrongIf: 'those who come forward are those who helped already.',
        seenIn: 'a list of who helps, kept by somebody on the street.',
        weakestGrade: weakest('capital.hours'),
      },
      {
        id: 'people',
        label: 'People supported',
        figure: read.total('people.extra-supported', 'People supported'),
        second: 'who would not have had help otherwise',
        assumes: people.whatLimits,
        wrongIf: 'helpers clear paths for people who would have managed.',
        seenIn: 'a count of who had help in the last fortnight.',
        weakestGrade: weakest('people.extra-supported'),
      },
      {
        id: 'home',
        label: 'Years at home',
        figure: read.total('independence.years', 'Years at home'),
        second: 'gained within the horizon, all people together',
        assumes: 'Help puts off some moves into a care home. No study read measures this for neighbours.',
        wrongIf: 'people move in when they would have moved anyway.',
        seenIn: 'dates of moving, against people like them elsewhere.',
        weakestGrade: weakest('independence.years'),
      },
    ],
    ends: PAYERS.flatMap((payer) =>
      VALUE_LABELS.filter((label) => read.hasTotal(`pv.${payer}.${label}`)).map((label) => ({
        payer,
        name: PAYER_WORDS[payer],
        label,
        figure: read.total(`pv.${payer}.${label}`),
      })),
    ),
  };
}
