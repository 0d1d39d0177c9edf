import { nameOf, valueInWords, type QuantityDefinitionRow } from '../catalogue';
import { momentsOf, onlyValueOf, quantilesOf, shareBelow, type Distribution } from '../engines/simulate';
import type { Finding } from '../errors';
import { benefitCut, costUplift, ReferenceDecimal } from '../reference';
import type { QuantityInput, StatedDistribution } from '../schema';
import { cutOff, isEffectRatio, readStated, withinLimits } from '../uncertainty';
import { mustMend, worthKnowing } from './finding';

/** A range runs upwards, and what is stated of a quantity's doubt is something that it can be drawn from. */
export function checkSpread(row: QuantityDefinitionRow, input: QuantityInput): readonly Finding[] {
  return [...checkRange(row, input), ...checkDistribution(row, input), ...checkNoEffectIsPossible(row, input)];
}

function checkRange(row: QuantityDefinitionRow, { range }: QuantityInput): readonly Finding[] {
  if (range === undefined || !new ReferenceDecimal(range.low).greaterThan(range.high)) return [];
  return [
    mustMend('range-reversed', {
      what: `The range of ${nameOf(row)} runs from ${valueInWords(range.low, row)} down to ${valueInWords(range.high, row)}.`,
      why: 'A range begins with its lower end.',
      mend: 'Swap the two ends.',
      about: [row.id],
    }),
  ];
}

function checkDistribution(row: QuantityDefinitionRow, input: QuantityInput): readonly Finding[] {
  const { value, distribution: stated } = input;
  if (stated === undefined || stated.kind === 'fixed') return [];
  const read = readStated(stated, { row, value: Number(value) });
  if ('problem' in read) return [mustMend(read.problem.code, read.problem)];
  const legal = withinLimits(read.distribution, row);
  if ('problem' in legal) return [mustMend(legal.problem.code, legal.problem)];
  const said = cutOff(legal.cutOff, row);
  return [
    ...(legal.cutOff > 0 ? [worthKnowing(said.code, said)] : []),
    ...checkHoldsValue(row, value, legal.distribution),
    ...checkCorrectedOnce(row, input, legal.distribution),
  ];
}

/** One draw in 200: a value further out than that is not what the distribution speaks of. */
const FAR_OUT = 0.005;

function checkHoldsValue(row: QuantityDefinitionRow, value: string, distribution: Distribution): readonly Finding[] {
  if (!isFarFrom(distribution, Number(value))) return [];
  return [
    worthKnowing('spread-away-from-value', {
      what: `${nameOf(row)} is ${valueInWords(value, row)}, and what is said about its doubt hardly reaches there.`,
      why: 'The result is worked out at the value, and its interval from the doubt: the two would speak of different numbers.',
      mend: 'Set the value to the middle of its doubt, or move the doubt around the value.',
      about: [row.id],
    }),
  ];
}

/** Beyond stated ends, or where hardly a draw falls; a likely value may well stand at an end. */
function isFarFrom(distribution: Distribution, value: number): boolean {
  const only = onlyValueOf(distribution);
  if (only !== null) return value !== only;
  switch (distribution.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return value < distribution.low || value > distribution.high;
    case 'empirical':
      return value < Math.min(...distribution.values) || value > Math.max(...distribution.values);
    default:
      return Math.abs(shareBelow(distribution, value) - 0.5) > 0.5 - FAR_OUT;
  }
}

/** A lean towards caution of this part of the margin is a correction of its own; less is the skew of many a cost. */
const PART_OF_MARGIN = 0.5;

/**
 * A margin for optimism moves the centre of what carries it. A distribution that somebody has drawn up with its centre on the
 * cautious side makes the same correction again.
 */
function checkCorrectedOnce(
  row: QuantityDefinitionRow,
  { value, grade }: QuantityInput,
  distribution: Distribution,
): readonly Finding[] {
  const carries = carriesMargin(row.id);
  if (carries === null) return [];
  const neutral = isEffectRatio(row.id) ? 1 : 0;
  const claimed = Number(value) - neutral;
  const drawn = momentsOf(distribution).mean - neutral;
  if (claimed === 0) return [];
  const lean = carries === 'cost' ? drawn / claimed - 1 : 1 - drawn / claimed;
  const margin = Number(carries === 'cost' ? costUplift(grade) : benefitCut(grade));
  if (margin === 0 || lean <= PART_OF_MARGIN * margin) return [];
  return [
    mustMend('corrected-twice', {
      what: `What is said about the doubt in ${nameOf(row)} is on average more cautious than its value, and its margin for optimism is taken as well.`,
      why: 'A risk is corrected for once: either the margin moves the centre, or a distribution of its own does.',
      mend: 'Put the middle of the doubt on the value; or put the cautious figure in as the value, with a better grade.',
      about: [row.id],
    }),
  ];
}

/** What a margin for optimism is put on: costs of the council's inputs, and effects. */
function carriesMargin(id: string): 'cost' | 'effect' | null {
  if (/^input\..+\.amount$/.test(id)) return 'cost';
  return isEffectRatio(id) || /\.life-satisfaction$/.test(id) ? 'effect' : null;
}

/** An effect that rests on a guess may be none at all. */
function checkNoEffectIsPossible(
  row: QuantityDefinitionRow,
  { value, grade, range, distribution }: QuantityInput,
): readonly Finding[] {
  if (!isEffectRatio(row.id) || grade !== 6 || value === '1') return [];
  const ends = distribution === undefined ? range : endsInWords(distribution, row, value);
  if (ends === undefined || (Number(ends.low) <= 1 && Number(ends.high) >= 1)) return [];
  return [
    worthKnowing('no-effect-left-out', {
      what: `The doubt in ${nameOf(row)} runs from ${valueInWords(ends.low, row)} to ${valueInWords(ends.high, row)}: that help changes nothing is left out.`,
      why: 'It is a guess of grade 6, and for a guess a ratio of 1, no change, has to be possible.',
      mend: 'Let it reach to 1, or name the study that rules it out and the grade that this gives.',
      about: [row.id],
    }),
  ];
}

/** Where 98 draws in 100 lie, as text; nothing where it cannot be drawn from. */
function endsInWords(
  stated: StatedDistribution,
  row: QuantityDefinitionRow,
  value: string,
): { readonly low: string; readonly high: string } | undefined {
  const read = readStated(stated, { row, value: Number(value) });
  if ('problem' in read) return undefined;
  const [low = 0, high = 0] = quantilesOf(read.distribution, [0.01, 0.99]);
  return { low: low.toFixed(2), high: high.toFixed(2) };
}
