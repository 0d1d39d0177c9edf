/** A chart as a table: what is exported and printed beside it. */
export type TwinTableContent = {
  readonly caption: string;
  /** What a row is: "Year". */
  readonly rowName: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    /** One printed cell a column; "–" where there is nothing. */
    readonly cells: readonly string[];
    readonly isTotal?: boolean;
  }[];
};

/** The table behind a chart, in a region that scrolls by itself and can be reached by keyboard. */
export function TwinTable({ content }: { readonly content: TwinTableContent }) {
  return (
    <div className="gb-table-region" role="region" aria-label={content.caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{content.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{content.rowName}</th>
            {content.columns.map((column) => (
              <th key={column.id} scope="col" className="gb-number">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.rows.map((row) => (
            <tr key={row.id} data-total={row.isTotal === true || undefined}>
              <th scope="row">{row.name}</th>
              {content.columns.map((column, at) => (
                <td key={column.id} className="gb-number">
                  <Cell text={row.cells[at] ?? '\u2013'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A printed cell. A dash says in words that there is nothing; zero is zero. */
export function Cell({ text }: { readonly text: string }) {
  if (text !== '\u2013') return text;
  return (
    <>
      <span aria-hidden="true">{'\u2013'}</span>
      <span className="gb-hidden">nothing</span>
    </>
  );
}
