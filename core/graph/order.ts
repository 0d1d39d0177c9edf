import { Refusal } from '../errors';
import type { LineDefinition, TotalDefinition } from './line';
import { readsOf, type Read } from './reads';

/**
 * A stretch of the evaluation: a total, or lines of one axis.
 * Where `byStep`, the lines feed one another through earlier steps: evaluate all of them in step 0, then in step 1, …
 * in the order given, which holds within a step.
 */
export type Block =
  | { readonly kind: 'total'; readonly id: string }
  | { readonly kind: 'lines'; readonly axisId: string; readonly ids: readonly string[]; readonly byStep: boolean };

type Definition = LineDefinition | TotalDefinition;

/**
 * The order in which lines and totals can be worked out.
 *
 * Takes    every line and total of a graph, keyed by kind and id
 * Gives    blocks; each reads only earlier blocks and itself
 * Refuses  cycle: a formula needs its own value in the same step, or over all steps
 */
export function evaluationOrder(definitions: ReadonlyMap<string, Definition>): readonly Block[] {
  const reads = new Map<string, readonly Read[]>();
  for (const [key, definition] of definitions) reads.set(key, readsOfDefinition(definition));
  return stronglyConnected(definitions, reads).map((component) => blockOf(component, definitions, reads));
}

/** The key under which a line or total stands in a graph's order. */
export function definitionKey(of: 'line' | 'total', id: string): string {
  return `${of}:${id}`;
}

/** Everything that a line or a total reads, its condition included. */
export function readsOfDefinition(definition: Definition): readonly Read[] {
  const condition = definition.kind === 'total' && definition.definedWhen ? readsOf(definition.definedWhen) : [];
  return [...readsOf(definition.value), ...condition];
}

function blockOf(
  component: readonly string[],
  definitions: ReadonlyMap<string, Definition>,
  reads: ReadonlyMap<string, readonly Read[]>,
): Block {
  const members = component.map((key) => definitions.get(key) as Definition);
  const [only] = members;
  const inside = new Set(component);
  const within = (key: string) => (reads.get(key) ?? []).filter((read) => inside.has(definitionKey(read.of, read.id)));
  const readsItself = component.some((key) => within(key).length > 0);
  if (!readsItself && only !== undefined && members.length === 1) {
    return only.kind === 'total'
      ? { kind: 'total', id: only.id }
      : { kind: 'lines', axisId: only.axisId, ids: [only.id], byStep: false };
  }
  const axes = new Set(members.map((member) => (member.kind === 'line' ? member.axisId : 'total')));
  const wholeReads = component.some((key) => within(key).some((read) => read.kind === 'whole'));
  if (axes.size > 1 || wholeReads || only === undefined || only.kind === 'total') throw cycle(members);
  const ids = withinStepOrder(component, within, members).map((key) => (definitions.get(key) as Definition).id);
  return { kind: 'lines', axisId: only.axisId, ids, byStep: true };
}

/** Orders the members of a component by what they read in the same step. */
function withinStepOrder(
  component: readonly string[],
  within: (key: string) => readonly Read[],
  members: readonly Definition[],
): readonly string[] {
  const done = new Set<string>();
  const open = new Set<string>();
  const order: string[] = [];
  const visit = (key: string) => {
    if (done.has(key)) return;
    if (open.has(key)) throw cycle(members);
    open.add(key);
    for (const read of within(key)) if (read.kind === 'same') visit(definitionKey(read.of, read.id));
    open.delete(key);
    done.add(key);
    order.push(key);
  };
  component.forEach(visit);
  return order;
}

/** Tarjan's strongly connected components, dependencies first; iterative, since a model may chain thousands of lines. */
function stronglyConnected(
  definitions: ReadonlyMap<string, Definition>,
  reads: ReadonlyMap<string, readonly Read[]>,
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const components: string[][] = [];
  const targets = new Map<string, readonly string[]>();
  for (const key of definitions.keys()) {
    const wanted = (reads.get(key) ?? []).map((read) => definitionKey(read.of, read.id));
    targets.set(
      key,
      [...new Set(wanted)].filter((target) => definitions.has(target)),
    ); // `checkGraph` names unknown ids
  }
  const open = (key: string) => {
    index.set(key, index.size);
    low.set(key, index.size - 1);
    stack.push(key);
    onStack.add(key);
    return { key, next: 0 };
  };
  for (const root of definitions.keys()) {
    if (index.has(root)) continue;
    const calls = [open(root)];
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const target = targets.get(call.key)?.[call.next];
      if (target !== undefined) {
        call.next += 1;
        if (!index.has(target)) calls.push(open(target));
        else if (onStack.has(target)) lower(low, call.key, index.get(target));
        continue;
      }
      calls.pop();
      const parent = calls.at(-1);
      if (parent !== undefined) lower(low, parent.key, low.get(call.key));
      if (low.get(call.key) === index.get(call.key)) components.push(take(stack, onStack, call.key));
    }
  }
  return components;
}

function lower(low: Map<string, number>, key: string, candidate: number | undefined): void {
  const now = low.get(key);
  if (candidate !== undefined && (now === undefined || candidate < now)) low.set(key, candidate);
}

function take(stack: string[], onStack: Set<string>, until: string): string[] {
  const component = stack.splice(stack.indexOf(until));
  for (const key of component) onStack.delete(key);
  return component;
}

function cycle(members: readonly Definition[]): Refusal {
  const names = members.map((member) => `"${member.label}"`).join(', ');
  return new Refusal('cycle', {
    what: `${names}: these formulas need one another's value at the same time.`,
    why: 'A value may feed itself only through an earlier step.',
    mend: 'Read the value of the step before in one of them.',
    about: members.map((member) => member.id),
  });
}
