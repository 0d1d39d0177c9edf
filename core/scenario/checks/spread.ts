import type { Finding } from '../../errors';
import { ReferenceDecimal } from '../../reference';
import type { QuantityDefinitionRow } from '../catalogue';
import type { QuantityInput } from '../quantity-input';
import { mustMend, nameOf, valueInWords } from './finding';

/** A range runs upwards, and a distribution is one that can be drawn from. */
export function checkSpread(row: QuantityDefinitionRow, { range, distribution }: QuantityInput): readonly Finding[] {
  const findings: Finding[] = [];
  if (range !== undefined && new ReferenceDecimal(range.low).greaterThan(range.high)) {
    findings.push(
      mustMend('range-reversed', {
        what: `The range of ${nameOf(row)} runs from ${valueInWords(range.low, row)} down to ${valueInWords(range.high, row)}.`,
        why: 'A range begins with its lower end.',
        mend: 'Swap the two ends.',
        about: [row.id],
      }),
    );
  }
  if (distribution !== undefined && !isPossible(distribution)) {
    findings.push(
      mustMend('spread-not-possible', {
        what: `How unsure ${nameOf(row)} is cannot be drawn as stated (${distribution.kind}).`,
        why: 'Its ends must run upwards, with the likely value between them, and a spread must be above zero.',
        mend: 'Correct its numbers, or take the distribution out.',
        about: [row.id],
      }),
    );
  }
  return findings;
}

type Distribution = NonNullable<QuantityInput['distribution']>;

function isPossible(shape: Distribution): boolean {
  const upwards = (...values: readonly string[]) =>
    values.every((value, at) => at === 0 || new ReferenceDecimal(values[at - 1] ?? value).lessThanOrEqualTo(value));
  const above = (low: string, value: string) => new ReferenceDecimal(value).greaterThan(low);
  switch (shape.kind) {
    case 'uniform':
      return above(shape.low, shape.high);
    case 'triangular':
    case 'pert':
      return upwards(shape.low, shape.likely, shape.high) && above(shape.low, shape.high);
    case 'normal':
      return above('0', shape.standardDeviation);
    case 'log-normal':
      return above('0', shape.low95) && above(shape.low95, shape.high95);
    case 'beta':
      return above('0', shape.alpha) && above('0', shape.beta);
    case 'gamma':
      return above('0', shape.shape) && above('0', shape.scale);
  }
}
