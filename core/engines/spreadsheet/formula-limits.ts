import { Refusal } from '../../errors';

/** What Excel takes in one cell. */
const LONGEST_FORMULA = 8_192;
const DEEPEST_NESTING = 64;

/**
 * A formula that a cell can hold.
 *
 * Refuses  formula-too-long: more than 8,192 characters, or more than 64 levels of brackets, which Excel would call a damaged file
 */
export function withinLimits(formula: string, id: string, label: string): string {
  if (formula.length < LONGEST_FORMULA && depthOf(formula) <= DEEPEST_NESTING) return formula;
  throw new Refusal('formula-too-long', {
    what: `The formula of "${label}" does not fit into a cell of a spreadsheet.`,
    why: `A cell holds 8,192 characters and ${DEEPEST_NESTING} levels of brackets; this one has ${formula.length} characters and ${depthOf(formula)} levels.`,
    mend: 'Give a part of the formula a line of its own.',
    about: [id],
  });
}

function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of formula) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
