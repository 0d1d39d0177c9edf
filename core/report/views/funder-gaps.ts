import { FUNDERS } from '../../model';
import { totalFigure, totalOf, type Reading } from './figures';
import type { FunderGapView } from './view-types';
import { listed, lowerFirst, moneyInWords } from './words';

/** The funder gap twice: with all fiscal value, and with cash alone. */
export function funderGapViews(reading: Reading): readonly FunderGapView[] {
  return (['fiscal', 'cash'] as const).map((basis) => gapView(reading, basis));
}

function gapView(reading: Reading, basis: FunderGapView['basis']): FunderGapView {
  const figure = (name: string) => totalFigure(reading, `gap.${basis}.${name}`);
  return {
    basis,
    closes: totalOf(reading, `gap.${basis}.short`).isZero(),
    shortfall: figure('shortfall'),
    surplus: figure('surplus'),
    transfer: figure('transfer'),
    short: figure('short'),
    funders: FUNDERS.map(({ id, label }) => ({
      id,
      name: label,
      net: figure(`net.${id}`),
      gives: figure(`gives.${id}`),
    })),
    words: gapWords(reading, basis),
  };
}

/** Less than half a penny is nobody's gain and nobody's loss. */
const HALF_A_PENNY = '0.005';

function gapWords(reading: Reading, basis: FunderGapView['basis']): string {
  const nets = FUNDERS.map(({ id, label }) => ({ label, net: totalOf(reading, `gap.${basis}.net.${id}`) }));
  const losers = nets.filter(({ net }) => net.lessThan(`-${HALF_A_PENNY}`));
  const gainers = nets.filter(({ net }) => net.greaterThan(HALF_A_PENNY));
  const begin = (words: string) => (basis === 'cash' ? `Counting cash alone, ${lowerFirst(words)}` : words);
  if (losers.length === 0) return begin('No public body is worse off.');
  const worse = listed(
    losers.map(({ label, net }, at) =>
      at === 0 ? `${label} is ${moneyInWords(net)} worse off` : `${lowerFirst(label)} ${moneyInWords(net)}`,
    ),
  );
  if (gainers.length === 0) return begin(`${worse}, and no public body gains: no transfer between them closes it.`);
  const better = listed(
    gainers.map(({ label, net }, at) => `${lowerFirst(label)}${at === 0 ? ' gains' : ''} ${moneyInWords(net)}`),
  );
  const transfer = totalOf(reading, `gap.${basis}.transfer`);
  const short = totalOf(reading, `gap.${basis}.short`);
  return begin(
    short.isZero()
      ? `${worse}; ${better}. A transfer of ${moneyInWords(transfer)} would leave no public body worse off.`
      : `${worse}; ${better}. No transfer between them closes it: ${moneyInWords(short)} would still be missing.`,
  );
}
