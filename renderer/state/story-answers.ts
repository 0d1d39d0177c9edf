import { readNumber, type NumberKind } from '../../core/numbers';
import type { Input } from '../../electron/service/contract';

export type StoryAnswers = Input<'library.create-from-story'>['answers'];

/** The six questions of "Start with a story", in their order. */
export const QUESTIONS = ['who', 'council', 'hours', 'residents', 'at-risk', 'otherwise'] as const;
export type QuestionId = (typeof QUESTIONS)[number];

/** What was chosen and typed for one question; the model's own answer is worked out from it. */
export type Reply = { readonly choice: string; readonly typed: Readonly<Record<string, string>> };

/** A guided start under way: which question is on the table, and what was replied so far. */
export type GuidedDraft = {
  readonly at: number;
  readonly replies: Readonly<Partial<Record<QuestionId, Reply>>>;
};

export const EMPTY_DRAFT: GuidedDraft = { at: 0, replies: {} };

/** Hours a year that the choices stand for; "count" is typed. */
export const HOURS_A_YEAR: Readonly<Record<string, number>> = { little: 12, some: 26, lot: 52 };
export const RESIDENTS: Readonly<Record<string, number>> = { few: 50, street: 150, several: 400 };
export const AT_RISK: Readonly<Record<string, number>> = { fifty: 0.02, 'twenty-five': 0.04, ten: 0.1 };

/** The replies as the program takes them: what is not answered, or not known, is null and keeps the national figure. */
export function storyAnswers({ replies }: GuidedDraft): StoryAnswers {
  const { who, council, hours, residents, otherwise } = replies;
  const atRisk = replies['at-risk'];
  return {
    who: who === undefined || who.choice === 'unknown' ? null : whoOf(who),
    sites: council?.choice === 'known' ? wholeIn(council.typed['sites'], 1, 10_000) : null,
    invitingPerResident: council?.choice === 'known' ? numberIn(council.typed['inviting'], 0, 100, 'money') : null,
    residents: chosenOr(residents, RESIDENTS, (typed) => wholeIn(typed, 1, 1_000_000)),
    atRiskShare: chosenOr(atRisk, AT_RISK, (typed) => shareIn(typed)),
    hoursEach: chosenOr(hours, HOURS_A_YEAR, (typed) => numberIn(typed, 0, 1000)),
    otherwise: OTHERWISE.find((known) => known === otherwise?.choice) ?? null,
  };
}

/** What may stand behind a number of hours, as the field itself writes it. */
const HOUR_WORDS = ['h', 'hour', 'hours'] as const;

const OTHERWISE = ['family', 'some-neighbours', 'nobody', 'unknown'] as const;

function whoOf({ typed }: Reply): StoryAnswers['who'] {
  return { pseudonym: (typed['pseudonym'] ?? '').trim().slice(0, 60), age: wholeIn(typed['age'], 60, 110) };
}

/** The figure behind a choice, or the typed one. */
function chosenOr(
  reply: Reply | undefined,
  figures: Readonly<Record<string, number>>,
  typed: (text: string | undefined) => number | null,
): number | null {
  if (reply === undefined) return null;
  return reply.choice === 'count' ? typed(reply.typed['count']) : (figures[reply.choice] ?? null);
}

/** A typed number, where it has one plain reading and is in its range; else null. */
export function numberIn(
  text: string | undefined,
  least: number,
  most: number,
  kind: NumberKind = 'number',
): number | null {
  const found = readNumber(text ?? '', kind, kind === 'number' ? HOUR_WORDS : []);
  if (found.reads !== 'number') return null;
  const value = Number(found.value);
  return value >= least && value <= most ? value : null;
}

/** A typed count of things, which is whole. */
export function wholeIn(text: string | undefined, least: number, most: number): number | null {
  return numberIn(text, least, most, 'count');
}

/** A typed percentage as a share. */
export function shareIn(text: string | undefined): number | null {
  return numberIn(text, 0, 1, 'share');
}
