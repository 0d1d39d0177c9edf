import type { Decimal } from 'decimal.js';
import type { WhoLives } from '../../scenario';
import type { Payer, Structure } from '../../schema';
import { formatTableFigure, largestRemainder, PrintedDecimal } from '../../words';
import { textOf } from './figures';
import type { OneLifeView } from './one-life-view';
import type { PlaceInLife } from './view-types';
import { countInWords, listed, moneyInWords, priceBaseWords } from './words';

const DAYS_A_YEAR = '365.25';
const MONTHS_A_YEAR = 12;
/** Up to two months, days say more than a tenth of a month. */
const SAID_IN_DAYS = 61;

const PLACES: readonly PlaceInLife[] = ['home', 'package', 'kept', 'residential', 'nursing', 'died'];

type Shares = Readonly<Record<PlaceInLife, readonly string[]>>;

/** A length of time as a person would say it: "about 4 days", "5.3 months", "less than a day". Without a sign. */
export function timeInWords(years: Decimal): string {
  const days = years.abs().times(DAYS_A_YEAR);
  if (days.lessThan('0.5')) return 'less than a day';
  if (days.lessThan(SAID_IN_DAYS)) {
    const whole = formatTableFigure(textOf(days), 0);
    return `about ${whole} ${whole === '1' ? 'day' : 'days'}`;
  }
  return `${formatTableFigure(textOf(years.abs().times(MONTHS_A_YEAR)), 1)} months`;
}

/** The answer: what help brings of time at home, and how much of it goes when neighbours stop. */
export function homeInWords(
  { name }: WhoLives,
  stopsAfterYears: number | null,
  { gained, lost }: { readonly gained: Decimal; readonly lost: Decimal },
): string {
  if (gained.isZero()) return `On these figures help changes nothing about where ${name} lives.`;
  const brings = gained.isNegative() ? 'takes from' : 'brings';
  const helped = `Help that goes on ${brings} ${name} ${timeInWords(gained)} at home, on average`;
  if (stopsAfterYears === null) return `${helped}.`;
  const when =
    stopsAfterYears === 0
      ? 'If the neighbours never come'
      : `If the neighbours stop after ${yearsInWords(stopsAfterYears)}`;
  if (lost.isZero()) return `${helped}. ${when}, none of that changes.`;
  if (lost.equals(gained)) return `${helped}. ${when}, all of that is lost.`;
  const time = timeInWords(lost);
  return `${helped}. ${when}, ${time} of that ${/days|months/.test(time) ? 'are' : 'is'} lost.`;
}

function yearsInWords(years: number): string {
  return years === 1 ? 'one year' : `${countInWords(years)} years`;
}

const IN_A_SENTENCE: Readonly<Partial<Record<Payer, string>>> = {
  'council-asc': 'adult social care',
  'council-other': 'the rest of the council',
  nhs: 'the NHS',
  dwp: 'the DWP',
  police: 'the police',
  fire: 'the fire service',
  parish: 'the parish or town council',
  voluntary: 'the voluntary sector',
  'housing-association': 'the housing association',
  business: 'business',
  funders: 'grants and gifts',
  households: 'the household',
  carers: 'the family, in hours of care,',
};

/** By how much one life costs a payer more: with help than without, and where neighbours stop than where they go on. */
type CostChange = { readonly payer: Payer; readonly ofHelp: Decimal; readonly ofStopping: Decimal };

/** What this one life costs more or less, payer by payer: not discounted, and nobody's saving. */
export function costInWords(
  structure: Structure,
  stopsAfterYears: number | null,
  changes: readonly CostChange[],
): string {
  const basis = `On average, ${priceBaseWords(structure)}, not discounted.`;
  const [because, moved] =
    stopsAfterYears === null
      ? ['With help that goes on', changes.map(({ payer, ofHelp }) => ({ payer, more: ofHelp }))]
      : ['Because they stop', changes.map(({ payer, ofStopping }) => ({ payer, more: ofStopping }))];
  const said = moved.filter(({ more }) => more.abs().greaterThanOrEqualTo('0.5'));
  const part = (word: 'more' | 'less') => {
    const amounts = said
      .filter(({ more }) => more.isNegative() === (word === 'less'))
      .map(({ payer, more }) => `${IN_A_SENTENCE[payer] ?? 'others'} ${moneyInWords(more)}`);
    return amounts.length === 0 ? [] : [`${listed(amounts)} ${word}`];
  };
  const parts = [...part('more'), ...part('less')];
  if (parts.length === 0) return `${because}, this life costs nobody more or less. ${basis}`;
  return `${because}, this life costs ${parts.join('; ')}. ${basis}`;
}

/** Year by year, of 100 people like her: where they are, and how many more or fewer are at home than if nobody had come. */
export function walkInWords(
  who: WhoLives,
  where: Readonly<Record<'unhelped' | 'untilStopped', Shares>>,
  stopsAfterYears: number | null,
): OneLifeView['walk'] {
  const years = where.untilStopped.home.map((_, year) => ({
    counts: inHundred(where.untilStopped, year),
    alone: inHundred(where.unhelped, year),
    stops: year === stopsAfterYears,
  }));
  const isAlike = years.every(({ counts, alone }) => atHome(counts) === atHome(alone));
  const alike = isAlike ? ' Counted in whole people of 100, the years to come would be the same had nobody come.' : '';
  return years.map((counted, year) => ({
    age: who.age + year,
    words: year === 0 ? `${beginsInWords(who, counted.stops)}${alike}` : yearInWords(who, year, counted),
  }));
}

function beginsInWords({ name, age }: WhoLives, stops: boolean): string {
  return stops
    ? `At ${age} help would have begun, and nobody comes: ${name} lives at home.`
    : `At ${age} help begins: ${name} lives at home.`;
}

type Counts = Readonly<Record<PlaceInLife, number>>;

/** Of 100 like her; rounded so that they are 100. */
function inHundred(shares: Shares, year: number): Counts {
  const percent = PLACES.map((place) => new PrintedDecimal(shares[place][year] ?? '0').times(100).toFixed());
  const rounded = largestRemainder(percent, '100', 0);
  return Object.fromEntries(PLACES.map((place, at) => [place, Number(rounded[at] ?? '0')])) as Counts;
}

const atHome = ({ home, package: withPackage, kept }: Counts) => home + withPackage + kept;

const verb = (count: number, one: string, several: string) => (count === 1 ? one : several);

function yearInWords(
  { name, age, sex }: WhoLives,
  year: number,
  { counts, alone, stops }: { readonly counts: Counts; readonly alone: Counts; readonly stops: boolean },
): string {
  const people = sex === 'female' ? 'women' : 'men';
  const packaged = counts.package > 0 ? `, ${counts.package} of them with a care package` : '';
  const inCare = counts.residential + counts.nursing;
  const where = `At ${age + year}: of 100 ${people} like ${name}, ${atHome(counts)} still ${verb(atHome(counts), 'lives', 'live')} at home${packaged}; ${inCare} in a care home; ${counts.died} ${verb(counts.died, 'has', 'have')} died.`;
  const without = atHome(alone) === atHome(counts) ? '' : ` Had nobody come, ${atHome(alone)} would live at home.`;
  return `${where}${without}${stops ? ' The neighbours stop coming.' : ''}`;
}
