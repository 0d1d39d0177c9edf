import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { CellPlace } from '../../core/engines/spreadsheet';

/** What a cell shows: a number, words, or an error. */
export type Shown = number | string | { readonly error: string } | null;

/** A workbook file as some spreadsheet program has worked it out. */
export type OpenedWorkbook = {
  readonly shown: (place: CellPlace, columnsFurther?: number) => Shown;
  readonly everyCell: () => readonly {
    readonly sheet: string;
    readonly address: string;
    readonly formula: string | null;
    readonly shown: Shown;
  }[];
};

/** Figures to type into cells before anything is worked out. */
export type TypedIn = readonly { readonly place: CellPlace; readonly value: number }[];

/** The file as it stands, with the figures that its writer, or the program that saved it, left in the formula cells. */
export async function opened(bytes: Uint8Array): Promise<OpenedWorkbook> {
  return view(await load(bytes));
}

/**
 * The file as another formula engine works it out: every figure that was stored with a formula is taken away first, so that
 * what is left can only have been calculated.
 */
export async function recalculated(bytes: Uint8Array, typedIn: TypedIn = []): Promise<OpenedWorkbook> {
  const workbook = await load(bytes);
  typeInto(workbook, typedIn);
  takeResultsAway(workbook);
  withoutForgetting(() => calculateFormulas(workbook));
  return view(workbook);
}

/**
 * The engine reads all formulas before it works any out, into a memory of 10,000 from which the oldest is dropped: of a larger
 * workbook it silently leaves the first sheets without results (excelts 10.2.0). It finds the oldest by the memory's first key;
 * while it works, a memory that large has none to show.
 */
function withoutForgetting(work: () => void): void {
  const keys = Map.prototype.keys;
  Map.prototype.keys = function (this: Map<unknown, unknown>) {
    return keys.call(this.size < 10_000 ? this : new Map());
  };
  try {
    work();
  } finally {
    Map.prototype.keys = keys;
  }
}

/** The bytes of the same file with figures typed into cells and no results stored: whoever opens it has to work it out. */
export async function withoutResults(bytes: Uint8Array, typedIn: TypedIn = []): Promise<Uint8Array> {
  const workbook = await load(bytes);
  typeInto(workbook, typedIn);
  takeResultsAway(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

function takeResultsAway(workbook: Workbook): void {
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula };
      }),
    );
  }
}

function typeInto(workbook: Workbook, typedIn: TypedIn): void {
  for (const { place, value } of typedIn) {
    const cell = workbook.getWorksheet(place.sheet)?.getCell(place.row, place.column + 1);
    if (typeof cell?.value !== 'number') throw new Error(`No figure stands in row ${place.row} of "${place.sheet}".`);
    cell.value = value;
  }
}

function view(workbook: Workbook): OpenedWorkbook {
  return {
    shown: (place, columnsFurther = 0) => {
      const cell = workbook.getWorksheet(place.sheet)?.getCell(place.row, place.column + 1 + columnsFurther);
      return cell === undefined ? null : shownIn(cell);
    },
    everyCell: () =>
      workbook.worksheets.flatMap((worksheet) => {
        const cells: { sheet: string; address: string; formula: string | null; shown: Shown }[] = [];
        worksheet.eachRow((row) =>
          row.eachCell((cell) => {
            const formula = cell.formula ? cell.formula : null;
            cells.push({ sheet: worksheet.name, address: cell.address, formula, shown: shownIn(cell) });
          }),
        );
        return cells;
      }),
  };
}

function shownIn(cell: {
  readonly formula: string | undefined;
  readonly result: unknown;
  readonly value: unknown;
}): Shown {
  const shown = cell.formula ? cell.result : cell.value;
  if (typeof shown === 'number' || typeof shown === 'string') return shown;
  if (typeof shown === 'object' && shown !== null && 'error' in shown) return { error: String(shown.error) };
  return null;
}
