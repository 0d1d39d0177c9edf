import { describe, expect, it } from 'vitest';
import { plain } from '../../electron/service/contract/plain';

const isPlain = (value: unknown) => plain<unknown>().safeParse(value).success;

describe('data that any carrier can pass', () => {
  it.each([null, '', 'text', 0, -1.5, true, [], {}, { a: [{ b: null }], c: undefined }, [[['deep']]]])(
    '%j is',
    (value) => {
      expect(isPlain(value)).toBe(true);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    },
  );

  it.each([
    ['NaN, which JSON would turn into null', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a big integer', 1n],
    ['nothing at all', undefined],
    ['something deep inside that is not', { a: [{ b: Number.NaN }] }],
    ['a hole in a list', [undefined]],
  ])('%s is not', (_, value) => {
    expect(isPlain(value)).toBe(false);
    expect(isPlain({ inside: value }) && value !== undefined).toBe(false);
  });
});
