import type { Decimal } from 'decimal.js';
import type { Total } from '../../../graph';
import { VALUE_LABELS, type StreamStructure } from '../../../schema';
import { PrintedDecimal } from '../../../words';
import { totalOf, valuesOf, type Reading } from '../figures';
import type { CheckView } from '../view-types';
import { moneyInWords } from '../words';
import { doesNotTie, holds, totalKey } from './check';
import { LEFT_OF_EACH } from '../thresholds';

/** Nothing but last digits, beside the figures that were added. */
function isNothing(left: Decimal, beside: readonly Decimal[]): boolean {
  const size = beside.reduce((sum, one) => sum.plus(one.abs()), new PrintedDecimal(1));
  return left.abs().lessThanOrEqualTo(size.times(LEFT_OF_EACH));
}

/** Sums that must come out. */
export function tieChecks(reading: Reading): readonly CheckView[] {
  return [partition(reading), transfersCancel(reading), payerSharesAddUp(reading)];
}

/** A pound stands under one label and with one payer. Methods B8, rule 1. */
function partition(reading: Reading): CheckView {
  const { outline } = reading;
  const labels = VALUE_LABELS.map((label) => outline.labels[label].pv);
  const payers = outline.payers.map(({ gained }) => gained);
  const [byLabel, byPayer] = [sumOfTotals(reading, labels), sumOfTotals(reading, payers)];
  const whole = totalOf(reading, outline.lens.society.pvBenefits);
  const apart = byLabel.minus(whole).abs().plus(byPayer.minus(whole).abs());
  const added = [...labels, ...payers].map((total) => totalOf(reading, total));
  if (isNothing(apart, added)) {
    return holds(
      'every-pound-once',
      'Every pound stands under one label and with one payer',
      'Value by label, value by payer and what society gains come to the same sum.',
      [...labels, outline.lens.society.pvBenefits].map(totalKey),
    );
  }
  return doesNotTie(
    'every-pound-once',
    'Value by label and value by payer differ',
    `They are £${apart.toFixed(6)} apart.`,
    [...labels, ...payers].map(totalKey),
  );
}

/** A transfer is in two rows that cancel for society. Methods B8, rule 1. */
function transfersCancel(reading: Reading): CheckView {
  const lines = reading.scenario.structure.streams.flatMap(({ id, split }) =>
    split.kind === 'transfer' ? [[`benefit.${id}.${split.from}`, `benefit.${id}.${split.to}`] as const] : [],
  );
  for (const id of ['longer-life-pension', 'longer-life-attendance-allowance']) {
    if (reading.graph.lines.has(`benefit.${id}.dwp`)) lines.push([`benefit.${id}.dwp`, `benefit.${id}.households`]);
  }
  if (lines.length === 0)
    return holds('transfers-cancel', 'No money only changes hands', 'This scenario has no transfer.');
  const left = lines.filter(([paid, received]) =>
    reading.evaluation.line(paid).some((amount, year) => {
      const other = reading.evaluation.line(received)[year];
      return other === undefined || !amount.plus(other).isZero();
    }),
  );
  const moved = lines.reduce((sum, [paid]) => sum.plus(totalOf(reading, `pv.${paid}`).abs()), new PrintedDecimal(0));
  if (left.length > 0) {
    return doesNotTie(
      'transfers-cancel',
      'A transfer does not cancel',
      'What one pays is not what the other receives.',
      left.flat().map((id) => `total:pv.${id}`),
    );
  }
  return holds(
    'transfers-cancel',
    'Transfers cancel for society',
    `${moneyInWords(moved)} that only changes hands stands in two rows, with opposite signs.`,
    lines.flat().map((id) => `total:pv.${id}`),
  );
}

/** What the council does not pay of a fee the household pays. Methods B8, rule 8. */
function payerSharesAddUp(reading: Reading): CheckView {
  const shared = reading.scenario.structure.streams.filter(({ split }) => split.kind === 'means-tested');
  const wrong = shared.filter((stream) => !addsToTheFee(reading, stream));
  if (wrong.length > 0) {
    return doesNotTie(
      'payer-shares',
      'Shares of a stream do not add to 100%',
      `Council and household together do not pay the whole of ${wrong.map(({ label }) => `“${label}”`).join(', ')}.`,
      wrong.map(({ id }) => `stream.${id}`),
    );
  }
  return holds(
    'payer-shares',
    'Shares of each stream add to 100%',
    shared.length === 0
      ? 'Every stream has one payer.'
      : 'Where council and household share a cost, what one does not pay the other pays.',
    shared.map(({ id }) => `stream.${id}`),
  );
}

const ZERO = new PrintedDecimal(0);

/** council + household = -years·units·((1 - s)·fee + s·private fee), in every year, with what care is dearer by. */
function addsToTheFee(reading: Reading, { id, split, perUnit }: StreamStructure): boolean {
  if (split.kind !== 'means-tested') return true;
  const { graph, evaluation } = reading;
  const price = (quantityId: string) =>
    graph.totals.has(`price.${quantityId}`) ? totalOf(reading, `price.${quantityId}`) : evaluation.quantity(quantityId);
  const selfFunders = evaluation.quantity(`means.${split.care}.self-funders`);
  const rate = price(`stream.${id}.unit-cost`)
    .times(selfFunders.negated().plus(1))
    .plus(price(`stream.${id}.private-fee`).times(selfFunders));
  const weeks = new PrintedDecimal('365.25').dividedBy(7);
  const units = perUnit === null ? weeks : weeks.times(evaluation.quantity(`stream.${id}.per-unit`));
  const parts = [...graph.lines.keys()].filter((line) => line.startsWith(`benefit.${id}.`));
  const whole = parts.filter((line) => !(line.endsWith('.council-asc') && parts.includes(`${line}.cash`)));
  const { priceGrowth } = reading.outline;
  const index = priceGrowth === null ? null : valuesOf(reading, priceGrowth.care);
  return evaluation.line(`stream.${id}.years`).every((years, year) => {
    const shares = whole.map((line) => evaluation.line(line)[year] ?? ZERO);
    const paid = shares.reduce((sum, part) => sum.plus(part), ZERO);
    const due = new PrintedDecimal(years)
      .times(units)
      .times(rate)
      .times(index?.[year] ?? 1)
      .negated();
    return isNothing(paid.minus(due), shares);
  });
}

function sumOfTotals(reading: Reading, totals: readonly Total<string>[]): Decimal {
  return totals.reduce((sum, total) => sum.plus(totalOf(reading, total)), new PrintedDecimal(0));
}
