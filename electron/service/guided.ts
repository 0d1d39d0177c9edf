import type { Workbook } from '../../core/scenario';
import { resolveScenario } from '../../core/scenario';
import { EILEEN_GRIT_BIN, workbookFrom } from '../../core/scenario/templates';
import type { Output, StoryAnswers } from './contract';
import type { Evaluator } from './evaluator';
import { resultOf } from './results';

type Quantities = Record<string, Workbook['scenarios'][number]['quantities'][string]>;

const ANSWERED = 'Answered in "Start with a story"; no source yet.';

/** How much neighbours would do anyway, by what would have happened: moves how many hear without being invited. */
const HEAR_ANYWAY = { family: '0.2', nobody: '0.1', 'some-neighbours': '0.45' } as const;

/**
 * A workbook from six answers. What is not answered, or not known, keeps the template's national figure or guess; what is
 * answered is a guess of grade 6 until somebody gives a source.
 */
export function workbookFromStory(answers: StoryAnswers): Workbook {
  const workbook = workbookFrom(EILEEN_GRIT_BIN);
  const [scenario] = workbook.scenarios;
  if (scenario === undefined) return workbook;
  const quantities: Quantities = { ...scenario.quantities, ...answered(scenario.quantities, answers) };
  const pseudonym = answers.who?.pseudonym.trim() ?? '';
  const who = pseudonym === '' ? 'Somebody like Eileen' : pseudonym;
  return {
    ...workbook,
    name: `${who}’s story`,
    place: '',
    scenarios: [{ ...scenario, name: 'First answer', quantities }],
    stories: [storyOf(workbook, who, answers)],
  };
}

function storyOf(workbook: Workbook, pseudonym: string, answers: StoryAnswers): Workbook['stories'][number] {
  const otherwise = {
    family: 'Family would have done some of it.',
    nobody: 'Nobody would have.',
    'some-neighbours': 'Some neighbours would have helped anyway.',
    unknown: 'Nobody knows.',
  }[answers.otherwise ?? 'unknown'];
  const [template] = workbook.stories;
  return {
    id: 'first',
    pseudonym,
    age: answers.who?.age ?? null,
    place: '',
    needed: '',
    councilDid: template?.councilDid ?? '',
    neighboursDid: '',
    otherwise,
    quote: '',
    consent: { given: 'none', date: null },
    invented: false,
    illustrates: [],
  };
}

function answered(from: Quantities, answers: StoryAnswers): Quantities {
  const values: Record<string, number | string | null> = {
    'programme.sites': answers.sites,
    'input.inviting.amount': answers.invitingPerResident,
    'programme.residents-per-site': answers.residents,
    'programme.at-risk-share': answers.atRiskShare,
    'participation.individual.hours': answers.hoursEach,
    'participation.individual.aware-before':
      answers.otherwise === null || answers.otherwise === 'unknown' ? null : HEAR_ANYWAY[answers.otherwise],
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const input = from[id];
      if (value === null || input === undefined) return [];
      const text = typeof value === 'string' ? value : plainText(value);
      return [
        [
          id,
          {
            ...input,
            value: text,
            source: { kind: 'assumption' as const, reason: ANSWERED },
            grade: 6 as const,
            note: '',
          },
        ],
      ];
    }),
  );
}

function plainText(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** The first answer as it stands with what has been answered so far. */
export function answerSoFar(evaluator: Evaluator, answers: StoryAnswers): Output<'guided.answer-so-far'> {
  const workbook = workbookFromStory(answers);
  const result = resultOf(evaluator.evaluate(resolveScenario(workbook, workbook.currentScenario)));
  const figure = (of: { readonly label: string; readonly unit: string; readonly value: string | null }) => ({
    label: of.label,
    unit: of.unit,
    value: of.value ?? '0',
  });
  const lens = (name: string) => result.lenses.find(({ lens: one }) => one === name)?.net ?? result.council.putsIn;
  const helpers = result.people.helpers.with;
  const wellbeing = result.fiveLabels.find(({ label }) => label === 'wellbeing')?.figure ?? result.council.putsIn;
  return {
    putsIn: figure(result.council.putsIn),
    helpers: {
      label: helpers.label,
      unit: helpers.unit,
      value: helpers.values[Math.min(2, helpers.values.length - 1)] ?? '0',
    },
    hours: figure(result.council.hours),
    supported: figure(result.people.extraSupported),
    yearsAtHome: figure(result.pathway.yearsAtHome),
    councilNet: figure(lens('council')),
    publicNet: figure(lens('public')),
    wellbeing: figure(wellbeing),
    whatLimits: result.people.whatLimits,
  };
}
