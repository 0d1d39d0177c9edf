import type { Structure } from '../../../schema';
import { formatTableFigure } from '../../../words';
import { textOf, totalOf, type Reading } from '../figures';
import { shareInWords } from '../words';
import type { CheckView } from '../view-types';
import { fails, holds, warns } from './check';

/** That nothing is counted twice, and nothing left out that would make home look free. */
export function countingChecks(reading: Reading): readonly CheckView[] {
  return [
    hoursCountedOnce(reading),
    oneValuationOfALife(reading.scenario.structure),
    helpersAtNoCost(reading),
    homeIsNotFree(reading.scenario.structure),
    nothingOwedToOthers(reading),
  ];
}

/** Helper hours: leverage or benefit, not both. Methods B8, rule 4. */
function hoursCountedOnce(reading: Reading): CheckView {
  const hours = formatTableFigure(textOf(totalOf(reading, 'capital.hours')), 0);
  if (!reading.scenario.structure.hoursReplaceService) {
    return holds('no-hour-twice', 'No hour is valued twice', `${hours} hours are shown beside the result, not in it.`, [
      'total:capital.hours',
    ]);
  }
  return warns('no-hour-twice', {
    what: 'Helpers’ hours are counted as a service that the council need not buy',
    why: `${shareInWords(reading.evaluation.quantity('capital.replacing-share'))} of ${hours} hours are in the council’s result, and help nobody a second time.`,
    mend: 'Keep this only where a contract ends because of them; otherwise show the hours beside the result.',
    about: ['total:capital.hours', 'line:benefit.replaced-service.council-asc:0'],
  });
}

/** Whose wellbeing: each of them once a year. */
const LIVES = [
  ['helped-years', 'Each year of help is valued'],
  ['helpers', 'Each year of helping is valued'],
  ['carers', 'Each year of a family carer’s is valued'],
] as const;

/** One valuation per outcome per person-year. Methods B8, rule 2. */
function oneValuationOfALife({ streams }: Structure): CheckView {
  const valued = LIVES.map(([kind, words]) => ({ words, by: streams.filter(({ driver }) => driver.kind === kind) }));
  const twice = valued.find(({ by }) => by.length > 1);
  if (twice === undefined) {
    const lives = valued.flatMap(({ by }) => by);
    return holds(
      'one-valuation',
      'Each year of help is valued once',
      lives.length === 0
        ? 'Its effect on wellbeing is not valued at all.'
        : 'As a change in life satisfaction, which holds all that it does for the person.',
      lives.map(({ id }) => `stream.${id}`),
    );
  }
  return fails('one-valuation', {
    what: `${twice.words} ${twice.by.length} times`,
    why: `${twice.by.map(({ label }) => `“${label}”`).join(' and ')} value the same years of the same people; life satisfaction already holds its parts.`,
    mend: 'Keep one of them.',
    about: twice.by.map(({ id }) => `stream.${id}`),
  });
}

function helpersAtNoCost({ scenario, evaluation }: Reading): CheckView {
  const { helperTime, channels } = scenario.structure;
  const id = helperTime === 'leisure' ? 'helpers.leisure-value' : 'helpers.life-satisfaction';
  const about = channels.length === 0 ? [] : [`quantity:${id}`];
  if (channels.length === 0 || !evaluation.quantity(id).isZero()) {
    return holds(
      'helpers-at-no-cost',
      'Helpers’ time is not free',
      channels.length === 0
        ? 'No neighbour’s time is asked for.'
        : helperTime === 'leisure'
          ? 'It counts at the value of the leisure they give up.'
          : 'It counts as their own change in life satisfaction, net of the effort.',
      about,
    );
  }
  return warns('helpers-at-no-cost', {
    what: 'Helping is taken to cost helpers nothing and to bring them nothing',
    why:
      helperTime === 'leisure'
        ? 'The value of a helper’s free hour stands at 0.'
        : 'Their change in life satisfaction, net of the effort, stands at 0 because no figure was read.',
    mend: 'Ask helpers, or count their hours at the value of the leisure they give up.',
    about,
  });
}

/** Care that is avoided is replaced by something: care at home, food and heat, a daughter's hours. */
function homeIsNotFree({ streams }: Structure): CheckView {
  const values = (state: RegExp) =>
    streams.filter(({ driver }) => driver.kind === 'state' && driver.states.some((one) => state.test(one)));
  const avoided = values(/^(residential|nursing)$/);
  const atHome = values(/^kept-/);
  if (avoided.length === 0 || atHome.length > 0) {
    return holds(
      'home-looks-free',
      'Living at home is not taken to be free',
      avoided.length === 0
        ? 'No care home is counted, so nothing stands against it.'
        : 'Against the care homes stand care, living costs or family hours at home.',
      [...avoided, ...atHome].map(({ id }) => `stream.${id}`),
    );
  }
  return fails('home-looks-free', {
    what: 'Care that is put off is counted, and what people need at home instead is not',
    why: 'Somebody kept at home needs care there, and costs of living that a care home’s fee would have covered.',
    mend: 'Add care at home for people kept at home, their living costs and the hours of family carers.',
    about: avoided.map(({ id }) => `stream.${id}`),
  });
}

function nothingOwedToOthers({ evaluation }: Reading): CheckView {
  const ids = ['impact.attribution', 'impact.displacement'];
  const about = ids.map((id) => `quantity:${id}`);
  if (ids.some((id) => !evaluation.quantity(id).isZero())) {
    return holds(
      'nothing-owed-to-others',
      'Part of the extra help is left to others',
      'What family, a church or a charity caused, and what only moved from elsewhere, is taken off once.',
      about,
    );
  }
  return warns('nothing-owed-to-others', {
    what: 'All of the extra help is claimed for the council',
    why: 'Nothing of it is said to be owed to family, a church or a charity, or only moved from elsewhere.',
    mend: 'Say how much is owed to others and how much only moved, or why it is nothing.',
    about,
  });
}
