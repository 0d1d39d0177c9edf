export { unit, unitText, multiplyUnits, divideUnits, sameUnit, isShare, SHARE, type Unit } from './unit';
export {
  constant,
  ONE,
  ZERO,
  HALF,
  stepIndex,
  isFirstStep,
  sum,
  difference,
  product,
  quotient,
  power,
  oneMinus,
  negative,
  exp,
  ln,
  phi,
  floor,
  smallest,
  largest,
  compare,
  where,
  type Axis,
  type Comparison,
  type DerivedUnit,
  type Expression,
  type ExpressionAxis,
  type ExpressionNode,
  type Operator,
} from './expression';
export {
  previous,
  lag,
  cumulative,
  total,
  at,
  convolve,
  convolvePast,
  type AxisDefinition,
  type Citation,
  type Line,
  type LineDefinition,
  type SeriesDefinition,
  type Stage,
  type Total,
  type TotalDefinition,
} from './line';
export type { ConfidenceGrade, Quantity, QuantityDefinition, Source } from './quantity';
export { GraphBuilder, type AxisHandle } from './builder';
export { Graph, type CheckedQuantity } from './graph';
export { definitionKey, readsOfDefinition, type Block } from './order';
export { partsOf, quantitiesOf, readsOf, walk, type Read } from './reads';
