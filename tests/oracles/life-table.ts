import { type LifeTableId, type Sex, rowOf } from '../../core/reference/life-table';
import type { DecimalText } from '../../core/reference/decimal';

/** UK 2022-2024: neither raised by the pandemic as 2018-2020 is, nor older than it as 2017-2019 is. */
export const DEFAULT_LIFE_TABLE: LifeTableId = 'uk-2022-2024';

/**
 * The years of life left on average, as printed in the table.
 *
 * Takes    age: whole years from 60; above 100, the value at 100
 * Gives    e(age), years, period basis
 * Refuses  age-below-life-table, age-not-whole
 * Source   as for `deathProbability`
 */
export function printedLifeExpectancy(table: LifeTableId, sex: Sex, age: number): DecimalText {
  return rowOf(table, sex, age).lifeExpectancy;
}
