/** How wide a line of a terminal or a README may be. */
const WIDTH = 110;

export type Side = 'left' | 'right';

/**
 * Rows of words as columns that line up.
 *
 * Takes    rows: cells from left to right; sides: on which side the words of each column stand, which also says how many there are
 * Gives    a line a row, two spaces between columns, none at the end
 */
export function inColumns(rows: readonly (readonly string[])[], sides: readonly Side[]): readonly string[] {
  const widths = sides.map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
  return rows.map((row) =>
    sides
      .map((side, column) => padded(row[column] ?? '', widths[column] ?? 0, side))
      .join('  ')
      .trimEnd(),
  );
}

/** Words over several lines, the first after a mark and the others below its first word. */
export function wrapped(text: string, mark: string): readonly string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(' ')) {
    const isFirst = line === mark || line.trim() === '';
    const longer = isFirst ? `${line}${word}` : `${line} ${word}`;
    if (!isFirst && lengthOf(longer) > WIDTH) {
      lines.push(line);
      line = `${' '.repeat(lengthOf(mark))}${word}`;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function padded(text: string, width: number, side: Side): string {
  const space = ' '.repeat(width - lengthOf(text));
  return side === 'left' ? `${text}${space}` : `${space}${text}`;
}

/** Counts characters as a terminal does, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
