/** WebAssembly's binary format: what little of it a kernel needs. (WebAssembly Core Specification 2.0, section 5.) */

/** A number in as few bytes as it takes, seven bits in each. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** The same with a sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isEnd = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(isEnd ? low : low | 0x80);
    if (isEnd) return bytes;
  }
}

const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
const list = (items: readonly (readonly number[])[]) => [...unsigned(items.length), ...items.flat()];
const name = (text: string) => list([...text].map((letter) => [letter.charCodeAt(0)]));

const I32 = 0x7f;
const V128 = 0x7b;
const FUNCTION = 0x60;
const END = 0x0b;

/**
 * A module with a memory and one function `run` of one whole number.
 *
 * Takes    pages of 64 KB; how many whole numbers and vectors the function keeps besides what it is given; its code,
 *          in parts
 */
export function moduleOf(
  pages: number,
  locals: { readonly wholes: number; readonly vectors: number },
  code: readonly (readonly number[])[],
): Uint8Array {
  const kept = list([
    [...unsigned(locals.wholes), I32],
    [...unsigned(locals.vectors), V128],
  ]);
  const body = [kept, ...code, [END]];
  const length = body.reduce((sum, part) => sum + part.length, 0);
  const head = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([[FUNCTION, ...list([[I32]]), ...list([])]])),
    ...section(3, list([[0]])),
    ...section(5, list([[0x00, ...unsigned(pages)]])),
    ...section(
      7,
      list([
        [...name('memory'), 0x02, 0],
        [...name('run'), 0x00, 0],
      ]),
    ),
  ];
  const functionSize = unsigned(length);
  const codeSize = unsigned(1 + functionSize.length + length);
  const bytes = new Uint8Array(head.length + 1 + codeSize.length + 1 + functionSize.length + length);
  let at = 0;
  for (const part of [head, [10], codeSize, [1], functionSize, ...body]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
