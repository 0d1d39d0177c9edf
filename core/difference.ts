/**
 * What differs between two pieces of plain data: a replaced value, alone in a list; or, by field or place, what differs in
 * the parts. Null where nothing does.
 */
export type Difference = readonly [replacedBy: unknown] | { readonly [field: string]: Difference } | null;

/**
 * What has to be said to somebody who has one piece of data, so that they have the other.
 *
 * Takes    before, after: plain data, of the same shape where little is to be said
 * Gives    the difference; lists of different lengths, and objects with other fields, are replaced whole
 */
export function differenceOf(before: unknown, after: unknown): Difference {
  if (Object.is(before, after)) return null;
  if (!isMadeOfParts(before) || !isMadeOfParts(after) || !haveSameFields(before, after)) return [after];
  const parts: Record<string, Difference> = {};
  for (const field of Object.keys(after)) {
    const part = differenceOf(before[field], after[field]);
    if (part !== null) parts[field] = part;
  }
  return Object.keys(parts).length === 0 ? null : parts;
}

/**
 * The other piece of data, from the one and what differs.
 *
 * Takes    before: as it was when the difference was taken; it stays as it is
 * Gives    the data after; parts that do not differ are the very same
 */
export function withDifference<Data>(before: Data, difference: Difference): Data {
  if (difference === null) return before;
  if (isReplacement(difference)) return difference[0] as Data;
  const after = (Array.isArray(before) ? [...(before as readonly unknown[])] : { ...before }) as Record<
    string,
    unknown
  >;
  for (const [field, part] of Object.entries(difference)) after[field] = withDifference(after[field], part);
  return after as Data;
}

type Parts = Readonly<Record<string, unknown>>;

function isMadeOfParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null;
}

function haveSameFields(before: Parts, after: Parts): boolean {
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  const fields = Object.keys(after);
  return fields.length === Object.keys(before).length && fields.every((field) => Object.hasOwn(before, field));
}

function isReplacement(difference: NonNullable<Difference>): difference is readonly [unknown] {
  return Array.isArray(difference);
}
