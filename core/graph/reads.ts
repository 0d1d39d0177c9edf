import type { ExpressionNode } from './expression';
import { assertNever } from '../errors';

/**
 * How a formula depends on another line or total:
 * `same` at the same step, `earlier` at strictly earlier steps, `whole` on all steps (or on a scalar).
 */
export type Read = {
  readonly kind: 'same' | 'earlier' | 'whole';
  readonly of: 'line' | 'total';
  readonly id: string;
};

/** The direct parts of a formula, in the order they are written. */
export function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.op) {
    case 'constant':
    case 'quantity':
    case 'series':
    case 'line':
    case 'total':
    case 'step':
    case 'first':
    case 'cumulative':
    case 'sum':
    case 'at':
    case 'convolve':
      return [];
    case 'lag':
      return [node.opening];
    case 'compare':
    case 'subtract':
    case 'divide':
      return [node.left, node.right];
    case 'power':
      return [node.base, node.exponent];
    case 'add':
      return node.terms;
    case 'multiply':
      return node.factors;
    case 'exp':
    case 'ln':
    case 'phi':
    case 'floor':
      return [node.of];
    case 'min':
    case 'max':
      return node.of;
    case 'where':
      return [node.condition, node.then, node.otherwise];
    default:
      return assertNever(node);
  }
}

/** Calls `visit` on a formula and on all its parts. */
export function walk(node: ExpressionNode, visit: (part: ExpressionNode) => void): void {
  visit(node);
  for (const part of partsOf(node)) walk(part, visit);
}

/** The lines and totals that a formula reads, and how. */
export function readsOf(node: ExpressionNode): readonly Read[] {
  const reads: Read[] = [];
  walk(node, (part) => {
    switch (part.op) {
      case 'line':
      case 'cumulative':
        reads.push({ kind: 'same', of: 'line', id: part.id });
        break;
      case 'lag':
        reads.push({ kind: 'earlier', of: 'line', id: part.id });
        break;
      case 'sum':
      case 'at':
        reads.push({ kind: 'whole', of: 'line', id: part.id });
        break;
      case 'total':
        reads.push({ kind: 'whole', of: 'total', id: part.id });
        break;
      case 'convolve':
        reads.push({ kind: part.past ? 'earlier' : 'same', of: 'line', id: part.entrants });
        reads.push({ kind: 'whole', of: 'line', id: part.profile });
        break;
      default:
        break;
    }
  });
  return reads;
}

/** The quantities that a formula reads. */
export function quantitiesOf(node: ExpressionNode): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(node, (part) => {
    if (part.op === 'quantity') ids.add(part.id);
  });
  return ids;
}
