import { nameOf, requiredQuantities, valueInWords, type QuantityDefinitionRow } from '../catalogue';
import { Refusal, type Finding } from '../errors';
import { sameUnit, unit, type Unit } from '../graph';
import { GDP_DEFLATORS, isDecimalText, priceYearLabel, ReferenceDecimal } from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { PriceYear, QuantityInput } from '../schema';
import { isEffectRatio } from '../uncertainty';
import { listed } from '../words';
import { mustMend, worthKnowing } from './finding';
import { checkSpread } from './spread';

/** Every quantity that the structure asks for: there, in its unit, a number within its limits, in prices that can be compared. */
export function checkQuantities({ structure, quantities }: ResolvedScenario): readonly Finding[] {
  const rows = requiredQuantities(structure);
  return [
    ...rows.flatMap((row) => checkQuantity(row, quantities[row.id])),
    ...checkNotAskedFor(rows, quantities),
    ...checkPriceYearsGiven(rows, quantities),
    ...checkAwareness(rows, quantities),
    ...checkRatios(rows, quantities),
  ];
}

function checkQuantity(row: QuantityDefinitionRow, input: QuantityInput | undefined): readonly Finding[] {
  if (input === undefined) return [missing(row)];
  if (!isDecimalText(input.value)) return [notANumber(row, input.value)];
  return [
    ...checkUnit(row, input.unit),
    ...checkLimits(row, input.value),
    ...checkSpread(row, input),
    ...checkPriceYear(row, input.priceYear),
  ];
}

function checkUnit(row: QuantityDefinitionRow, text: string): readonly Finding[] {
  const found = readUnit(text);
  const wanted = readUnit(row.unit);
  if (wanted === null) return []; // the stream that asks in such a unit is refused itself
  if (found !== null && sameUnit(found, wanted)) return [];
  const common = { mend: `Give ${nameOf(row)} in ${row.unit}.`, about: [row.id] };
  if (found === null) {
    return [
      mustMend('unit-unknown', {
        what: `${nameOf(row)} is in “${text.slice(0, 40)}”, which is not a unit that Gritbin can read.`,
        why: `It is asked for in ${row.unit}.`,
        ...common,
      }),
    ];
  }
  return [
    mustMend('unit-differs', {
      what: `${nameOf(row)} is in ${text}, and is asked for in ${row.unit}.`,
      why: 'A number in another unit would be read as something else.',
      ...common,
    }),
  ];
}

/** The unit, or null where the text is none: what a person typed is told, not thrown. */
function readUnit(text: string): Unit | null {
  try {
    return unit(text);
  } catch (failure) {
    if (failure instanceof Refusal) return null;
    throw failure;
  }
}

function checkLimits(row: QuantityDefinitionRow, value: string): readonly Finding[] {
  if (isAtMost(row.limits.low, value) && isAtMost(value, row.limits.high)) return [];
  const [low, high] = [valueInWords(row.limits.low, row), valueInWords(row.limits.high, row)];
  const isBelow = !isAtMost(row.limits.low, value);
  const what = `${nameOf(row)} is ${valueInWords(value, row)}.`;
  const about = [row.id];
  if (row.unit === 'share' && row.limits.high === '1') {
    const why = 'A share lies between 0% (none) and 100% (all).';
    return [mustMend('outside-limits', { what, why, mend: `Give a share between ${low} and ${high}.`, about })];
  }
  if (isBelow && row.limits.low === '0') {
    return [
      mustMend('outside-limits', {
        what,
        why: 'There cannot be less than none of it.',
        mend: 'Give 0 or more.',
        about,
      }),
    ];
  }
  return [
    mustMend('outside-limits', {
      what,
      why: isBelow
        ? `Below ${low} the formula that uses it makes no sense.`
        : `Above ${high} it is almost surely a slip of the pen.`,
      mend: `Give a number between ${low} and ${high}.`,
      about,
    }),
  ];
}

/**
 * Whether one decimal text is at most another. Reading a text as floating point never turns the order round, and is much
 * faster: this runs while a slider moves. Only where the two read the same do all their digits decide.
 */
function isAtMost(one: string, other: string): boolean {
  const [left, right] = [Number(one), Number(other)];
  return left === right ? new ReferenceDecimal(one).lessThanOrEqualTo(other) : left < right;
}

function checkPriceYear(row: QuantityDefinitionRow, priceYear: PriceYear | undefined): readonly Finding[] {
  if (priceYear === undefined || isInDeflatorTable(priceYear)) return [];
  return [
    mustMend('price-year-outside-table', {
      what: `${nameOf(row)} is in prices of ${priceYearLabel(priceYear)}, which cannot be compared with other years.`,
      why: `The price index (${GDP_DEFLATORS.label}) runs from ${deflatorEnds().join(' to ')}.`,
      mend: 'Give the amount in prices of a year within the index.',
      about: [row.id],
    }),
  ];
}

/** Whether the GDP deflator has the year; a calendar year needs the financial years on both sides of it. */
export function isInDeflatorTable({ kind, year }: PriceYear): boolean {
  const has = (startYear: number) => GDP_DEFLATORS.years.some((row) => row.startYear === startYear);
  return kind === 'financial' ? has(year) : has(year - 1) && has(year);
}

/** The first and the last year of the deflator, in words. */
export function deflatorEnds(): readonly string[] {
  return [GDP_DEFLATORS.years[0], GDP_DEFLATORS.years.at(-1)].map((row) =>
    priceYearLabel({ kind: 'financial', year: row?.startYear ?? 0 }),
  );
}

function missing(row: QuantityDefinitionRow): Finding {
  return mustMend('quantity-missing', {
    what: `${nameOf(row)} is not filled in.`,
    why: 'The result needs it, and Gritbin never guesses in silence.',
    mend: `Give it in ${row.unit}; a guess will do if you say that it is one.`,
    about: [row.id],
  });
}

function notANumber(row: QuantityDefinitionRow, value: string): Finding {
  return mustMend('not-a-number', {
    what: `“${value.slice(0, 40)}” is not a number that ${nameOf(row)} can take.`,
    why: 'A number is written with digits, at most one point, and at most 15 digits before and 20 after it.',
    mend: 'Write it like 1234.5, without commas, letters or a currency sign.',
    about: [row.id],
  });
}

/** Left over from a choice that was taken back, or mistyped: nothing reads it, and nobody would notice. */
function checkNotAskedFor(
  rows: readonly QuantityDefinitionRow[],
  quantities: ResolvedScenario['quantities'],
): readonly Finding[] {
  const asked = new Set(rows.map((row) => row.id));
  const extra = Object.keys(quantities).filter((id) => !asked.has(id));
  if (extra.length === 0) return [];
  const [first = ''] = extra;
  return [
    worthKnowing('not-asked-for', {
      what:
        extra.length === 1
          ? `“${first}” is filled in, but nothing in this scenario asks for it.`
          : `${extra.length} numbers are filled in that nothing in this scenario asks for, “${first}” among them.`,
      why: 'They change no figure: they belong to something that this scenario does not have.',
      mend: 'Leave them, or put back what they belong to.',
      about: extra,
    }),
  ];
}

function checkPriceYearsGiven(
  rows: readonly QuantityDefinitionRow[],
  quantities: ResolvedScenario['quantities'],
): readonly Finding[] {
  const undated = rows.filter(
    (row) =>
      row.unit.startsWith('£') && quantities[row.id] !== undefined && quantities[row.id]?.priceYear === undefined,
  );
  const names = undated.map(nameOf);
  if (undated.length === 0) return [];
  return [
    worthKnowing('price-year-missing', {
      what: `${undated.length === 1 ? 'An amount says' : `${undated.length} amounts say`} nothing of the year whose prices it is in: ${listed(names.slice(0, 3))}${names.length > 3 ? ' and others' : ''}.`,
      why: 'It is taken as already in the prices of this workbook; an older price would be understated.',
      mend: 'Say which year’s prices it is in.',
      about: undated.map((row) => row.id),
    }),
  ];
}

/** Inviting people can only raise how many hear. */
function checkAwareness(
  rows: readonly QuantityDefinitionRow[],
  quantities: ResolvedScenario['quantities'],
): readonly Finding[] {
  return rows
    .filter((row) => row.id.endsWith('.aware-ceiling'))
    .flatMap((ceiling) => {
      const before = rows.find((row) => row.id === ceiling.id.replace('aware-ceiling', 'aware-before'));
      const [most, start] = [quantities[ceiling.id]?.value, before && quantities[before.id]?.value];
      if (before === undefined || most === undefined || start === undefined) return [];
      if (!isDecimalText(most) || !isDecimalText(start)) return [];
      if (new ReferenceDecimal(most).greaterThanOrEqualTo(start)) return [];
      return [
        mustMend('ceiling-below-start', {
          what: `${nameOf(ceiling)} is ${valueInWords(most, ceiling)}, below the ${valueInWords(start, before)} who hear about it anyway.`,
          why: 'Inviting people would then make fewer of them hear.',
          mend: `Raise it to at least ${valueInWords(start, before)}, or lower ${nameOf(before)}.`,
          about: [ceiling.id, before.id],
        }),
      ];
    });
}

/** A ratio above 1 is legal: help may do harm. It should not be so by a slip. */
function checkRatios(
  rows: readonly QuantityDefinitionRow[],
  quantities: ResolvedScenario['quantities'],
): readonly Finding[] {
  return rows
    .filter(({ id }) => isEffectRatio(id))
    .flatMap((row) => {
      const value = quantities[row.id]?.value;
      if (value === undefined || !isDecimalText(value) || new ReferenceDecimal(value).lessThanOrEqualTo(1)) return [];
      return [
        worthKnowing('ratio-above-one', {
          what: `${nameOf(row)} is ${valueInWords(value, row)}: help is taken to make this happen more often, not less.`,
          why: 'A ratio of 1 means that help changes nothing, below 1 less often, above 1 more often.',
          mend: 'Leave it if harm is what you mean to test; otherwise give a ratio of 1 or less.',
          about: [row.id],
        }),
      ];
    });
}
