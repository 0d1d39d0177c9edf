import { priceYearLabel, ReferenceDecimal } from '../../../reference';
import type { QuantityInput } from '../../../schema';
import type { Reading } from '../figures';
import type { CheckView } from '../view-types';
import { labelOf } from '../weakest';
import { listed } from '../words';
import { holds, warns } from './check';
import { WEAK_FROM } from '../thresholds';

type Asked = Reading['rows'][number] & { readonly input: QuantityInput };

/** Whether what is claimed stands within what it rests on: ranges, dates of prices, and words. */
export function claimChecks(reading: Reading): readonly CheckView[] {
  const asked = reading.rows.flatMap((row): readonly Asked[] => {
    const input = reading.scenario.quantities[row.id];
    return input === undefined ? [] : [{ ...row, input }];
  });
  return [
    withinTheirRanges(asked),
    pricesSayTheirYear(asked),
    pricesAreRecent(reading, asked),
    wordsFitTheGrade(reading),
  ];
}

const NAMED = 3;

function named(rows: readonly Asked[]): string {
  const names = rows.slice(0, NAMED).map((row) => `“${labelOf(row)}”`);
  return rows.length > NAMED ? `${names.join(', ')} and others` : listed(names);
}

/** A figure outside the range that was given for it is another claim than its source makes. */
function withinTheirRanges(asked: readonly Asked[]): CheckView {
  const outside = asked.filter(({ input: { value, range } }) => {
    if (range === undefined) return false;
    const now = new ReferenceDecimal(value);
    return now.lessThan(range.low) || now.greaterThan(range.high);
  });
  if (outside.length === 0) {
    return holds(
      'outside-its-range',
      'Every number is inside the range given for it',
      'Where a range was published or argued, the number lies in it.',
    );
  }
  return warns('outside-its-range', {
    what:
      outside.length === 1 ? 'One number is outside its range' : `${outside.length} numbers are outside their ranges`,
    why: `${named(outside)}: the range is what was published or argued for it, and its source does not hold beyond.`,
    mend: 'Bring them back inside, or give the source of the wider claim.',
    about: outside.map(({ id }) => `quantity:${id}`),
  });
}

/** The finding on the answers says which; here stands that there are none. */
function pricesSayTheirYear(asked: readonly Asked[]): CheckView {
  const silent = asked.filter(({ unit, input }) => unit.startsWith('£') && input.priceYear === undefined);
  return silent.length === 0
    ? holds(
        'prices-say-their-year',
        'Every amount says whose prices it is in',
        'Each is brought to one price base once.',
      )
    : warns('prices-say-their-year', {
        what:
          silent.length === 1
            ? 'One amount does not say whose prices it is in'
            : `${silent.length} amounts do not say whose prices they are in`,
        why: `${named(silent)}: taken as in the prices of this workbook, so that an older price is understated.`,
        mend: 'Say which year’s prices they are in.',
        about: silent.map(({ id }) => `quantity:${id}`),
      });
}

/** The table of grades calls figures of over five years the least sure. */
const OLD_AFTER = 5;

function pricesAreRecent({ scenario }: Reading, asked: readonly Asked[]): CheckView {
  const { priceBase } = scenario.structure;
  const old = asked.filter(
    // a point of life satisfaction has the value that the Treasury gave it once, in the prices of then
    ({ input: { priceYear, unit } }) =>
      priceYear !== undefined && unit !== '£/wellby' && priceBase - priceYear.year > OLD_AFTER,
  );
  const oldest = old.reduce<Asked | null>(
    (first, one) =>
      first === null || (one.input.priceYear?.year ?? 0) < (first.input.priceYear?.year ?? 0) ? one : first,
    null,
  );
  if (oldest?.input.priceYear === undefined) {
    return holds(
      'stale-prices',
      'No price is older than five years',
      'Each is rebased from its own year by the GDP deflator.',
    );
  }
  return warns('stale-prices', {
    what:
      old.length === 1 ? 'One price is more than five years old' : `${old.length} prices are more than five years old`,
    why: `${named(old)}; the oldest is in prices of ${priceYearLabel(oldest.input.priceYear)}. Rebasing follows prices in general, not what care or pay has done since.`,
    mend: 'Find a newer figure, or what your council pays now.',
    about: old.map(({ id }) => `quantity:${id}`),
  });
}

const STRONG_WORDS =
  /\b(?:saves?|savings?|saved|prevents?|prevented|guarantees?|guaranteed|proves?|proven|eliminates?|cuts)\b/i;
/** Strong words for a weak effect, in names that stand on every page. */
function wordsFitTheGrade({ scenario }: Reading): CheckView {
  const effect = scenario.quantities['pathway.hazard-ratio'];
  const isWeak = effect !== undefined && effect.grade >= WEAK_FROM;
  const { structure } = scenario;
  const names = [
    { name: scenario.name, about: [] },
    ...structure.inputs.map(({ id, label }) => ({ name: label, about: [`quantity:input.${id}.amount`] })),
    ...structure.streams.map(({ id, label }) => ({ name: label, about: [`stream.${id}`] })),
  ];
  const strong = isWeak ? names.filter(({ name }) => STRONG_WORDS.test(name)) : [];
  if (strong.length === 0) {
    return holds(
      'wording-fits-grade',
      'No name claims more than its grade bears',
      isWeak
        ? 'Nothing is named as if it were certain.'
        : 'The effect on moving into care is better than secondary evidence.',
      ['quantity:pathway.hazard-ratio'],
    );
  }
  return warns('wording-fits-grade', {
    what: 'A name says for certain what is grade 5 or a guess',
    why: `${listed(strong.map(({ name }) => `“${name}”`))}: the effect of help on moving into care is grade ${effect?.grade ?? WEAK_FROM}.`,
    mend: 'Write “may put off”, and call money by its label.',
    about: [...strong.flatMap(({ about }) => about), 'quantity:pathway.hazard-ratio'],
  });
}
