import {
  divideUnits,
  isShare,
  multiplyUnits,
  SHARE,
  type Comparison,
  type ExpressionNode,
  type Unit,
} from '../../core/graph';

/**
 * A piece of a random formula, with what is certain about its value whatever the quantities are within their ranges.
 *
 * `error` bounds the rounding error that an engine may have gathered, in units of its relative precision (1e-33 for the exact
 * engine, 1e-16 for floating point). It is what gives the agreement tests a tolerance with a reason.
 */
export type Piece = {
  readonly node: ExpressionNode;
  readonly unit: Unit;
  readonly low: number;
  readonly high: number;
  readonly error: number;
};

/** No value of a random graph is larger, and no error gathers more units of precision. */
export const LARGEST_VALUE = 100_000;
export const LARGEST_ERROR = 1_000_000;

/** How far a piece may be from 0. */
export function size({ low, high }: Pick<Piece, 'low' | 'high'>): number {
  return Math.max(Math.abs(low), Math.abs(high));
}

export function isSane(piece: Piece): boolean {
  return size(piece) <= LARGEST_VALUE && piece.error <= LARGEST_ERROR;
}

export function leaf(node: ExpressionNode, unit: Unit, low: number, high: number, error?: number): Piece {
  return { node, unit, low, high, error: error ?? size({ low, high }) };
}

export function constantPiece(value: string, unit: Unit = SHARE): Piece {
  return leaf({ op: 'constant', value, unit }, unit, Number(value), Number(value));
}

export function added(terms: readonly [Piece, ...Piece[]]): Piece {
  return {
    node: { op: 'add', terms: terms.map((term) => term.node) },
    unit: terms[0].unit,
    low: total(terms, (term) => term.low),
    high: total(terms, (term) => term.high),
    error: total(terms, (term) => term.error + terms.length * size(term)),
  };
}

export function subtracted(left: Piece, right: Piece): Piece {
  return {
    node: { op: 'subtract', left: left.node, right: right.node },
    unit: left.unit,
    low: left.low - right.high,
    high: left.high - right.low,
    error: left.error + right.error + size(left) + size(right),
  };
}

export function multiplied(factors: readonly [Piece, ...Piece[]]): Piece {
  const [first, ...rest] = factors;
  const product = rest.reduce((all, factor) => {
    const corners = [all.low * factor.low, all.low * factor.high, all.high * factor.low, all.high * factor.high];
    return {
      ...all,
      unit: multiplyUnits(all.unit, factor.unit),
      low: Math.min(...corners),
      high: Math.max(...corners),
      error: all.error * size(factor) + factor.error * size(all) + size(all) * size(factor),
    };
  }, first);
  return { ...product, node: { op: 'multiply', factors: factors.map((factor) => factor.node) } };
}

/** Divides by something that is kept at or above `least`. */
export function divided(left: Piece, right: Piece, least = '0.25'): Piece {
  const divisor = atLeast(right, least);
  const corners = [left.low / divisor.low, left.low / divisor.high, left.high / divisor.low, left.high / divisor.high];
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  return {
    node: { op: 'divide', left: left.node, right: divisor.node },
    unit: divideUnits(left.unit, right.unit),
    low,
    high,
    error: (left.error + divisor.error * (size(left) / divisor.low)) / divisor.low + size({ low, high }),
  };
}

export function smallestOf(of: readonly [Piece, ...Piece[]]): Piece {
  return { ...chosenFrom('min', of), low: least(of, 'low'), high: least(of, 'high') };
}

export function largestOf(of: readonly [Piece, ...Piece[]]): Piece {
  return { ...chosenFrom('max', of), low: most(of, 'low'), high: most(of, 'high') };
}

export function atLeast(of: Piece, value: string): Piece {
  return largestOf([of, constantPiece(value, of.unit)]);
}

export function clamped(of: Piece, low: string, high: string): Piece {
  return smallestOf([atLeast(of, low), constantPiece(high, of.unit)]);
}

/** The same number without its unit. */
export function asShare(of: Piece): Piece {
  return isShare(of.unit) ? of : divided(of, constantPiece('2.5', of.unit));
}

export function expOf(of: Piece): Piece {
  const argument = clamped(asShare(of), '-3', '3');
  const node: ExpressionNode = { op: 'exp', of: argument.node };
  const high = Math.exp(argument.high);
  return { node, unit: SHARE, low: Math.exp(argument.low), high, error: high * (argument.error + 2) };
}

export function lnOf(of: Piece): Piece {
  const argument = atLeast(asShare(of), '0.05');
  const node: ExpressionNode = { op: 'ln', of: argument.node };
  const [low, high] = [Math.log(argument.low), Math.log(argument.high)];
  return { node, unit: SHARE, low, high, error: argument.error / argument.low + 2 * size({ low, high }) };
}

/** φ falls from 6.4 at -3, with a slope of at most 5 downwards; floating point loses some digits near 0. */
export function phiOf(of: Piece): Piece {
  const argument = clamped(asShare(of), '-3', '5');
  return { node: { op: 'phi', of: argument.node }, unit: SHARE, low: 0.19, high: 6.4, error: 5 * argument.error + 100 };
}

/** Floor of a value moved by an odd amount, so that no engine's rounding decides which whole number it is. */
export function floorOf(of: Piece, oddAmount: string): Piece {
  const moved = added([of, constantPiece(oddAmount, of.unit)]);
  const node: ExpressionNode = { op: 'floor', of: moved.node };
  return { node, unit: of.unit, low: Math.floor(moved.low), high: Math.floor(moved.high), error: 0 };
}

/** 0 or 1; the right side is moved by an odd amount, for the same reason. */
export function comparedOf(relation: Comparison, left: Piece, right: Piece, oddAmount: string): Piece {
  const moved = added([right, constantPiece(oddAmount, right.unit)]);
  const node: ExpressionNode = { op: 'compare', relation, left: left.node, right: moved.node };
  return { node, unit: SHARE, low: 0, high: 1, error: 0 };
}

/** A comparison of the step with a whole number, where ties are exact in every engine. */
export function stepComparedOf(relation: Comparison, whole: number): Piece {
  const right: ExpressionNode = { op: 'constant', value: String(whole), unit: SHARE };
  const node: ExpressionNode = { op: 'compare', relation, left: { op: 'step' }, right };
  return { node, unit: SHARE, low: 0, high: 1, error: 0 };
}

export function whereOf(condition: Piece, then: Piece, otherwise: Piece): Piece {
  return {
    node: { op: 'where', condition: condition.node, then: then.node, otherwise: otherwise.node },
    unit: then.unit,
    low: Math.min(then.low, otherwise.low),
    high: Math.max(then.high, otherwise.high),
    error: Math.max(then.error, otherwise.error),
  };
}

/** A share in [0, 1] to the power of the step: 0^0, 0^n and 1^n included. */
export function powerOfStep(of: Piece, steps: number): Piece {
  const base = clamped(asShare(of), '0', '1');
  const node: ExpressionNode = { op: 'power', base: base.node, exponent: { op: 'step' } };
  return { node, unit: SHARE, low: 0, high: 1, error: steps * (base.error + 2) };
}

/** A share in [0.2, 2] to a power in [-2, 2]: at most 25, with a slope of at most 250 by the base and 41 by the exponent. */
export function powerOfAny(of: Piece, by: Piece): Piece {
  const [base, exponent] = [clamped(asShare(of), '0.2', '2'), clamped(asShare(by), '-2', '2')];
  const node: ExpressionNode = { op: 'power', base: base.node, exponent: exponent.node };
  return { node, unit: SHARE, low: 0, high: 25, error: 250 * base.error + 41 * exponent.error + 250 };
}

/** A whole power of something with a unit. */
export function wholePower(of: Piece, exponent: -2 | -1 | 2 | 3): Piece {
  const base = exponent < 0 ? atLeast(of, '0.5') : of;
  const factors = Array<Piece>(Math.abs(exponent)).fill(base) as [Piece, ...Piece[]];
  const product = exponent < 0 ? divided(constantPiece('1'), multiplied(factors), '0.2') : multiplied(factors);
  const node: ExpressionNode = {
    op: 'power',
    base: base.node,
    exponent: { op: 'constant', value: String(exponent), unit: SHARE },
  };
  return { ...product, node };
}

/** The sum of up to `count` values like this one: a running total, a sum over all steps. */
export function repeated(of: Piece, count: number, node: ExpressionNode): Piece {
  return {
    node,
    unit: of.unit,
    low: Math.min(of.low, of.low * count),
    high: Math.max(of.high, of.high * count),
    error: count * (of.error + count * size(of)),
  };
}

function chosenFrom(op: 'min' | 'max', of: readonly [Piece, ...Piece[]]): Pick<Piece, 'node' | 'unit' | 'error'> {
  return { node: { op, of: of.map((piece) => piece.node) }, unit: of[0].unit, error: most(of, 'error') };
}

function total(pieces: readonly Piece[], of: (piece: Piece) => number): number {
  return pieces.reduce((sum, piece) => sum + of(piece), 0);
}

function least(pieces: readonly Piece[], key: 'low' | 'high'): number {
  return Math.min(...pieces.map((piece) => piece[key]));
}

function most(pieces: readonly Piece[], key: 'low' | 'high' | 'error'): number {
  return Math.max(...pieces.map((piece) => piece[key]));
}
