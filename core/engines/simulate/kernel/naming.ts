import { Defect } from '../../../errors';
import { isSameSection, type Schedule, type Section, type Stage } from './schedule';
import type { Value } from './value';

/** Values that stand in a variable: read more than once, or elsewhere than where they are worked out. */
export function namedValues({ uses }: Schedule, stage: Stage, outputs: readonly Value[]): ReadonlySet<Value> {
  const named = new Set<Value>(outputs);
  for (const section of stage.sections) {
    for (const value of section.values) {
      const { op } = value.operation;
      if (op === 'previous' || op === 'running' || op === 'convolve' || op === 'power-of-two') named.add(value);
      if (value.operation.op === 'previous') named.add(value.operation.of.value());
      if (section.stored.has(value) || (uses.get(value) ?? 0) > 1) named.add(value);
      for (const part of value.parts) if (!isSameSection(part, value)) named.add(part);
    }
  }
  return named;
}

/** Whether a value is worked out in this section. */
export function isHere(value: Value, section: Section): boolean {
  const [any] = section.values;
  return any !== undefined && isSameSection(value, any);
}

/** Where a stored value stands. */
export function slotOf(stage: Stage, value: Value): number {
  const slot = stage.slots.get(value);
  if (slot === undefined) throw new Defect('A value is read that was not kept.');
  return slot;
}
