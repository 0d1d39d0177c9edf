import { formatGiven, shareToPercentText } from '../../../core/words';
import type { Input } from '../../../electron/service/contract';
import { judgeTyped, type LegalRange, type QuantityDisplay } from '../../components';
import type { Quantity } from '../../state/workbook-session';
import { displayOf } from './field-look';

export type Stated = NonNullable<Input<'scenario.how-sure'>['distribution']>;

/** The ways in which somebody can say how sure a number is. */
export type Way = 'as-known' | 'fixed' | 'low-likely-high' | 'mean-interval' | 'uniform' | 'counts' | 'empirical';

/** A field of the form: its name, and what it is called. */
export type FormField = { readonly name: string; readonly label: string; readonly words?: string };

const LOW = { name: 'low', label: 'Low' };
const HIGH = { name: 'high', label: 'High' };

/** The fields of each way, in the order in which they are asked. */
export const FIELDS: Readonly<Record<Way, readonly FormField[]>> = {
  'as-known': [],
  fixed: [],
  'low-likely-high': [LOW, { name: 'likely', label: 'Most likely' }, HIGH],
  'mean-interval': [
    { name: 'mean', label: 'Mean' },
    { name: 'low95', label: 'Interval from' },
    { name: 'high95', label: 'to' },
  ],
  uniform: [LOW, HIGH],
  counts: [
    { name: 'counted', label: 'Said yes' },
    { name: 'of', label: 'Were asked' },
  ],
  empirical: [{ name: 'values', label: 'Values that were seen', words: 'One a line, or with commas between' }],
};

/** The ways that a number can be spoken of in; so many of so many is a share. */
export function waysFor({ row, input }: Quantity): readonly { readonly value: Way; readonly label: string }[] {
  const known = input.range === undefined ? `As its grade says: ${input.grade}` : 'As published: over its range';
  return [
    { value: 'as-known', label: known },
    { value: 'fixed', label: 'Certain: the value as it is' },
    { value: 'low-likely-high', label: 'Low, most likely, high' },
    { value: 'mean-interval', label: 'A mean with its 95% interval' },
    ...(row.shownAs === 'share' ? [{ value: 'counts' as const, label: 'So many of so many' }] : []),
    { value: 'uniform', label: 'Anywhere between two values' },
    { value: 'empirical', label: 'Values that were seen' },
  ];
}

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string>>;

/** What stands in the form at first: what was said before, as it is shown in the field. */
export function typedFrom({ row, input }: Quantity): { readonly way: Way; readonly typed: Typed } {
  const stated = input.distribution;
  const shown = (value: string) => formatGiven(row.shownAs === 'share' ? shareToPercentText(value) : value);
  if (stated === undefined) return { way: 'as-known', typed: {} };
  switch (stated.kind) {
    case 'fixed':
      return { way: 'fixed', typed: {} };
    case 'low-likely-high':
    case 'pert':
    case 'triangular':
      return {
        way: 'low-likely-high',
        typed: { low: shown(stated.low), likely: shown(stated.likely), high: shown(stated.high) },
      };
    case 'mean-interval':
      return {
        way: 'mean-interval',
        typed: { mean: shown(stated.mean), low95: shown(stated.low95), high95: shown(stated.high95) },
      };
    case 'uniform':
      return { way: 'uniform', typed: { low: shown(stated.low), high: shown(stated.high) } };
    case 'counts':
      return { way: 'counts', typed: { counted: String(stated.counted), of: String(stated.of) } };
    case 'empirical':
      return { way: 'empirical', typed: { values: stated.values.map(shown).join('\n') } };
    default:
      return { way: 'as-known', typed: {} }; // shapes that only a file can give: they stay until another way is chosen
  }
}

/** A statement, or what is wrong, by field; not yet one where a field is still empty. */
export type Reading =
  | { readonly reads: 'statement'; readonly stated: Stated | null }
  | { readonly reads: 'not-yet' }
  | { readonly reads: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** Of cases that somebody gives a low and a high value for, so many lie between the two. */
const INSIDE = '0.9';
const MOST_VALUES = 2000;

/**
 * Reads what was typed. What can be told from one field alone is told here, at it; whether the fields hang together is told by the program.
 */
export function readTyped(way: Way, typed: Typed, quantity: Quantity): Reading {
  if (way === 'as-known') return { reads: 'statement', stated: null };
  if (way === 'fixed') return { reads: 'statement', stated: { kind: 'fixed' } };
  const filled = FIELDS[way].filter(({ name }) => (typed[name] ?? '').trim() !== '');
  const judged = filled.map(({ name }) => [name, judge(way, name, typed[name] ?? '', quantity)] as const);
  const errors = Object.fromEntries(judged.flatMap(([name, one]) => ('error' in one ? [[name, one.error]] : [])));
  if (Object.keys(errors).length > 0) return { reads: 'errors', errors };
  if (filled.length < FIELDS[way].length) return { reads: 'not-yet' };
  const values = Object.fromEntries(judged.map(([name, one]) => [name, 'values' in one ? one.values : []]));
  return { reads: 'statement', stated: statedOf(way, values) };
}

function statedOf(way: Way, values: Readonly<Record<string, readonly string[]>>): Stated {
  const one = (name: string) => values[name]?.[0] ?? '0';
  switch (way) {
    case 'low-likely-high':
      return { kind: way, low: one('low'), likely: one('likely'), high: one('high'), inside: INSIDE };
    case 'mean-interval':
      return { kind: way, mean: one('mean'), low95: one('low95'), high95: one('high95') };
    case 'uniform':
      return { kind: way, low: one('low'), high: one('high') };
    case 'counts':
      return { kind: way, counted: Number(one('counted')), of: Number(one('of')) };
    case 'empirical':
      return { kind: way, values: [...(values['values'] ?? [])] };
    case 'as-known':
    case 'fixed':
      return { kind: 'fixed' };
  }
}

type Judged = { readonly values: readonly string[] } | { readonly error: string };

function judge(way: Way, name: string, text: string, { row }: Quantity): Judged {
  const { display, legal } = fieldOf(way, row);
  if (name !== 'values') return judgeOne(text, display, legal);
  const parts = text
    .split(/[\n;]|,(?=\s)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_VALUES) return { error: `Give at most ${MOST_VALUES} values.` };
  const judged = parts.map((part) => ({ part, one: judgeOne(part, display, legal) }));
  const wrong = judged.find(({ one }) => 'error' in one);
  if (wrong !== undefined && 'error' in wrong.one) {
    const { error } = wrong.one;
    return { error: error.startsWith('“') ? error : `“${wrong.part.slice(0, 30)}”: ${error}` };
  }
  return { values: judged.flatMap(({ one }) => ('values' in one ? one.values : [])) };
}

function judgeOne(text: string, display: QuantityDisplay, legal: LegalRange): Judged {
  const judgement = judgeTyped(text, display, legal);
  return judgement.isLegal ? { values: [judgement.value] } : { error: judgement.why };
}

/** At which field a problem stands that the program found. */
export function fieldOfProblem(way: Way, code: string): string {
  switch (code) {
    case 'low-above-high':
      return way === 'mean-interval' ? 'low95' : 'low';
    case 'likely-outside':
      return 'likely';
    case 'count-not-possible':
      return 'counted';
    default:
      return FIELDS[way][0]?.name ?? 'way';
  }
}

/** What a field of the form takes: a count of people, or a number like the quantity itself. */
export function fieldOf(
  way: Way,
  row: Quantity['row'],
): { readonly display: QuantityDisplay; readonly legal: LegalRange } {
  if (way === 'counts') return { display: { kind: 'number' }, legal: { least: '0', most: '999999999', isWhole: true } };
  return { display: displayOf(row), legal: { least: row.limits.low, most: row.limits.high } };
}

/** What a rank correlation may be. */
export const RANKS = { least: '-1', most: '1' } as const;
const RANK = { kind: 'number' } as const;

/** What is wrong with a rank; null where nothing is. */
export function rankError(text: string): string | null {
  const judgement = judgeTyped(text, RANK, RANKS);
  if (judgement.isLegal) return null;
  return judgement.choices.length > 0 ? judgement.why : 'Type a number from −1 to 1, such as 0.5.';
}

/** A rank as the program takes it. */
export function rankText(text: string): string {
  const judgement = judgeTyped(text, RANK, RANKS);
  return judgement.isLegal ? judgement.value : '0';
}
