import { rootsOfTwo } from '../powers-of-two';
import type { Schedule } from '../schedule';
import type { Value } from '../value';
import { moduleOf } from './bytes';
import { codeOf, WHOLES } from './code';
import { DRAWS_AT_A_TIME, layoutOf, pagesOf, type Layout } from './layout';

/** What core may use of WebAssembly: it is part of the language's engine, as Math is, and reads nothing from outside. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

type Exports = { readonly memory: { readonly buffer: ArrayBuffer }; readonly run: (bytes: number) => void };

/** Works draws out in WebAssembly: the columns' numbers from `from` up to `to`, into one array an output. */
export type DrawWork = (
  inputs: readonly Float64Array[],
  fixed: Float64Array,
  found: readonly Float64Array[],
  from: number,
  to: number,
) => void;

/** The draws' stage as a WebAssembly module, with memory of its own that each call uses again. */
export function webAssemblyOf(plan: Schedule, outputs: readonly Value[], columns: number): DrawWork {
  const layout = layoutOf(plan, columns, outputs.length);
  const { code, vectors, constants } = codeOf(plan, outputs, layout);
  const bytes = moduleOf(pagesOf(layout, constants.length), { wholes: WHOLES, vectors }, code);
  const { memory, run } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
  const numbers = new Float64Array(memory.buffer);
  putConstants(memory.buffer, layout, constants);
  const read = columnsRead(plan);
  const place = (start: number, index: number) => start / 8 + index * DRAWS_AT_A_TIME;
  return (inputs, fixed, found, from, to) => {
    numbers.set(fixed, layout.fixed / 8);
    for (let start = from; start < to; start += DRAWS_AT_A_TIME) {
      const count = Math.min(DRAWS_AT_A_TIME, to - start);
      for (const index of read) {
        const column = inputs[index] as Float64Array;
        const at = place(layout.columns, index);
        numbers.set(column.subarray(start, start + count), at);
        if (count % 2 === 1) numbers[at + count] = column[start] as number; // an odd draw has some company
      }
      run(count * 8);
      for (const [index, values] of found.entries()) {
        const at = place(layout.outputs, index);
        values.set(numbers.subarray(at, at + count), start - from);
      }
    }
  };
}

/** The positions of the columns that the outputs depend on. */
function columnsRead(plan: Schedule): readonly number[] {
  return plan.eachDraw.sections.flatMap(({ values }) =>
    values.flatMap(({ operation }) => (operation.op === 'column' ? [operation.index] : [])),
  );
}

function putConstants(buffer: ArrayBuffer, { roots, constants }: Layout, bits: readonly bigint[]): void {
  const longs = new BigInt64Array(buffer);
  const powers = new BigInt64Array(rootsOfTwo().buffer);
  for (const [j, power] of powers.entries()) longs[roots / 8 + j] = power - (BigInt(j) << 44n);
  longs.set(bits, constants / 8);
}
