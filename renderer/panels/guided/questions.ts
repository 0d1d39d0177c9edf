import { formatGiven } from '../../../core/words';
import {
  AT_RISK,
  HOURS_A_YEAR,
  numberIn,
  RESIDENTS,
  shareIn,
  wholeIn,
  type QuestionId,
  type Reply,
} from '../../state/story-answers';
import { inWords, judgeTyped, type GuidedChoice, type LegalRange, type QuantityDisplay } from '../../components';

/** A field that a choice asks for. */
export type TypedField = {
  readonly id: string;
  readonly label: string;
  /** What kind of number it takes and between which ends; null where it takes words. */
  readonly takes: {
    readonly display: QuantityDisplay;
    readonly legal: LegalRange;
    readonly mayBeEmpty?: boolean;
  } | null;
};

/** What is wrong with what stands in a field; null where nothing is. */
export function problemWith({ takes }: TypedField, typed: string): string | null {
  if (takes === null) return typed.trim() === '' ? 'Type a name that is not theirs.' : null;
  if (takes.mayBeEmpty === true && typed.trim() === '') return null;
  const judgement = judgeTyped(typed, takes.display, takes.legal);
  return judgement.isLegal ? null : judgement.why;
}

export type Question = {
  readonly id: QuestionId;
  readonly title: (who: string) => string;
  readonly help: string;
  /** "Next: what did the council put in?" on the question before this one. */
  readonly announced: string;
  readonly timeLeft: string;
  readonly choices: readonly GuidedChoice[];
  /** The choice that stands before anybody chooses. */
  readonly first: string;
  readonly fields: Readonly<Record<string, readonly TypedField[]>>;
  /** The answer folded to one line. */
  readonly answer: (reply: Reply) => string;
};

const NOT_KNOWN = 'I don’t know';

const whole = (least: number, most: number) => ({
  display: { kind: 'number' as const },
  legal: { least: String(least), most: String(most), isWhole: true },
});

/** The six questions, in their order. */
export const questions: readonly Question[] = [
  {
    id: 'who',
    title: () => 'Who is this about?',
    help: 'One person, by a name that is not theirs. You can tell the story later.',
    announced: 'who is this about?',
    timeLeft: 'About two minutes',
    choices: [
      { id: 'known', title: 'Somebody I can picture', words: 'A name you choose, and roughly how old' },
      { id: 'unknown', title: 'Nobody in particular', words: 'Somebody like Eileen, 87, who lives alone' },
    ],
    first: 'known',
    fields: {
      known: [
        {
          id: 'pseudonym',
          label: 'A name you choose',
          takes: null,
        },
        {
          id: 'age',
          label: 'Age, roughly',
          takes: { ...whole(60, 110), mayBeEmpty: true },
        },
      ],
    },
    answer: ({ choice, typed }) => {
      if (choice === 'unknown') return 'Somebody like Eileen, 87';
      const age = wholeIn(typed['age'], 60, 110);
      return age === null ? (typed['pseudonym'] ?? '') : `${typed['pseudonym'] ?? ''}, ${age}`;
    },
  },
  {
    id: 'council',
    title: () => 'What did the council put in?',
    help: 'A bin and its salt each winter, and perhaps asking at every door for people to join in.',
    announced: 'what did the council put in?',
    timeLeft: 'A minute and a half left',
    choices: [
      { id: 'known', title: 'I know roughly', words: 'How many grit bins, and what is spent on asking' },
      { id: 'unknown', title: NOT_KNOWN, words: 'Take one grit bin, and £2 a resident a year for five years' },
    ],
    first: 'known',
    fields: {
      known: [
        { id: 'sites', label: 'Grit bins', takes: whole(1, 10_000) },
        {
          id: 'inviting',
          label: 'Spent on asking people to join in, a resident a year',
          takes: { display: { kind: 'money' }, legal: { least: '0', most: '100' }, mayBeEmpty: true },
        },
      ],
    },
    answer: ({ choice, typed }) => {
      if (choice === 'unknown') return 'One grit bin, and £2 a resident a year on asking';
      const sites = wholeIn(typed['sites'], 1, 10_000) ?? 0;
      const inviting = numberIn(typed['inviting'], 0, 100, 'money');
      const asking =
        inviting === null ? '' : `, and ${inWords({ kind: 'money' }, String(inviting))} a resident a year on asking`;
      return `${formatGiven(String(sites))} ${sites === 1 ? 'grit bin' : 'grit bins'}${asking}`;
    },
  },
  {
    id: 'hours',
    title: () => 'What did neighbours do?',
    help: 'Cleared a path, fetched shopping, looked in: how long did each of them spend?',
    announced: 'what did neighbours do?',
    timeLeft: 'About a minute left',
    choices: [
      { id: 'little', title: 'A little', words: `An hour a month: ${HOURS_A_YEAR['little'] ?? 0} hours a year` },
      { id: 'some', title: 'Some', words: `An hour a fortnight: ${HOURS_A_YEAR['some'] ?? 0} hours a year` },
      { id: 'lot', title: 'A lot', words: `An hour a week: ${HOURS_A_YEAR['lot'] ?? 0} hours a year` },
      { id: 'count', title: 'I can count it', words: 'Type hours a year' },
      { id: 'unknown', title: NOT_KNOWN, words: 'Take an hour and a half a month: a guess, grade 6' },
    ],
    first: 'some',
    fields: {
      count: [
        {
          id: 'count',
          label: 'Hours a year, each neighbour',
          takes: { display: { kind: 'number', after: 'h' }, legal: { least: '0', most: '1000' } },
        },
      ],
    },
    answer: ({ choice, typed }) => {
      if (choice === 'unknown') return 'Not known: an hour and a half a month';
      const hours = choice === 'count' ? (numberIn(typed['count'], 0, 1000) ?? '') : (HOURS_A_YEAR[choice] ?? '');
      return `Cleared paths, looked in: ${hours} hours a year each`;
    },
  },
  {
    id: 'residents',
    title: () => 'How many people live near enough for one grit bin to matter?',
    help: 'Everybody, of any age. A rough answer is fine: you can change it later.',
    announced: 'how many people live nearby?',
    timeLeft: 'About a minute left',
    choices: [
      { id: 'few', title: 'About 50', words: 'A short street or a few cottages' },
      { id: 'street', title: 'About 150', words: 'One street on a hill' },
      { id: 'several', title: 'About 400', words: 'Several streets that share one' },
      { id: 'count', title: 'I can count them', words: 'Type a number' },
      { id: 'unknown', title: NOT_KNOWN, words: 'Take 150: a guess, grade 6' },
    ],
    first: 'street',
    fields: {
      count: [{ id: 'count', label: 'People', takes: whole(1, 1_000_000) }],
    },
    answer: ({ choice, typed }) => {
      if (choice === 'unknown') return 'Not known: 150 around each bin';
      const counted = wholeIn(typed['count'], 1, 1_000_000);
      return `${choice === 'count' ? formatGiven(String(counted ?? 0)) : `About ${RESIDENTS[choice] ?? ''}`} around each bin`;
    },
  },
  {
    id: 'at-risk',
    title: (who) => `How many of them are like ${who}?`,
    help: 'Old, and finding it hard to get out in winter. A rough answer is fine: you can change it later.',
    announced: 'how many are at risk?',
    timeLeft: 'Half a minute left',
    choices: [
      { id: 'fifty', title: 'About 1 in 50', words: 'A street with few older people' },
      { id: 'twenty-five', title: 'About 1 in 25', words: 'A street of all ages' },
      { id: 'ten', title: 'About 1 in 10', words: 'A street where many have grown old' },
      { id: 'count', title: 'I know the share', words: 'Type per cent' },
      { id: 'unknown', title: NOT_KNOWN, words: 'Take the national figure' },
    ],
    first: 'twenty-five',
    fields: {
      count: [
        {
          id: 'count',
          label: 'Share of residents',
          takes: { display: { kind: 'percent' }, legal: { least: '0', most: '1' } },
        },
      ],
    },
    answer: ({ choice, typed }) => {
      if (choice === 'unknown') return 'Not known: the national figure';
      if (choice === 'count')
        return `${inWords({ kind: 'percent' }, String(shareIn(typed['count']) ?? 0))} of residents`;
      return `About 1 in ${Math.round(1 / (AT_RISK[choice] ?? 1))} residents`;
    },
  },
  {
    id: 'otherwise',
    title: () => 'What would have happened otherwise?',
    help: 'Without the bin and without being asked. What would have happened anyway is never counted as a gain.',
    announced: 'what would have happened?',
    timeLeft: 'Nearly there',
    choices: [
      { id: 'nobody', title: 'Nobody would have come', words: 'Few would have known that help was wanted' },
      { id: 'family', title: 'Family would have done some of it', words: 'Some would have known anyway' },
      { id: 'some-neighbours', title: 'Some neighbours would have helped anyway', words: 'Many already knew' },
      { id: 'unknown', title: NOT_KNOWN, words: 'Take the template’s guess, grade 6' },
    ],
    first: 'nobody',
    fields: {},
    answer: ({ choice }) =>
      ({
        nobody: 'Nobody would have come',
        family: 'Family would have done some of it',
        'some-neighbours': 'Some neighbours would have helped anyway',
      })[choice] ?? 'Not known',
  },
];
