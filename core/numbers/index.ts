export { readingsWords, readingWords, readNumber } from './read-number';
export type { NumberKind, NumberMark, NumberReading } from './read-number';
