import type { Axis, Unit } from '../../graph';
import { unitText } from '../../graph';

/** How the steps of an axis are spoken of. */
export type StepWords = {
  readonly first: string;
  readonly later: string;
  readonly thisIsFirst: string;
  readonly before: (steps: number) => string;
  readonly beforeFirst: string;
  readonly upToHere: string;
  readonly all: string;
  readonly sinceFirst: string;
  readonly numbered: (step: number) => string;
};

/** Words for the steps of either axis: financial years, and steps since somebody joined a cohort. */
export const STEP_WORDS: Readonly<Record<Axis, StepWords>> = {
  year: {
    first: 'in the first year',
    later: 'in later years',
    thisIsFirst: 'this is the first year',
    before: (steps) => (steps === 1 ? 'the year before' : `${countInWords(steps)} years before`),
    beforeFirst: 'before the first year',
    upToHere: 'from the first year up to this one',
    all: 'over all years',
    sinceFirst: 'the number of years since the first',
    numbered: (step) => `in the ${ordinal(step + 1)} year`,
  },
  cycle: {
    first: 'in the first step after joining',
    later: 'in later steps',
    thisIsFirst: 'this is the first step after joining',
    before: (steps) => (steps === 1 ? 'in the step before' : `${countInWords(steps)} steps before`),
    beforeFirst: 'before the first step',
    upToHere: 'from joining up to this step',
    all: 'over all steps since joining',
    sinceFirst: 'the number of steps since joining',
    numbered: (step) => `in the ${ordinal(step + 1)} step after joining`,
  },
};

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** 3 as "three"; above ten in digits. */
export function countInWords(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** 1 as "first", 21 as "21st". Takes a whole number from 1. */
export function ordinal(position: number): string {
  const word = ORDINALS[position - 1];
  if (word !== undefined) return word;
  const teen = Math.floor(position / 10) % 10 === 1;
  const suffix = teen ? undefined : ({ 1: 'st', 2: 'nd', 3: 'rd' } as const)[position % 10];
  return `${position}${suffix ?? 'th'}`;
}

/** A number with its unit, unrounded: '£1248.50/week', '68.9 week', '0.489'. Screens print the same number in their own way. */
export function numberWithUnit(value: string, unit: string): string {
  if (unit === 'share') return value;
  if (!unit.startsWith('£')) return `${value} ${unit}`;
  return value.startsWith('-') ? `-£${value.slice(1)}${unit.slice(1)}` : `£${value}${unit.slice(1)}`;
}

/** A constant of a formula: '1', '0.5', '7 week'. */
export function constantWithUnit(value: string, unit: Unit): string {
  return numberWithUnit(value, unitText(unit));
}

/** 'A', 'A and B', 'A, B and C'. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/**
 * How the labels of one formula are spoken in a sentence: in lower case, or, where one of them would run into the words
 * around it ("Helpers, with the council", "Falls and fractures"), all of them in quotation marks.
 *
 * Takes    labels: those in the sentence; properNames: words that keep their capital
 */
export function labelSpeaker(labels: readonly string[], properNames: ReadonlySet<string>): (label: string) => string {
  if (labels.some((label) => RUNS_INTO_THE_SENTENCE.test(label))) return (label) => `“${label}”`;
  return (label) => lowerFirst(label, properNames);
}

/** Words that stand with a capital inside a label, so that they are names: Eileen, Treasury. */
export function properNamesIn(labels: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const label of labels) {
    for (const [, word] of label.matchAll(/[^.:]\s(\p{Lu}\p{L}*)/gu)) if (word !== undefined) names.add(word);
  }
  return names;
}

const RUNS_INTO_THE_SENTENCE = /[,;:.()“”"]|\b(?:and|or|times|plus|less|minus|divided by|if|otherwise)\b/i;

function lowerFirst(label: string, properNames: ReadonlySet<string>): string {
  const [first = '', second = ''] = label.split(/\s+/);
  const word = first.replace(/[’'].*$/u, '');
  const isName = /^.+\p{Lu}|\d/u.test(word) || /^\p{Lu}/u.test(second) || properNames.has(word);
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A sentence's beginning: 'weeks' as 'Weeks', '(weeks' as '(Weeks'. */
export function upperFirst(text: string): string {
  return text.replace(/^\(*\p{Ll}/u, (beginning) => beginning.toUpperCase());
}
