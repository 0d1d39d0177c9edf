import { Defect } from '../errors';
import type { ConfidenceGrade } from '../graph';
import table from './confidence-grades.json';
import type { DecimalText } from './decimal';
import type { Provenance } from './figures';

/** What one grade asks of each of the three tests, and the optimism-bias correction it carries. */
export type GradeRow = {
  readonly grade: ConfidenceGrade;
  readonly name: string; // in a few words, for a screen
  readonly population: string; // the data on the population
  readonly evidence: string; // the evidence of effect
  readonly age: string; // how old the data is
  readonly knownError: DecimalText; // share, either way
  readonly costUplift: DecimalText; // share added to a cost
  readonly benefitCut: DecimalText; // share taken off a benefit
};

/** The dated table of grades. Its status is *to confirm*, and every report says so. */
export type GradeTable = Provenance & { readonly vintage: string; readonly grades: readonly GradeRow[] };

export const CONFIDENCE_GRADES = table as GradeTable;

/** One row of the table of grades. */
export function confidenceGrade(grade: ConfidenceGrade): GradeRow {
  const found = CONFIDENCE_GRADES.grades.find((row) => row.grade === grade);
  if (found === undefined) throw new Defect(`There is no confidence grade ${String(grade)}.`);
  return found;
}

/** A grade as a screen shows it: 'Grade 5, secondary evidence'. */
export function gradeLabel(grade: ConfidenceGrade): string {
  return `Grade ${grade}, ${confidenceGrade(grade).name}`;
}

/**
 * The grade of a figure or an effect: the worst of its three tests, unless a reason is recorded.
 *
 * Takes    population, evidence, age: the grade that each test gives
 * Gives    the highest number of the three
 * Source   HM Treasury and New Economy, cost benefit analysis guidance for local partnerships (2014); to confirm
 */
export function worstGrade(
  population: ConfidenceGrade,
  evidence: ConfidenceGrade,
  age: ConfidenceGrade,
): ConfidenceGrade {
  return [evidence, age].reduce((worst, grade) => (grade > worst ? grade : worst), population);
}

/**
 * The grade that the age of a figure gives it.
 *
 * Takes    completed years since it was found: 0 or more
 * Gives    1 under a year, then one more for each year, 6 from five years on
 * Source   as for `worstGrade`
 */
export function ageGrade(completedYears: number): ConfidenceGrade {
  const grades = CONFIDENCE_GRADES.grades.map(({ grade }) => grade);
  return grades[Math.max(0, Math.floor(completedYears))] ?? 6;
}

/**
 * What the grade adds to a cost.
 *
 * Gives    a share in [0, 0.4]: cost · (1 + uplift)
 * Source   as for `worstGrade`
 */
export function costUplift(grade: ConfidenceGrade): DecimalText {
  return confidenceGrade(grade).costUplift;
}

/**
 * What the grade takes off a benefit.
 *
 * Gives    a share in [0, 0.4]: benefit · (1 - cut)
 * Source   as for `worstGrade`
 */
export function benefitCut(grade: ConfidenceGrade): DecimalText {
  return confidenceGrade(grade).benefitCut;
}
