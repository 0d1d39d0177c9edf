import { signed, unsigned } from './bytes';

const vector = (code: number) => [0xfd, ...unsigned(code)];
/** Sixteen bytes or eight; the address is on the stack, and the offset is added to it. */
const memory = (alignment: number, offset: number) => [alignment, ...unsigned(offset)];

/** The instructions that a kernel needs, as bytes; named after what they do to pairs of numbers (vectors), and to whole numbers. */
export const wasm = {
  loop: [0x03, 0x40],
  ifSo: [0x04, 0x40],
  end: [0x0b],
  repeatIf: [0x0d, 0],
  wholeConstant: (value: number) => [0x41, ...signed(value)],
  wholeAdd: [0x6a],
  wholeSubtract: [0x6b],
  wholeShiftLeft: [0x74],
  wholeLess: [0x48],
  wholeAtMost: [0x4c],
  wholeChoose: [0x1b],
  get: (local: number) => [0x20, ...unsigned(local)],
  set: (local: number) => [0x21, ...unsigned(local)],
  load: (offset: number) => [...vector(0x00), ...memory(3, offset)],
  loadBoth: (offset: number) => [...vector(0x0a), ...memory(3, offset)],
  store: (offset: number) => [...vector(0x0b), ...memory(3, offset)],
  loadFirst: (offset: number) => [...vector(0x5d), ...memory(3, offset)],
  loadSecond: (offset: number) => [...vector(0x57), ...memory(3, offset), 1],
  noNumbers: [...vector(0x0c), ...Array<number>(16).fill(0)],
  wholeOfFirst: [...vector(0x1b), 0],
  wholeOfSecond: [...vector(0x1b), 2],
  floatEqual: vector(0x47),
  floatLess: vector(0x49),
  floatAtMost: vector(0x4b),
  not: vector(0x4d),
  and: vector(0x4e),
  or: vector(0x50),
  bitSelect: vector(0x52),
  floatFloor: vector(0x75),
  longShiftLeft: vector(0xcb),
  longShiftRight: vector(0xcc),
  longAdd: vector(0xce),
  longSubtract: vector(0xd1),
  floatAdd: vector(0xf0),
  floatSubtract: vector(0xf1),
  floatMultiply: vector(0xf2),
  floatDivide: vector(0xf3),
  floatMinimum: vector(0xf4),
  floatMaximum: vector(0xf5),
  /** The second where it is above the first, otherwise the first. */
  floatAtLeast: vector(0xf7),
} as const;
