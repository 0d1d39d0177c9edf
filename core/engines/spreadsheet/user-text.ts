/** What a cell holds in the file format. */
const LONGEST_CELL_TEXT = 32_767;

/** Control characters (a tab and a line feed stay), and code points that XML forbids. */
// eslint-disable-next-line no-control-regex -- these characters are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * Text as a cell may hold it: nothing that breaks the file.
 *
 * What it begins with is kept as it is, an equals sign included: a cell of text is typed as text, so that it never becomes
 * a formula, and a prefix would change what the person wrote.
 *
 * Takes    text: anything a person typed
 * Gives    the same without control characters and halves of characters; at most 32,767 characters, which is what a cell
 *          holds, the last of them "…" where something was cut
 */
export function cleanText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').toWellFormed().replace(FORBIDDEN, '');
  return clean.length <= LONGEST_CELL_TEXT ? clean : `${clean.slice(0, LONGEST_CELL_TEXT - 1).toWellFormed()}…`;
}
