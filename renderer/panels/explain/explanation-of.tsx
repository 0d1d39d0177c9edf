import type { Explanation as Explained } from '../../../core/contract-types';
import { formatExactMoney, formatTableFigure, formatWholeMoney } from '../../../core/words';
import type { Explanation, FormulaPart, SourceRow } from '../../components';
import { nameOf, type ExplanationAnswer, type PathStep } from '../../state/use-explanation';
import { countText, longText, percentText, unitWords } from '../figure-text';
import { HistoryTable } from './history-table';

type Cell = Explained['cell'];
type Read = ExplanationAnswer['explanation']['reads'][number];
type Token = ExplanationAnswer['explanation']['substituted'][number];

/** Whether a quantity is shown in per cent on the screens. */
export type IsShare = (quantityId: string) => boolean;

/** 'line:<id>:<step>', 'total:<id>' or 'quantity:<id>'. */
export function figureIdOf(cell: Cell): string {
  return cell.kind === 'line' ? `line:${cell.id}:${cell.step}` : `${cell.kind}:${cell.id}`;
}

/** What the program says of a figure, as the drawer shows it. */
export function explanationOf(answer: ExplanationAnswer, path: readonly PathStep[], isShare: IsShare): Explanation {
  const { explanation, priceBase, stepLabels, history, weakest } = answer;
  const { value, unit, cell } = explanation;
  const asShare = cell.kind === 'quantity' && isShare(cell.id);
  return {
    path,
    label: nameOf(answer),
    rounded: value.kind === 'number' ? roundedText(value.text, unit, asShare) : 'Not defined',
    exact: value.kind === 'number' ? exactWords(value.text, unit, priceBase) : value.words,
    inWords: explanation.words,
    formula: formulaOf(explanation.substituted, isShare),
    numbers: numbersOf(answer, isShare),
    ...(explanation.everyStep.length === 0
      ? {}
      : {
          years: {
            caption: `${explanation.label}, every ${explanation.axis === 'year' ? 'year' : 'year since joining'}`,
            rowName: 'Year',
            columns: [{ id: 'value', name: unitName(unit) }],
            rows: explanation.everyStep.map((step, at) => ({
              id: String(at),
              name: stepLabels[at] ?? String(at),
              cells: [unit === '£' ? formatTableFigure(step, 2) : longText(step)],
            })),
          },
        }),
    ...(history.length === 0 ? {} : { changes: <HistoryTable history={history} /> }),
    ...weakestWords(weakest, answer.leaves),
  };
}

function weakestWords(weakest: ExplanationAnswer['weakest'], leaves: number): { readonly weakest?: string } {
  const [first] = weakest;
  if (first === undefined) return {};
  const rests = leaves === 1 ? 'It rests on one figure' : `It rests on ${leaves} figures`;
  return { weakest: `${rests}; the weakest is “${first.label}”, grade ${first.grade}.` };
}

function roundedText(value: string, unit: string, asShare: boolean): string {
  if (asShare) return percentText(value);
  if (unit === '£') return formatWholeMoney(value);
  return `${moneySign(unit, value)} ${unitWords(unit)}`.trim();
}

/** An amount for each of something keeps its pence; a number has as many figures as it bears. */
function moneySign(unit: string, value: string): string {
  return unit.startsWith('£') ? formatExactMoney(value) : countText(value);
}

function exactWords(value: string, unit: string, priceBase: string): string {
  if (unit === '£') return `exactly ${formatExactMoney(value)} in ${priceBase}`;
  if (unit.startsWith('£')) return `exactly £${longText(value)} ${unitWords(unit)}`;
  return `exactly ${`${longText(value)} ${unitWords(unit)}`.trim()}`;
}

function unitName(unit: string): string {
  if (unit === '£') return '£';
  return unitWords(unit) === '' ? 'Value' : unitWords(unit);
}

/** The formula with its numbers: what stands behind the last "=" is the result. */
function formulaOf(tokens: readonly Token[], isShare: IsShare): readonly FormulaPart[] {
  return tokens.map((token, at): FormulaPart => {
    if (token.kind !== 'number') return { kind: 'operator', text: token.text };
    const text = tokenText(token, isShare);
    if (at === tokens.length - 1) return { kind: 'result', text };
    return token.ref === undefined
      ? { kind: 'number', text }
      : { kind: 'number', text, figureId: figureIdOf(token.ref) };
  });
}

const LABEL_LENGTH = 90;

function tokenText({ text, value, unit = 'share', label, ref }: Token, isShare: IsShare): string {
  const number = value === undefined ? text : shortValue(value, unit, ref?.kind === 'quantity' && isShare(ref.id));
  if (label === undefined) return number;
  const short = label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : label;
  return `${number.replace('\u2212', '\u2212\u2060')} ${short}`; // a sign never stands alone at the end of a line
}

function shortValue(value: string, unit: string, asShare: boolean): string {
  if (asShare) return percentText(value);
  return `${moneySign(unit, value)} ${unitWords(unit)}`.trim();
}

function numbersOf({ explanation }: ExplanationAnswer, isShare: IsShare): readonly SourceRow[] {
  const { cell, reads, convolutions } = explanation;
  if (cell.kind === 'quantity') return [ownRow(explanation, isShare(cell.id))];
  return [
    ...reads.map((read, at) => readRow(read, at, isShare)),
    ...convolutions.flatMap(({ terms, entrantsLabel, profileLabel, unit, others }) => [
      ...terms.map((term) => ({
        id: `joined-${term.yearJoined}-${term.stepsSince}`,
        name: `${entrantsLabel}, year ${term.yearJoined + 1}, times ${profileLabel} after ${term.stepsSince} years`,
        value: shortValue(term.product, unit, false),
        source: `${countText(term.entrants)} × ${countText(term.profile)}`,
      })),
      ...(others.count === 0
        ? []
        : [
            {
              id: 'joined-others',
              name: `${others.count} smaller ones together`,
              value: shortValue(others.product, unit, false),
              source: '',
            },
          ]),
    ]),
  ];
}

/** A quantity is its own number: where it comes from is all there is to explain. */
function ownRow({ label, value, unit, evidence }: ExplanationAnswer['explanation'], asShare: boolean): SourceRow {
  return {
    id: 'own',
    name: label,
    value: value.kind === 'number' ? roundedText(value.text, unit, asShare) : value.words,
    ...evidenceOf(evidence),
  };
}

function readRow(read: Read, at: number, isShare: IsShare): SourceRow {
  const { label, how, value, unit, ref, evidence } = read;
  const asShare = ref?.kind === 'quantity' && isShare(ref.id);
  return {
    id: `${at}`,
    name: how === '' ? label : `${label}, ${how}`,
    value: shortValue(value, unit, asShare),
    ...(ref === null ? {} : { figureId: figureIdOf(ref) }),
    ...evidenceOf(evidence),
  };
}

function evidenceOf(evidence: Read['evidence']): Pick<SourceRow, 'source' | 'grade' | 'note'> {
  if (evidence.kind === 'worked-out') return { source: 'A line of this model', note: evidence.basis };
  if (evidence.kind !== 'quantity') return { source: evidence.basis };
  const { basis, grade, note } = evidence;
  return { source: basis, grade: grade, ...(note === '' ? {} : { note }) };
}
