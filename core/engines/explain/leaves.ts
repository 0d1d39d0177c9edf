import { Defect } from '../../errors';
import {
  definitionKey,
  readsOfDefinition,
  unitText,
  walk,
  type ConfidenceGrade,
  type Graph,
  type LineDefinition,
  type TotalDefinition,
} from '../../graph';
import { refuseUnknownCell, type Cell } from './cell';
import { constantEvidence, quantityEvidence, seriesEvidence } from './evidence';
import type { Evidence } from './explanation';

/** A number from outside that a figure rests on. `evidence.basis` names its source or says "assumption, grade n". */
export type Leaf = {
  readonly kind: 'quantity' | 'series' | 'constant';
  /** Of a quantity or a series: its id. Of a constant: the line or total in whose formula it stands. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Of a series: null, since it has one value a step. */
  readonly value: string | null;
  readonly evidence: Evidence;
};

/** A number that was put in, with its grade. */
export type QuantityLeaf = Leaf & { readonly evidence: Extract<Evidence, { readonly kind: 'quantity' }> };

type Definition = LineDefinition | TotalDefinition;

/**
 * Everything that a figure can rest on, whichever branches hold and over all steps: what has to be sourced for it to stand.
 *
 * Gives    quantities, series and the constants of formulas, each once, those nearest to the figure first
 * Refuses  figure-not-found
 */
export function leaves(graph: Graph, cell: Cell): readonly Leaf[] {
  refuseUnknownCell(graph, cell);
  if (cell.kind === 'quantity') return [quantityLeaf(graph, cell.id)];
  const found = new Map<string, Leaf>();
  for (const definition of definitionsBehind(graph, definitionKey(cell.kind, cell.id))) {
    for (const leaf of leavesOfDefinition(graph, definition)) {
      const key = `${leaf.kind}:${leaf.id}${leaf.kind === 'constant' ? `:${leaf.label}` : ''}`;
      if (!found.has(key)) found.set(key, leaf);
    }
  }
  return [...found.values()];
}

/** Of leaves that are known: those that were put in, weakest first. */
export function weakestFirst(known: readonly Leaf[]): readonly QuantityLeaf[] {
  return known.filter(isQuantityLeaf).sort((one, other) => weakness(other) - weakness(one));
}

function isQuantityLeaf(leaf: Leaf): leaf is QuantityLeaf {
  return leaf.evidence.kind === 'quantity';
}

function weakness({ evidence }: QuantityLeaf): number {
  const grade: ConfidenceGrade = evidence.grade;
  const unsourced = evidence.basis.startsWith('assumption, grade');
  const toConfirm = evidence.status === 'to-confirm';
  return grade + (unsourced ? 0.5 : 0) + (toConfirm ? 0.25 : 0);
}

/** A line or total and all that it reads, nearest first. */
function definitionsBehind(graph: Graph, root: string): readonly Definition[] {
  const keys = new Set([root]);
  const definitions: Definition[] = [];
  for (const key of keys) {
    const definition = graph.definitions.get(key);
    if (definition === undefined) throw new Defect(`No "${key}" in this graph.`);
    definitions.push(definition);
    for (const read of readsOfDefinition(definition)) keys.add(definitionKey(read.of, read.id)); // visited further on
  }
  return definitions;
}

function leavesOfDefinition(graph: Graph, definition: Definition): readonly Leaf[] {
  const found: Leaf[] = [];
  const formulas = definition.kind === 'total' && definition.definedWhen !== null ? [definition.definedWhen] : [];
  for (const formula of [definition.value, ...formulas]) {
    walk(formula, (node) => {
      if (node.op === 'quantity') found.push(quantityLeaf(graph, node.id));
      if (node.op === 'series') found.push(seriesLeaf(graph, node.id));
      if (node.op === 'constant') {
        const unit = unitText(node.unit);
        const label = `${unit === 'share' ? node.value : `${node.value} ${unit}`} in "${definition.label}"`;
        const evidence = constantEvidence(definition);
        found.push({ kind: 'constant', id: definition.id, label, unit, value: node.value, evidence });
      }
    });
  }
  return found;
}

function quantityLeaf(graph: Graph, id: string): Leaf {
  const quantity = graph.quantityOf(id);
  const { label, unitText: unit, value } = quantity;
  return { kind: 'quantity', id, label, unit, value, evidence: quantityEvidence(quantity) };
}

function seriesLeaf(graph: Graph, id: string): Leaf {
  const series = graph.seriesOf(id);
  const { label, unitText: unit } = series;
  return { kind: 'series', id, label, unit, value: null, evidence: seriesEvidence(series) };
}
