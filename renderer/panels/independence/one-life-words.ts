import type { OneLifeView } from '../../../core/contract-types';
import { formatTableFigure } from '../../../core/words';
import { yearsAsMonths } from '../../state/exact-difference';

/** How the arms are called: nobody comes, they go on, or they come for some years. */
export function armNames(
  stopsAfterYears: number | null,
): Readonly<Record<'unhelped' | 'helped' | 'untilStopped', string>> {
  return {
    unhelped: 'Without help',
    helped: 'With help',
    untilStopped: stopsAfterYears === null ? 'With help' : `With help ${forYears(stopsAfterYears)}`,
  };
}

/** "for 3 years", as the slider's position reads. */
export function forYears(years: number): string {
  if (years === 0) return 'never begun';
  return years === 1 ? 'for one year' : `for ${years} years`;
}

/** When the neighbours stop, in words: "after 3 years", "never". */
export function stopsText(stopsAfterYears: number | null): string {
  if (stopsAfterYears === null) return 'Never';
  if (stopsAfterYears === 0) return 'At once';
  return stopsAfterYears === 1 ? 'After one year' : `After ${stopsAfterYears} years`;
}

/** "a woman of 87 like Eileen, an invented person". */
export function personText({ who: { name, sex, age, isInvented } }: OneLifeView): string {
  return `${sex === 'female' ? 'a woman' : 'a man'} of ${age} like ${name}${isInvented ? ', an invented person' : ''}`;
}

/** Years as months with one figure after the point. */
export function monthsText(years: string | null): string {
  return formatTableFigure(years === null ? null : yearsAsMonths(years), 1);
}
