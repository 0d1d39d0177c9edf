import type { DecimalText } from '../../../core/words';

/** What a slider usually spans, in the unit that the field shows. */
export type SliderSpan = { readonly from: DecimalText; readonly to: DecimalText; readonly step: DecimalText };

/** The slider counts whole steps, so that no position is lost to floating-point fractions. */
export type SliderSteps = { readonly first: number; readonly last: number; readonly at: number };

const decimalsOf = (text: DecimalText) => text.split('.')[1]?.length ?? 0;

/** The position of a shown value in steps. A value beyond the ends stretches them. */
export function stepsOf(span: SliderSpan, shown: DecimalText): SliderSteps {
  const step = Number(span.step);
  const at = (Number(shown) - Number(span.from)) / step;
  const last = (Number(span.to) - Number(span.from)) / step;
  return { first: Math.min(0, Math.floor(at + 1e-9)), last: Math.max(last, Math.ceil(at - 1e-9)), at };
}

/** The text at a step, with as many figures after the point as the step and the start have. */
export function textAtStep(span: SliderSpan, at: number): DecimalText {
  const digits = Math.max(decimalsOf(span.step), decimalsOf(span.from));
  const text = (Number(span.from) + at * Number(span.step)).toFixed(digits);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}
