import type { Decimal } from 'decimal.js';
import { SERVICE_NOUNS } from '../../catalogue';
import { Defect } from '../../errors';
import { COUNCIL_PAYERS, PAYER_WORDS } from '../../model';
import { VALUE_LABELS } from '../../schema';
import { formatFinancialYear, formatGiven, formatTableFigure, PrintedDecimal } from '../../words';
import { stepFigure, textOf, totalFigure, totalOf, type Reading } from './figures';
import { whatLimits } from './people';
import type { ChainView } from './view-types';
import { listed, lowerFirst, moneyInWords, shareInWords, upperFirst, yearsInWords } from './words';
import { NONE_IN_WORDS } from './thresholds';

type Step = ChainView['steps'][number];

/** From what the council puts in to who gains: each step with what it assumes, what would show it wrong, and where. */
export function chainView(reading: Reading): ChainView {
  return {
    steps: [
      inputsStep(reading),
      reading.scenario.structure.channels.length === 0 ? serviceStep(reading) : helpersStep(reading),
      peopleStep(reading),
      homeStep(reading),
    ],
    ends: chainEnds(reading),
  };
}

function inputsStep(reading: Reading): Step {
  const inputs = reading.scenario.structure.inputs.filter(({ payer }) => COUNCIL_PAYERS.includes(payer));
  return {
    id: 'inputs',
    label: 'The council puts in',
    figure: totalFigure(reading, reading.outline.lens.council.pvCosts, { label: 'The council puts in' }),
    second: listed(inputs.map(({ label }) => lowerFirst(label.split(',')[0] ?? label))),
    assumes: 'The amounts are what will be paid, with a margin for optimism added to each.',
    wrongIf: 'prices here differ, or it has to be kept up for longer before it works.',
    seenIn: 'invoices and the ledger, year by year.',
    weakestGrade: worstGrade(reading, /^input\..*\.amount$/),
  };
}

function helpersStep(reading: Reading): Step {
  const { structure } = reading.scenario;
  const line = 'capital.extra-helper-years';
  const extra = reading.evaluation.line(line);
  const year = indexOfLargest(extra);
  const isNone = extra.every((helpers) => helpers.lessThanOrEqualTo(NONE_IN_WORDS));
  const [channel] = structure.channels;
  const share = (name: string) =>
    channel === undefined ? '' : shareInWords(reading.evaluation.quantity(`participation.${channel.id}.${name}`));
  const hours = formatTableFigure(textOf(totalOf(reading, 'capital.hours')), 0);
  const whenWords = formatFinancialYear(structure.firstYear + year);
  return {
    id: 'helpers',
    label: 'Neighbours help',
    // A helper-year a year is a helper: the mean of those who help at the two ends of the year.
    figure: stepFigure(reading, line, year, { label: `More helpers than without, ${whenWords}`, unit: 'person' }),
    second: isNone
      ? `no more helpers than without, in any year${besideThem(reading)}`
      : `more helpers in ${whenWords}, the most of any year; ${hours} hours in all${besideThem(reading)}`,
    assumes: `${share('willing')} of those who hear would be willing, and ${share('retention')} of helpers still help a year later.`,
    wrongIf: 'people say yes and do not come, stop after the first year, or helped already.',
    seenIn: 'a list of who helps, kept by whoever asks them, counted once a year.',
    weakestGrade: worstGrade(reading, /^participation\./),
  };
}

/** What is bought beside what helpers give. */
function besideThem(reading: Reading): string {
  const service = reading.scenario.structure.paidService;
  if (service === null) return '';
  const many = formatTableFigure(textOf(totalOf(reading, 'service.bought-total')), 0);
  return `, beside ${many} ${SERVICE_NOUNS[service.counts].many} that are paid for`;
}

/** All of it is bought. */
function serviceStep(reading: Reading): Step {
  const { paidService, horizonYears } = reading.scenario.structure;
  if (paidService === null) throw new Defect('A scenario in which nobody helps and nothing is bought has a result.');
  const { one, many } = SERVICE_NOUNS[paidService.counts];
  const firstYear = shareInWords(reading.evaluation.quantity('service.first-year'));
  return {
    id: 'helpers',
    label: paidService.label,
    figure: totalFigure(reading, 'service.bought-total', { label: `${upperFirst(many)} that are paid for and given` }),
    second: `${many} in ${yearsInWords(horizonYears)}`,
    assumes: `One ${one} costs ${moneyInWords(priceOf(reading))}, and ${firstYear} of what is paid for in the first year is given.`,
    wrongIf: 'each costs more, or the diary stays half empty.',
    seenIn: 'the invoices, and the diary of who was visited when.',
    weakestGrade: worstGrade(reading, /^service\.(price|first-year)/),
  };
}

/** The price of one in the price base, where it was stated in the prices of another year. */
function priceOf(reading: Reading): Decimal {
  const rebased = 'price.service.price';
  return reading.graph.totals.has(rebased) ? totalOf(reading, rebased) : reading.evaluation.quantity('service.price');
}

/** How much supports one person, as a sentence for each way in which people are supported. */
function whatOneNeeds(reading: Reading): string {
  const { channels, paidService } = reading.scenario.structure;
  const given = (id: string) => formatGiven(textOf(reading.evaluation.quantity(id)));
  const hours = channels.length === 0 ? '' : `${given('support.hours')} hours a year support one person.`;
  if (paidService === null) return hours;
  const { one, many } = SERVICE_NOUNS[paidService.counts];
  const each = given('service.each');
  const often = paidService.given === 'once' ? 'in all' : 'a year';
  const bought = `One person takes ${each} ${each === '1' ? one : many} ${often}.`;
  return hours === '' ? bought : `${hours} ${bought}`;
}

function peopleStep(reading: Reading): Step {
  return {
    id: 'people',
    label: 'People supported',
    figure: totalFigure(reading, reading.outline.people.extraSupported, { label: 'People supported' }),
    second: `who would not have been, over ${yearsInWords(reading.scenario.structure.horizonYears)}`,
    assumes: `${whatOneNeeds(reading)} ${whatLimits(reading)}`,
    wrongIf: 'help goes to people who would have managed, or who had it already.',
    seenIn: 'a count of who had help in the last fortnight.',
    weakestGrade: worstGrade(reading, /^(support|impact)\.|^service\.(each|anyway)|^programme\.(at-risk|take-up)/),
  };
}

function homeStep(reading: Reading): Step {
  const months = totalOf(reading, reading.outline.gained.yearsAtHomeEach).times(12);
  const small = months.abs().lessThan(10);
  return {
    id: 'home',
    label: 'Time at home gained',
    figure: totalFigure(reading, reading.outline.gained.yearsAtHome, { label: 'Years at home gained' }),
    second: `years in all; ${formatTableFigure(textOf(months), small ? 2 : 0)} months for each person, over a lifetime`,
    assumes: effectWords(reading.evaluation.quantity('pathway.hazard-ratio')),
    wrongIf: 'those who are helped move in just as soon; a ratio of 1 is possible.',
    seenIn: 'dates of moving into a care home, on these streets and on streets like them, over some years.',
    weakestGrade: worstGrade(reading, /^pathway\./),
  };
}

/** A hazard ratio as a sentence. */
function effectWords(ratio: Decimal): string {
  const change = shareInWords(new PrintedDecimal(1).minus(ratio).abs());
  if (ratio.equals(1)) return 'Help changes nothing about moving into a care home (a hazard ratio of 1).';
  const more = ratio.lessThan(1) ? 'fewer' : 'more';
  return `With help, ${change} ${more} move into a care home in a year than would have (a hazard ratio of ${ratio.toFixed()}, before a margin for optimism).`;
}

/** A ribbon for each payer and label that has anything in it, gains first. */
function chainEnds(reading: Reading): ChainView['ends'] {
  const ends = reading.outline.payers.flatMap(({ payer, byLabel }) =>
    VALUE_LABELS.flatMap((label) => {
      const pv = byLabel[label];
      return pv === undefined ? [] : [{ payer, label, pv, value: totalOf(reading, pv) }];
    }),
  );
  return ends
    .filter(({ value }) => value.abs().greaterThan('0.005'))
    .sort((one, other) => other.value.comparedTo(one.value))
    .map(({ payer, label, pv }) => ({
      payer,
      name: label === 'cash' ? `${PAYER_WORDS[payer]}, cash` : PAYER_WORDS[payer],
      label,
      figure: totalFigure(reading, pv),
    }));
}

/** The weakest grade among numbers that do something: a pull of 0 claims nothing. */
function worstGrade(reading: Reading, ids: RegExp): number {
  const grades = reading.rows
    .filter(({ id }) => ids.test(id) && !/\.(effect|change)-/.test(id))
    .map(({ id }) => reading.scenario.quantities[id]?.grade ?? 6);
  return Math.max(1, ...grades);
}

function indexOfLargest(values: readonly Decimal[]): number {
  return values.reduce((largest, value, at) => (value.greaterThan(values[largest] ?? value) ? at : largest), 0);
}
