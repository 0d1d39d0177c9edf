import { SHARE, type ExpressionNode } from '../../core/graph';

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z_]\w*|[-+*/()<~])/y;

/** What a name stands for; an earlier value is asked for with `~name`. */
export type Meaning = (name: string, isEarlier: boolean) => ExpressionNode;

/** Reads a formula written as on paper: `1-(1-hr)*fade`, `exp(-gom*gomA)`, `~x` for x a step before, `(a<b)` for 1 or 0. */
export function formulaFromText(text: string, meaning: Meaning): ExpressionNode {
  const tokens = tokensOf(text);
  let next = 0;
  const is = (token: string) => tokens[next] === token && (next += 1) > 0;
  const need = (token: string) => {
    if (!is(token)) throw new Error(`"${text}": ${token} is missing before ${tokens.slice(next).join(' ')}`);
  };

  const sum = (): ExpressionNode => {
    let left = product();
    for (;;) {
      if (is('+')) left = { op: 'add', terms: [left, product()] };
      else if (is('-')) left = { op: 'subtract', left, right: product() };
      else return left;
    }
  };
  const product = (): ExpressionNode => {
    let left = signed();
    for (;;) {
      if (is('*')) left = { op: 'multiply', factors: [left, signed()] };
      else if (is('/')) left = { op: 'divide', left, right: signed() };
      else return left;
    }
  };
  const signed = (): ExpressionNode => (is('-') ? { op: 'subtract', left: number('0'), right: signed() } : part());
  const part = (): ExpressionNode => {
    if (is('(')) return bracketed();
    if (is('~')) return meaning(word(), true);
    const token = word();
    if (/^\d/.test(token)) return number(token);
    if (token === 'exp' && is('(')) return { op: 'exp', of: bracketed() };
    if (token === 'log' && is('(')) return { op: 'ln', of: bracketed() };
    return meaning(token, false);
  };
  const bracketed = (): ExpressionNode => {
    const left = sum();
    const inside: ExpressionNode = is('<') ? { op: 'compare', relation: '<', left, right: sum() } : left;
    need(')');
    return inside;
  };
  const word = (): string => {
    const token = tokens[next];
    if (token === undefined) throw new Error(`"${text}" ends too early.`);
    next += 1;
    return token;
  };

  const whole = sum();
  if (next < tokens.length) throw new Error(`"${text}": ${tokens.slice(next).join(' ')} is left over.`);
  return whole;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Error(`"${text}" cannot be read from ${from} on.`);
    tokens.push(token);
  }
  return tokens;
}

function number(value: string): ExpressionNode {
  return { op: 'constant', value, unit: SHARE };
}
