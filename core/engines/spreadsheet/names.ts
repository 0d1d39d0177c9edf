/** What a name may be long in Excel is 255 characters; long before that nobody reads it. */
const LONGEST_NAME = 120;
const LONGEST_SHEET_NAME = 31;

/**
 * Names for cells, one for each id, valid in Excel and LibreOffice.
 *
 * Letters, digits and underscores only, and an underscore inside, so that a name never looks like an address (AB12, R1C1)
 * or a function. Two ids that would give one name (case does not tell names apart) are told apart by a number.
 *
 * Takes    prefix: letters, such as "in"; ids: of quantities or totals
 * Gives    the name of each
 */
export function cellNames(prefix: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const words = id.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
    names.set(id, unique(`${prefix}_${words}`, LONGEST_NAME, taken, '_'));
  }
  return names;
}

/**
 * A name for a sheet that Excel and LibreOffice take: at most 31 characters, none of []:*?/\ and no apostrophe at its ends.
 *
 * Takes    wanted: any text; taken: the names in use, in lower case, to which this one is added
 */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replace(/[^\p{L}\p{N} ,.()&'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  const name = clean === '' || clean.toLowerCase() === 'history' ? `Sheet ${clean}`.trim() : clean;
  return unique(name, LONGEST_SHEET_NAME, taken, ' ');
}

function unique(wanted: string, longest: number, taken: Set<string>, separator: string): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `${separator}${count}`;
    const name = cut(wanted, longest - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function cut(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, '')
        .replace(/[\s'_]+$/, '');
}
