import { assertNever, Defect } from '../../../../errors';
import { isHere, namedValues, slotOf } from '../naming';
import { TOO_LARGE_A_POWER } from '../powers-of-two';
import type { Schedule, Section, Stage } from '../schedule';
import { ROUNDING, type Relation, type Value } from '../value';
import { wasm } from './instructions';
import { DRAWS_AT_A_TIME, type Layout } from './layout';

/** The code of a kernel, which works out two draws at a time, and what it wants to find in memory. */
export type KernelCode = {
  /** In parts, one after the other. */
  readonly code: readonly (readonly number[])[];
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

/** The code that works the draws' stage out; constants lie behind all else in memory, so that they may be as many as there are. */
export function codeOf(schedule: Schedule, outputs: readonly Value[], layout: Layout): KernelCode {
  return new Coder(schedule, outputs, layout).code();
}

/** What puts something on the stack. */
type Put = () => void;

class Coder {
  readonly #stage: Stage;
  readonly #schedule: Schedule;
  readonly #outputs: readonly Value[];
  readonly #layout: Layout;
  readonly #named: ReadonlySet<Value>;
  readonly #code: number[] = [];
  /** The vector that each value, and each constant, is kept in. */
  readonly #vectors = new Map<Value, number>();
  readonly #constants = new Map<bigint, number>();
  #vectorCount = 0;

  constructor(schedule: Schedule, outputs: readonly Value[], layout: Layout) {
    this.#schedule = schedule;
    this.#stage = schedule.eachDraw;
    this.#outputs = outputs;
    this.#layout = layout;
    const named = new Set(namedValues(schedule, this.#stage, outputs));
    for (const section of this.#stage.sections) {
      for (const { operation, parts } of section.values) {
        const isReadTwice = operation.op === 'power-of-two' || operation.op === 'mantissa';
        if (isReadTwice) parts.forEach((part) => named.add(part));
      }
    }
    this.#named = named;
  }

  code(): KernelCode {
    this.#put(wasm.loop);
    for (const section of this.#stage.sections) this.#section(section);
    for (const [at, output] of this.#outputs.entries()) {
      this.#put(wasm.get(DRAW));
      this.#read(output, null);
      this.#put(wasm.store(this.#layout.outputs + at * DRAWS_AT_A_TIME * 8));
    }
    this.#forward(DRAW, 16);
    this.#put(wasm.get(DRAW), wasm.get(END_OF_DRAWS), wasm.wholeLess, wasm.repeatIf, wasm.end);
    const opening = [...this.#constants.values()].flatMap((vector, at) => [
      ...wasm.wholeConstant(0),
      ...wasm.loadBoth(this.#layout.constants + at * 8),
      ...wasm.set(vector),
    ]);
    return {
      code: [opening, wasm.wholeConstant(0), wasm.set(DRAW), this.#code],
      vectors: this.#vectorCount,
      constants: [...this.#constants.keys()],
    };
  }

  #put(...instructions: readonly (readonly number[])[]): void {
    for (const instruction of instructions) for (const byte of instruction) this.#code.push(byte);
  }

  #forward(local: number, by: number): void {
    this.#put(wasm.get(local), wasm.wholeConstant(by), wasm.wholeAdd, wasm.set(local));
  }

  #section(section: Section): void {
    if (section.axisId === null) {
      for (const value of section.values) this.#statement(value, section);
      return;
    }
    for (const value of section.values) {
      if (value.operation.op === 'running') this.#put(wasm.noNumbers, this.#set(value));
      if (value.operation.op !== 'previous') continue;
      this.#read(value.parts[0] as Value, null);
      this.#put(this.#set(value));
    }
    this.#put(wasm.wholeConstant(0), wasm.set(STEP), wasm.loop);
    for (const value of section.values) this.#statement(value, section);
    this.#onwards(section);
    this.#forward(STEP, 8);
    this.#put(wasm.get(STEP), wasm.wholeConstant(section.steps * 8), wasm.wholeLess, wasm.repeatIf, wasm.end);
  }

  /** What is read of this step in the next: all of it is read before any of it is changed. */
  #onwards(section: Section): void {
    const changes: (readonly number[])[] = [];
    for (const value of section.values) {
      if (value.operation.op !== 'previous') continue;
      this.#read(value.operation.of.value(), section);
      changes.push(this.#set(value));
    }
    this.#put(...changes.reverse());
  }

  #statement(value: Value, section: Section): void {
    const { operation, parts } = value;
    if (operation.op === 'running') {
      this.#put(this.#get(value));
      this.#read(parts[0] as Value, section);
      this.#put(wasm.floatAdd, this.#set(value));
    } else if (operation.op === 'convolve') {
      this.#convolution(value, operation);
    } else if (operation.op !== 'previous' && this.#named.has(value)) {
      this.#expression(value, section);
      this.#put(this.#set(value));
    }
    if (!section.stored.has(value)) return;
    if (section.axisId === null) this.#put(wasm.wholeConstant(0));
    else this.#put(wasm.get(STEP), wasm.wholeConstant(1), wasm.wholeShiftLeft);
    this.#read(value, section);
    this.#put(wasm.store(this.#layout.work + slotOf(this.#stage, value) * 16));
  }

  #convolution(value: Value, { of, past, profileSteps }: Convolution): void {
    const reach = (profileSteps - 1) * 8;
    const goesOn = () => this.#put(wasm.get(EARLIER), wasm.get(STEP), past ? wasm.wholeLess : wasm.wholeAtMost);
    this.#put(wasm.noNumbers, this.#set(value));
    this.#put(wasm.get(STEP), wasm.wholeConstant(reach), wasm.wholeSubtract, wasm.wholeConstant(0));
    this.#put(wasm.wholeConstant(reach), wasm.get(STEP), wasm.wholeLess, wasm.wholeChoose, wasm.set(EARLIER));
    goesOn();
    this.#put(wasm.ifSo, wasm.loop, this.#get(value));
    this.#stored(of.value(), () => this.#put(wasm.get(EARLIER)));
    this.#stored(value.parts[0] as Value, () => this.#put(wasm.get(STEP), wasm.get(EARLIER), wasm.wholeSubtract));
    this.#put(wasm.floatMultiply, wasm.floatAdd, this.#set(value));
    this.#forward(EARLIER, 8);
    goesOn();
    this.#put(wasm.repeatIf, wasm.end, wasm.end);
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
    const known = this.#constants.get(bits) ?? this.#newVector();
    this.#constants.set(bits, known);
    return wasm.get(known);
  }

  #number(value: number): readonly number[] {
    return this.#constant(bitsOf(value));
  }

  #read(value: Value, section: Section | null): void {
    const { operation, place } = value;
    const isElsewhere = place.axisId !== null && (section === null || !isHere(value, section));
    if (operation.op === 'constant') this.#put(this.#number(operation.value));
    else if (!place.varies || isElsewhere) {
      this.#stored(value, () => this.#put(place.axisId === null ? wasm.wholeConstant(0) : wasm.get(STEP)));
    } else if (this.#named.has(value)) this.#put(this.#get(value));
    else this.#expression(value, section);
  }

  /** A kept value at a step, which is put as eight times its number. */
  #stored(value: Value, putStep: Put): void {
    if (value.operation.op === 'constant') {
      this.#put(this.#number(value.operation.value));
      return;
    }
    putStep();
    if (!value.place.varies) {
      this.#put(wasm.loadBoth(this.#layout.fixed + slotOf(this.#schedule.once, value) * 8));
      return;
    }
    const offset = this.#layout.work + slotOf(this.#stage, value) * 16;
    this.#put(wasm.wholeConstant(1), wasm.wholeShiftLeft, wasm.load(offset));
  }

  #expression(value: Value, section: Section | null): void {
    const { operation, parts } = value;
    const part = (at: number) => this.#read(parts[at] as Value, section);
    switch (operation.op) {
      case 'constant':
        this.#put(this.#number(operation.value));
        return;
      case 'column':
        this.#put(wasm.get(DRAW), wasm.load(this.#layout.columns + operation.index * DRAWS_AT_A_TIME * 8));
        return;
      case 'parameter':
      case 'series':
      case 'step':
        throw new Defect('What is the same in every draw is worked out before the draws.');
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
      case 'minimum':
      case 'maximum':
      case 'at-least':
        part(0);
        part(1);
        this.#put(OF_TWO[operation.op]);
        return;
      case 'floor':
        part(0);
        this.#put(wasm.floatFloor);
        return;
      case 'power-of-two':
        this.#powerOfTwo(() => part(0));
        return;
      case 'exponent':
        this.#wholeExponent(() => part(0));
        this.#put(this.#constant(BITS_OF_ROUNDING), wasm.longAdd);
        this.#put(this.#constant(BITS_OF_ROUNDING), wasm.floatSubtract);
        return;
      case 'mantissa':
        part(0);
        this.#wholeExponent(() => part(0));
        this.#put(wasm.wholeConstant(52), wasm.longShiftLeft, wasm.longSubtract);
        return;
      case 'select':
        this.#select(operation.relation, parts, part);
        return;
      case 'along':
        part(0);
        return;
      case 'at':
        this.#stored(parts[0] as Value, () => this.#put(wasm.wholeConstant(operation.step * 8)));
        return;
      case 'last':
        this.#put(this.#get(parts[0] as Value));
        return;
      case 'previous':
      case 'running':
      case 'convolve':
        this.#put(this.#get(value));
        return;
      default:
        assertNever(operation);
    }
  }

  /** 2^(k/256): the root of k's last eight bits from memory, and the rest added to its exponent. */
  #powerOfTwo(putRounded: Put): void {
    const { roots } = this.#layout;
    const putPlaces = () => {
      putRounded();
      this.#put(wasm.wholeConstant(3), wasm.longShiftLeft, this.#constant(ROOT_MASK), wasm.and);
    };
    putPlaces();
    this.#put(wasm.wholeOfSecond);
    putPlaces();
    this.#put(wasm.wholeOfFirst, wasm.loadFirst(roots), wasm.loadSecond(roots));
    putRounded();
    this.#put(wasm.wholeConstant(44), wasm.longShiftLeft, wasm.longAdd);
    this.#put(this.#number(ROUNDING + TOO_LARGE_A_POWER));
    putRounded();
    this.#put(wasm.floatAtMost, wasm.or); // all bits set are NaN
  }

  #wholeExponent(put: Put): void {
    put();
    this.#put(this.#constant(ROOT_HALF), wasm.longSubtract, wasm.wholeConstant(52), wasm.longShiftRight);
  }

  #select(relation: Relation, parts: readonly Value[], part: (at: number) => void): void {
    const [thenMissing, otherwiseMissing] = [isMissing(parts[2]), isMissing(parts[3])];
    if (!thenMissing) part(2);
    if (!otherwiseMissing || thenMissing) part(3);
    part(0);
    part(1);
    this.#put(RELATIONS[relation]);
    if (thenMissing) this.#put(wasm.or);
    else if (otherwiseMissing) this.#put(wasm.not, wasm.or);
    else this.#put(wasm.bitSelect);
  }
}

const OF_TWO = {
  add: wasm.floatAdd,
  subtract: wasm.floatSubtract,
  multiply: wasm.floatMultiply,
  divide: wasm.floatDivide,
  minimum: wasm.floatMinimum,
  maximum: wasm.floatMaximum,
  'at-least': wasm.floatAtLeast,
} as const;

type Convolution = Extract<Value['operation'], { op: 'convolve' }>;

const RELATIONS: Readonly<Record<Relation, readonly number[]>> = {
  '<': wasm.floatLess,
  '<=': wasm.floatAtMost,
  '=': wasm.floatEqual,
};

function isMissing(value: Value | undefined): boolean {
  return value?.operation.op === 'constant' && Number.isNaN(value.operation.value);
}

function bitsOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}
