import {
  formatGiven,
  formatHeadlineMoney,
  formatTableFigure,
  YEAR_HYPHEN,
  type DecimalText,
} from '../../../core/words';
import { drawn } from '../../components';
import { givenText } from '../../state/gesture';
import type { CouncilFacts, Places } from '../../state/use-places';
import type { Quantity } from '../../state/workbook-session';

type Printed = Pick<CouncilFacts['facts'][number], 'shownAs' | 'digits'>;
export type Indicator = Places['indicators'][number];

/** A figure about a place as it is printed: "18.7%", "£747", "593", "£24.4m". */
export function placeText({ shownAs, digits }: Printed, value: DecimalText): string {
  switch (shownAs) {
    case 'count':
      return formatGiven(value);
    case 'percent':
      return `${formatTableFigure(value, digits)}%`;
    case 'money':
      return digits === 0 ? formatHeadlineMoney(value) : `£${formatTableFigure(value, digits)}`;
    case 'number':
      return formatTableFigure(value, digits);
  }
}

/** A number as the preview prints it: as its field does, money with its pennies or none. */
export function fillText(row: Quantity['row'], value: DecimalText): string {
  if (row.shownAs !== 'money') return givenText(row, value);
  const hasPennies = /\.\d*[1-9]/.test(value);
  return hasPennies ? `£${formatTableFigure(value, 2)}` : formatHeadlineMoney(value);
}

/** "2024-25" and "mid-2022" as a person reads them: a financial year never breaks. */
export function periodText(period: string): string {
  return period.replace(/^(\d{4})-(\d{2})$/, `$1${YEAR_HYPHEN}$2`);
}

/** A fifth of the councils: which shade, and from where to where it reaches. */
export type Shade = { readonly shade: number; readonly low: DecimalText; readonly high: DecimalText };

const SHADES = 5;

/** Councils in five parts of about equal number, lowest first; what is set aside or not published is in none. */
export function shadesOf({ values, setAside }: Indicator): {
  readonly shades: readonly Shade[];
  readonly shadeOf: (code: string) => number | 'set-aside' | 'not-published';
} {
  const used = Object.entries(values)
    .filter(([code]) => setAside[code] === undefined)
    .sort(([, a], [, b]) => drawn(a) - drawn(b));
  const partOf = (at: number) => Math.min(SHADES, Math.floor((at * SHADES) / used.length) + 1);
  const shadeByCode = new Map(used.map(([code], at) => [code, partOf(at)]));
  const shades = Array.from({ length: SHADES }, (_, at) => {
    const inside = used.filter(([code]) => shadeByCode.get(code) === at + 1);
    return { shade: at + 1, low: inside[0]?.[1] ?? '0', high: inside.at(-1)?.[1] ?? '0' };
  });
  return {
    shades,
    shadeOf: (code) => shadeByCode.get(code) ?? (setAside[code] === undefined ? 'not-published' : 'set-aside'),
  };
}
