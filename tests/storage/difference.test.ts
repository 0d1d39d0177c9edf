import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBackward, applyForward, differenceBetween } from '../../electron/storage';
import type { Json } from '../../electron/storage/json';

/** Documents as they come from JSON text, with keys that make trouble: "__proto__", numbers, the empty text. */
const someKey = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '', '0', '1', 'a', 'b', 'c', 'd'));
const someDocument = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, true, false, 0, 1, '0.80', '0.72'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(someKey, tie('value'), { maxKeys: 6 }),
    ),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** A document and one made from it by a few edits, so that most of it stays. */
const anEdit = fc
  .tuple(someDocument, someDocument, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }))
  .map(([document, other, choices]) => [document, edited(document, other, choices)] as const);

function edited(document: Json, other: Json, [choice = 0, ...rest]: readonly number[]): Json {
  if (Array.isArray(document) && document.length > 0) {
    const list: readonly Json[] = document as readonly Json[];
    const place = choice % list.length;
    if (choice % 4 === 0) return list.toSpliced(place, 1);
    if (choice % 4 === 1) return list.toSpliced(place, 0, other);
    return list.with(place, edited(list[place] as Json, other, rest));
  }
  if (typeof document === 'object' && document !== null && Object.keys(document).length > 0) {
    const entries = Object.entries(document as { readonly [key: string]: Json });
    const place = choice % entries.length;
    const [key, value] = entries[place] as [string, Json];
    if (choice % 4 === 0) return Object.fromEntries(entries.toSpliced(place, 1));
    if (choice % 4 === 1) return Object.fromEntries(entries.toSpliced(place, 0, [`new ${key}`, other]));
    if (choice % 4 === 2) return Object.fromEntries(entries.toReversed());
    return Object.fromEntries(entries.with(place, [key, edited(value, other, rest)]));
  }
  return other;
}

describe('what changed between two documents', () => {
  it.each([
    ['any two documents', fc.tuple(someDocument, someDocument)],
    ['a document and its edited form', anEdit],
  ])('leads from the first to the second, byte for byte, and back again: %s', (_name, pairs) => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const kept = JSON.parse(JSON.stringify(differenceBetween(before, after))) as ReturnType<
          typeof differenceBetween
        >;
        expect(JSON.stringify(applyForward(before, kept))).toBe(JSON.stringify(after));
        expect(JSON.stringify(applyBackward(after, kept))).toBe(JSON.stringify(before));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is empty where nothing changed', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        expect(differenceBetween(document, JSON.parse(JSON.stringify(document)) as Json)).toEqual([]);
      }),
    );
  });

  it('holds one figure where one figure changed, however large the document', () => {
    const quantities = Object.fromEntries(
      Array.from({ length: 400 }, (_, number) => [`quantity.${number}`, { value: `${number}`, grade: 6 }]),
    );
    const before = { quantities, stories: Array.from({ length: 50 }, () => ({ text: 'long '.repeat(200) })) };
    const after = { ...before, quantities: { ...quantities, 'quantity.7': { value: '8', grade: 6 } } };
    expect(differenceBetween(before, after)).toEqual([
      { kind: 'replaced', at: ['quantities', 'quantity.7', 'value'], before: '7', after: '8' },
    ]);
  });

  it('holds one story where a story was put between two others', () => {
    const before = { stories: ['Eileen', 'Frank'] };
    const after = { stories: ['Eileen', 'Mary', 'Frank'] };
    expect(differenceBetween(before, after)).toEqual([
      { kind: 'spliced', at: ['stories'], from: 1, before: [], after: ['Mary'] },
    ]);
  });

  it('puts a member that was taken out back in its place, not at the end', () => {
    const before = { first: 1, second: 2, third: 3 };
    const difference = differenceBetween(before, { first: 1, third: 3 });
    expect(Object.keys(applyBackward({ first: 1, third: 3 }, difference) as object)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('is a defect to apply to a document it was not made for', () => {
    const difference = differenceBetween({ a: { b: 1 } }, { a: { b: 2 } });
    expect(() => applyForward({ c: 1 }, difference)).toThrow('does not fit');
    expect(() => applyForward({ a: [1] }, difference)).toThrow('does not fit');
  });
});
