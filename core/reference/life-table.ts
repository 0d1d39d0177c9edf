import { Defect, Refusal } from '../errors';
import type { DecimalText } from './decimal';
import type { Provenance } from './figures';
import rows from './life-tables.json';

export type Sex = 'female' | 'male';

export type LifeTableId = 'uk-2022-2024' | 'england-2018-2020' | 'england-2017-2019';

/** A national life table from 60 to 100 by single year of age. */
export type LifeTable = Provenance & {
  readonly id: LifeTableId;
  readonly label: string;
  readonly geography: string;
  readonly period: string;
} & Readonly<Record<Sex, readonly LifeTableRow[]>>;

export type LifeTableRow = {
  readonly age: number;
  readonly deathProbability: DecimalText; // q(x): of dying before the next birthday
  readonly lifeExpectancy: DecimalText; // e(x): years left, period basis, as printed
};

/** The tables that ship, the default first. */
export const LIFE_TABLES = rows as readonly LifeTable[];

const YOUNGEST = 60;
const OLDEST = 100;

/** One life table with its source. */
export function lifeTable(id: LifeTableId): LifeTable {
  const found = LIFE_TABLES.find((table) => table.id === id);
  if (found === undefined) throw new Defect(`No life table has the id "${id}".`);
  return found;
}

/**
 * The probability of dying before the next birthday.
 *
 * Takes    table: a life table; age: whole years, 60 or more
 * Gives    q(age) in [0, 1] as printed; above 100, q(100)
 * Refuses  age-below-life-table, age-not-whole
 * Source   Office for National Statistics, national life tables
 */
export function deathProbability(table: LifeTableId, sex: Sex, age: number): DecimalText {
  return rowOf(table, sex, age).deathProbability;
}

/**
 * The probabilities of dying, age by age, as a series for a cohort.
 *
 * Takes    fromAge: whole years, 60 or more; count: how many ages
 * Gives    q(fromAge), q(fromAge + 1) … of length count
 * Refuses  age-below-life-table, age-not-whole
 * Source   as for `deathProbability`
 */
export function deathProbabilities(
  table: LifeTableId,
  sex: Sex,
  fromAge: number,
  count: number,
): readonly DecimalText[] {
  return Array.from({ length: count }, (_, years) => deathProbability(table, sex, fromAge + years));
}

export function rowOf(id: LifeTableId, sex: Sex, age: number): LifeTableRow {
  const table = lifeTable(id);
  if (!Number.isInteger(age)) throw notWhole(age);
  if (age < YOUNGEST) throw tooYoung(age, table.label);
  const row = table[sex][Math.min(age, OLDEST) - YOUNGEST];
  if (row === undefined) throw new Defect(`The life table "${id}" has no row for ${sex}, ${age}.`);
  return row;
}

function notWhole(age: number): Refusal {
  return new Refusal('age-not-whole', {
    what: `${age} is not an age that a life table has a row for.`,
    why: 'A life table has one row for each whole year of age.',
    mend: 'Round the age down to whole years.',
    about: [String(age)],
  });
}

function tooYoung(age: number, label: string): Refusal {
  return new Refusal('age-below-life-table', {
    what: `Nobody can start at the age of ${age}.`,
    why: `The life table ${label} starts at ${YOUNGEST}: Gritbin is about help for older people.`,
    mend: `Choose a starting age of ${YOUNGEST} or more.`,
    about: [String(age)],
  });
}
