import { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import type { Graph } from '../../core/graph';

type Figure = Decimal | number | string;
type TotalFigure = Figure | { readonly notDefined: string };

/**
 * What an engine found for a graph: every engine's result can be given in this shape.
 * A test imports this file for its effect too, which is the matcher `toAgreeWith`.
 */
export type Figures = {
  readonly line: (id: string) => readonly Figure[];
  readonly total: (id: string) => TotalFigure;
};

export type Agreement = {
  readonly graph: Graph;
  /** Largest difference allowed: relative to the figure where it is above 1, absolute below. */
  readonly within: string;
  /** Only these lines and totals; without it, all. */
  readonly only?: ReadonlySet<string>;
};

type Difference = { readonly where: string; readonly text: string };

const SHOWN = 6;
const DIGITS = 12;
const Shown = Decimal.clone({ defaults: true, precision: 60, toExpNeg: -7, toExpPos: 21 });

declare module 'vitest' {
  // The type parameter repeats vitest's own declaration, which this one extends.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** Every line and total agrees; where not, says which, at which step, by how much, in its unit. */
    toAgreeWith(expected: Figures, agreement: Agreement): R;
  }
}

expect.extend({
  toAgreeWith(found: Figures, expected: Figures, agreement: Agreement) {
    const differences = differencesOf(found, expected, agreement);
    return {
      pass: differences.length === 0,
      message: () =>
        differences.length === 0 ? 'Every figure agrees, and one should not.' : report(differences, agreement.within),
    };
  },
});

/** What differs, in the order in which the graph is worked out: the first is where to look. */
export function differencesOf(
  found: Figures,
  expected: Figures,
  { graph, within, only }: Agreement,
): readonly Difference[] {
  const wanted = (id: string) => only === undefined || only.has(id);
  return graph.blocks.flatMap((block) => {
    if (block.kind === 'total') {
      const { unitText, label } = graph.total(block.id);
      if (!wanted(block.id)) return [];
      return differenceOf(
        `total ${block.id} ("${label}")`,
        unitText,
        found.total(block.id),
        expected.total(block.id),
        within,
      );
    }
    return block.ids.filter(wanted).flatMap((id) => {
      const { unitText, label } = graph.line(id);
      const [mine, theirs] = [found.line(id), expected.line(id)];
      return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, step) =>
        differenceOf(`line ${id} ("${label}"), step ${step}`, unitText, mine[step], theirs[step], within),
      ).flat();
    });
  });
}

function differenceOf(
  where: string,
  unitText: string,
  found: TotalFigure | undefined,
  expected: TotalFigure | undefined,
  within: string,
): readonly Difference[] {
  if (isNumber(found) && isNumber(expected)) {
    const [mine, theirs] = [new Shown(found), new Shown(expected)];
    const gap = mine.minus(theirs).abs();
    if (gap.lte(Shown.max(1, theirs.abs()).times(within))) return [];
    return [{ where, text: `${pair(mine, theirs, unitText)}: ${amount(gap, unitText)} apart` }];
  }
  const [mine, theirs] = [inWords(found, unitText), inWords(expected, unitText)];
  return mine === theirs ? [] : [{ where, text: `found ${mine}, expected ${theirs}` }];
}

function isNumber(figure: TotalFigure | undefined): figure is Figure {
  return figure !== undefined && !(typeof figure === 'object' && 'notDefined' in figure);
}

function inWords(figure: TotalFigure | undefined, unitText: string): string {
  if (figure === undefined) return 'no value';
  return isNumber(figure) ? amount(new Shown(figure), unitText) : `not defined (${figure.notDefined})`;
}

/** As many digits as show the difference. */
function pair(mine: Decimal, theirs: Decimal, unitText: string): string {
  for (const digits of [DIGITS, 2 * DIGITS, 3 * DIGITS]) {
    const texts = [mine, theirs].map((value) => amount(value, unitText, digits));
    if (texts[0] !== texts[1]) return `found ${texts[0]}, expected ${texts[1]}`;
  }
  return `found ${mine.toString()}, expected ${theirs.toString()}`;
}

function amount(value: Decimal, unitText: string, digits = DIGITS): string {
  const text = value.toSignificantDigits(digits).toString();
  if (unitText === '£') return text.startsWith('-') ? `-£${text.slice(1)}` : `£${text}`;
  return unitText === 'share' ? text : `${text} ${unitText}`;
}

function report(differences: readonly Difference[], within: string): string {
  const shown = differences.slice(0, SHOWN).map(({ where, text }) => `  ${where}: ${text}`);
  const more = differences.length > SHOWN ? [`  and ${differences.length - SHOWN} more`] : [];
  const count = differences.length === 1 ? '1 figure differs' : `${differences.length} figures differ`;
  return [`${count} by more than ${within}; in the order of working out:`, ...shown, ...more].join('\n');
}
