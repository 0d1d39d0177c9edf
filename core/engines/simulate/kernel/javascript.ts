import { assertNever } from '../../../errors';
import { isHere, namedValues, slotOf } from './naming';
import type { Schedule, Section, Stage } from './schedule';
import { ROOTS, TOO_LARGE_A_POWER } from './powers-of-two';
import { ROUNDING, type Value } from './value';

/** 2^k for k from -1023 up, by k + 1023. */
const EXPONENT_BIAS = 1023;

/**
 * The text of a JavaScript function that works a stage out.
 *
 * SECURITY: no text of a workbook or of a model gets in here: names are letters with positions of ours behind them, and
 * all else is numbers, operators and the fixed words of this file, so that a label cannot become a program.
 *
 * Takes    schedule: of a lowered graph; stage: one of its two; outputs: what each draw gives out
 * Gives    the body of a function of (inputs, series, fixed, work, outputs, from, to, tools)
 */
export function javascriptOf(schedule: Schedule, stage: Stage, outputs: readonly Value[]): string {
  return new Writer(schedule, stage, outputs).text();
}

class Writer {
  readonly #schedule: Schedule;
  readonly #stage: Stage;
  readonly #outputs: readonly Value[];
  readonly #named: ReadonlySet<Value>;
  /** What is read once, before the draws. */
  readonly #opening = new Set<string>();
  /** What is read at the beginning of the section in the making. */
  #loads = new Set<string>();

  constructor(schedule: Schedule, stage: Stage, outputs: readonly Value[]) {
    this.#schedule = schedule;
    this.#stage = stage;
    this.#outputs = outputs;
    this.#named = namedValues(schedule, stage, outputs);
  }

  text(): string {
    const sections = this.#stage.sections.map((section) => this.#section(section));
    const results = this.#outputs.map((output, at) => {
      this.#opening.add(`const o${at} = outputs[${at}];`);
      return `o${at}[d - from] = ${this.#read(output, null)};`;
    });
    const body = [...sections, ...results].join('\n');
    return `'use strict';\nconst { powers, roots, exponent, mantissa } = tools;\n${[...this.#opening].join('\n')}\nfor (let d = from; d < to; d += 1) {\n${body}\n}`;
  }

  #section(section: Section): string {
    this.#loads = new Set();
    const [before, after]: [string[], string[]] = [[], []];
    const lines = section.values.flatMap((value) => this.#statement(value, section, before));
    for (const value of section.values) {
      if (value.operation.op !== 'previous') continue;
      const source = value.operation.of.value();
      const now = this.#read(source, section);
      if (source.operation.op === 'previous') {
        lines.push(`const n${value.id} = ${now};`); // before any of them moves on
        after.push(`v${value.id} = n${value.id};`);
      } else after.push(`v${value.id} = ${now};`);
    }
    if (section.axisId === null) return [...this.#loads, ...lines].join('\n');
    const loop = [...this.#loads, ...lines, ...after].join('\n');
    return `${before.join('\n')}\nfor (let t = 0; t < ${section.steps}; t += 1) {\n${loop}\n}`;
  }

  #statement(value: Value, section: Section, before: string[]): readonly string[] {
    const { operation, parts } = value;
    const name = `v${value.id}`;
    const made: string[] = [];
    if (operation.op === 'previous') {
      before.push(`let ${name} = ${this.#read(parts[0] as Value, null)};`);
    } else if (operation.op === 'running') {
      before.push(`let ${name} = 0;`);
      made.push(`${name} += ${this.#read(parts[0] as Value, section)};`);
    } else if (operation.op === 'convolve') {
      made.push(...this.#convolution(name, value, operation));
    } else if (this.#named.has(value)) {
      if (operation.op === 'power-of-two') {
        const power = `${this.#read(parts[0] as Value, section)} - ${ROUNDING}`;
        made.push(`const i${value.id} = Math.min(${power}, ${TOO_LARGE_A_POWER}) | 0;`);
      }
      made.push(`const ${name} = ${this.#expression(value, section)};`);
    }
    if (section.stored.has(value)) {
      made.push(`work[${this.#place(value, section.axisId === null ? '' : 't')}] = ${this.#read(value, section)};`);
    }
    return made;
  }

  #convolution(name: string, value: Value, { of, past, profileSteps }: Convolution): readonly string[] {
    const [entrants, profile] = [of.value(), value.parts[0] as Value];
    const first = `t > ${profileSteps - 1} ? t - ${profileSteps - 1} : 0`;
    const product = `${this.#stored(entrants, 's')} * ${this.#stored(profile, 't - s')}`;
    return [`let ${name} = 0;`, `for (let s = ${first}; s ${past ? '<' : '<='} t; s += 1) ${name} += ${product};`];
  }

  /** A value as a formula may read it: by its name, or written out where it is read only once. */
  #read(value: Value, section: Section | null): string {
    if (value.operation.op === 'constant') return literal(value.operation.value);
    if (value.place.varies !== (this.#stage === this.#schedule.eachDraw)) return this.#fixed(value);
    if (value.place.axisId !== null && (section === null || !isHere(value, section))) {
      const slot = this.#place(value, 't');
      this.#loads.add(`const w${value.id} = work[${slot}];`);
      return `w${value.id}`;
    }
    return this.#named.has(value) ? `v${value.id}` : this.#expression(value, section);
  }

  #fixed(value: Value): string {
    if (value.place.axisId === null) {
      this.#opening.add(`const f${value.id} = fixed[${slotOf(this.#schedule.once, value)}];`);
      return `f${value.id}`;
    }
    this.#loads.add(`const f${value.id} = fixed[${slotOf(this.#schedule.once, value)} + t];`);
    return `f${value.id}`;
  }

  /** A kept value at a step. */
  #stored(value: Value, step: string): string {
    if (value.operation.op === 'constant') return literal(value.operation.value);
    const isFixed = value.place.varies !== (this.#stage === this.#schedule.eachDraw);
    if (isFixed) return `fixed[${slotOf(this.#schedule.once, value)} + ${step}]`;
    return `work[${this.#place(value, step)}]`;
  }

  #place(value: Value, step: string): string {
    const slot = slotOf(this.#stage, value);
    return step === '' ? String(slot) : `${slot} + ${step}`;
  }

  #expression(value: Value, section: Section | null): string {
    const { operation, parts } = value;
    const read = (at: number) => this.#read(parts[at] as Value, section);
    switch (operation.op) {
      case 'constant':
        return literal(operation.value);
      case 'parameter':
        return `inputs[${operation.index}]`;
      case 'column':
        this.#opening.add(`const c${operation.index} = inputs[${operation.index}];`);
        return `c${operation.index}[d]`;
      case 'series':
        this.#opening.add(`const s${operation.index} = series[${operation.index}];`);
        return `s${operation.index}[t]`;
      case 'step':
        return 't';
      case 'add':
        return `(${read(0)} + ${read(1)})`;
      case 'subtract':
        return `(${read(0)} - ${read(1)})`;
      case 'multiply':
        return `(${read(0)} * ${read(1)})`;
      case 'divide':
        return `(${read(0)} / ${read(1)})`;
      case 'minimum':
        return `Math.min(${read(0)}, ${read(1)})`;
      case 'maximum':
      case 'at-least': // its second part is a number other than 0, where both mean the same
        return `Math.max(${read(0)}, ${read(1)})`;
      case 'floor':
        return `Math.floor(${read(0)})`;
      case 'power-of-two':
        return `(roots[i${value.id} & ${ROOTS - 1}] * powers[(i${value.id} >> ${Math.log2(ROOTS)}) + ${EXPONENT_BIAS}])`;
      case 'exponent':
        return `exponent(${read(0)})`;
      case 'mantissa':
        return `mantissa(${read(0)})`;
      case 'select':
        return `(${read(0)} ${SIGNS[operation.relation]} ${read(1)} ? ${read(2)} : ${read(3)})`;
      case 'along':
        return read(0);
      case 'last':
        return `v${(parts[0] as Value).id}`;
      case 'at':
        return this.#stored(parts[0] as Value, String(operation.step));
      case 'previous':
      case 'running':
      case 'convolve':
        return `v${value.id}`;
      default:
        return assertNever(operation);
    }
  }
}

type Convolution = Extract<Value['operation'], { op: 'convolve' }>;

const SIGNS = { '<': '<', '<=': '<=', '=': '===' } as const;

function literal(value: number): string {
  return value < 0 || Object.is(value, -0) ? `(${Object.is(value, -0) ? '-0' : String(value)})` : String(value);
}
