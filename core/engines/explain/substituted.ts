import { assertNever } from '../../errors';
import { multiplyUnits, unitText, type ExpressionNode } from '../../graph';
import { decimalText, type Cell, type ExactValue } from './cell';
import type { Token } from './explanation';
import type { Reading } from './inputs';
import { conditionHolds } from './part-values';
import { negated } from './phrase';
import { numberWithUnit, STEP_WORDS } from './vocabulary';

/** How tightly a piece holds together, loosest first: a piece looser than its surroundings needs brackets. */
const RELATION = 0;
const SUM = 1;
const PRODUCT = 2;
const POWER = 3;
const TIGHT = 4;

type Piece = { readonly tokens: readonly Token[]; readonly tightness: number };

/**
 * A formula with this step's numbers.
 *
 * Takes    node: the formula of a line, or of a total that has a value
 * Gives    tokens; of a choice between branches only the one that was taken, behind what decided it
 */
export function substituted(node: ExpressionNode, reading: Reading): readonly Token[] {
  return pieceOf(node, reading).tokens;
}

/** Why a total has no value: its condition with this step's numbers. */
export function substitutedCondition(condition: ExpressionNode, reading: Reading): readonly Token[] {
  return decision(condition, false, reading);
}

/** "= value", the end of every substituted formula. */
export function equals(value: ExactValue, unit: string): readonly Token[] {
  if (value.kind === 'not-defined') return [operator('='), word(value.words)];
  return [operator('='), numberToken(value.text, unit)];
}

function pieceOf(node: ExpressionNode, reading: Reading): Piece {
  const { graph, step } = reading;
  switch (node.op) {
    case 'constant':
      return numberPiece(numberToken(node.value, unitText(node.unit)));
    case 'quantity':
      return named(node, graph.quantityOf(node.id), reading, { kind: 'quantity', id: node.id });
    case 'series':
      return named(node, graph.seriesOf(node.id), reading, null);
    case 'line':
      return named(node, graph.line(node.id), reading, lineAt(node.id, step ?? 0));
    case 'total':
      return named(node, graph.total(node.id), reading, { kind: 'total', id: node.id });
    case 'lag':
      return lagPiece(node, reading);
    case 'step':
      return numberPiece(numberToken(String(step ?? 0), 'share', stepWords(reading).sinceFirst));
    case 'first':
      return numberPiece(numberToken(step === 0 ? '1' : '0', 'share', `1 ${stepWords(reading).first}, else 0`));
    case 'cumulative':
      return named(node, graph.line(node.id), reading, lineAt(node.id, step ?? 0));
    case 'sum':
      return named(node, graph.line(node.id), reading, lineAt(node.id, graph.stepsOf(node.id) - 1));
    case 'at':
      return named(node, graph.line(node.id), reading, lineAt(node.id, node.step));
    case 'convolve': {
      const [entrants, profile] = [graph.line(node.entrants), graph.line(node.profile)];
      const label = `${entrants.label} × ${profile.label}`;
      return named(node, { label, unitText: unitText(multiplyUnits(entrants.unit, profile.unit)) }, reading, null);
    }
    case 'compare':
      return call('1 if', [relation(node, reading)]);
    case 'add':
      if (node.terms.length === 0) return numberPiece(numberToken('0', 'share'));
      return { tokens: sumTokens(node.terms, reading), tightness: SUM };
    case 'subtract':
      return differencePiece(node, reading);
    case 'multiply': {
      if (node.factors.length === 0) return numberPiece(numberToken('1', 'share'));
      const factors = node.factors.map((factor, index) => inside(factor, reading, index === 0 ? PRODUCT : POWER));
      return { tokens: joined(factors, operator('×')), tightness: PRODUCT };
    }
    case 'divide':
      return {
        tokens: [...inside(node.left, reading, PRODUCT), operator('÷'), ...inside(node.right, reading, POWER)],
        tightness: PRODUCT,
      };
    case 'power':
      return {
        tokens: [...inside(node.base, reading, TIGHT), operator('^'), ...inside(node.exponent, reading, TIGHT)],
        tightness: POWER,
      };
    case 'exp':
      return call('e to the power of', [substituted(node.of, reading)]);
    case 'ln':
      return call('the natural logarithm of', [substituted(node.of, reading)]);
    case 'phi':
      return call('the average left under a steady loss of', [substituted(node.of, reading)]);
    case 'floor':
      return call('the whole part of', [substituted(node.of, reading)]);
    case 'min':
      return call(
        'the smallest of',
        node.of.map((part) => substituted(part, reading)),
      );
    case 'max':
      return call(
        'the largest of',
        node.of.map((part) => substituted(part, reading)),
      );
    case 'where':
      return wherePiece(node, reading);
    default:
      return assertNever(node);
  }
}

type Node<Op extends ExpressionNode['op']> = Extract<ExpressionNode, { readonly op: Op }>;

function lagPiece(node: Node<'lag'>, reading: Reading): Piece {
  const earlier = (reading.step ?? 0) - node.steps;
  if (earlier < 0) return pieceOf(node.opening, reading);
  return named(node, reading.graph.line(node.id), reading, lineAt(node.id, earlier));
}

/** 0 - something is written as a sign. */
function differencePiece(node: Node<'subtract'>, reading: Reading): Piece {
  const minus = [operator('−'), ...inside(node.right, reading, PRODUCT)];
  const tokens = negated(node) === null ? [...inside(node.left, reading, SUM), ...minus] : minus;
  return { tokens, tightness: SUM };
}

function sumTokens(terms: readonly ExpressionNode[], reading: Reading): readonly Token[] {
  return terms.flatMap((term, index) => {
    if (index === 0) return inside(term, reading, SUM);
    const minus = negated(term);
    return [operator(minus === null ? '+' : '−'), ...inside(minus ?? term, reading, PRODUCT)];
  });
}

function wherePiece(node: Node<'where'>, reading: Reading): Piece {
  const isSo = conditionHolds(node, reading.of);
  const taken = isSo ? node.then : node.otherwise;
  if (node.condition.op === 'first') {
    const remark = isSo ? `${stepWords(reading).first}:` : `${stepWords(reading).later}:`;
    return { tokens: [word(remark), ...substituted(taken, reading)], tightness: RELATION };
  }
  return { tokens: [...decision(node.condition, isSo, reading), ...substituted(taken, reading)], tightness: RELATION };
}

/** "as (3 < 5) is so:" */
function decision(condition: ExpressionNode, isSo: boolean, reading: Reading): readonly Token[] {
  const tokens = condition.op === 'compare' ? relation(condition, reading) : substituted(condition, reading);
  const claim = condition.op === 'compare' ? (isSo ? 'is so:' : 'is not so:') : isSo ? 'is not 0:' : 'is 0:';
  return [word('as'), ...bracketed(tokens), word(claim)];
}

const RELATION_SIGNS = { '<': '<', '<=': '≤', '=': '=' } as const;

function relation(node: Node<'compare'>, reading: Reading): readonly Token[] {
  const [left, right] = [inside(node.left, reading, SUM), inside(node.right, reading, SUM)];
  return [...left, operator(RELATION_SIGNS[node.relation]), ...right];
}

/** A number that somebody gave a name. */
function named(
  node: ExpressionNode,
  { label, unitText: unit }: { readonly label: string; readonly unitText: string },
  reading: Reading,
  ref: Cell | null,
): Piece {
  const token = numberToken(decimalText(reading.of(node)), unit, label);
  return numberPiece(ref === null ? token : { ...token, ref });
}

function numberToken(value: string, unit: string, label?: string): Token {
  const token: Token = { kind: 'number', text: numberWithUnit(value, unit), value, unit };
  return label === undefined ? token : { ...token, label };
}

/** A minus of its own needs brackets behind an operator, as a sum does. */
function numberPiece(token: Token): Piece {
  return { tokens: [token], tightness: token.value?.startsWith('-') === true ? SUM : TIGHT };
}

function inside(node: ExpressionNode, reading: Reading, atLeast: number): readonly Token[] {
  const { tokens, tightness } = pieceOf(node, reading);
  return tightness < atLeast ? bracketed(tokens) : tokens;
}

function call(name: string, parts: readonly (readonly Token[])[]): Piece {
  return { tokens: [word(name), ...bracketed(joined(parts, operator(',')))], tightness: TIGHT };
}

function joined(parts: readonly (readonly Token[])[], by: Token): readonly Token[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [by, ...part]));
}

function bracketed(tokens: readonly Token[]): readonly Token[] {
  return [{ kind: 'bracket', text: '(' }, ...tokens, { kind: 'bracket', text: ')' }];
}

function operator(text: string): Token {
  return { kind: 'operator', text };
}

function word(text: string): Token {
  return { kind: 'word', text };
}

function lineAt(id: string, step: number): Cell {
  return { kind: 'line', id, step };
}

function stepWords({ definition }: Reading) {
  return STEP_WORDS[definition.kind === 'line' ? definition.axis : 'year'];
}
