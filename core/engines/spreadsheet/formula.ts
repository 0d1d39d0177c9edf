import { assertNever, Defect } from '../../errors';
import type { ExpressionNode } from '../../graph';
import { cellAddress, seenFrom, type Fixed } from './address';
import { columnsOf, FIRST_ROW, placeOf, STEP_ROW, type AxisColumns, type Layout } from './layout';
import { neverReachesAStep } from './openings';

/** Where a formula stands: on a sheet and, in a row of steps, in the column of one of them. */
export type Here = {
  readonly sheet: string;
  readonly step: { readonly column: number; readonly axisId: string } | null;
};

/** How firmly a text holds together: what binds less firmly than its place wants is put in brackets. */
const BINDS = { loosely: 0, asSum: 1, asProduct: 2, firmly: 3 } as const;
type Binding = (typeof BINDS)[keyof typeof BINDS];
type Printed = { readonly text: string; readonly binds: Binding };

const firm = (text: string): Printed => ({ text, binds: BINDS.firmly });

/**
 * A formula of the graph as a spreadsheet says it, without the equals sign.
 *
 * Copied along its row it stays the same, as spreadsheets count: what moves with the step is relative, everything else fixed
 * or a name. No function is volatile, and no number stands in it but 0, 1 and the formula's own constants.
 *
 * Takes    node: of the layout's graph; here: the cell it is for
 * Gives    text that Excel, LibreOffice and others read alike
 */
export function printFormula(node: ExpressionNode, here: Here, layout: Layout): string {
  return printed(node, here, layout).text;
}

function printed(node: ExpressionNode, here: Here, layout: Layout): Printed {
  const at = (part: ExpressionNode, least: Binding): string => {
    const { text, binds } = printed(part, here, layout);
    return binds < least ? `(${text})` : text;
  };
  const argument = (part: ExpressionNode) => at(part, BINDS.loosely);
  const list = (parts: readonly ExpressionNode[]) =>
    parts.map((part) => comparedArgument(part, argument(part), layout)).join(',');
  const refer = new References(here, layout);
  switch (node.op) {
    case 'constant':
      return { text: node.value, binds: node.value.startsWith('-') ? BINDS.loosely : BINDS.firmly };
    case 'quantity':
      return firm(placeOf(layout.quantities, node.id).name);
    case 'total':
      return firm(placeOf(layout.totals, node.id).name);
    case 'series':
      return firm(refer.series(node.id));
    case 'line':
      return firm(refer.line(node.id, 0));
    case 'lag':
      if (neverReachesAStep(layout.graph, node)) return printed(node.opening, here, layout);
      return firm(refer.lag(node, argument(node.opening)));
    case 'step':
      return firm(refer.stepIndex());
    case 'first':
      return firm(`IF(${refer.stepIndex()}=0,1,0)`);
    case 'compare':
      return firm(`IF(${printCondition(node, here, layout)},1,0)`);
    case 'add':
      return joined(node.terms, '+', '0', BINDS.asSum, at);
    case 'subtract':
      return { text: `${at(node.left, BINDS.asSum)}-${at(node.right, BINDS.asProduct)}`, binds: BINDS.asSum };
    case 'multiply':
      return joined(node.factors, '*', '1', BINDS.asProduct, at);
    case 'divide':
      return { text: `${at(node.left, BINDS.asProduct)}/${at(node.right, BINDS.firmly)}`, binds: BINDS.asProduct };
    case 'power': {
      const raised = `POWER(${argument(node.base)},${argument(node.exponent)})`;
      if (node.exponent.op === 'constant' && Number(node.exponent.value) !== 0) return firm(raised);
      return firm(`IF(${at(node.exponent, BINDS.asSum)}=0,1,${raised})`); // 0^0 is 1 in the model, an error in Excel
    }
    case 'exp':
      return firm(`EXP(${argument(node.of)})`);
    case 'ln':
      return firm(`LN(${argument(node.of)})`);
    case 'phi':
      return firm(phi(at(node.of, BINDS.firmly)));
    case 'floor': // a spreadsheet's 0.3/0.1 is a hair under 3; nine figures behind the point are enough to tell
      return firm(`INT(ROUND(${argument(node.of)},9))`);
    case 'min':
      return firm(`MIN(${list(node.of)})`);
    case 'max':
      return firm(`MAX(${list(node.of)})`);
    case 'where':
      return firm(
        `IF(${printCondition(node.condition, here, layout)},${argument(node.then)},${argument(node.otherwise)})`,
      );
    case 'cumulative':
      return firm(`SUM(${refer.upToHere(node.id)})`);
    case 'sum':
      return firm(`SUM(${refer.allSteps(node.id)})`);
    case 'at':
      return firm(refer.oneStep(node.id, node.step));
    case 'convolve':
      return firm(refer.convolution(node));
    default:
      return assertNever(node);
  }
}

/** A formula as a condition: true where it is not 0. */
export function printCondition(node: ExpressionNode, here: Here, layout: Layout): string {
  const side = (part: ExpressionNode) => {
    const { text, binds } = printed(part, here, layout);
    return binds < BINDS.asSum ? `(${text})` : text;
  };
  if (node.op === 'compare') return `${side(node.left)}${node.relation}${side(node.right)}`;
  if (node.op === 'first') return `${new References(here, layout).stepIndex()}=0`;
  return `${side(node)}<>0`;
}

/** Only the first part may bind as loosely as the operator itself, so that a-(b-c) and a/(b/c) keep their brackets. */
function joined(
  parts: readonly ExpressionNode[],
  sign: '+' | '*',
  ofNone: string,
  binds: typeof BINDS.asSum | typeof BINDS.asProduct,
  at: (part: ExpressionNode, least: Binding) => string,
): Printed {
  const tighter = binds === BINDS.asSum ? BINDS.asProduct : BINDS.firmly;
  const texts = parts.map((part, index) => at(part, index === 0 ? binds : tighter));
  return parts.length === 0
    ? firm(ofNone)
    : { text: texts.join(sign), binds: parts.length === 1 ? BINDS.loosely : binds };
}

/** (1 - e^-x)/x, by its first terms near 0, where the difference loses its digits. */
function phi(x: string): string {
  return `IF(ABS(${x})<1E-5,1-${x}/2+${x}*${x}/6,(1-EXP(-${x}))/${x})`;
}

/** MIN and MAX pass over words in a cell they are given; a total that is not defined must show as an error instead. */
function comparedArgument(part: ExpressionNode, text: string, layout: Layout): string {
  return part.op === 'total' && layout.graph.total(part.id).definedWhen !== null ? `${text}+0` : text;
}

/** How a cell refers to others. */
class References {
  readonly #here: Here;
  readonly #layout: Layout;

  constructor(here: Here, layout: Layout) {
    this.#here = here;
    this.#layout = layout;
  }

  /** A known series at this step. Its sheet may have other columns before the first step; the distance is the same in all. */
  series(id: string): string {
    const place = placeOf(this.#layout.series, id);
    return seenFrom(this.#here.sheet, place.sheet, cellAddress(place.row, this.#column()));
  }

  /** A line of the same axis, some columns earlier. */
  line(id: string, earlier: number): string {
    const { sheet, row } = placeOf(this.#layout.lines, id);
    return seenFrom(this.#here.sheet, sheet, cellAddress(row, this.#column() - earlier));
  }

  lag(node: Extract<ExpressionNode, { readonly op: 'lag' }>, opening: string): string {
    const earlier = this.line(node.id, node.steps);
    return this.#layout.openings.has(node.id) ? earlier : `IF(${this.stepIndex()}<${node.steps},${opening},${earlier})`;
  }

  stepIndex(): string {
    return cellAddress(STEP_ROW, this.#column(), 'row');
  }

  /** From the first step up to this one: a window that grows to the right. */
  upToHere(id: string): string {
    const { sheet, row, column } = placeOf(this.#layout.lines, id);
    return seenFrom(
      this.#here.sheet,
      sheet,
      `${cellAddress(row, column, 'column')}:${cellAddress(row, this.#column())}`,
    );
  }

  allSteps(id: string): string {
    const { sheet, row, column } = placeOf(this.#layout.lines, id);
    const last = column + this.#layout.graph.stepsOf(id) - 1;
    return seenFrom(this.#here.sheet, sheet, `${cellAddress(row, column, 'both')}:${cellAddress(row, last, 'both')}`);
  }

  oneStep(id: string, step: number): string {
    const { sheet, row, column } = placeOf(this.#layout.lines, id);
    return seenFrom(this.#here.sheet, sheet, cellAddress(row, column + step, 'both'));
  }

  /**
   * Σ entrants(s)·profile(t-s): over every year of entry so far (along the row) and every year since entry (down the profile's
   * column), where the two add up to this year. The window of entrants grows from the first year and never reaches beyond this
   * one; for earlier years only it runs one column behind, from the empty cell before the first year. A reversed profile beside
   * the entrants would need a window whose beginning moves left while the formula is copied right, which no reference does.
   */
  convolution({ entrants, profile, past }: Extract<ExpressionNode, { readonly op: 'convolve' }>): string {
    const { axisId } = this.#step();
    const { steps } = this.#columns();
    const column = this.#column();
    const behind = past ? 1 : 0;
    const first = this.#columns().first - behind;
    const window = (row: number, fixed: Fixed, end: Fixed) =>
      `${cellAddress(row, first, fixed)}:${cellAddress(row, column - behind, end)}`;
    const place = placeOf(this.#layout.lines, entrants);
    const entered = seenFrom(this.#here.sheet, place.sheet, window(place.row, 'column', 'nothing'));
    const profiles = this.#layout.profileSheets.find((candidate) => candidate.axisId === axisId);
    if (profiles === undefined) throw new Defect(`No profiles stand along ${axisId}.`);
    const down = (at: number) => {
      const cells = `${cellAddress(FIRST_ROW, at, 'both')}:${cellAddress(FIRST_ROW + steps - 1, at, 'both')}`;
      return seenFrom(this.#here.sheet, profiles.name, cells);
    };
    const yearsSince = `${this.stepIndex()}-${window(STEP_ROW, 'both', 'row')}`;
    return `SUMPRODUCT((${down(0)}=${yearsSince})*${down(1 + profiles.ids.indexOf(profile))}*${entered})`;
  }

  #step(): { readonly column: number; readonly axisId: string } {
    if (this.#here.step === null) throw new Defect('A scalar formula has no step.');
    return this.#here.step;
  }

  #column(): number {
    return this.#step().column;
  }

  #columns(): AxisColumns {
    return columnsOf(this.#layout, this.#step().axisId);
  }
}
