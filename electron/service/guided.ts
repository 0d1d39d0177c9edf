import type { FigureView } from '../../core/contract-types';
import { Defect } from '../../core/errors';
import { ofPeopleOfAge } from '../../core/scenario';
import type { PriceYear, QuantityInput, Workbook } from '../../core/schema';
import { templateNamed, workbookFrom } from '../../core/templates';
import type { Output, StoryAnswers } from './contract';
import type { WorkedOut } from './worked';

type Quantities = Readonly<Record<string, QuantityInput>>;

const ANSWERED = 'Answered in "Start with a story"; no source yet.';

/** Who would have come anyway moves how many hear without being invited: guesses, beside the template's own. */
const HEAR_ANYWAY = { family: '0.2', nobody: '0.1', 'some-neighbours': '0.45' } as const;

const OTHERWISE = {
  family: 'Family would have done some of it.',
  nobody: 'Nobody would have.',
  'some-neighbours': 'Some neighbours would have helped anyway.',
  unknown: 'Nobody knows.',
} as const;

/** The year that the first answer speaks of: the third, when a scheme has found its feet, or the last there is. */
const THIRD_YEAR = 2;

/**
 * A workbook from six answers. What is not answered, or not known, keeps the template's national figure or guess; what is
 * answered is a guess of grade 6 until somebody gives a source, and £ are those of the year it was typed in. Its name says nothing of the person: a name goes out with
 * every export, and a story only with consent.
 */
export function workbookFromStory(answers: StoryAnswers, spokenIn: PriceYear): Workbook {
  const workbook = workbookFrom(templateNamed('eileen-grit-bin'));
  return {
    ...workbook,
    name: 'Started with a story',
    place: '',
    scenarios: workbook.scenarios.map((scenario) => {
      const age = answers.who?.age ?? null;
      const { structure, quantities } = scenario;
      const people =
        structure === null || age === null ? { structure, quantities } : ofPeopleOfAge({ structure, quantities }, age);
      return {
        ...scenario,
        ...people,
        name: 'First answer',
        quantities: { ...people.quantities, ...answered(people.quantities, answers, spokenIn) },
      };
    }),
    stories: [storyOf(answers)],
  };
}

function storyOf({ who, otherwise }: StoryAnswers): Workbook['stories'][number] {
  return {
    id: 'first',
    pseudonym: who?.pseudonym.trim() || 'Somebody like Eileen',
    age: who?.age ?? null,
    place: '',
    needed: '',
    councilDid: '',
    neighboursDid: '',
    otherwise: OTHERWISE[otherwise ?? 'unknown'],
    quote: '',
    consent: { given: 'none', date: null },
    invented: false,
    illustrates: [],
  };
}

function answered(from: Quantities, answers: StoryAnswers, spokenIn: PriceYear): Quantities {
  const { sites, invitingPerResident, residents, atRiskShare, hoursEach, otherwise } = answers;
  const given: readonly (readonly [id: string, value: string | null])[] = [
    ['programme.sites', textOf(sites)],
    ['input.inviting.amount', textOf(invitingPerResident)],
    ['programme.residents-per-site', textOf(residents)],
    ['programme.at-risk-share', textOf(atRiskShare)],
    ['participation.individual.hours', textOf(hoursEach)],
    [
      'participation.individual.aware-before',
      otherwise === null || otherwise === 'unknown' ? null : HEAR_ANYWAY[otherwise],
    ],
  ];
  return Object.fromEntries(
    given.flatMap(([id, value]) => (value === null ? [] : [[id, anAnswer(from[id], id, value, spokenIn)] as const])),
  );
}

function anAnswer(template: QuantityInput | undefined, id: string, value: string, spokenIn: PriceYear): QuantityInput {
  if (template === undefined) throw new Defect(`The template does not ask for "${id}" any more.`);
  const { unit } = template;
  const source = { kind: 'assumption', reason: ANSWERED } as const;
  return { value, unit, source, grade: 6, ...(unit.startsWith('£') ? { priceYear: spokenIn } : {}), note: '' };
}

/** Digits alone, without an exponent: at most six after the point. */
function textOf(answer: number | null): string | null {
  return answer === null ? null : String(Number(answer.toFixed(6)));
}

/** The first answer as it stands with what has been answered so far. */
export function answerSoFar(
  workedOut: WorkedOut,
  answers: StoryAnswers,
  spokenIn: PriceYear,
): Output<'guided.answer-so-far'> {
  const workbook = workbookFromStory(answers, spokenIn);
  const shows = workedOut.in(workbook, workbook.currentScenario).parts();
  const [council, people, lenses] = [shows.council(), shows.people(), shows.lenses()];
  const { label, unit, values } = people.helpers.with;
  return {
    putsIn: shown(council.putsIn),
    helpers: shown({ label, unit, value: values[Math.min(THIRD_YEAR, values.length - 1)] ?? null }),
    hours: shown(council.hours),
    supported: shown(people.extraSupported),
    yearsAtHome: shown(shows.pathway().yearsAtHome),
    councilNet: shown(lenses.find(({ lens }) => lens === 'council')?.net),
    publicNet: shown(lenses.find(({ lens }) => lens === 'public')?.net),
    wellbeing: shown(shows.fiveLabels().find((one) => one.label === 'wellbeing')?.figure),
    whatLimits: people.whatLimits,
  };
}

/** A figure that every answer has. */
function shown(
  figure: Pick<FigureView, 'label' | 'unit' | 'value'> | undefined,
): Output<'guided.answer-so-far'>['councilNet'] {
  const { label = 'figure of that name', unit = '', value = null } = figure ?? {};
  if (value === null) throw new Defect(`The first answer has no "${label}".`);
  return { label, unit, value };
}
