import type { FunderId } from '../../model';
import { SANITY_STRIP } from '../../reference';
import { PrintedDecimal } from '../../words';
import { totalOf, type Reading } from './figures';
import type { ResultView } from './view-types';
import { labelOf, type WeakNumber } from './weakest';
import { lowerFirst, moneyInWords, partInWords, shareInWords, upperFirst } from './words';

/**
 * The paragraph an opponent would write, from the switching values where they have been worked out, the weakest numbers and
 * what published evaluations found.
 *
 * Takes    a reading of a result; its weak numbers, those first that carry most; turning points, or none
 * Gives    plain sentences, each of them true of this result
 */
export function caseAgainst(
  reading: Reading,
  weak: readonly WeakNumber[],
  turningPoints: ResultView['whatWouldHaveToBeTrue'],
): string {
  return [
    theGuess(reading),
    theTurningPoint(turningPoints),
    theCash(reading),
    theOtherPurse(reading),
    theWellbeing(reading),
    theWeakest(weak),
    theTrials(),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function theGuess({ scenario, evaluation }: Reading): string {
  const ratio = evaluation.quantity('pathway.hazard-ratio');
  if (ratio.equals(1)) return 'It claims no effect on moving into a care home, and brings none.';
  const change = shareInWords(new PrintedDecimal(1).minus(ratio).abs());
  if (ratio.greaterThan(1))
    return `By its own figures help makes ${change} more people move into a care home in a year.`;
  const isGuess = scenario.quantities['pathway.hazard-ratio']?.grade === 6;
  const claim = `that ${change} fewer of the people helped move into a care home in a year`;
  return isGuess
    ? `All that is claimed for care hangs on one guess: ${claim}. Nobody has measured that for ${scenario.structure.channels.length === 0 ? 'such a service' : 'neighbours’ help'}, and no effect at all is possible.`
    : `All that is claimed for care hangs on one number: ${claim}.`;
}

/** The nearest value that would turn the result, or that none would. */
function theTurningPoint(turningPoints: ResultView['whatWouldHaveToBeTrue']): string {
  const ofRatio = turningPoints.filter(({ quantityId }) => quantityId === 'pathway.hazard-ratio');
  const chosen = ofRatio.find(({ needed }) => needed !== null) ?? ofRatio[0] ?? turningPoints[0];
  return chosen?.words ?? '';
}

function theCash(reading: Reading): string {
  const cost = totalOf(reading, reading.outline.lens.public.pvCashCosts);
  const cash = totalOf(reading, reading.outline.lens.public.pvCash);
  if (cost.isZero()) return '';
  return cash.isZero()
    ? `The public purse spends ${moneyInWords(cost)} and releases no cash at all.`
    : `The public purse spends ${moneyInWords(cost)} to release ${moneyInWords(cash)} of cash.`;
}

function theOtherPurse(reading: Reading): string {
  const fiscal = reading.outline.funderGaps.find(({ basis }) => basis === 'fiscal');
  const netOf = (id: FunderId) => {
    const net = fiscal?.funders.find(({ funder }) => funder.id === id)?.net;
    return net === undefined ? new PrintedDecimal(0) : totalOf(reading, net);
  };
  const [council, nhs] = [netOf('council'), netOf('nhs')];
  if (!council.isNegative() || nhs.lessThan('0.5')) return '';
  const row = reading.outline.payers.find(({ payer }) => payer === 'nhs');
  const paid = row === undefined ? null : totalOf(reading, row.paid);
  const asked =
    paid === null || paid.isZero()
      ? 'has not been asked to pay'
      : `has been asked for ${moneyInWords(paid)} and no more`;
  return `The council is ${moneyInWords(council)} worse off, and the NHS, which gains ${moneyInWords(nhs)}, ${asked}.`;
}

function theWellbeing(reading: Reading): string {
  const wellbeing = totalOf(reading, reading.outline.labels.wellbeing.pv);
  const gains = totalOf(reading, reading.outline.lens.society.pvBenefits);
  if (gains.lessThanOrEqualTo(0) || wellbeing.times(2).lessThan(gains)) return '';
  const share = wellbeing.dividedBy(gains);
  const isGuess = reading.scenario.structure.streams.some(
    ({ id, driver }) =>
      driver.kind === 'helped-years' && reading.scenario.quantities[`stream.${id}.life-satisfaction`]?.grade === 6,
  );
  return `${upperFirst(partInWords(share))} of what society gains is wellbeing${isGuess ? ' that nobody has asked the people about' : ', which no budget ever sees'}.`;
}

/** The weakest number besides the effect itself. */
function theWeakest(weak: readonly WeakNumber[]): string {
  const other = weak.find(({ row }) => row.id !== 'pathway.hazard-ratio' && !row.id.endsWith('.life-satisfaction'));
  if (other === undefined) return '';
  return `How much there is to count at all hangs on “${labelOf(other.row)}”, which is grade ${other.input.grade}.`;
}

/** Published evaluations that found nothing, or next to nothing. */
function theTrials(): string {
  const sceptical = SANITY_STRIP.filter(({ kind }) => kind === 'no-gain' || kind === 'rarely');
  return sceptical.map(({ programme, found }) => `${programme}: ${lowerFirst(found)}`).join(' ');
}
