import { assertNever } from '../../../../errors';
import { isHere, namedValues, slotOf } from '../naming';
import { TOO_LARGE_A_POWER } from '../powers-of-two';
import type { Schedule, Section, Stage } from '../schedule';
import { ROUNDING, type Relation, type Value } from '../value';
import * as wasm from './instructions';
import { DRAWS_AT_A_TIME, type Layout } from './layout';

/** The code of a kernel, which works out two draws at a time, and what it wants to find in memory. */
export type KernelCode = {
  readonly code: readonly number[];
  readonly vectors: number;
  /** By position among the constants: eight bytes each. */
  readonly constants: readonly bigint[];
};

/** Whole numbers that the code keeps: how many draws it was given, in bytes, and where it is. */
const [END_OF_DRAWS, DRAW, STEP, EARLIER] = [0, 1, 2, 3] as const;
export const WHOLES = 3;
const FIRST_VECTOR = 1 + WHOLES;
/** A bit pattern of eight bytes twice: the number, or the mask. */
const BITS_OF_ROUNDING = bitsOf(ROUNDING);
/** The upper half of the bits of √½, as where JavaScript takes numbers apart. */
const ROOT_HALF = 0x3fe6a09e00000000n;
const ROOT_MASK = 255n << 3n;

/** The code that works a stage out for many draws; `layout` may be asked for when the constants are known. */
export function codeOf(
  schedule: Schedule,
  outputs: readonly Value[],
  layout: (constants: number) => Layout,
): KernelCode & { readonly layout: Layout } {
  const counting = new Coder(schedule, outputs, layout(0));
  counting.write();
  const placed = layout(counting.constants.size);
  const coder = new Coder(schedule, outputs, placed);
  const code = coder.write();
  return { code, vectors: coder.vectors, constants: [...coder.constants.keys()], layout: placed };
}

class Coder {
  /** The vector that each constant is kept in. */
  readonly constants = new Map<bigint, number>();
  readonly #stage: Stage;
  readonly #schedule: Schedule;
  readonly #outputs: readonly Value[];
  readonly #layout: Layout;
  readonly #named: ReadonlySet<Value>;
  readonly #vectors = new Map<Value, number>();
  #vectorCount = 0;

  constructor(schedule: Schedule, outputs: readonly Value[], layout: Layout) {
    this.#schedule = schedule;
    this.#stage = schedule.eachDraw;
    this.#outputs = outputs;
    this.#layout = layout;
    const named = new Set(namedValues(schedule, this.#stage, outputs));
    for (const section of this.#stage.sections) {
      for (const { operation, parts } of section.values) {
        const readsTwice = operation.op === 'power-of-two' || operation.op === 'mantissa';
        if (readsTwice) parts.forEach((part) => named.add(part));
      }
    }
    this.#named = named;
  }

  get vectors(): number {
    return this.#vectorCount;
  }

  write(): readonly number[] {
    const code: number[] = [];
    const write = (bytes: readonly number[]) => {
      for (const byte of bytes) code.push(byte);
    };
    write(wasm.LOOP);
    for (const section of this.#stage.sections) this.#section(section, write);
    for (const [at, output] of this.#outputs.entries()) {
      write(wasm.get(DRAW));
      write(this.#read(output, null));
      write(wasm.store(this.#layout.outputs + at * DRAWS_AT_A_TIME * 8));
    }
    write([...wasm.get(DRAW), ...wasm.wholeConstant(16), ...wasm.wholeAdd, ...wasm.set(DRAW)]);
    write([...wasm.get(DRAW), ...wasm.get(END_OF_DRAWS), ...wasm.wholeLess, ...wasm.repeatIf, ...wasm.END]);
    const opening = [...this.constants.values()].flatMap((vector, at) => [
      ...wasm.wholeConstant(0),
      ...wasm.loadBoth(this.#layout.constants + at * 8),
      ...wasm.set(vector),
    ]);
    return [...opening, ...wasm.wholeConstant(0), ...wasm.set(DRAW), ...code];
  }

  #section(section: Section, write: (bytes: readonly number[]) => void): void {
    if (section.axisId === null) {
      for (const value of section.values) write(this.#statement(value, section));
      return;
    }
    for (const value of section.values) {
      if (value.operation.op === 'running') write([...wasm.NO_NUMBERS, ...this.#set(value)]);
      if (value.operation.op === 'previous') write([...this.#read(value.parts[0] as Value, null), ...this.#set(value)]);
    }
    write([...wasm.wholeConstant(0), ...wasm.set(STEP), ...wasm.LOOP]);
    for (const value of section.values) write(this.#statement(value, section));
    write(this.#onwards(section));
    write([...wasm.get(STEP), ...wasm.wholeConstant(8), ...wasm.wholeAdd, ...wasm.set(STEP)]);
    write([...wasm.get(STEP), ...wasm.wholeConstant(section.steps * 8), ...wasm.wholeLess, ...wasm.repeatIf]);
    write(wasm.END);
  }

  /** What is read of this step in the next: all of it is read before any of it is changed. */
  #onwards(section: Section): readonly number[] {
    const reads: number[][] = [];
    const changes: number[][] = [];
    for (const value of section.values) {
      if (value.operation.op !== 'previous') continue;
      reads.push([...this.#read(value.operation.of.value(), section)]);
      changes.unshift([...this.#set(value)]);
    }
    return [...reads.flat(), ...changes.flat()];
  }

  #statement(value: Value, section: Section): readonly number[] {
    const code: number[] = [];
    const { operation, parts } = value;
    if (operation.op === 'running') {
      const now = this.#read(parts[0] as Value, section);
      code.push(...this.#get(value), ...now, ...wasm.floatAdd, ...this.#set(value));
    } else if (operation.op === 'convolve') {
      code.push(...this.#convolution(value, operation));
    } else if (operation.op !== 'previous' && this.#named.has(value)) {
      code.push(...this.#expression(value, section), ...this.#set(value));
    }
    if (section.stored.has(value)) {
      const step = section.axisId === null ? wasm.wholeConstant(0) : twice(STEP);
      code.push(...step, ...this.#read(value, section));
      code.push(...wasm.store(this.#layout.work + slotOf(this.#stage, value) * 16));
    }
    return code;
  }

  #convolution(value: Value, { of, past, profileSteps }: Convolution): readonly number[] {
    const reach = (profileSteps - 1) * 8;
    const goesOn = [...wasm.get(EARLIER), ...wasm.get(STEP), ...(past ? wasm.wholeLess : wasm.wholeAtMost)];
    const since = [...wasm.get(STEP), ...wasm.get(EARLIER), ...wasm.wholeSubtract];
    return [
      ...[...wasm.NO_NUMBERS, ...this.#set(value)],
      ...[...wasm.get(STEP), ...wasm.wholeConstant(reach), ...wasm.wholeSubtract, ...wasm.wholeConstant(0)],
      ...[...wasm.wholeConstant(reach), ...wasm.get(STEP), ...wasm.wholeLess, ...wasm.wholeChoose],
      ...[...wasm.set(EARLIER), ...goesOn, ...wasm.IF, ...wasm.LOOP],
      ...this.#get(value),
      ...this.#stored(of.value(), wasm.get(EARLIER)),
      ...this.#stored(value.parts[0] as Value, since),
      ...[...wasm.floatMultiply, ...wasm.floatAdd, ...this.#set(value)],
      ...[...wasm.get(EARLIER), ...wasm.wholeConstant(8), ...wasm.wholeAdd, ...wasm.set(EARLIER)],
      ...[...goesOn, ...wasm.repeatIf, ...wasm.END, ...wasm.END],
    ];
  }

  #get(value: Value): readonly number[] {
    return wasm.get(this.#vectorOf(value));
  }

  #set(value: Value): readonly number[] {
    return wasm.set(this.#vectorOf(value));
  }

  #vectorOf(value: Value): number {
    const known = this.#vectors.get(value) ?? this.#newVector();
    this.#vectors.set(value, known);
    return known;
  }

  #newVector(): number {
    this.#vectorCount += 1;
    return FIRST_VECTOR + this.#vectorCount - 1;
  }

  #constant(bits: bigint): readonly number[] {
    const known = this.constants.get(bits) ?? this.#newVector();
    this.constants.set(bits, known);
    return wasm.get(known);
  }

  #number(value: number): readonly number[] {
    return this.#constant(bitsOf(value));
  }

  #read(value: Value, section: Section | null): readonly number[] {
    if (value.operation.op === 'constant') return this.#number(value.operation.value);
    const isElsewhere = value.place.axisId !== null && (section === null || !isHere(value, section));
    if (!value.place.varies || isElsewhere) {
      return this.#stored(value, value.place.axisId === null ? wasm.wholeConstant(0) : wasm.get(STEP));
    }
    return this.#named.has(value) ? this.#get(value) : this.#expression(value, section);
  }

  /** A kept value at a step, which is given as eight times its number. */
  #stored(value: Value, step: readonly number[]): readonly number[] {
    if (value.operation.op === 'constant') return this.#number(value.operation.value);
    if (!value.place.varies) {
      return [...step, ...wasm.loadBoth(this.#layout.fixed + slotOf(this.#schedule.once, value) * 8)];
    }
    const offset = this.#layout.work + slotOf(this.#stage, value) * 16;
    return [...step, ...wasm.wholeConstant(1), ...wasm.wholeShiftLeft, ...wasm.load(offset)];
  }

  #expression(value: Value, section: Section | null): readonly number[] {
    const { operation, parts } = value;
    const part = (at: number) => this.#read(parts[at] as Value, section);
    const joined = (instruction: readonly number[]) => [...part(0), ...part(1), ...instruction];
    switch (operation.op) {
      case 'constant':
        return this.#number(operation.value);
      case 'column':
        return [...wasm.get(DRAW), ...wasm.load(this.#layout.columns + operation.index * DRAWS_AT_A_TIME * 8)];
      case 'parameter':
      case 'series':
      case 'step':
        throw new Error('What is the same in every draw is worked out before the draws.');
      case 'add':
        return joined(wasm.floatAdd);
      case 'subtract':
        return joined(wasm.floatSubtract);
      case 'multiply':
        return joined(wasm.floatMultiply);
      case 'divide':
        return joined(wasm.floatDivide);
      case 'minimum':
        return joined(wasm.floatMinimum);
      case 'maximum':
        return joined(wasm.floatMaximum);
      case 'at-least':
        return joined(wasm.floatAtLeast);
      case 'floor':
        return [...part(0), ...wasm.floatFloor];
      case 'power-of-two':
        return this.#powerOfTwo(part(0));
      case 'exponent':
        return [
          ...[...this.#wholeExponent(part(0)), ...this.#constant(BITS_OF_ROUNDING), ...wasm.longAdd],
          ...[...this.#constant(BITS_OF_ROUNDING), ...wasm.floatSubtract],
        ];
      case 'mantissa':
        return [
          ...[...part(0), ...this.#wholeExponent(part(0))],
          ...[...wasm.wholeConstant(52), ...wasm.longShiftLeft, ...wasm.longSubtract],
        ];
      case 'select':
        return this.#select(operation.relation, parts, part);
      case 'along':
        return part(0);
      case 'at':
        return this.#stored(parts[0] as Value, wasm.wholeConstant(operation.step * 8));
      case 'last':
        return this.#get(parts[0] as Value);
      case 'previous':
      case 'running':
      case 'convolve':
        return this.#get(value);
      default:
        return assertNever(operation);
    }
  }

  /** 2^(k/256): the root of k's last eight bits from memory, and the rest added to its exponent. */
  #powerOfTwo(rounded: readonly number[]): readonly number[] {
    const { roots } = this.#layout;
    const place = [
      ...[...rounded, ...wasm.wholeConstant(3), ...wasm.longShiftLeft],
      ...[...this.#constant(ROOT_MASK), ...wasm.and],
    ];
    return [
      ...[...place, ...wasm.wholeOfSecond],
      ...[...place, ...wasm.wholeOfFirst, ...wasm.loadFirst(roots), ...wasm.loadSecond(roots)],
      ...[...rounded, ...wasm.wholeConstant(44), ...wasm.longShiftLeft, ...wasm.longAdd],
      ...[...this.#number(ROUNDING + TOO_LARGE_A_POWER), ...rounded, ...wasm.floatAtMost, ...wasm.or],
    ];
  }

  #wholeExponent(of: readonly number[]): readonly number[] {
    return [
      ...[...of, ...this.#constant(ROOT_HALF), ...wasm.longSubtract],
      ...[...wasm.wholeConstant(52), ...wasm.longShiftRight],
    ];
  }

  #select(relation: Relation, parts: readonly Value[], part: (at: number) => readonly number[]): readonly number[] {
    const mask = [...part(0), ...part(1), ...RELATIONS[relation]];
    if (isMissing(parts[2])) return [...part(3), ...mask, ...wasm.or]; // all bits set are NaN
    if (isMissing(parts[3])) return [...part(2), ...mask, ...wasm.not, ...wasm.or];
    return [...part(2), ...part(3), ...mask, ...wasm.bitSelect];
  }
}

type Convolution = Extract<Value['operation'], { op: 'convolve' }>;

const RELATIONS: Readonly<Record<Relation, readonly number[]>> = {
  '<': wasm.floatLess,
  '<=': wasm.floatAtMost,
  '=': wasm.floatEqual,
};

function twice(local: number): readonly number[] {
  return [...wasm.get(local), ...wasm.wholeConstant(1), ...wasm.wholeShiftLeft];
}

function isMissing(value: Value | undefined): boolean {
  return value?.operation.op === 'constant' && Number.isNaN(value.operation.value);
}

function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}
