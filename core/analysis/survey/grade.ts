import type { ConfidenceGrade } from '../../graph';
import { ageGrade, worstGrade } from '../../reference';

/** Who was asked: people drawn by chance from a list of all; all of them, of whom some answered; or whoever was there. */
export type HowAsked = 'random-sample' | 'everybody-invited' | 'whoever-came';

export type SurveyGrade = {
  readonly grade: ConfidenceGrade;
  /** What kept it from being better. */
  readonly heldBackBy: 'method' | 'comparison' | 'age';
};

/** One's own data, of those it is about; people who chose to answer may differ from those who did not. */
const BY_METHOD: Readonly<Record<HowAsked, ConfidenceGrade>> = {
  'random-sample': 2,
  'everybody-invited': 3,
  'whoever-came': 4,
};

/** Who is in which group was not left to chance, so something else may tell the groups apart. */
const OF_A_COMPARISON: ConfidenceGrade = 3;

/**
 * The grade of an answer to a survey of one's own: the worst of three tests.
 *
 * Takes    how people were asked; whether two groups are compared; completed years since they were asked
 * Gives    grade 2 at best for people drawn by chance, 3 where all were invited, 4 for whoever came; 3 at best for a comparison of
 *          groups; and the grade of its age
 * Source   the reading of a survey by the three tests is ours; the tests: as for `worstGrade`
 */
export function surveyGrade(how: HowAsked, comparesGroups: boolean, yearsOld: number): SurveyGrade {
  const [method, age] = [BY_METHOD[how], ageGrade(yearsOld)];
  const compared = comparesGroups ? OF_A_COMPARISON : method;
  const grade = worstGrade(method, compared, age);
  if (age === grade && age > method && age > compared) return { grade, heldBackBy: 'age' };
  return { grade, heldBackBy: method === grade ? 'method' : 'comparison' };
}
