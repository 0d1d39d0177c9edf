import { joinedPlace, type Operation, type Place, type Relation, type Source, type Value } from './value';

const ONCE: Place = { varies: false, axisId: null, level: 0 };
const EACH_DRAW: Place = { varies: true, axisId: null, level: 0 };
/** Of these the order of the two parts does not matter, to the last bit. */
const COMMUTING: ReadonlySet<Operation['op']> = new Set(['add', 'multiply', 'minimum', 'maximum']);

/**
 * Makes values, each once: a formula that is written in two places is worked out in one, and stands in the earliest place
 * where its parts are known.
 */
export class ValueTable {
  readonly #known = new Map<string, Value>();

  constant(value: number): Value {
    return this.#make({ op: 'constant', value }, Object.is(value, -0) ? '-0' : String(value), [], ONCE);
  }

  parameter(index: number): Value {
    return this.#make({ op: 'parameter', index }, String(index), [], ONCE);
  }

  column(index: number): Value {
    return this.#make({ op: 'column', index }, String(index), [], EACH_DRAW);
  }

  series(index: number, axisId: string): Value {
    return this.#make({ op: 'series', index }, String(index), [], { ...ONCE, axisId });
  }

  step(axisId: string): Value {
    return this.#make({ op: 'step' }, axisId, [], { ...ONCE, axisId });
  }

  add(left: Value, right: Value): Value {
    if (isConstant(left, 0)) return right; // and -0 becomes 0, in every kernel alike
    if (isConstant(right, 0)) return left;
    return this.#arithmetic('add', left, right);
  }

  subtract(left: Value, right: Value): Value {
    return isConstant(right, 0) ? left : this.#arithmetic('subtract', left, right);
  }

  multiply(left: Value, right: Value): Value {
    if (isConstant(left, 1)) return right;
    if (isConstant(right, 1)) return left;
    return this.#arithmetic('multiply', left, right);
  }

  /** Nothing can be divided by 0: that is NaN, which stays NaN up to the result. */
  divide(left: Value, right: Value): Value {
    if (isConstant(right, 1)) return left;
    return this.#arithmetic('divide', left, this.#notZero(right));
  }

  minimum(left: Value, right: Value): Value {
    return this.#made({ op: 'minimum' }, [left, right]);
  }

  maximum(left: Value, right: Value): Value {
    return this.#made({ op: 'maximum' }, [left, right]);
  }

  atLeast(least: number, of: Value): Value {
    return this.#made({ op: 'at-least' }, [of, this.constant(least)]);
  }

  floor(of: Value): Value {
    return this.#made({ op: 'floor' }, [of]);
  }

  powerOfTwo(rounded: Value): Value {
    return this.#made({ op: 'power-of-two' }, [rounded]);
  }

  exponent(of: Value): Value {
    return this.#made({ op: 'exponent' }, [of]);
  }

  mantissa(of: Value): Value {
    return this.#made({ op: 'mantissa' }, [of]);
  }

  /** `then` where the relation holds, otherwise `otherwise`; NaN where a side of the relation is. */
  select(relation: Relation, left: Value, right: Value, then: Value, otherwise: Value): Value {
    const chosen = this.selectUnchecked(relation, left, right, then, otherwise);
    if (isSure(left) && isSure(right)) return chosen;
    return this.add(chosen, this.multiply(this.constant(0), this.subtract(left, right)));
  }

  /** `then` where the relation holds, otherwise `otherwise`, also where a side of the relation is NaN. */
  selectUnchecked(relation: Relation, left: Value, right: Value, then: Value, otherwise: Value): Value {
    if (then === otherwise) return then;
    return this.#make({ op: 'select', relation }, relation, [left, right, then, otherwise]);
  }

  along(of: Value, axisId: string): Value {
    if (of.place.axisId !== null) return of;
    return this.#make({ op: 'along' }, axisId, [of], { ...of.place, axisId });
  }

  /** The source's value one step before. */
  previous(of: Source, sourcePlace: Place, opening: Value): Value {
    const { axisId } = sourcePlace;
    const joined = { ...joinedPlace([sourcePlace, opening.place]), axisId };
    return this.#make({ op: 'previous', of }, `${of.key} ${placeKey(joined)}`, [opening], joined);
  }

  running(of: Value): Value {
    return this.#made({ op: 'running' }, [of]);
  }

  /** The sum over all steps. */
  sum(of: Value): Value {
    const running = this.running(of);
    return this.#make({ op: 'last' }, '', [running], afterAllSteps(of));
  }

  at(of: Value, step: number): Value {
    return this.#make({ op: 'at', step }, String(step), [of], afterAllSteps(of));
  }

  convolve(of: Source, sourcePlace: Place, profile: Value, profileSteps: number, past: boolean): Value {
    const { axisId } = sourcePlace;
    const joined = { ...joinedPlace([sourcePlace, afterAllSteps(profile)]), axisId };
    const key = `${of.key} ${String(past)} ${placeKey(joined)}`;
    return this.#make({ op: 'convolve', of, past, profileSteps }, key, [profile], joined);
  }

  #notZero(of: Value): Value {
    if (of.operation.op === 'constant' && of.operation.value !== 0) return of;
    return this.selectUnchecked('=', of, this.constant(0), this.constant(Number.NaN), of);
  }

  #arithmetic(op: 'add' | 'subtract' | 'multiply' | 'divide', left: Value, right: Value): Value {
    if (left.operation.op === 'constant' && right.operation.op === 'constant') {
      return this.constant(worked(op, left.operation.value, right.operation.value));
    }
    return this.#made({ op }, [left, right]);
  }

  #made(operation: Operation, parts: readonly Value[]): Value {
    const ordered = COMMUTING.has(operation.op) ? [...parts].sort((one, other) => one.id - other.id) : parts;
    return this.#make(operation, '', ordered);
  }

  #make(operation: Operation, detail: string, parts: readonly Value[], place?: Place): Value {
    const key = `${operation.op} ${detail} ${parts.map((part) => part.id).join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = {
      id: this.#known.size,
      operation,
      parts,
      place: place ?? joinedPlace(parts.map((part) => part.place)),
    };
    this.#known.set(key, made);
    return made;
  }
}

function isConstant({ operation }: Value, value: number): boolean {
  return operation.op === 'constant' && operation.value === value;
}

function worked(op: 'add' | 'subtract' | 'multiply' | 'divide', left: number, right: number): number {
  if (op === 'add') return left + right;
  if (op === 'subtract') return left - right;
  return op === 'multiply' ? left * right : left / right;
}

function afterAllSteps({ place }: Value): Place {
  return { ...place, axisId: null, level: place.level + 1 };
}

function placeKey({ varies, axisId, level }: Place): string {
  return `${String(varies)} ${axisId ?? ''} ${level}`;
}

const SURE_LEAVES: ReadonlySet<Operation['op']> = new Set(['constant', 'parameter', 'column', 'series', 'step']);
const SURE_IF_PARTS_ARE: ReadonlySet<Operation['op']> = new Set([
  'add',
  'subtract',
  'multiply',
  'minimum',
  'maximum',
  'at-least',
  'floor',
  'along',
  'select',
]);

/** Whether a value is a number whatever the quantities are; said of few operations in a row only, so as not to look far. */
function isSure({ operation, parts }: Value, depth = 4): boolean {
  if (operation.op === 'constant') return !Number.isNaN(operation.value);
  if (SURE_LEAVES.has(operation.op)) return true;
  return depth > 0 && SURE_IF_PARTS_ARE.has(operation.op) && parts.every((part) => isSure(part, depth - 1));
}
