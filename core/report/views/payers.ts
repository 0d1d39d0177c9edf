import { PAYER_WORDS, PUBLIC_PAYERS, type Outline } from '../../model';
import { VALUE_LABELS, type ValueLabel } from '../../schema';
import { totalFigure, type Reading } from './figures';
import type { FigureView, PayerRowView } from './view-types';

type PayerOutline = Outline['payers'][number];

/**
 * Who pays and who gains: a row a payer that has any part in it, the public purse after the public bodies, society last.
 *
 * Gives    rows in which each total is the sum of the payers above it, and the parts by label add to what is gained
 */
export function payerRows(reading: Reading): readonly PayerRowView[] {
  const rows = reading.outline.payers;
  const isPublic = ({ payer }: PayerOutline) => PUBLIC_PAYERS.includes(payer);
  return [
    ...rows.filter(isPublic).map((row) => payerRow(reading, row)),
    totalRow(reading, 'public', 'Public purse', ['cash', 'pressure', 'capacity']),
    ...rows.filter((row) => !isPublic(row)).map((row) => payerRow(reading, row)),
    totalRow(reading, 'society', 'Society', VALUE_LABELS),
  ];
}

function payerRow(reading: Reading, { payer, paid, gained, net, byLabel }: PayerOutline): PayerRowView {
  const figures = VALUE_LABELS.flatMap((label) => {
    const pv = byLabel[label];
    return pv === undefined ? [] : [[label, totalFigure(reading, pv)] as const];
  });
  return {
    id: payer,
    kind: 'payer',
    name: PAYER_WORDS[payer],
    paid: totalFigure(reading, paid),
    gained: totalFigure(reading, gained),
    net: totalFigure(reading, net),
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
  const { pvCosts, pvBenefits, net } = reading.outline.lens[lens];
  const byLabel: readonly (readonly [ValueLabel, FigureView])[] = labels.map((label) => [
    label,
    totalFigure(reading, reading.outline.labels[label].pv),
  ]);
  return {
    id: lens,
    kind: 'total',
    name,
    paid: totalFigure(reading, pvCosts),
    gained: totalFigure(reading, pvBenefits),
    net: totalFigure(reading, net),
    byLabel: Object.fromEntries(byLabel),
  };
}
