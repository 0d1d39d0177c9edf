import { createHash } from 'node:crypto';

/** The SHA-256 of some parts of a row, in hex. It notices damage, which a database does not do inside a text. */
export function sealOf(...parts: readonly (string | number | null)[]): string {
  // JSON keeps the parts apart: ('ab', 'c') and ('a', 'bc') differ
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}
