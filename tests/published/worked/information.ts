import type { Decimal } from 'decimal.js';
import { expectedValueOfPerfectInformation } from '../../oracles/value-of-information';
import evpi from '../cases/evpi_discrete_payoff_tables.json';

const tableOf = ({ payoff, probability }: { payoff: number[][]; probability: number[] }) =>
  expectedValueOfPerfectInformation({
    payoffs: payoff.map((row) => row.map(String)),
    probabilities: probability.map(String),
  });

export function informationFigures(): Readonly<Record<string, Decimal>> {
  const [one, two] = [tableOf(evpi.inputs.table_1), tableOf(evpi.inputs.table_2)];
  return {
    ...Object.fromEntries(one.expected.map((mean, at) => [`t1_emv_${at + 1}`, mean])),
    t1_with_perfect: one.withPerfectInformation,
    t1_evpi: one.evpi,
    t2_emv_best: two.expected[two.best] as Decimal,
    t2_with_perfect: two.withPerfectInformation,
    t2_evpi: two.evpi,
  };
}

/** Two options, four equally likely draws: the methods sheet, B15. */
export function drawsFigures(): Readonly<Record<string, Decimal>> {
  const { expected, evpi: value } = expectedValueOfPerfectInformation({
    payoffs: [
      ['0', '0', '0', '0'],
      ['10', '-5', '20', '-15'],
    ],
    probabilities: ['0.25', '0.25', '0.25', '0.25'],
  });
  return { mean_1: expected[0] as Decimal, mean_2: expected[1] as Decimal, evpi: value };
}

export const DRAWS_CHECKS = {
  mean_1: { value: '0', tolerance: '0' },
  mean_2: { value: '2.5', tolerance: '0' },
  evpi: { value: '5.0', tolerance: '0' },
};
