import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/canonical-json';

/** RFC 8785, JSON Canonicalization Scheme, held to the implementation by one of its authors. */
describe('canonical JSON', () => {
  it('is what the reference package writes, for whatever JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it('orders fields by their UTF-16 code units, as in the example of section 3.2.3', () => {
    const fields = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const inOrder = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(Object.keys(JSON.parse(canonicalJson(fields)) as object).sort()).toEqual([...inOrder].sort());
    const places = inOrder.map((name) => canonicalJson(fields).indexOf(`${JSON.stringify(name)}:`));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('prints numbers as in the example of section 3.2.2', () => {
    expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [undefined], [() => 0]])(
    'has no place for %s',
    (value) => {
      expect(() => canonicalJson([value])).toThrow();
    },
  );
});
