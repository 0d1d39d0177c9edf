import { assertNever } from '../../errors';
import type { CheckedQuantity, Citation, LineDefinition, SeriesDefinition, TotalDefinition } from '../../graph';
import type { Evidence } from './explanation';

/** What a number that was put in rests on. A source without a title is nobody's source: the number is an assumption. */
export function quantityEvidence({ source, grade, note }: CheckedQuantity): Evidence {
  return {
    kind: 'quantity',
    basis: quantityBasis(source, grade),
    source,
    grade,
    status: source.kind === 'reference' ? source.status : null,
    note,
  };
}

function quantityBasis(source: CheckedQuantity['source'], grade: number): string {
  switch (source.kind) {
    case 'reference':
      return cited(source) || `assumption, grade ${grade}`;
    case 'given':
      return source.title.trim() || `assumption, grade ${grade}`;
    case 'assumption':
      return `assumption, grade ${grade}`;
    default:
      return assertNever(source);
  }
}

/** What a line or a total rests on: the model, and where its formula is published. */
export function definitionEvidence({ source, stage }: LineDefinition | TotalDefinition): Evidence {
  return { kind: 'worked-out', basis: cited(source), citation: source, stage };
}

export function seriesEvidence({ source }: SeriesDefinition): Evidence {
  return { kind: 'series', basis: cited(source), citation: source };
}

/** A constant is published with the formula that it stands in. */
export function constantEvidence({ source }: LineDefinition | TotalDefinition): Evidence {
  return { kind: 'constant', basis: `part of the formula: ${cited(source)}`, citation: source };
}

function cited({ title, section }: Pick<Citation, 'title' | 'section'>): string {
  return [title, section]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}
