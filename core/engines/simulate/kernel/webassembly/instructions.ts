import { signed, unsigned } from './bytes';

/** Instructions by their names in the specification, as bytes. */
const vector = (code: number) => [0xfd, ...unsigned(code)];

export const LOOP = [0x03, 0x40];
export const IF = [0x04, 0x40];
export const END = [0x0b];
export const repeatIf = [0x0d, 0];

export const wholeConstant = (value: number) => [0x41, ...signed(value)];
export const wholeAdd = [0x6a];
export const wholeSubtract = [0x6b];
export const wholeShiftLeft = [0x74];
export const wholeLess = [0x48];
export const wholeAtMost = [0x4c];
export const wholeChoose = [0x1b];

export const get = (local: number) => [0x20, ...unsigned(local)];
export const set = (local: number) => [0x21, ...unsigned(local)];

/** Sixteen bytes or eight; the address is on the stack, and the offset is added to it. */
const memory = (alignment: number, offset: number) => [alignment, ...unsigned(offset)];
export const load = (offset: number) => [...vector(0x00), ...memory(3, offset)];
export const loadBoth = (offset: number) => [...vector(0x0a), ...memory(3, offset)];
export const store = (offset: number) => [...vector(0x0b), ...memory(3, offset)];
export const loadFirst = (offset: number) => [...vector(0x5d), ...memory(3, offset)];
export const loadSecond = (offset: number) => [...vector(0x57), ...memory(3, offset), 1];

export const NO_NUMBERS = [...vector(0x0c), ...Array<number>(16).fill(0)];
export const wholeOfFirst = [...vector(0x1b), 0];
export const wholeOfSecond = [...vector(0x1b), 2];

export const floatEqual = vector(0x47);
export const floatLess = vector(0x49);
export const floatAtMost = vector(0x4b);
export const not = vector(0x4d);
export const and = vector(0x4e);
export const or = vector(0x50);
export const bitSelect = vector(0x52);
export const floatFloor = vector(0x75);
export const longShiftLeft = vector(0xcb);
export const longShiftRight = vector(0xcc);
export const longAdd = vector(0xce);
export const longSubtract = vector(0xd1);
export const floatAdd = vector(0xf0);
export const floatSubtract = vector(0xf1);
export const floatMultiply = vector(0xf2);
export const floatDivide = vector(0xf3);
export const floatMinimum = vector(0xf4);
export const floatMaximum = vector(0xf5);
/** The second where it is above the first, otherwise the first. */
export const floatAtLeast = vector(0xf7);
