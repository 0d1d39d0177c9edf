import type { Failed } from '../../state/asked';
import type { SurveyAnswers, SurveyCount } from '../../state/use-survey';

export type SurveyKind = SurveyAnswers['found']['kind'];
export type HowAsked = SurveyAnswers['how'];

/** What stands in the fields of a survey, as it was typed or counted. */
export type SurveyForm = {
  readonly kind: SurveyKind;
  readonly counted: string;
  readonly asked: string;
  readonly withCounted: string;
  readonly withAsked: string;
  readonly withoutCounted: string;
  readonly withoutAsked: string;
  readonly mean: string;
  readonly sd: string;
  /** What was not counted in a file, in words; empty where the counts were typed. */
  readonly fileWords: string;
  readonly title: string;
  readonly how: HowAsked;
  readonly askedOn: string;
  readonly usesPrior: boolean;
  readonly isGrouped: boolean;
  readonly size: string;
  readonly correlation: string;
  readonly population: string;
};

/** Empty fields; the most cautious way of asking, since nothing better was said. */
export function newSurvey(kind: SurveyKind, today: string): SurveyForm {
  return {
    kind,
    counted: '',
    asked: '',
    withCounted: '',
    withAsked: '',
    withoutCounted: '',
    withoutAsked: '',
    mean: '',
    sd: '',
    fileWords: '',
    title: '',
    how: 'whoever-came',
    askedOn: today,
    usesPrior: false,
    isGrouped: false,
    size: '',
    correlation: '0.05',
    population: '',
  };
}

/** What can be asked of the program; null while a count is missing. */
export function answersIn(form: SurveyForm): SurveyAnswers | null {
  const found = foundIn(form);
  if (found === null) return null;
  const { title, how, askedOn, usesPrior, isGrouped, size, correlation, population } = form;
  return {
    found,
    title: title.replace(/\p{Cc}/gu, ' '),
    how,
    askedOn,
    usesPrior: usesPrior && form.kind === 'share',
    clustering: isGrouped && size.trim() !== '' ? { size, correlation } : null,
    population: form.kind === 'difference' ? '' : population,
  };
}

function foundIn(form: SurveyForm): SurveyAnswers['found'] | null {
  const { kind, counted, asked, withCounted, withAsked, withoutCounted, withoutAsked, mean, sd } = form;
  const isComplete = (...typed: readonly string[]) => typed.every((one) => one.trim() !== '');
  switch (kind) {
    case 'share':
      return isComplete(counted, asked) ? { kind, counted, asked } : null;
    case 'difference':
      return isComplete(withCounted, withAsked, withoutCounted, withoutAsked)
        ? {
            kind,
            withIt: { counted: withCounted, asked: withAsked },
            withoutIt: { counted: withoutCounted, asked: withoutAsked },
          }
        : null;
    case 'mean':
      return isComplete(mean, sd, asked) ? { kind, mean, sd, asked } : null;
  }
}

/** The fields with what was counted in a file. */
export function withCounts(form: SurveyForm, count: SurveyCount, fileName: string): SurveyForm {
  const fileWords = `Counted in ${fileName}: ${notCountedWords(count)}.`;
  switch (count.kind) {
    case 'share':
      return { ...form, counted: String(count.counted), asked: String(count.asked), fileWords };
    case 'difference':
      return {
        ...form,
        withCounted: String(count.withIt.counted),
        withAsked: String(count.withIt.asked),
        withoutCounted: String(count.withoutIt.counted),
        withoutAsked: String(count.withoutIt.asked),
        fileWords,
      };
    case 'mean':
      return { ...form, mean: count.mean, sd: count.sd, asked: String(count.asked), fileWords };
  }
}

/** "12 of 40 said yes", "56 of 70 with it, 48 of 80 without", "18 on average over 40 people". */
export function countWords(count: SurveyCount): string {
  switch (count.kind) {
    case 'share':
      return `${count.counted} of ${count.asked} said yes`;
    case 'difference':
      return `${count.withIt.counted} of ${count.withIt.asked} with it, ${count.withoutIt.counted} of ${count.withoutIt.asked} without`;
    case 'mean':
      return `${shortNumber(count.mean)} on average over ${count.asked} people`;
  }
}

const shortNumber = (text: string) => String(Number(Number(text).toPrecision(5)));

export function notCountedWords(count: SurveyCount): string {
  const parts = [
    `${count.blank} blank`,
    `${count.leftOut} left out`,
    ...(count.kind === 'difference' ? [`${count.inNeither} in neither group`] : []),
  ];
  return parts.join(', ');
}

/** A field by the name that the program gives it. */
export type FieldError = (field: string) => string | undefined;

/** What stands at a field: what the program said about it, but not while somebody is typing in what it is about. */
export function errorsAt(failed: Failed | null, focused: string | null): FieldError {
  if (failed?.kind !== 'refusal') return () => undefined;
  const [first] = failed.about;
  if (first === undefined || (focused !== null && failed.about.includes(focused))) return () => undefined;
  return (field) => (field === first ? `${failed.what} ${failed.mend}` : undefined);
}

/** Whether what the program said belongs to a field, and is said there. */
export function isAtAField(failed: Failed, fields: readonly string[]): boolean {
  return failed.kind === 'refusal' && fields.includes(failed.about[0] ?? '');
}

export const ANSWER_FIELDS = [
  'counted',
  'asked',
  'withIt.counted',
  'withIt.asked',
  'withoutIt.counted',
  'withoutIt.asked',
  'mean',
  'sd',
  'clustering.size',
  'clustering.correlation',
  'population',
  'askedOn',
] as const;
