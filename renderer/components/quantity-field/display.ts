import { formatGiven, percentTextToShare, shareToPercentText, type DecimalText } from '../../../core/words';

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

/** What stands before and after the digits in the field. */
export function affixes(display: QuantityDisplay): { readonly prefix: string; readonly suffix: string } {
  switch (display.kind) {
    case 'percent':
      return { prefix: '', suffix: '%' };
    case 'money':
      return { prefix: '£', suffix: display.after === undefined ? '' : ` ${display.after}` };
    case 'number':
      return { prefix: '', suffix: display.after === undefined ? '' : ` ${display.after}` };
  }
}

/** The model's value as it stands in the field. */
export const toShown = (display: QuantityDisplay, value: DecimalText): DecimalText =>
  display.kind === 'percent' ? shareToPercentText(value) : value;

/** What was typed as the model's value. */
export const fromShown = (display: QuantityDisplay, shown: DecimalText): DecimalText =>
  display.kind === 'percent' ? percentTextToShare(shown) : shown;

/** A value with its signs and unit, for sentences: "31%", "£1,250", "1.5 h". */
export function inWords(display: QuantityDisplay, value: DecimalText): string {
  const { prefix, suffix } = affixes(display);
  const digits = formatGiven(toShown(display, value));
  return digits.startsWith('\u2212') ? `\u2212${prefix}${digits.slice(1)}${suffix}` : `${prefix}${digits}${suffix}`;
}

/** The judgement of what was typed: a value for the model, or what to say beside the field. */
export type Judgement =
  { readonly isLegal: true; readonly value: DecimalText } | { readonly isLegal: false; readonly why: string };

const TYPED_NUMBER = /^-?\d{1,15}(\.\d{1,20})?$/;

/**
 * Judges what stands in a field when a person leaves it.
 * Accepts anything that the model accepts, also beyond the slider's ends; says how to mend the rest.
 */
export function judgeTyped(typed: string, display: QuantityDisplay, legal: LegalRange): Judgement {
  const cleaned = typed
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[£%,\s]/g, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  if (!TYPED_NUMBER.test(cleaned)) return { isLegal: false, why: `Type a number${rangeWords(display, legal)}.` };
  const value = fromShown(display, cleaned);
  const isOutside =
    (legal.least !== undefined && Number(value) < Number(legal.least)) ||
    (legal.most !== undefined && Number(value) > Number(legal.most));
  if (isOutside) return { isLegal: false, why: `Type a number${rangeWords(display, legal)}.` };
  if (legal.isWhole === true && /\.\d*[1-9]/.test(value)) return { isLegal: false, why: 'Type a whole number.' };
  return { isLegal: true, value };
}

function rangeWords(display: QuantityDisplay, { least, most }: LegalRange): string {
  if (least !== undefined && most !== undefined) {
    return ` from ${inWords(display, least)} to ${inWords(display, most)}`;
  }
  if (least !== undefined) return `, ${inWords(display, least)} or more`;
  return most === undefined ? '' : `, ${inWords(display, most)} or less`;
}
