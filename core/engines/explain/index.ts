export { cellKey, decimalText, valueOfCell, type Cell, type ExactValue } from './cell';
export type { ConvolutionTable, ConvolutionTerm, Evidence, Explanation, InputRead, Token } from './explanation';
export { explainFigure } from './explain';
export { leaves, weakestFirst, type Leaf, type QuantityLeaf } from './leaves';

export { branchOf, chosenOf, convolvedSteps, partValues, type PartValues } from './part-values';
