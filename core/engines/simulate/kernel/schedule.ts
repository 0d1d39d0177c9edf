import { Defect } from '../../../errors';
import type { Value } from './value';

/** A stretch of the work: once, or in each step of an axis. */
export type Section = {
  readonly axisId: string | null;
  readonly steps: number;
  /** In order of working out. */
  readonly values: readonly Value[];
  /** Of `values`, those whose value in every step is read elsewhere, or in a later step. */
  readonly stored: ReadonlySet<Value>;
};

/** What is worked out once, or for each draw. */
export type Stage = {
  readonly sections: readonly Section[];
  /** Where a stored value stands: one place for what has no steps, otherwise one a step. */
  readonly slots: ReadonlyMap<Value, number>;
  readonly slotCount: number;
};

export type Schedule = {
  /** What is the same in every draw. The second stage reads what it stores. */
  readonly once: Stage;
  readonly eachDraw: Stage;
  /** How often a value is read as a part of another in its own section. */
  readonly uses: ReadonlyMap<Value, number>;
};

/** What a value needs to be known before: its parts, and the line that it reads at earlier steps. */
export function readsOfValue({ operation, parts }: Value): readonly Value[] {
  return operation.op === 'previous' || operation.op === 'convolve' ? [...parts, operation.of.value()] : parts;
}

/**
 * Which values are needed, in which order, and what must be kept for later.
 *
 * Takes    outputs: what is wanted; steps: of each axis
 */
export function schedule(outputs: readonly Value[], steps: ReadonlyMap<string, number>): Schedule {
  const needed = neededFor(outputs);
  const stored = storedValues(needed, outputs);
  const uses = new Map<Value, number>();
  for (const value of needed) {
    for (const part of value.parts) if (isSameSection(part, value)) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const stage = (varies: boolean) =>
    stageOf(
      needed.filter((value) => value.place.varies === varies),
      stored,
      steps,
    );
  return { once: stage(false), eachDraw: stage(true), uses };
}

function neededFor(outputs: readonly Value[]): readonly Value[] {
  const needed = new Set<Value>();
  const open = [...outputs];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (needed.has(value)) continue;
    needed.add(value);
    open.push(...readsOfValue(value));
  }
  return [...needed].sort((one, other) => one.id - other.id);
}

/** Values that are read where their own section is over, or at another step. */
function storedValues(needed: readonly Value[], outputs: readonly Value[]): ReadonlySet<Value> {
  const stored = new Set<Value>();
  const store = (value: Value) => {
    if (value.operation.op !== 'constant') stored.add(value);
  };
  for (const value of needed) {
    const { operation, parts } = value;
    if (operation.op === 'convolve') {
      store(operation.of.value());
      parts.forEach(store);
    } else if (operation.op === 'at') parts.forEach(store);
    else if (operation.op === 'previous') {
      const source = operation.of.value();
      if (!isSameSection(source, value)) store(source);
      for (const part of parts) if (part.place.varies !== value.place.varies) store(part);
    } else if (operation.op !== 'last') for (const part of parts) if (mustBeKept(part, value)) store(part);
  }
  for (const output of outputs) if (!output.place.varies) store(output);
  return stored;
}

/** A value without steps stays known while the stage goes on; another is lost when its loop has passed. */
function mustBeKept(part: Value, reader: Value): boolean {
  if (part.place.varies !== reader.place.varies) return true;
  return part.place.axisId !== null && !isSameSection(part, reader);
}

export function isSameSection(one: Value, other: Value): boolean {
  return (
    one.place.varies === other.place.varies &&
    one.place.axisId === other.place.axisId &&
    one.place.level === other.place.level
  );
}

function stageOf(values: readonly Value[], stored: ReadonlySet<Value>, steps: ReadonlyMap<string, number>): Stage {
  const sections = new Map<string, Value[]>();
  const axes = new Map([...steps.keys()].map((axisId, at) => [axisId, at + 1]));
  const rank = ({ place }: Value) => (place.axisId === null ? 0 : (axes.get(place.axisId) ?? 0)); // at each level, what has no steps is first
  const inOrder = [...values].sort(
    (one, other) => one.place.level - other.place.level || rank(one) - rank(other) || one.id - other.id,
  );
  const slots = new Map<Value, number>();
  let slotCount = 0;
  for (const value of inOrder) {
    const { axisId, level } = value.place;
    const key = `${level} ${axisId ?? ''}`;
    const section = sections.get(key) ?? [];
    section.push(value);
    sections.set(key, section);
    if (!stored.has(value)) continue;
    slots.set(value, slotCount);
    slotCount += axisId === null ? 1 : stepsOf(axisId, steps);
  }
  return {
    sections: [...sections.values()].map((section) => {
      const axisId = section[0]?.place.axisId ?? null;
      const kept = new Set(section.filter((value) => stored.has(value)));
      return { axisId, steps: axisId === null ? 1 : stepsOf(axisId, steps), values: section, stored: kept };
    }),
    slots,
    slotCount,
  };
}

function stepsOf(axisId: string, steps: ReadonlyMap<string, number>): number {
  const found = steps.get(axisId);
  if (found === undefined) throw new Defect(`No axis "${axisId}".`);
  return found;
}
