import { partsOf, type ExpressionNode, type Operator } from '../../graph';

/** Operators that have no value for some numbers. What stands in an unchosen branch may be one of these on purpose. */
const MAY_FAIL: Readonly<Record<Operator, boolean>> = {
  divide: true,
  power: true,
  exp: true,
  ln: true,
  phi: true,
  total: true, // it may be not defined
  constant: false,
  quantity: false,
  series: false,
  line: false,
  lag: false,
  step: false,
  first: false,
  compare: false,
  add: false,
  subtract: false,
  multiply: false,
  floor: false,
  min: false,
  max: false,
  where: false,
  cumulative: false,
  sum: false,
  at: false,
  convolve: false,
};

/** Whether working a formula out could go wrong where nobody asked for it. */
export function mayFail(node: ExpressionNode): boolean {
  return MAY_FAIL[node.op] || partsOf(node).some(mayFail);
}

/** A part of a formula, and whether it is worked out only where a condition chooses it. */
type Visit = (part: ExpressionNode, onlyWhereChosen: boolean) => void;

/** Calls `visit` on a formula and on all its parts. */
export function walkBranches(node: ExpressionNode, visit: Visit, onlyWhereChosen = false): void {
  visit(node, onlyWhereChosen);
  for (const part of partsOf(node)) {
    const isBranch = node.op === 'where' && part !== node.condition;
    walkBranches(part, visit, onlyWhereChosen || isBranch);
  }
}
