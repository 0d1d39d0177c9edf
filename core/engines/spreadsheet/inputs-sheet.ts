import type { CheckedQuantity, Source } from '../../graph';
import { citationText, figure, figureHeads, heads, sheetHead, unitWords, words } from './cells';
import { inputFormat, WHOLE } from './formats';
import { FIRST_LISTED_ROW, INPUTS_SHEET, placeOf } from './layout';
import type { Printing } from './printing';
import type { Sheet, SheetRow } from './spreadsheet-model';

/** Beside each value, what it was when the workbook was made. */
export const AS_EXPORTED_COLUMN = 10;

/** The inputs: a row a quantity, each a named cell, with where it comes from and how sure it is. */
export function inputsSheet(printing: Printing): Sheet {
  const quantities = [...printing.layout.graph.quantities.values()];
  const note =
    'Change a yellow cell and everything follows. Grade: 1 is independently tested, 6 a guess. The column “As exported” stays as it is.';
  return {
    name: INPUTS_SHEET,
    kind: 'input',
    rows: [
      ...sheetHead('Inputs', note),
      [
        ...heads('Input'),
        ...figureHeads('Value'),
        ...heads('Unit'),
        ...figureHeads('Grade'),
        ...heads('Source', 'Section', 'Status', 'Note', 'Address', 'Name of the cell'),
        ...figureHeads('As exported'),
      ],
      ...quantities.map((quantity) => inputRow(quantity, printing)),
    ],
    columnWidths: [46, 15, 15, 8, 36, 24, 13, 38, 30, 28, 15],
    frozen: { rows: FIRST_LISTED_ROW - 1, columns: 2 },
    printTitles: { rows: FIRST_LISTED_ROW - 1, columns: 1 },
    fitsPageWidth: true,
  };
}

function inputRow(quantity: CheckedQuantity, { layout, figures, values }: Printing): SheetRow {
  const exact = figures.quantity(quantity.id);
  const value = exact.toNumber();
  const format = inputFormat(quantity, exact);
  const { title, section, status, address, remark } = sourceWords(quantity.source);
  const digits = exact.equals(String(value)) ? '' : `Exact value: ${values.get(quantity.id) ?? quantity.value}`;
  return [
    words(quantity.label, 'label'),
    figure(value, format, 'input'),
    words(unitWords(quantity.unitText)),
    figure(quantity.grade, WHOLE, 'figure'),
    words(title),
    words(section),
    words(status),
    words([remark, quantity.note, digits].filter((part) => part !== '').join(' ')),
    words(address, 'small-text'),
    words(placeOf(layout.quantities, quantity.id).name, 'small-text'),
    figure(value, format, 'figure'),
  ];
}

type SourceWords = Readonly<Record<'title' | 'section' | 'status' | 'address' | 'remark', string>>;

function sourceWords(source: Source): SourceWords {
  switch (source.kind) {
    case 'reference': {
      const { title, section, status, address } = source;
      return { title, section, status: status.replace('-', ' '), address, remark: '' };
    }
    case 'given':
      return { title: source.title, section: '', status: 'given', address: source.address, remark: '' };
    case 'assumption':
      return { title: 'Assumption', section: '', status: 'assumption', address: '', remark: source.reason };
  }
}

/** Inputs whose figure or source is still to be confirmed, for the first sheet. */
export function inputsToConfirm({ layout }: Printing): readonly SheetRow[] {
  return [...layout.graph.quantities.values()].flatMap(({ label, source }) =>
    source.kind === 'reference' && source.status !== 'confirmed'
      ? [[words(label, 'label'), words(`${source.status.replace('-', ' ')}: ${citationText(source)}`)]]
      : [],
  );
}
