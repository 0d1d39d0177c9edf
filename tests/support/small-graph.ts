import type { GraphBuilder } from '../../core/graph';
import { type Citation, type Quantity, type Stage } from '../../core/graph';

export const A_CITATION: Citation = { title: 'Invented for a test', section: 'none' };
/** What every line must say besides its formula, where a test does not care. */
export const ABOUT = { stage: 'cohort' satisfies Stage as Stage, source: A_CITATION } as const;

type QuantityInput<U extends string> = {
  readonly id: string;
  readonly unit: U;
  readonly value: string;
  readonly label?: string;
};

/** Registers an invented quantity. */
export function aQuantity<U extends string>(
  graph: GraphBuilder,
  { id, unit, value, label }: QuantityInput<U>,
): Quantity<U> {
  return graph.quantity({
    id,
    label: label ?? id,
    unit,
    value,
    source: { kind: 'assumption', reason: 'Invented for a test.' },
    grade: 6,
    note: '',
  });
}
