import type { Decimal } from 'decimal.js';
import { multiplyUnits, unitText, type ExpressionNode } from '../../graph';
import { ExactDecimal } from '../exact';
import { decimalText } from './cell';
import type { ConvolutionTable, ConvolutionTerm } from './explanation';
import type { Reading } from './inputs';
import { convolvedSteps, partsTakenWithin } from './part-values';

/** Rows of one table: a horizon of 40 years is listed whole. */
const MOST_TERMS = 40;

type Convolution = Extract<ExpressionNode, { readonly op: 'convolve' }>;

/** The convolutions that a formula read at this step, each as a table of its terms. */
export function convolutionsOf(node: ExpressionNode, reading: Reading): readonly ConvolutionTable[] {
  const taken = [...partsTakenWithin(node, reading.of, reading.step)];
  return taken.filter((part) => part.op === 'convolve').map((part) => tableOf(part, reading));
}

function tableOf(node: Convolution, reading: Reading): ConvolutionTable {
  const [entrants, profile] = [reading.graph.line(node.entrants), reading.graph.line(node.profile)];
  const terms = convolvedSteps(node, reading).map((pair) => termOf(node, pair, reading));
  const kept = new Set([...terms].sort(largestFirst).slice(0, MOST_TERMS));
  const left = terms.filter((term) => !kept.has(term));
  return {
    entrantsLabel: entrants.label,
    profileLabel: profile.label,
    entrantsUnit: entrants.unitText,
    profileUnit: profile.unitText,
    unit: unitText(multiplyUnits(entrants.unit, profile.unit)),
    terms: terms.filter((term) => kept.has(term)).map(({ row }) => row),
    others: { count: left.length, product: decimalText(ExactDecimal.sum(0, ...left.map(({ product }) => product))) },
    total: decimalText(reading.of(node)),
  };
}

type Term = { readonly product: Decimal; readonly row: ConvolutionTerm };

function largestFirst(one: Term, other: Term): number {
  return other.product.abs().comparedTo(one.product.abs());
}

function termOf(
  node: Convolution,
  { entered, since }: { readonly entered: number; readonly since: number },
  { evaluation }: Reading,
): Term {
  const entrants = evaluation.line(node.entrants)[entered] as Decimal;
  const profile = evaluation.line(node.profile)[since] as Decimal;
  const product = entrants.times(profile);
  return {
    product,
    row: {
      yearJoined: entered,
      stepsSince: since,
      entrants: decimalText(entrants),
      profile: decimalText(profile),
      product: decimalText(product),
      entrantsRef: { kind: 'line', id: node.entrants, step: entered },
      profileRef: { kind: 'line', id: node.profile, step: since },
    },
  };
}
