/**
 * Comma-separated text with a header row, as one object a row; a missing cell is empty text.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function readCsv(text) {
  const [header = [], ...lines] = text.trim().split(/\r?\n/).map(splitCsvLine);
  return lines.map((cells) => Object.fromEntries(header.map((name, position) => [name, cells[position] ?? ''])));
}

/** @param {string} line */
function splitCsvLine(line) {
  const cells = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return cells;
}
