import { formatGiven, formatGivenMoney, shareToPercentText, type DecimalText } from '../words';
import { inPlainCharacters } from './characters';
import { readDigits } from './separators';

/**
 * What stands in the place where something is typed: a share (typed in per cent), £, a count of things, a number with a unit of its
 * own, or a cell of somebody's table, which may hold any of them.
 */
export type NumberKind = 'share' | 'money' | 'count' | 'number' | 'cell';

/** What a text says. */
export type NumberReading =
  | {
      readonly reads: 'number';
      /** In the unit of the model: a share in [0, 1], £. In a cell, as it is written: 12 for 12%. */
      readonly value: DecimalText;
      /** What the number was written with, for cells. */
      readonly mark: NumberMark;
    }
  | {
      readonly reads: 'question';
      readonly readings: readonly DecimalText[];
      /** "3.5 or 35?" */
      readonly words: string;
      readonly mark: NumberMark;
    }
  | {
      readonly reads: 'no-number';
      /** A whole sentence. */
      readonly why: string;
    };

export type NumberMark = '£' | '%' | '';

/** Nobody types a longer number; longer text is not looked at. */
const LONGEST = 80;
const MOST_PLACES = 20;
/** What is kept exactly: 15 digits before the point, 20 after it. */
const KEPT = /^-?\d{1,15}(\.\d{1,20})?$/;

const TIMES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mln: 6,
  million: 6,
  bn: 9,
  billion: 9,
};

const PARTS =
  /^(?<open>\()?(?<sign>[+-])? ?(?<currency>£|gbp)? ?(?<second>[+-])? ?(?<digits>[\d.,' ]*\d[.,]?)(?:e(?<power>[+-]?\d{1,3}))? ?(?<word>[a-z]+(?: cent)?|%|£)? ?(?<close>\))? ?(?<last>[+-])?$/;
const FRACTION =
  /^(?<sign>[+-])?(?:(?<whole>\d{1,9}) )?(?<over>\d{1,9}) ?(?:\/|(?<words>in|of|out of)) ?(?<under>\d{1,9}) ?(?<mark>%)?$/;
const WORDS = /^(?:a |one |two |three )?(?:half|third|thirds|quarter|quarters|dozen|hundred|thousand|million)$/;

/**
 * The one reader of numbers: every field, dialog, cell and argument is read by it.
 *
 * Takes    typed: what a person wrote, in whatever way people write numbers; the kind of number that is asked for; words that may
 *          stand behind it because the place names them too ("h", "hours")
 * Gives    the number as exact decimal text where there is one plain reading; both readings where there are two (3,5 is 3.5 or 35);
 *          and otherwise why it is no number. No letter is ever passed over.
 */
export function readNumber(typed: string, kind: NumberKind, unitWords: readonly string[] = []): NumberReading {
  const text = withoutUnitWords(inPlainCharacters(typed), unitWords);
  if (text === '') return no(`There is nothing here. ${example(kind)}`);
  if (text.length > LONGEST) return no(`It is too long for a number. ${example(kind)}`);
  const fraction = FRACTION.exec(text)?.groups;
  if (fraction !== undefined) return readFraction(typed, kind, fraction);
  const parts = PARTS.exec(text)?.groups;
  if (parts === undefined) return no(`${quoted(typed)} is not a number${whyNot(text)}. ${example(kind)}`);
  const sign = signOf(parts);
  if ('why' in sign) return no(`${quoted(typed)} ${sign.why}. ${example(kind)}`);
  const worth = worthOf(parts, kind);
  if ('why' in worth) return no(`${quoted(typed)} ${worth.why}. ${example(kind)}`);
  const digits = readDigits(parts['digits'] ?? '');
  if ('why' in digits) return no(`${quoted(typed)} is not a number: ${digits.why}. ${example(kind)}`);
  const sized = digits.readings.map((reading) => sizedText(reading, sign.isNegative, worth.tens, kind));
  return settled(typed, kind, sized, worth.mark);
}

/** Words for the readings that somebody has to choose between: "3.5% or 35%?" */
export function readingsWords(readings: readonly DecimalText[], kind: NumberKind, mark: NumberMark = ''): string {
  return `${readings.map((reading) => readingWords(reading, kind, mark)).join(' or ')}?`;
}

/** One reading as it would be typed plainly: "£1,250", "3.5%", "35". The reader reads it back as the same number. */
export function readingWords(reading: DecimalText, kind: NumberKind, mark: NumberMark = ''): string {
  if (kind === 'share') return `${formatGiven(shareToPercentText(reading))}%`;
  if (kind === 'money' || mark === '£') return formatGivenMoney(reading);
  return `${formatGiven(reading)}${mark}`;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** A minus in front, behind, before or after the £, or brackets: once. */
function signOf({
  open,
  close,
  sign,
  second,
  last,
}: Parts): { readonly isNegative: boolean } | { readonly why: string } {
  if ((open === undefined) !== (close === undefined)) return { why: 'has one bracket without the other' };
  if (last === '+') return { why: 'says “or more”, which is no single number' };
  const isBracketed = open !== undefined;
  const signs = [sign, second, last].filter((one) => one !== undefined);
  if (signs.length + (isBracketed ? 1 : 0) > 1) return { why: 'has more than one sign' };
  return { isNegative: isBracketed || signs[0] === '-' };
}

type Worth = { readonly tens: number; readonly mark: NumberMark } | { readonly why: string };

/** What stands around the digits: £, p, %, k, m or bn, as far as the place can have it. */
function worthOf({ currency, word = '', power }: Parts, kind: NumberKind): Worth {
  const tens = Number(power ?? '0');
  const isPence = word === 'p' || word === 'pence';
  const isMoney = currency !== undefined || ['£', 'gbp', 'pound', 'pounds', 'p', 'pence'].includes(word);
  const isPercent = ['%', 'percent', 'per cent', 'pc'].includes(word);
  const times = TIMES[word];
  if (word !== '' && !isMoney && !isPercent && times === undefined) {
    return { why: `has “${word}” behind the digits, which is no part of a number here` };
  }
  if (currency !== undefined && (isPercent || isPence || word === '£')) return { why: 'is in two units at once' };
  if (isMoney && !['money', 'cell'].includes(kind)) return { why: `is an amount of money, and ${PLACE[kind]}` };
  if (isPercent && !['share', 'cell'].includes(kind)) return { why: `is a percentage, and ${PLACE[kind]}` };
  if (times !== undefined && kind === 'share')
    return { why: 'is in thousands or millions, and this is a share in per cent' };
  return { tens: tens + (times ?? 0) - (isPence ? 2 : 0), mark: isMoney ? '£' : isPercent ? '%' : '' };
}

const PLACE: Readonly<Record<NumberKind, string>> = {
  share: 'this is a share in per cent',
  money: 'this is an amount in £',
  count: 'this is a count of things',
  number: 'this is a number without a sign of its own',
  cell: '',
};

/** The digits with their sign and their thousands, in the unit of the model; null beyond what can be kept exactly. */
function sizedText(digits: DecimalText, isNegative: boolean, tens: number, kind: NumberKind): DecimalText | null {
  const moved = movedPoint(digits, tens - (kind === 'share' ? 2 : 0));
  if (moved === null || !KEPT.test(moved)) return null;
  return isNegative && /[1-9]/.test(moved) ? `-${moved}` : moved;
}

/** Digits times a power of ten, exactly: the point moves. */
function movedPoint(digits: DecimalText, tens: number): DecimalText | null {
  const [whole = '', fraction = ''] = digits.split('.');
  if (Math.abs(tens) > 2 * MOST_PLACES) return /[1-9]/.test(digits) ? null : '0';
  const all = tens >= 0 ? whole + fraction.padEnd(tens, '0') : whole.padStart(1 - tens, '0') + fraction;
  const places = Math.max(0, fraction.length - tens);
  const padded = all.padStart(places + 1, '0');
  const at = padded.length - places;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

function readFraction(typed: string, kind: NumberKind, parts: Parts): NumberReading {
  const { sign, whole, over = '', under = '', mark, words } = parts;
  if (Number(under) === 0) return no(`${quoted(typed)} divides by nothing. ${example(kind)}`);
  if (mark !== undefined && !['share', 'cell'].includes(kind))
    return no(`${quoted(typed)} is a percentage, and ${PLACE[kind]}. ${example(kind)}`);
  if (words !== undefined && kind !== 'share')
    return no(
      `${quoted(typed)} is a share of something, and ${kind === 'cell' ? 'no number by itself' : PLACE[kind]}. ${example(kind)}`,
    );
  const isInPercent = kind === 'share' && (mark === '%' || whole !== undefined); // 1/3 is a share already; 3½ is in per cent
  const [above, below] = [
    BigInt(whole ?? '0') * BigInt(under) + BigInt(over),
    BigInt(under) * (isInPercent ? 100n : 1n),
  ];
  const text = divided(above, below);
  const signed = text !== null && sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
  return settled(typed, kind, [signed], mark === '%' ? '%' : '');
}

/** A quotient to as many places as are kept, rounded half up. */
function divided(above: bigint, below: bigint): DecimalText | null {
  const steps = (2n * above * 10n ** BigInt(MOST_PLACES) + below) / (2n * below);
  return movedPoint(String(steps), -MOST_PLACES);
}

function settled(
  typed: string,
  kind: NumberKind,
  sized: readonly (DecimalText | null)[],
  mark: NumberMark,
): NumberReading {
  const kept = sized.filter((one) => one !== null);
  if (kept.length < sized.length || kept.length === 0) {
    return no(
      `${quoted(typed)} is larger or finer than Gritbin keeps: 15 digits before the point and ${MOST_PLACES} after it.`,
    );
  }
  const isWhole = (reading: DecimalText) => !reading.includes('.');
  const [first, second] = kept;
  if (first === undefined) return no(example(kind));
  if (second !== undefined && first !== second) {
    return { reads: 'question', readings: [first, second], words: readingsWords([first, second], kind, mark), mark };
  }
  if (kind === 'count' && !isWhole(first))
    return no(`${quoted(typed)} is not whole, and this is a count of things. ${example(kind)}`);
  return { reads: 'number', value: first, mark };
}

/** Says why a text that has no shape of a number has none, where that can be told. */
function whyNot(text: string): string {
  if (WORDS.test(text)) return ' in digits';
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)) return ' but a date';
  if (/^\d{1,2}:\d{2}$/.test(text)) return ' but a time; write 1:30 as 1.5';
  if (/[€$¥]/.test(text)) return ' of pounds';
  if (/^(?:[<>~≈≤≥]|about|around|over|under|up to|c\.|ca)|\d ?\+$/.test(text))
    return ' but a range: which number in it stands for it is yours to say';
  if (/\d ?(?:-|to|±) ?\d/.test(text)) return ' but a range: which number in it stands for it is yours to say';
  if (!/\d/.test(text)) return ': there is no digit in it';
  return '';
}

const EXAMPLES: Readonly<Record<NumberKind, string>> = {
  share: 'Type a share in per cent, such as 12 or 12.5.',
  money: 'Type an amount in £, such as 5,000 or 1.2m.',
  count: 'Type a whole number, such as 40 or 5,000.',
  number: 'Type a number in digits, such as 18 or 2.5.',
  cell: 'A number stands in digits, such as 18 or 2.5.',
};

const example = (kind: NumberKind) => EXAMPLES[kind];

function withoutUnitWords(text: string, unitWords: readonly string[]): string {
  const found = unitWords
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '' && text.endsWith(word) && /[\d. ]$/.test(text.slice(0, -word.length)))
    .sort((one, other) => other.length - one.length)[0];
  return found === undefined ? text : text.slice(0, -found.length).trim();
}

const no = (why: string): NumberReading => ({ reads: 'no-number', why });

const SHOWN = 30;

function quoted(typed: string): string {
  const text = typed.trim().replace(/\s+/g, ' ');
  return `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`;
}
