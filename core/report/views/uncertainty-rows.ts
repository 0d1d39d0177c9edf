import {
  suggestSample,
  type Comparison,
  type PartialInformation,
  type Question,
  type Suggestion,
  type Tornado,
} from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import { formatHeadlineMoney, formatShare, formatTableFigure } from '../../words';
import type { ComparedView, FindOutView, TornadoRowView } from './uncertainty-types';
import { chanceView, drawnText, inFutures, worthWords } from './uncertainty-words';
import { labelOf } from './weakest';

/** The tornado as a table: the widest first, each row from the end that gives less to the end that gives more. */
export function tornadoRows(
  { rows }: Tornado,
  definitions: readonly QuantityDefinitionRow[],
  shares: ReadonlyMap<string, number> = new Map(),
): readonly TornadoRowView[] {
  const byId = new Map(definitions.map((row) => [row.id, row]));
  return rows.map(({ id, low, high, atLow, atHigh, changesSign }) => {
    const [worse, better] = atLow <= atHigh ? [low, high] : [high, low];
    const row = byId.get(id);
    return {
      quantityId: id,
      label: row === undefined ? id : labelOf(row),
      name: row?.label ?? id,
      group: row?.group ?? '',
      worseAt: quantityWords(worse, row),
      betterAt: quantityWords(better, row),
      worse: Math.min(atLow, atHigh),
      better: Math.max(atLow, atHigh),
      changesSign,
      share: shares.get(id) ?? null,
    };
  });
}

/** A value of a quantity, to three figures: "62%", "£1,400", "0.78". */
export function quantityWords(value: number, row: Pick<QuantityDefinitionRow, 'shownAs' | 'unit'> | undefined): string {
  if (row?.shownAs === 'share') return formatShare(drawnText(value), decimalsFor(value * 100));
  const digits = decimalsFor(value);
  const number = formatTableFigure(drawnText(Math.abs(value)), row?.shownAs === 'money' ? penceFor(digits) : digits);
  const sign = value < 0 ? '\u2212' : '';
  return row?.shownAs === 'money' ? `${sign}£${number}` : `${sign}${number}`;
}

/** Pounds alone, or pounds and pence; more where a price is a small part of a penny. */
const penceFor = (digits: number) => (digits === 1 || digits === 3 ? 2 : digits);

/** Digits after the point that leave three figures, at least two of them where the value is small; none from a hundred on. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  const places = 2 - Math.floor(Math.log10(size));
  const shortest = Array.from({ length: Math.min(places, 8) + 1 }, (_, digits) => digits).find(
    (digits) => Number(value.toFixed(digits)) === Number(value.toPrecision(3)),
  );
  return shortest ?? Math.min(places, 8);
}

/** What may be found out: a quantity, or several that one study answers together. */
export type CanBeFoundOut = {
  readonly id: string;
  readonly label: string;
  readonly worth: PartialInformation;
  /** The numbers that it answers. */
  readonly quantities: readonly string[];
  /** How each of them could be asked; none where no survey answers them. */
  readonly questions: readonly Question[];
};

/** What to find out first: what it could be worth at most to know, the most first. */
export function findOutRows(candidates: readonly CanBeFoundOut[]): readonly FindOutView[] {
  return [...candidates]
    .sort((one, other) => other.worth.value - one.worth.value)
    .map(({ id, label, worth, quantities, questions }) => {
      const suggestion = largestOf(questions.map(suggestSample));
      return {
        id,
        label,
        quantities,
        worth: drawnText(worth.value),
        worthPerYear: drawnText(worth.perYear),
        worthWords: worthWords(worth.value),
        errorWords: `give or take ${worthWords(worth.standardError)}`,
        standsOut: worth.standsOut,
        people: suggestion?.people ?? null,
        asked: suggestion === null ? null : suggestion.people * suggestion.groups,
        ask: askWords(suggestion),
      };
    });
}

/** One study asks as many as its most demanding question needs; comparing two groups is a study of its own kind. */
function largestOf(suggestions: readonly (Suggestion | null)[]): Suggestion | null {
  const found = suggestions.filter((one) => one !== null);
  return found.reduce<Suggestion | null>(
    (most, one) => (most === null || one.people * one.groups > most.people * most.groups ? one : most),
    null,
  );
}

/** "Ask 385 people: the share is then known to within 5 points." */
export function askWords(suggestion: Suggestion | null): string {
  if (suggestion === null) return 'No survey answers it: look for a better source.';
  const people = formatTableFigure(String(suggestion.people), 0);
  if (suggestion.tells === 'sees') {
    return `Compare ${people} people with help and as many without, for a year: an effect of this size is then seen 8 times in 10.`;
  }
  const asked = suggestion.everybody
    ? `Ask all ${people}`
    : `Ask ${people} ${suggestion.people === 1 ? 'person' : 'people'}`;
  return suggestion.tells === 'margin'
    ? `${asked}: the share is then known to within 5 points.`
    : `${asked}: the doubt about it is then half of what it is.`;
}

/** Scenarios side by side in the same futures. */
export function comparedRows(
  { scenarios }: Comparison,
  named: readonly { readonly id: string; readonly name: string }[],
): readonly ComparedView[] {
  const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? id;
  const against = scenarios.find(({ difference }) => difference === null);
  return scenarios.map(({ id, net, chancePositive, difference, chanceBetter, chanceBest }) => ({
    id,
    name: nameOf(id),
    mean: drawnText(net.mean),
    interval: { low: drawnText(net.interval.low), high: drawnText(net.interval.high) },
    chancePositive: chanceView(chancePositive),
    chanceBest: chanceView(chanceBest),
    difference:
      difference === null || chanceBetter === null
        ? null
        : {
            mean: drawnText(difference.mean),
            interval: { low: drawnText(difference.interval.low), high: drawnText(difference.interval.high) },
            chanceBetter: chanceView(chanceBetter),
            words: differenceSentence(nameOf(id), nameOf(against?.id ?? ''), difference.mean, chanceBetter.share),
          },
  }));
}

function differenceSentence(name: string, other: string, mean: number, chance: number): string {
  const size = formatHeadlineMoney(drawnText(Math.abs(mean)));
  return `“${name}” brings ${size} ${mean < 0 ? 'less' : 'more'} than “${other}” on average, and more than it ${inFutures(chance)}.`;
}
