import { formatHeadlineMoney, formatTableFigure } from '../format';
import type { Reader } from './reader';
import type { ResultView } from './view-types';

/**
 * The paragraph an opponent would write: from the weakest figure, the cash, the funder gap and what others found.
 *
 * Takes    what has been read of the result; turning points where they have been worked out
 * Gives    plain sentences
 */
export function caseAgainst(read: Reader, turning: ResultView['whatWouldHaveToBeTrue']): string {
  const cost = read.total('lens.public.pv-costs').value ?? '0';
  const cash = read.total('pv.label.cash').value ?? '0';
  const wellbeing = Number(read.total('pv.label.wellbeing').value ?? '0');
  const society = Number(read.total('lens.society.pv-benefits').value ?? '0');
  const hazard = read.evaluation.quantity('pathway.hazard-ratio');
  const sentences = [
    hazard.equals(1)
      ? 'It claims no effect on moving into care, and shows none.'
      : `What it claims for care rests on one guess: that help cuts moves into a care home by ${formatTableFigure(hazard.negated().plus(1).times(100).toFixed(), 0)} in 100.`,
    turning.find(({ lens, needed }) => lens === 'public' && needed !== null)?.words ?? '',
    'A large trial of fall prevention through GPs found no fewer fractures than an advice leaflet, and a five-year model of connecting lonely people saved money in 3.5% of its runs.',
    Number(cash) > 0
      ? `The public purse spends ${formatHeadlineMoney(cost)} to release ${formatHeadlineMoney(cash)} of cash.`
      : `The public purse spends ${formatHeadlineMoney(cost)} and releases no cash.`,
    society > 0 && wellbeing / society > 0.5
      ? `${formatTableFigure(String((wellbeing / society) * 100), 0)} in 100 of what society gains is wellbeing that nobody has measured.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
