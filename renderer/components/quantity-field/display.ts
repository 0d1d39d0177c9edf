import { readingWords, readNumber, type NumberKind } from '../../../core/numbers';
import {
  formatGiven,
  formatGivenMoney,
  percentTextToShare,
  shareToPercentText,
  type DecimalText,
} from '../../../core/words';

/** How a quantity is shown in its field. The model keeps shares in [0, 1]; people type per cent. */
export type QuantityDisplay =
  | { readonly kind: 'percent' }
  | { readonly kind: 'money'; readonly after?: string }
  | { readonly kind: 'number'; readonly after?: string };

/** What may be entered, in the model's own unit. Wider than the slider, which only spans what is usual. */
export type LegalRange = {
  readonly least?: DecimalText;
  readonly most?: DecimalText;
  readonly isWhole?: boolean;
};

/** What stands behind the digits. */
function suffixOf(display: QuantityDisplay): string {
  if (display.kind === 'percent') return '%';
  return display.after === undefined ? '' : ` ${display.after}`;
}

/** The model's value as it stands in the field. */
export const toShown = (display: QuantityDisplay, value: DecimalText): DecimalText =>
  display.kind === 'percent' ? shareToPercentText(value) : value;

/** What was typed as the model's value. */
export const fromShown = (display: QuantityDisplay, shown: DecimalText): DecimalText =>
  display.kind === 'percent' ? percentTextToShare(shown) : shown;

/** A value with its signs and unit, for sentences: "31%", "£1,250", "1.5 h". */
export function inWords(display: QuantityDisplay, value: DecimalText): string {
  return `${display.kind === 'money' ? formatGivenMoney(value) : formatGiven(toShown(display, value))}${suffixOf(display)}`;
}

/** One of two readings, and how it is typed plainly. */
export type ReadingChoice = { readonly value: DecimalText; readonly words: string };

/** The judgement of what was typed: a value for the model, or what to say beside the field, with the readings to choose from. */
export type Judgement =
  | { readonly isLegal: true; readonly value: DecimalText }
  | { readonly isLegal: false; readonly why: string; readonly choices: readonly ReadingChoice[] };

/** The kind of number that a field takes. */
export function kindOf({ kind }: QuantityDisplay, { isWhole = false }: LegalRange): NumberKind {
  if (kind === 'percent') return 'share';
  if (kind === 'money') return 'money';
  return isWhole ? 'count' : 'number';
}

/**
 * Judges what stands in a field when a person leaves it: reads it as people write numbers, and accepts anything that the model
 * accepts, also beyond the slider's ends. What has two readings is asked back.
 */
export function judgeTyped(typed: string, display: QuantityDisplay, legal: LegalRange): Judgement {
  const kind = kindOf(display, legal);
  const found = readNumber(typed, kind, unitWordsOf(display));
  if (found.reads === 'no-number') return refused(found.why);
  if (found.reads === 'question') {
    const choices = found.readings.map((value) => ({ value, words: readingWords(value, kind) }));
    return { isLegal: false, why: `Is that ${found.words}`, choices };
  }
  return judgeValue(found.value, display, legal);
}

/** Judges a value that was read: whether the model accepts it. */
export function judgeValue(value: DecimalText, display: QuantityDisplay, legal: LegalRange): Judgement {
  const isOutside =
    (legal.least !== undefined && Number(value) < Number(legal.least)) ||
    (legal.most !== undefined && Number(value) > Number(legal.most));
  if (isOutside) return refused(`Type a number${rangeWords(display, legal)}.`);
  if (legal.isWhole === true && /\.\d*[1-9]/.test(value))
    return refused('Type a whole number: this is a count of things.');
  return { isLegal: true, value };
}

const refused = (why: string): Judgement => ({ isLegal: false, why, choices: [] });

/** What may stand behind the digits because the field says it too: "18 h", "18 hours". */
function unitWordsOf(display: QuantityDisplay): readonly string[] {
  const after = display.kind === 'percent' ? undefined : display.after;
  if (after === undefined) return [];
  return after === 'h' ? ['h', 'hour', 'hours'] : [after, after.replace(/s$/, '')];
}

function rangeWords(display: QuantityDisplay, { least, most }: LegalRange): string {
  if (least !== undefined && most !== undefined) {
    return ` from ${inWords(display, least)} to ${inWords(display, most)}`;
  }
  if (least !== undefined) return `, ${inWords(display, least)} or more`;
  return most === undefined ? '' : `, ${inWords(display, most)} or less`;
}
