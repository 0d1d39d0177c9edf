import { betaPosterior, surveyGrade } from '../../analysis';
import type { ConfidenceGrade } from '../../graph';
import { gradeLabel } from '../../reference';
import { bindingOf, type Bound } from './binding';
import { heldBefore, type Held } from './held-before';
import { CONFIDENCE, readFound, viewed, type Read, type Together } from './read';
import type { AskedAbout, SurveyAnswers, SurveyView } from './survey-types';
import { askedOnDay } from './typed';
import { shareWords } from './words';

/**
 * What a survey says, and what a quantity would take from it.
 *
 * Takes    the quantity; what was found and how, as typed; today, like 2026-11-22
 * Gives    the share, difference or average with its 95% interval; what is held now and what both say together, of a share; the
 *          grade; and the value, grade, source, note and distribution for the quantity, or why it cannot take them
 * Refuses  what the fields refuse, each naming its field; too-few-answers, spread-negative
 * Source   `wilsonInterval`, `differenceOfShares`, `meanInterval`, `betaPosterior`, `surveyGrade`
 */
export function surveyView({ row, input }: AskedAbout, answers: SurveyAnswers, today: string): SurveyView {
  const { found, how, usesPrior } = answers;
  const day = askedOnDay(answers.askedOn, today);
  const read = readFound(found, answers, row.shownAs === 'money');
  const held = heldBefore({ row, input }, found.kind, read.isEverybody);
  const posterior = usesPrior && held.prior !== null && read.kind === 'share' ? together(read, held.prior) : null;
  const graded = gradeOf(answers, day.yearsOld, input.grade, posterior !== null && weighsMore(held, read));
  const bound = bindingOf({
    row,
    title: answers.title,
    how,
    dayWords: day.words,
    grade: graded.grade,
    read,
    posterior,
    held,
  });
  return {
    kind: found.kind,
    estimate: viewed(read.estimate),
    words: read.words,
    groups: read.kind === 'difference' ? read.groups : null,
    worthWords: read.worthWords,
    prior: held.prior === null ? null : held.prior.view,
    noPriorWords: held.noPriorWords,
    posterior: posterior === null ? null : { ...viewed(posterior.estimate), words: posterior.words },
    gradeWords: `${gradeLabel(graded.grade)}: ${graded.words}`,
    ...bindingShown(bound),
  };
}

/** The grade of the survey; where what was held before weighs more than the answers, no better than that was. */
function gradeOf(
  { how, found }: SurveyAnswers,
  yearsOld: number,
  before: ConfidenceGrade,
  priorWeighsMore: boolean,
): { readonly grade: ConfidenceGrade; readonly words: string } {
  const { grade, heldBackBy } = surveyGrade(how, found.kind === 'difference', yearsOld);
  if (!priorWeighsMore || before <= grade) return { grade, words: HELD_BACK[heldBackBy][how] };
  return { grade: before, words: 'what was held before weighs more than the answers, and is no better than that.' };
}

function weighsMore({ prior }: Held, read: Read): boolean {
  if (prior === null || read.kind !== 'share') return false;
  const { alpha, beta } = prior.beta;
  return alpha.plus(beta).greaterThanOrEqualTo(read.worth.yes.plus(read.worth.no));
}

function bindingShown(bound: Bound): Pick<SurveyView, 'binding' | 'whyNot'> {
  return 'whyNot' in bound ? { binding: null, whyNot: bound.whyNot } : { binding: bound.binding, whyNot: null };
}

function together(read: Extract<Read, { readonly kind: 'share' }>, prior: NonNullable<Held['prior']>): Together {
  const { alpha, beta, share, low, high } = betaPosterior(
    read.counted,
    read.asked,
    prior.beta,
    CONFIDENCE,
    read.asking,
  );
  return {
    estimate: { value: share, low, high },
    alpha,
    beta,
    words: `Together with what was held before: ${shareWords(share)}, between ${shareWords(low)} and ${shareWords(high)} 19 times in 20.`,
  };
}

const SAMPLE = 'people drawn by chance from a list of all.';
const INVITED = 'all were invited, and those who answered may differ from those who did not.';
const CAME = 'whoever was there answered, and they may differ from everybody else.';
const BY_HOW = { 'random-sample': SAMPLE, 'everybody-invited': INVITED, 'whoever-came': CAME } as const;
const OLD = 'its age holds it back; ask again for a better one.';
const COMPARED = 'chance did not decide who is in which group, so something else may tell them apart.';

const HELD_BACK = {
  method: BY_HOW,
  comparison: { 'random-sample': COMPARED, 'everybody-invited': COMPARED, 'whoever-came': COMPARED },
  age: { 'random-sample': OLD, 'everybody-invited': OLD, 'whoever-came': OLD },
} as const;
