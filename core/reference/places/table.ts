import { Defect } from '../../errors';
import type { DecimalText } from '../decimal';

/** A table of the research folder as it ships: columns once, then a row a place or year. */
export type Table = {
  readonly identity: readonly string[];
  readonly figures: readonly string[];
  readonly rows: ReadonlyArray<ReadonlyArray<string | null>>;
};

/** One row: what names it, and what was published for it. A blank in the source is not here. */
export type TableRow = {
  readonly named: (column: string) => string;
  readonly figures: Readonly<Record<string, DecimalText>>;
};

/** The rows of a table, by column name. */
export function rowsOf({ identity, figures, rows }: Table): readonly TableRow[] {
  return rows.map((cells) => {
    const names = new Map(identity.map((column, position) => [column, cells[position] ?? '']));
    const published = figures.flatMap((column, position) => {
      const text = cells[identity.length + position] ?? null;
      return text === null ? [] : [[column, text] as const];
    });
    return {
      figures: Object.fromEntries(published),
      named: (column) => {
        const text = names.get(column);
        if (text === undefined) throw new Defect(`The table of places has no column "${column}".`);
        return text;
      },
    };
  });
}
