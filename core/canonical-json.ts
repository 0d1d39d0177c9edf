import { Defect } from './errors';

/**
 * One text for one value, whatever the order in which its fields were written: what a checksum is taken over.
 *
 * Takes    value: what JSON can hold; a field that is undefined is left out
 * Gives    JSON without spaces, the fields of each object in the order of their UTF-16 code units
 * Refuses  a Defect: a number that is not finite, half of a surrogate pair, anything that JSON cannot hold
 * Source   RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new Defect(`JSON has no place for ${typeof value}.`);
}

function canonicalObject(value: object): string {
  const fields = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([name, field]) => `${canonicalText(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** ECMAScript prints numbers and escapes text as RFC 8785 asks. */
function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Defect(`JSON has no place for ${value}.`);
  return JSON.stringify(value);
}

function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new Defect('Half of a surrogate pair has no bytes.');
  return JSON.stringify(text);
}
