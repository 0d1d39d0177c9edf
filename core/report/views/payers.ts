import { PAYER_WORDS, PUBLIC_PAYERS } from '../../model';
import { PAYERS, VALUE_LABELS, type Payer, type ValueLabel } from '../../schema';
import { totalFigure, type Reading } from './figures';
import type { FigureView, PayerRowView } from './view-types';

/**
 * Who pays and who gains: a row a payer that has any part in it, the public purse after the public bodies, society last.
 *
 * Gives    rows in which each total is the sum of the payers above it, and the parts by label add to what is gained
 */
export function payerRows(reading: Reading): readonly PayerRowView[] {
  const rows = PAYERS.filter((payer) => reading.graph.totals.has(`pv.${payer}.net`));
  const isPublic = (payer: Payer) => PUBLIC_PAYERS.includes(payer);
  return [
    ...rows.filter(isPublic).map((payer) => payerRow(reading, payer)),
    totalRow(reading, 'public', 'Public purse', ['cash', 'pressure', 'capacity']),
    ...rows.filter((payer) => !isPublic(payer)).map((payer) => payerRow(reading, payer)),
    totalRow(reading, 'society', 'Society', VALUE_LABELS),
  ];
}

function payerRow(reading: Reading, payer: Payer): PayerRowView {
  const id = (name: string) => `pv.${payer}.${name}`;
  const figures = VALUE_LABELS.filter((label) => reading.graph.totals.has(id(label))).map(
    (label) => [label, totalFigure(reading, id(label))] as const,
  );
  return {
    id: payer,
    kind: 'payer',
    name: PAYER_WORDS[payer],
    paid: totalFigure(reading, id('paid')),
    gained: totalFigure(reading, id('gained')),
    net: totalFigure(reading, id('net')),
    byLabel: Object.fromEntries(figures),
  };
}

/** Fiscal labels stand on public money only, so a label's total is the public purse's too. */
function totalRow(
  reading: Reading,
  lens: 'public' | 'society',
  name: string,
  labels: readonly ValueLabel[],
): PayerRowView {
  const byLabel: readonly (readonly [ValueLabel, FigureView])[] = labels.map((label) => [
    label,
    totalFigure(reading, `pv.label.${label}`),
  ]);
  return {
    id: lens,
    kind: 'total',
    name,
    paid: totalFigure(reading, `lens.${lens}.pv-costs`),
    gained: totalFigure(reading, `lens.${lens}.pv-benefits`),
    net: totalFigure(reading, `lens.${lens}.net`),
    byLabel: Object.fromEntries(byLabel),
  };
}
