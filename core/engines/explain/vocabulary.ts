import type { Axis, Unit } from '../../graph';
import { unitText } from '../../graph';
import { countInWords } from '../../words';

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

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

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
  if (unit === 'share' || unit === '1') return value;
  if (!unit.startsWith('£')) return `${value} ${unit}`;
  return value.startsWith('-') ? `-£${value.slice(1)}${unit.slice(1)}` : `£${value}${unit.slice(1)}`;
}

/** A constant of a formula: '1', '0.5', '7 week'. */
export function constantWithUnit(value: string, unit: Unit): string {
  return numberWithUnit(value, unitText(unit));
}

/**
 * How the labels of one formula are spoken in a sentence: without what they share with the label of the figure itself
 * ("Nursing care: …", "… (with the council’s inputs)"), in lower case; or, where one of them would run into the words around
 * it ("Helpers, with the council", "Falls and fractures"), all of them in quotation marks.
 *
 * Takes    own: the label of the figure; labels: those in the sentence; properNames: words that keep their capital
 */
export function labelSpeaker(
  own: string,
  labels: readonly string[],
  properNames: ReadonlySet<string>,
): (label: string) => string {
  const short = shortLabels(own, labels);
  const spoken = (label: string) => short.get(label) ?? label;
  if (labels.some((label) => RUNS_INTO_THE_SENTENCE.test(spoken(label)))) return (label) => `“${spoken(label)}”`;
  return (label) => lowerFirst(spoken(label), properNames);
}

/** Labels without a beginning up to a colon, or an end in brackets, that is the figure's own; unless two became the same. */
function shortLabels(own: string, labels: readonly string[]): ReadonlyMap<string, string> {
  const short = new Map(labels.map((label) => [label, withoutShared(own, label)]));
  const spoken = [...short.values()];
  const isClear = (text: string) => spoken.filter((other) => other === text).length === 1;
  return new Map([...short].map(([label, text]) => [label, isClear(text) ? text : label]));
}

function withoutShared(own: string, label: string): string {
  if (label === own) return label;
  const parts = label.split(': ');
  const ownParts = own.split(': ');
  const shared = parts.slice(0, -1).findIndex((part, index) => part !== ownParts[index]);
  const rest = parts.slice(shared === -1 ? parts.length - 1 : shared).join(': ');
  const [end = ''] = / \([^()]*\)$/.exec(rest) ?? [];
  return end !== '' && own.endsWith(end) ? rest.slice(0, -end.length) : rest;
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
