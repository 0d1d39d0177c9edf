import { Decimal } from 'decimal.js';
import type { Token } from '../../core/engines/explain';

/** As many digits as the figures themselves have: with others, a whole number could fall on the other side of a step. */
const Exact = Decimal.clone({ defaults: true, precision: 34, rounding: Decimal.ROUND_HALF_EVEN });

const FUNCTIONS: Readonly<Record<string, (values: readonly Decimal[]) => Decimal>> = {
  'e to the power of': ([x]) => (x as Decimal).exp(),
  'the natural logarithm of': ([x]) => (x as Decimal).ln(),
  'the average left under a steady loss of': ([x]) =>
    (x as Decimal).isZero() ? new Exact(1) : new Exact(1).minus((x as Decimal).neg().exp()).div(x as Decimal),
  'the whole part of': ([x]) => (x as Decimal).floor(),
  'the smallest of': (values) => Exact.min(...values),
  'the largest of': (values) => Exact.max(...values),
  '1 if': ([x]) => x as Decimal,
};

const RELATIONS: Readonly<Record<string, (left: Decimal, right: Decimal) => boolean>> = {
  '<': (left, right) => left.lt(right),
  '≤': (left, right) => left.lte(right),
  '=': (left, right) => left.eq(right),
};

/**
 * A pocket calculator that knows nothing of graphs: it reads what a person reads, from left to right, × and ÷ before + and −.
 * A decision ("as (3 < 5) is so:") is checked, and a remark skipped.
 */
export function calculate(tokens: readonly Token[]): Decimal {
  let at = 0;
  const text = () => tokens[at]?.text ?? 'the end';
  const isNext = (kind: Token['kind'], ...texts: readonly string[]) =>
    tokens[at]?.kind === kind && (texts.length === 0 || texts.includes(text()));
  const take = (kind: Token['kind'], expected?: string) => {
    const token = tokens[at];
    if (token?.kind !== kind || (expected !== undefined && token.text !== expected)) {
      throw new Error(
        `Wanted ${expected ?? kind}, found ${text()} at ${at} of ${tokens.map((one) => one.text).join(' ')}`,
      );
    }
    at += 1;
    return token;
  };
  const inBrackets = () => {
    take('bracket', '(');
    const values = [whole()];
    while (isNext('operator', ',')) {
      take('operator');
      values.push(whole());
    }
    take('bracket', ')');
    return values;
  };
  const whole = (): Decimal => {
    while (isNext('word', 'as') || (isNext('word') && text().endsWith(':'))) remark();
    const left = sum();
    if (!isNext('operator', '<', '≤', '=')) return left;
    const holds = RELATIONS[take('operator').text];
    return new Exact(holds?.(left, sum()) === true ? 1 : 0);
  };
  const remark = () => {
    if (take('word').text !== 'as') return;
    const [value] = inBrackets();
    const claim = take('word').text;
    const claimed = { 'is so:': true, 'is not 0:': true, 'is not so:': false, 'is 0:': false }[claim];
    if (claimed === undefined || value?.isZero() === claimed) throw new Error(`Claimed: ${claim} of ${String(value)}`);
  };
  const sum = (): Decimal => {
    const negative = isNext('operator', '−');
    if (negative) take('operator');
    let value = negative ? product().neg() : product();
    while (isNext('operator', '+', '−')) {
      value = take('operator').text === '+' ? value.plus(product()) : value.minus(product());
    }
    return value;
  };
  const product = (): Decimal => {
    let value = power();
    while (isNext('operator', '×', '÷')) {
      value = take('operator').text === '×' ? value.times(power()) : value.div(power());
    }
    return value;
  };
  const power = (): Decimal => {
    const base = single();
    if (!isNext('operator', '^')) return base;
    take('operator');
    return base.pow(single());
  };
  const single = (): Decimal => {
    if (isNext('bracket', '(')) return inBrackets()[0] as Decimal;
    if (isNext('number')) return new Exact(take('number').value as string);
    const named = FUNCTIONS[take('word').text];
    if (named === undefined) throw new Error(`Unknown operation: ${tokens[at - 1]?.text ?? ''}`);
    return named(inBrackets());
  };
  const result = whole();
  if (at !== tokens.length) throw new Error(`Left over: ${text()} in ${tokens.map((one) => one.text).join(' ')}`);
  return result;
}

/** What is wrong where what stands before the last "=" does not come to what stands after it; nothing where it does. */
export function checkSubstituted(tokens: readonly Token[], within = '1e-28'): string {
  const [equals, stated] = tokens.slice(-2);
  if (equals?.text !== '=' || stated?.value === undefined) return `no "= value" at the end of ${spoken(tokens)}`;
  const difference = calculate(tokens.slice(0, -2)).minus(stated.value).abs();
  const allowed = Exact.max(1, new Exact(stated.value).abs()).times(within);
  return difference.lte(allowed) ? '' : `${spoken(tokens)} is off by ${difference.toString()}`;
}

/** The tokens as they would be read out. */
export function spoken(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .replaceAll(' ,', ',');
}
