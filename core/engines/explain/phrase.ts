import { assertNever } from '../../errors';
import { isShare, type Axis, type ExpressionNode, type Graph } from '../../graph';
import { listed } from '../../words';
import { chosenOf, conditionHolds, type PartValues } from './part-values';
import { constantWithUnit, ordinal, STEP_WORDS, type StepWords } from './vocabulary';

/** What it takes to speak of one formula at one step. */
export type Speech = {
  readonly graph: Graph;
  readonly axis: Axis | null;
  readonly step: number | null;
  readonly name: (label: string) => string;
  /** null in a branch that is not taken and in a total without a value: nothing is said there of what holds here. */
  readonly of: PartValues | null;
};

/**
 * A piece of a sentence. `whole` stands anywhere; the others need brackets inside another formula, but for a product that
 * is a term of the outermost sum, and a remainder ("what is left after …") that is a factor of the outermost product.
 */
type Phrase = { readonly text: string; readonly shape: 'whole' | 'remainder' | 'product' | 'sum' | 'clause' };

const whole = (text: string): Phrase => ({ text, shape: 'whole' });
const clause = (text: string): Phrase => ({ text, shape: 'clause' });

/**
 * A formula in words, without a capital or a full stop.
 *
 * Takes    outermost: whether the words are a sentence of their own, with commas between the parts, or stand inside one
 */
export function phraseOf(node: ExpressionNode, speech: Speech, outermost: boolean): Phrase {
  const { graph, name } = speech;
  switch (node.op) {
    case 'constant':
      return whole(node.value === '0.5' ? 'one half' : constantWithUnit(node.value, node.unit));
    case 'quantity':
      return whole(name(graph.quantityOf(node.id).label));
    case 'series':
      return whole(name(graph.seriesOf(node.id).label));
    case 'line':
      return whole(name(graph.line(node.id).label));
    case 'total':
      return whole(name(graph.total(node.id).label));
    case 'lag':
      return whole(`${name(graph.line(node.id).label)} ${stepWords(speech).before(node.steps)}`);
    case 'step':
      return whole(stepWords(speech).sinceFirst);
    case 'first':
      return clause(`1 ${stepWords(speech).first}, else 0`);
    case 'compare':
      return clause(`1 where ${conditionWords(node, speech)}, else 0`);
    case 'add':
    case 'subtract':
      return sumPhrase(node, speech, outermost);
    case 'multiply':
      return productPhrase(node.factors, speech, outermost);
    case 'divide':
      return {
        text: chain(
          [factorText(node.left, speech, outermost), factorText(node.right, speech, false)],
          'divided by',
          outermost,
        ),
        shape: 'product',
      };
    case 'power':
      return powerPhrase(node, speech);
    case 'exp':
      return expPhrase(node.of, speech);
    case 'ln':
      return clause(`the steady rate that turns 1 into ${inside(node.of, speech)}`);
    case 'phi':
      return clause(
        `the average during a step of what is left of 1 under a steady loss at the rate of ${inside(node.of, speech)}`,
      );
    case 'floor':
      return clause(`${beforeComma(node.of, speech)} rounded down to a whole number`);
    case 'min':
    case 'max':
      return choicePhrase(node, speech);
    case 'where':
      return wherePhrase(node, speech, outermost);
    case 'cumulative':
      return whole(`the running total of ${name(graph.line(node.id).label)} ${stepWords(speech).upToHere}`);
    case 'sum':
      return whole(`the total of ${name(graph.line(node.id).label)} ${STEP_WORDS[graph.line(node.id).axis].all}`);
    case 'at':
      return whole(`${name(graph.line(node.id).label)} ${STEP_WORDS[graph.line(node.id).axis].numbered(node.step)}`);
    case 'convolve':
      return convolutionPhrase(node, speech);
    default:
      return assertNever(node);
  }
}

type Node<Op extends ExpressionNode['op']> = Extract<ExpressionNode, { readonly op: Op }>;

/** A condition as a claim: "capacity is less than need", "this is the first year". */
export function conditionWords(node: ExpressionNode, speech: Speech): string {
  if (node.op === 'first') return stepWords(speech).thisIsFirst;
  if (node.op === 'compare') return comparisonWords(node, speech);
  if (node.op === 'multiply' && node.factors.every(isClaim)) {
    return node.factors.map((factor) => conditionWords(factor, speech)).join(', and ');
  }
  const denied = takenFromOne(node);
  if (denied !== null && isClaim(denied)) return `it is not so that ${conditionWords(denied, speech)}`;
  return `${inside(node, speech)} is not 0`;
}

const RELATION_WORDS = { '<': 'is less than', '<=': 'is at most', '=': 'is equal to' } as const;
const SEEN_FROM_THE_RIGHT = { '<': 'is more than', '<=': 'is at least', '=': 'is equal to' } as const;

/** What is compared with a fixed number comes first: "helpers is more than 0". */
function comparisonWords({ relation, left, right }: Node<'compare'>, speech: Speech): string {
  const [one, other] = [inside(left, speech), inside(right, speech)];
  return left.op === 'constant'
    ? `${other} ${SEEN_FROM_THE_RIGHT[relation]} ${one}`
    : `${one} ${RELATION_WORDS[relation]} ${other}`;
}

function isClaim(node: ExpressionNode): boolean {
  return node.op === 'compare' || node.op === 'first';
}

/** What is taken from 1, where a formula is 1 - a share. */
function takenFromOne(node: ExpressionNode): ExpressionNode | null {
  return node.op === 'subtract' && isConstant(node.left, 1) && isShare(node.left.unit) ? node.right : null;
}

/** What a minus stands before, where a formula is 0 - something. */
export function negated(node: ExpressionNode): ExpressionNode | null {
  return node.op === 'subtract' && isConstant(node.left, 0) ? node.right : null;
}

function isConstant(node: ExpressionNode, value: number): node is Node<'constant'> {
  return node.op === 'constant' && Number(node.value) === value;
}

function stepWords({ axis }: Speech): StepWords {
  return STEP_WORDS[axis ?? 'year'];
}

/** A part of a formula inside another: in brackets unless it is whole. */
function inside(node: ExpressionNode, speech: Speech): string {
  const { text, shape } = phraseOf(node, speech, false);
  return shape === 'whole' ? text : `(${text})`;
}

function factorText(node: ExpressionNode, speech: Speech, outermost: boolean): string {
  const { text, shape } = phraseOf(node, speech, false);
  return shape === 'whole' || (outermost && shape === 'remainder') ? text : `(${text})`;
}

function termText(node: ExpressionNode, speech: Speech, outermost: boolean): string {
  const { text, shape } = phraseOf(node, speech, false);
  return shape === 'whole' || (outermost && shape === 'product') ? text : `(${text})`;
}

/** Something that a remark follows: a comma is enough, unless it has remarks of its own. */
function beforeComma(node: ExpressionNode, speech: Speech): string {
  const { text, shape } = phraseOf(node, speech, false);
  return `${shape === 'clause' ? `(${text})` : text},`;
}

function chain(parts: readonly string[], word: string, outermost: boolean): string {
  return parts.join(outermost ? `, ${word} ` : ` ${word} `);
}

/**
 * Products of products are one product: brackets would say nothing. A factor of 1 is left out, and a comparison says where the
 * product counts.
 */
function productPhrase(factors: readonly ExpressionNode[], speech: Speech, outermost: boolean): Phrase {
  const flat = factors.flatMap((factor) => (factor.op === 'multiply' ? factor.factors : [factor]));
  const counting = flat.filter((factor) => !isConstant(factor, 1));
  const amounts = counting.filter((factor) => factor.op !== 'compare');
  const claims = counting.filter((factor) => factor.op === 'compare');
  if (amounts.length === 0) return productOf(flat, speech, outermost);
  if (claims.length === 0) return productOf(amounts, speech, outermost);
  const conditions = claims.map((claim) => conditionWords(claim, speech)).join(', and ');
  const [only] = amounts;
  const amount =
    amounts.length === 1 && only !== undefined
      ? beforeComma(only, speech)
      : `${productOf(amounts, speech, outermost).text},`;
  return clause(`${amount} counted only where ${conditions}`);
}

function productOf(factors: readonly ExpressionNode[], speech: Speech, outermost: boolean): Phrase {
  const [only] = factors;
  if (factors.length === 1 && only !== undefined) return phraseOf(only, speech, outermost);
  const texts = factors.map((factor) => factorText(factor, speech, outermost));
  return { text: chain(texts, 'times', outermost), shape: 'product' };
}

function sumPhrase(node: Node<'add'> | Node<'subtract'>, speech: Speech, outermost: boolean): Phrase {
  const taken = takenFromOne(node);
  if (taken !== null) return remainderPhrase(taken, speech);
  const minus = negated(node);
  if (minus !== null) return negativePhrase(minus, speech, outermost);
  const terms = signedTerms(node);
  if (terms.length > 3 && terms.every(({ word }) => word === 'plus')) {
    return { text: `the sum of ${listed(terms.map(({ term }) => inside(term, speech)))}`, shape: 'sum' };
  }
  const words = terms.map(({ word, term }, index) => {
    const text = termText(term, speech, outermost);
    return index === 0 ? text : `${word} ${text}`;
  });
  return { text: words.join(outermost ? ', ' : ' '), shape: 'sum' };
}

type SignedTerm = { readonly word: 'plus' | 'less'; readonly term: ExpressionNode };

/** The terms of a sum or difference, a minus of their own turned into "less". */
function signedTerms(node: Node<'add'> | Node<'subtract'>): readonly SignedTerm[] {
  if (node.op === 'subtract') {
    const minus = negated(node.right);
    const right: SignedTerm = minus === null ? { word: 'less', term: node.right } : { word: 'plus', term: minus };
    return [{ word: 'plus', term: node.left }, right];
  }
  const counting = node.terms.filter((term) => !isConstant(term, 0)); // a sum that was begun from 0
  return (counting.length === 0 ? node.terms : counting).map((term, index) => {
    const minus = index === 0 ? null : negated(term);
    return minus === null ? { word: 'plus', term } : { word: 'less', term: minus };
  });
}

/** 1 - something: "what is left after deadweight"; the share lost, where something is what a steady loss leaves. */
function remainderPhrase(taken: ExpressionNode, speech: Speech): Phrase {
  const rate = taken.op === 'exp' ? negated(taken.of) : null;
  if (rate !== null) return clause(`the share lost under a steady loss at the rate of ${inside(rate, speech)}`);
  const { text, shape } = phraseOf(taken, speech, false);
  if (shape === 'whole' && taken.op !== 'constant') return { text: `what is left after ${text}`, shape: 'remainder' };
  return { text: `1 less ${shape === 'whole' ? text : `(${text})`}`, shape: 'sum' };
}

function negativePhrase(of: ExpressionNode, speech: Speech, outermost: boolean): Phrase {
  if (of.op === 'ln') return clause(`the steady rate of loss that leaves ${inside(of.of, speech)} of 1`);
  const { text, shape } = phraseOf(of, speech, outermost);
  return { text: `minus ${shape === 'whole' || shape === 'product' ? text : `(${text})`}`, shape: 'sum' };
}

function expPhrase(of: ExpressionNode, speech: Speech): Phrase {
  const loss = negated(of);
  return loss === null
    ? clause(`what 1 becomes after steady growth at the rate of ${inside(of, speech)}`)
    : clause(`what is left of 1 after a steady loss at the rate of ${inside(loss, speech)}`);
}

function powerPhrase({ base, exponent }: Node<'power'>, speech: Speech): Phrase {
  if (isConstant(exponent, 2)) return clause(`${inside(base, speech)} squared`);
  if (isConstant(exponent, 0.5)) return clause(`the square root of ${inside(base, speech)}`);
  return clause(`${inside(base, speech)} to the power of ${inside(exponent, speech)}`);
}

/** Smallest and largest say which one holds; beside a constant they are a limit: "but not less than 0". */
function choicePhrase(node: Node<'min'> | Node<'max'>, speech: Speech): Phrase {
  const [one, other] = node.of;
  const [limit, free] = one?.op === 'constant' ? [one, other] : [other, one];
  if (node.of.length === 2 && limit?.op === 'constant' && free !== undefined && free.op !== 'constant') {
    return limitPhrase(node, limit, free, speech);
  }
  const two = node.of.length === 2;
  const which = node.op === 'min' ? (two ? 'the smaller' : 'the smallest') : two ? 'the larger' : 'the largest';
  const here = speech.of === null ? '' : `, here ${hereWords(node, speech.of, speech)}`;
  return clause(`${which} of ${listed(node.of.map((part) => inside(part, speech)))}${here}`);
}

function limitPhrase(
  { op }: Node<'min'> | Node<'max'>,
  limit: ExpressionNode,
  free: ExpressionNode,
  speech: Speech,
): Phrase {
  const limitText = inside(limit, speech);
  const bound = op === 'min' ? 'but not more than' : 'but not less than';
  const beyond =
    speech.of !== null && (op === 'min' ? speech.of(free).gt(speech.of(limit)) : speech.of(free).lt(speech.of(limit)));
  return clause(`${beforeComma(free, speech)} ${bound} ${limitText}${beyond ? `, here ${limitText}` : ''}`);
}

function hereWords(node: Node<'min'> | Node<'max'>, of: PartValues, speech: Speech): string {
  const chosen = chosenOf(node, of);
  if (node.of.length > 1 && node.of.every((part) => of(part).eq(of(chosen)))) {
    return node.of.length === 2 ? 'both are the same' : 'all are the same';
  }
  const { text, shape } = phraseOf(chosen, speech, false);
  return shape === 'whole' ? text : `the ${ordinal(node.of.indexOf(chosen) + 1)}`;
}

function wherePhrase(node: Node<'where'>, speech: Speech, outermost: boolean): Phrase {
  const isSo = speech.of === null ? null : conditionHolds(node, speech.of);
  const part = (of: ExpressionNode, isTaken: boolean) => {
    const said = isTaken ? speech : { ...speech, of: null };
    return outermost ? phraseOf(of, said, false).text : inside(of, said);
  };
  const [then, otherwise] = [part(node.then, isSo === true), part(node.otherwise, isSo === false)];
  const [here, elseHere] = [isSo === true ? ' (as here)' : '', isSo === false ? ' (as here)' : ''];
  if (node.condition.op === 'first') {
    const { first, later } = stepWords(speech);
    return clause(`${first}${here}, ${then}; ${later}${elseHere}, ${otherwise}`);
  }
  const condition = conditionWords(node.condition, speech);
  return clause(`if ${condition}${here}: ${then}; otherwise${elseHere}: ${otherwise}`);
}

function convolutionPhrase(node: Node<'convolve'>, speech: Speech): Phrase {
  const { graph, name } = speech;
  const years = node.past ? 'each earlier year' : 'each year so far';
  const entrants = name(graph.line(node.entrants).label);
  const profile = name(graph.line(node.profile).label);
  return clause(
    `for ${years}, ${entrants} in that year times ${profile} of somebody who joined that many years ago, all added up`,
  );
}
