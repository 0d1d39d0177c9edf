import { Decimal } from 'decimal.js';
import { correlationFromRank, rankFromCorrelation } from '../../../core/analysis';
import { kendallFromCorrelation } from '../../oracles/kendall';
import copula from '../cases/gaussian_copula_rank_correlation.json';

/** All that the case recomputes; what it prints is among it. */
export function copulaFigures(): Readonly<Record<string, Decimal>> {
  return Object.fromEntries(
    copula.inputs.copula_correlation.flatMap((value) => [
      [`kendall_r${value}`, new Decimal(kendallFromCorrelation(value))],
      [`spearman_r${value}`, new Decimal(rankFromCorrelation(value))],
      [`r_from_spearman_${value}`, new Decimal(correlationFromRank(value))],
    ]),
  );
}
