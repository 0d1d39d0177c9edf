import { isWithinKnown, type NumberNeeded, type PairNeeded, type WhatItTakes } from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import { ReferenceDecimal } from '../../reference';
import type { ResolvedScenario } from '../../scenario';
import { natureOf } from '../../uncertainty';
import { formatGiven, formatGivenMoney, formatGivenShare } from '../../words';
import { labelOf } from './weakest';
import { listed, moneyInWords, upperFirst } from './words';

/** The answer to "what would it take?", in words and as figures. Amounts are exact decimal text. */
export type WhatItTakesView = {
  readonly lens: WhatItTakes['lens'];
  readonly net: string;
  /** The answer in a sentence. */
  readonly words: string;
  /** Numbers that would do it alone, choices first; of those somebody asked about also the others. */
  readonly numbers: readonly NumberNeededView[];
  /** What was looked at and does not do it, in a sentence; empty where there is nothing to say. */
  readonly others: string;
  readonly pair: PairNeededView | null;
};

export type NumberNeededView = {
  readonly quantityId: string;
  readonly label: string;
  readonly nature: 'choice' | 'estimate';
  readonly now: string;
  /** As it is printed; null where no value does it. */
  readonly needed: string | null;
  /** "within what is known", "beyond what is known: 85% to 100%". */
  readonly known: string;
};

export type PairNeededView = {
  readonly words: string;
  readonly numbers: readonly NumberNeededView[];
};

const DIGITS = 3;

/** The answer in words; the numbers somebody asked about are listed whether they do it or not. */
export function whatItTakesView(
  scenario: ResolvedScenario,
  found: WhatItTakes,
  asked: readonly string[],
): WhatItTakesView {
  const whose = WHOSE[found.lens];
  const net = new ReferenceDecimal(found.net);
  const does = found.numbers.filter(({ needed }) => needed !== null);
  const shown = asked.length > 0 ? found.numbers : does;
  const others = found.numbers.filter(({ needed }) => needed === null);
  return {
    lens: found.lens,
    net: found.net,
    words: net.isZero()
      ? `As it is, ${whose} neither gains nor loses: nothing is put in, or nothing comes of it.`
      : answerWords(scenario, found, whose, net.isNegative()),
    numbers: shown.map((number) => numberView(scenario, number)),
    others: asked.length > 0 || net.isZero() ? '' : othersWords(others),
    pair: found.pair === null ? null : pairView(scenario, found.pair, whose, net.isNegative()),
  };
}

const WHOSE: Readonly<Record<WhatItTakes['lens'], string>> = {
  council: 'the council',
  public: 'the public purse',
  society: 'society',
};

/** One sentence: the number that does it with the best reason to be believed, or that none does. */
function answerWords(scenario: ResolvedScenario, found: WhatItTakes, whose: string, isBehind: boolean): string {
  const aim = isBehind ? `For ${whose} to come out even` : `${upperFirst(whose)} would no longer come out ahead`;
  const [first] = found.numbers;
  if (first === undefined) return `No number of this scenario moves the net of ${whose}.`;
  if (first.needed === null) {
    const which = found.numbers.length === 1 ? `no value of “${labelOf(first.row)}”` : 'no single number';
    return isBehind
      ? `${upperFirst(which)} would by itself let ${whose} come out even.`
      : `${upperFirst(which)} would by itself turn the net of ${whose}.`;
  }
  const name = `“${labelOf(first.row)}”`;
  const [needed, now] = [amountWords(scenario, first.row, first.needed), amountWords(scenario, first.row, first.now)];
  const changed = isBehind
    ? `${name} would have to be ${needed} instead of ${now}`
    : `if ${name} were ${needed} instead of ${now}`;
  const known = first.isChoice
    ? ''
    : isWithinKnown(first)
      ? ', which is within what is known of it'
      : `, which is beyond what is known of it (${rangeWords(scenario, first)})`;
  return isBehind ? `${aim}, ${changed}${known}.` : `${aim} ${changed}${known}.`;
}

/** So many are named; the rest is counted. */
const MOST_NAMED = 4;

/** What does not turn the net, said once: choices by name, estimates by how many were looked at. */
function othersWords(others: readonly NumberNeeded[]): string {
  const choices = others.filter(({ isChoice }) => isChoice).map(({ row }) => `“${labelOf(row)}”`);
  const estimates = others.filter(({ isChoice }) => !isChoice).map(({ row }) => `“${labelOf(row)}”`);
  const rest = estimates.length - MOST_NAMED;
  const named = rest > 1 ? [...estimates.slice(0, MOST_NAMED), `${rest} more`] : estimates;
  return [
    choices.length === 0 ? '' : `Whatever is chosen for ${listed(choices)}, that alone does not do it.`,
    estimates.length === 0 ? '' : `Within reason no value of ${listed(named)} does it alone.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function numberView(scenario: ResolvedScenario, number: NumberNeeded): NumberNeededView {
  const { row, now, needed, isChoice } = number;
  return {
    quantityId: row.id,
    label: labelOf(row),
    nature: isChoice ? 'choice' : 'estimate',
    now: amountWords(scenario, row, now),
    needed: needed === null ? null : amountWords(scenario, row, needed),
    known:
      needed === null
        ? ''
        : isChoice
          ? 'yours to choose'
          : isWithinKnown(number)
            ? `within what is known: ${rangeWords(scenario, number)}`
            : `beyond what is known: ${rangeWords(scenario, number)}`,
  };
}

function rangeWords(scenario: ResolvedScenario, { row, known }: Pick<NumberNeeded, 'row' | 'known'>): string {
  if (known === null) return '';
  return `${amountWords(scenario, row, known.low)} to ${amountWords(scenario, row, known.high)}`;
}

function pairView(scenario: ResolvedScenario, pair: PairNeeded, whose: string, isBehind: boolean): PairNeededView {
  const at = pair.needed?.values ?? pair.best;
  const said = pair.rows.map((row, index) => `“${labelOf(row)}” at ${amountWords(scenario, row, at[index] ?? '0')}`);
  const net = new ReferenceDecimal(pair.netAtBest);
  const left = `${moneyInWords(net)} ${net.isNegative() ? 'behind' : 'ahead'}`;
  const words =
    pair.needed === null
      ? `Not even two together: with ${listed(said)}, each ${isBehind ? 'as good' : 'as bad'} as anybody knows it could be, ${whose} is still ${left}.`
      : `Two together would do it: ${listed(said)}, each the same part of the way to the end of what is known of it.`;
  return {
    words,
    numbers: pair.rows.map((row, index) => ({
      quantityId: row.id,
      label: labelOf(row),
      nature: natureOf(row) === 'choice' ? 'choice' : 'estimate',
      now: amountWords(scenario, row, pair.now[index] ?? '0'),
      needed: pair.needed === null ? null : amountWords(scenario, row, at[index] ?? '0'),
      known: '',
    })),
  };
}

/** A value as people say it: "40 grit bins", "12%", "£2.50", "0.85". */
function amountWords({ structure }: ResolvedScenario, row: QuantityDefinitionRow, value: string): string {
  const amount = new ReferenceDecimal(value);
  const short = amount.isInteger() ? amount.toFixed() : amount.toSignificantDigits(DIGITS).toFixed();
  if (row.shownAs === 'share') return formatGivenShare(short);
  if (row.shownAs === 'money')
    return formatGivenMoney(
      amount.abs().greaterThanOrEqualTo(100) ? amount.toFixed(0) : amount.toDecimalPlaces(2).toFixed(),
    );
  if (row.id === 'programme.sites')
    return `${formatGiven(short)} ${amount.equals(1) ? structure.site.singular : structure.site.plural}`;
  return row.unit === 'year' ? `${formatGiven(short)} years` : formatGiven(short);
}
