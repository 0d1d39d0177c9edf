import type { Outline } from '../../model';
import { totalFigure, totalOf, type Reading } from './figures';
import type { FunderGapView } from './view-types';
import { listed, lowerFirst, moneyInWords } from './words';

/** The funder gap twice: with all fiscal value, and with cash alone. */
export function funderGapViews(reading: Reading): readonly FunderGapView[] {
  return reading.outline.funderGaps.map((gap) => gapView(reading, gap));
}

type FunderGap = Outline['funderGaps'][number];

function gapView(reading: Reading, gap: FunderGap): FunderGapView {
  return {
    basis: gap.basis,
    closes: totalOf(reading, gap.short).isZero(),
    shortfall: totalFigure(reading, gap.shortfall),
    surplus: totalFigure(reading, gap.surplus),
    transfer: totalFigure(reading, gap.transfer),
    short: totalFigure(reading, gap.short),
    funders: gap.funders.map(({ funder, net, gives }) => ({
      id: funder.id,
      name: funder.label,
      net: totalFigure(reading, net),
      gives: totalFigure(reading, gives),
    })),
    words: gapWords(reading, gap),
  };
}

/** Less than half a penny is nobody's gain and nobody's loss. */
const HALF_A_PENNY = '0.005';

function gapWords(reading: Reading, { basis, funders, ...gap }: FunderGap): string {
  const nets = funders.map(({ funder, net }) => ({ label: funder.label, net: totalOf(reading, net) }));
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
  const transfer = totalOf(reading, gap.transfer);
  const short = totalOf(reading, gap.short);
  return begin(
    short.isZero()
      ? `${worse}; ${better}. A transfer of ${moneyInWords(transfer)} would leave no public body worse off.`
      : `${worse}; ${better}. No transfer between them closes it: ${moneyInWords(short)} would still be missing.`,
  );
}
