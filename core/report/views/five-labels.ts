import { VALUE_LABEL_WORDS } from '../../model';
import { VALUE_LABELS, type ValueLabel } from '../../schema';
import { totalFigure, totalOf, type Reading } from './figures';
import type { ResultView } from './view-types';

const HOW_IT_COMES: Readonly<Record<ValueLabel, string>> = {
  cash: 'whole places that need not be paid for, let go after a lag',
  pressure: 'care that need not be bought; the money meets the next need in the queue',
  capacity: 'beds and crews that serve somebody else',
  wider: 'what households and family carers keep or take on',
  wellbeing: 'life satisfaction of people helped and of helpers',
};

/** The five kinds of value, hardest money first, never added up. */
export function fiveLabels(reading: Reading): ResultView['fiveLabels'] {
  return VALUE_LABELS.map((label) => ({
    label,
    name: VALUE_LABEL_WORDS[label],
    howItComes: howItComes(reading, label),
    figure: totalFigure(reading, reading.outline.labels[label].pv, { label: VALUE_LABEL_WORDS[label] }),
  }));
}

function howItComes(reading: Reading, label: ValueLabel): string {
  const isNoCash = label === 'cash' && totalOf(reading, reading.outline.labels.cash.pv).isZero();
  return isNoCash ? 'in no year are enough places not needed for a whole one to be let go' : HOW_IT_COMES[label];
}
