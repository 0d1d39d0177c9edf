import type { Structure } from '../../../scenario';
import { formatTableFigure } from '../../format';
import { textOf, totalOf, type Reading } from '../figures';
import type { CheckView } from '../view-types';
import { fails, holds, warns } from './check';

/** That nothing is counted twice, and nothing left out that would make home look free. */
export function countingChecks(reading: Reading): readonly CheckView[] {
  return [
    hoursCountedOnce(reading),
    oneValuationOfALife(reading.scenario.structure),
    ...helpersAtNoCost(reading),
    ...homeIsNotFree(reading.scenario.structure),
    ...nothingOwedToOthers(reading),
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
    why: `${hours} hours are in the council’s result, and what they bring to people is in it too.`,
    mend: 'Keep this only where a contract ends because of them; otherwise show the hours beside the result.',
    about: ['total:capital.hours', 'line:benefit.replaced-service.council-asc:0'],
  });
}

/** One valuation per outcome per person-year. Methods B8, rules 2 and 3. */
function oneValuationOfALife({ streams }: Structure): CheckView {
  const lives = streams.filter(({ driver }) => driver.kind === 'helped-years');
  if (lives.length < 2) {
    return holds(
      'one-valuation',
      'Each year of help is valued once',
      lives.length === 0
        ? 'Its effect on wellbeing is not valued at all.'
        : 'As a change in life satisfaction, which holds all that it does for the person.',
    );
  }
  return fails('one-valuation', {
    what: `Each year of help is valued ${lives.length} times`,
    why: `${lives.map(({ label }) => `“${label}”`).join(' and ')} value the same years of the same people; life satisfaction already holds its parts.`,
    mend: 'Keep one of them.',
    about: lives.map(({ id }) => `stream.${id}`),
  });
}

function helpersAtNoCost({ scenario, evaluation }: Reading): readonly CheckView[] {
  if (scenario.structure.helperTime !== 'wellbeing' || scenario.structure.channels.length === 0) return [];
  if (!evaluation.quantity('helpers.life-satisfaction').isZero()) return [];
  return [
    warns('helpers-at-no-cost', {
      what: 'Helping is taken to cost helpers nothing and to bring them nothing',
      why: 'Their change in life satisfaction, net of the effort, stands at 0 because no figure was read.',
      mend: 'Ask helpers, or count their hours at the value of the leisure they give up.',
      about: ['quantity:helpers.life-satisfaction'],
    }),
  ];
}

/** Care that is avoided is replaced by something: care at home, food and heat, a daughter's hours. */
function homeIsNotFree({ streams }: Structure): readonly CheckView[] {
  const values = (state: RegExp) =>
    streams.filter(({ driver }) => driver.kind === 'state' && driver.states.some((one) => state.test(one)));
  const avoided = values(/^(residential|nursing)$/);
  const atHome = values(/^kept-/);
  if (avoided.length === 0 || atHome.length > 0) return [];
  return [
    fails('home-looks-free', {
      what: 'Care that is put off is counted, and what people need at home instead is not',
      why: 'Somebody kept at home needs care there, and costs of living that a care home’s fee would have covered.',
      mend: 'Add care at home for people kept at home, their living costs and the hours of family carers.',
      about: avoided.map(({ id }) => `stream.${id}`),
    }),
  ];
}

function nothingOwedToOthers({ evaluation }: Reading): readonly CheckView[] {
  const ids = ['impact.attribution', 'impact.displacement'];
  if (ids.some((id) => !evaluation.quantity(id).isZero())) return [];
  return [
    warns('nothing-owed-to-others', {
      what: 'All of the extra help is claimed for the council',
      why: 'Nothing of it is said to be owed to family, a church or a charity, or only moved from elsewhere.',
      mend: 'Say how much is owed to others and how much only moved, or why it is nothing.',
      about: ids.map((id) => `quantity:${id}`),
    }),
  ];
}
