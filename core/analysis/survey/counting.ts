import type { Decimal } from 'decimal.js';
import { Refusal } from '../../errors';
import { readNumber } from '../../numbers';
import { ReferenceDecimal, type DecimalText } from '../../reference';
import type { CsvTable } from './csv';
import type { Counts } from './estimate';

/** What stands in one column: each answer with how often it was given. */
export type ColumnSummary = {
  readonly name: string;
  readonly answered: number;
  readonly blank: number;
  /** The most frequent first; of those equally often, the one that came first. */
  readonly answers: readonly AnswerCount[];
  /** How many different answers are not in that list, and how often one of them was given. */
  readonly unlisted: { readonly different: number; readonly given: number };
  /** Whether every answer is a number. */
  readonly isNumbers: boolean;
};

export type AnswerCount = { readonly answer: string; readonly count: number };

/** Longer lists are words that people wrote, not answers to choose from. */
const MOST_ANSWERS = 40;

/** An answer as it is compared: "Yes ", "yes" and "YES" are one. */
function folded(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ').toLowerCase();
}

function shownAnswer(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ');
}

/**
 * What was answered, column by column.
 *
 * Takes    a table
 * Gives    for each column how many cells are filled in and how many blank, and its answers with how often each was given; capitals
 *          and spaces do not tell answers apart
 */
export function summariseColumns({ columns, rows }: CsvTable): readonly ColumnSummary[] {
  return columns.map((name, at) => {
    const seen = new Map<string, { answer: string; count: number }>();
    let isNumbers = true;
    for (const { cells } of rows) {
      const cell = cells[at] ?? '';
      const key = folded(cell);
      if (key === '') continue;
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { answer: shownAnswer(cell), count: 1 });
      else known.count += 1;
      isNumbers &&= numberIn(cell) !== null;
    }
    const all = [...seen.values()].sort((one, other) => other.count - one.count); // stable: first come, first
    const answered = all.reduce((sum, { count }) => sum + count, 0);
    const listed = all.slice(0, MOST_ANSWERS);
    const given = answered - listed.reduce((sum, { count }) => sum + count, 0);
    return {
      name,
      answered,
      blank: rows.length - answered,
      answers: listed,
      unlisted: { different: all.length - listed.length, given },
      isNumbers: isNumbers && answered > 0,
    };
  });
}

/** Which column is counted, which answers are a yes, and which are left out, as blanks are. */
export type ShareQuestion = {
  readonly column: number;
  readonly yes: readonly string[];
  readonly leftOut: readonly string[];
};

/** What was counted, and what was not. */
export type CountedShare = Counts & { readonly blank: number; readonly leftOut: number };

/**
 * How many said yes, of those who answered.
 *
 * Takes    a table; the column by its place; the answers that count as yes, and those left out, however they are capitalised
 * Gives    how many said yes, of how many; how many cells were blank, and how many left out
 * Refuses  column-not-there; no-answer-chosen: nothing counts as yes; answer-counted-twice; nobody-answered
 */
export function countShare(table: CsvTable, question: ShareQuestion): CountedShare {
  const { blank, leftOut, answers } = sorted(table, question);
  if (answers.length === 0) throw nobodyAnswered(table.columns[question.column] ?? '');
  return { counted: answers.filter(({ isYes }) => isYes).length, asked: answers.length, blank, leftOut };
}

/** The same for two groups of people, told apart by another column. */
export type GroupsQuestion = ShareQuestion & {
  readonly groupColumn: number;
  readonly withIt: readonly string[];
  readonly withoutIt: readonly string[];
};

export type CountedGroups = {
  readonly withIt: Counts;
  readonly withoutIt: Counts;
  readonly blank: number;
  readonly leftOut: number;
  readonly inNeither: number;
};

/**
 * How many said yes in each of two groups.
 *
 * Takes    as for `countShare`; the column that tells the groups apart, and which of its answers belong to each
 * Gives    counts for each group; blanks, what was left out, and how many of the rest are in neither group
 * Refuses  as for `countShare`
 */
export function countGroups(table: CsvTable, question: GroupsQuestion): CountedGroups {
  const { groupColumn, withIt, withoutIt } = question;
  const groups = columnOf(table, groupColumn);
  const { blank, leftOut, answers } = sorted(table, question);
  const [ins, outs] = [chosen(withIt, 'withIt'), chosen(withoutIt, 'withoutIt')];
  refuseTwice(ins, outs, 'withoutIt');
  const among = (group: ReadonlySet<string>, name: string): Counts => {
    const found = answers.filter(({ cells }) => group.has(folded(cells[groupColumn] ?? '')));
    if (found.length === 0) throw nobodyAnswered(`${groups}, ${name}`);
    return { counted: found.filter(({ isYes }) => isYes).length, asked: found.length };
  };
  const [one, other] = [among(ins, 'with it'), among(outs, 'without it')];
  return { withIt: one, withoutIt: other, blank, leftOut, inNeither: answers.length - one.asked - other.asked };
}

/** The average of a column of numbers, and how far people differ. */
export type CountedMean = {
  readonly mean: Decimal;
  /** Between people, with n - 1 below. */
  readonly sd: Decimal;
  readonly asked: number;
  readonly blank: number;
  readonly leftOut: number;
};

/**
 * The average answer of a column of numbers.
 *
 * Takes    a table; the column by its place; answers that are left out, as blanks are
 * Gives    the mean, the standard deviation between people, and how many answered
 * Refuses  column-not-there; column-of-words: an answer that is no number, with its line; nobody-answered; too-few-answers
 */
export function averageOf(
  table: CsvTable,
  { column, leftOut }: { readonly column: number; readonly leftOut: readonly string[] },
): CountedMean {
  const name = columnOf(table, column);
  const out = new Set(leftOut.map(folded));
  const filled = table.rows.filter(({ cells }) => folded(cells[column] ?? '') !== '');
  const kept = filled.filter(({ cells }) => !out.has(folded(cells[column] ?? '')));
  const numbers = kept.map(({ line, cells }) => {
    const number = numberIn(cells[column] ?? '');
    if (number === null) throw columnOfWords(name, line, shownAnswer(cells[column] ?? ''));
    return new ReferenceDecimal(number);
  });
  if (numbers.length < 2) throw tooFewNumbers(name, numbers.length);
  const zero = new ReferenceDecimal(0);
  const mean = numbers.reduce<Decimal>((sum, one) => sum.plus(one), zero).dividedBy(numbers.length);
  const squares = numbers.reduce<Decimal>((sum, one) => sum.plus(one.minus(mean).pow(2)), zero);
  return {
    mean,
    sd: squares.dividedBy(numbers.length - 1).squareRoot(),
    asked: numbers.length,
    blank: table.rows.length - filled.length,
    leftOut: filled.length - kept.length,
  };
}

/** A cell that is a number with one plain reading, however it is written; null where it is not. */
export function numberIn(cell: string): DecimalText | null {
  const found = readNumber(cell, 'cell');
  return found.reads === 'number' ? found.value : null;
}

type Sorted = {
  readonly blank: number;
  readonly leftOut: number;
  readonly answers: readonly { readonly cells: readonly string[]; readonly isYes: boolean }[];
};

function sorted(table: CsvTable, { column, yes, leftOut }: ShareQuestion): Sorted {
  columnOf(table, column);
  const [yeses, out] = [chosen(yes, 'yes'), new Set(leftOut.map(folded))];
  refuseTwice(yeses, out, 'leftOut');
  const filled = table.rows.filter(({ cells }) => folded(cells[column] ?? '') !== '');
  const kept = filled.filter(({ cells }) => !out.has(folded(cells[column] ?? '')));
  return {
    blank: table.rows.length - filled.length,
    leftOut: filled.length - kept.length,
    answers: kept.map(({ cells }) => ({ cells, isYes: yeses.has(folded(cells[column] ?? '')) })),
  };
}

function columnOf({ columns }: CsvTable, at: number): string {
  const name = columns[at];
  if (name !== undefined) return name;
  throw new Refusal('column-not-there', {
    what: `This file has no column ${at + 1}.`,
    why: `It has ${columns.length}; another file may have been chosen since.`,
    mend: 'Choose the column again.',
    about: ['column'],
  });
}

function chosen(answers: readonly string[], field: 'yes' | 'withIt' | 'withoutIt'): ReadonlySet<string> {
  const folds = new Set(answers.map(folded).filter((answer) => answer !== ''));
  if (folds.size > 0) return folds;
  throw new Refusal('no-answer-chosen', {
    what: NOTHING_CHOSEN[field],
    why: 'Without that there is nothing to count.',
    mend: 'Tick one answer or more.',
    about: [field],
  });
}

const NOTHING_CHOSEN = {
  yes: 'No answer counts as yes.',
  withIt: 'No answer puts a person in the group with it.',
  withoutIt: 'No answer puts a person in the group without it.',
} as const;

function refuseTwice(one: ReadonlySet<string>, other: ReadonlySet<string>, field: string): void {
  const both = [...one].find((answer) => other.has(answer));
  if (both === undefined) return;
  throw new Refusal('answer-counted-twice', {
    what: `"${both}" is ticked in two places.`,
    why: 'An answer counts in one of them only.',
    mend: 'Take one of the two ticks away.',
    about: [field],
  });
}

function nobodyAnswered(name: string): Refusal {
  return new Refusal('nobody-answered', {
    what: `Nobody is left to count in "${name}".`,
    why: 'All its cells are blank, or left out.',
    mend: 'Choose another column, or leave fewer answers out.',
    about: ['column'],
  });
}

function columnOfWords(name: string, line: number, answer: string): Refusal {
  const short = answer.length > 40 ? `${answer.slice(0, 40)}…` : answer;
  return new Refusal('column-of-words', {
    what: `Line ${line} of "${name}" says "${short}", which is not a number.`,
    why: 'An average is made of numbers alone.',
    mend: 'Choose a column of numbers, or leave that answer out.',
    about: ['column'],
  });
}

function tooFewNumbers(name: string, found: number): Refusal {
  return new Refusal('too-few-answers', {
    what: `"${name}" has ${found === 0 ? 'no number' : 'one number'} in it.`,
    why: 'How much people differ from one another cannot be told from fewer than two.',
    mend: 'Choose another column, or leave fewer answers out.',
    about: ['column'],
  });
}
