import type { Decimal } from 'decimal.js';
import type { Payer, Structure, WhoLives } from '../../scenario';
import { PrintedDecimal } from '../decimal-text';
import { formatTableFigure } from '../format';
import { largestRemainder } from '../rounding';
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

/** The finding: what help brings of time at home, and how much of it goes when neighbours stop. */
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
  households: 'her household',
  carers: 'her family, in hours of care',
};

type Changes = {
  readonly changes: readonly { readonly payer: Payer; readonly ofHelp: Decimal; readonly ofStopping: Decimal }[];
};

/** What this one life costs more or less, payer by payer: not discounted, and nobody's saving. */
export function costInWords(structure: Structure, stopsAfterYears: number | null, { changes }: Changes): string {
  const basis = `over this one life, on average, ${priceBaseWords(structure)}, not discounted`;
  const sex = structure.groups[0]?.sex ?? 'female';
  const said = (payer: Payer) => (IN_A_SENTENCE[payer] ?? 'others').replace(/^her /, sex === 'male' ? 'his ' : 'her ');
  const list = (of: (change: Changes['changes'][number]) => Decimal) =>
    changes.filter((change) => of(change).abs().greaterThanOrEqualTo('0.5'));
  if (stopsAfterYears === null) {
    const moved = list(({ ofHelp }) => ofHelp);
    if (moved.length === 0) return `Help changes nobody’s costs ${basis}.`;
    const parts = moved.map(
      ({ payer, ofHelp }) => `${said(payer)} ${moneyInWords(ofHelp)} ${ofHelp.isNegative() ? 'more' : 'less'}`,
    );
    return `With help that goes on, ${listed(parts)}, ${basis}.`;
  }
  const moved = list(({ ofStopping }) => ofStopping);
  if (moved.length === 0) return `That they stop changes nobody’s costs ${basis}.`;
  const parts = moved.map(
    ({ payer, ofStopping }) =>
      `${said(payer)} ${moneyInWords(ofStopping)} ${ofStopping.isNegative() ? 'less' : 'more'}`,
  );
  return `That they stop costs ${listed(parts)}, ${basis}.`;
}

/** Year by year, of 100 people like her: where they are, and how many more or fewer are at home than if nobody had come. */
export function walkInWords(
  who: WhoLives,
  where: Readonly<Record<'unhelped' | 'untilStopped', Shares>>,
  stopsAfterYears: number | null,
): OneLifeView['walk'] {
  return where.untilStopped.home.map((_, year) => {
    const counts = inHundred(where.untilStopped, year);
    const alone = inHundred(where.unhelped, year);
    return { age: who.age + year, words: yearInWords(who, year, { counts, alone, stops: year === stopsAfterYears }) };
  });
}

type Counts = Readonly<Record<PlaceInLife, number>>;

/** Of 100 like her; rounded so that they are 100. */
function inHundred(shares: Shares, year: number): Counts {
  const percent = PLACES.map((place) => new PrintedDecimal(shares[place][year] ?? '0').times(100).toFixed());
  const rounded = largestRemainder(percent, '100', 0);
  return Object.fromEntries(PLACES.map((place, at) => [place, Number(rounded[at] ?? '0')])) as Counts;
}

const atHome = ({ home, package: withPackage, kept }: Counts) => home + withPackage + kept;

function yearInWords(
  { name, age, sex }: WhoLives,
  year: number,
  { counts, alone, stops }: { readonly counts: Counts; readonly alone: Counts; readonly stops: boolean },
): string {
  if (year === 0) return `At ${age} help begins: ${name} lives at home.${stops ? ' It never does: nobody comes.' : ''}`;
  const people = sex === 'female' ? 'women' : 'men';
  const care = counts.residential + counts.nursing;
  const packaged = counts.package > 0 ? `, ${counts.package} of them with a care package` : '';
  const where = `At ${age + year}: of 100 ${people} like ${name}, ${atHome(counts)} still live at home${packaged}; ${care} in a care home; ${counts.died} have died.`;
  const without = atHome(alone) === atHome(counts) ? '' : ` Had nobody come, ${atHome(alone)} would live at home.`;
  return `${where}${without}${stops ? ' The neighbours stop coming.' : ''}`;
}
