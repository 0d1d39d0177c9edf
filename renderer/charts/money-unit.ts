import { formatTableFigure, formatTableThousands, NOTHING, type DecimalText, type SignStyle } from '../../core/words';

/** How money stands in cells and on axes: in thousands, or in pounds where a scheme is so small that thousands would hide it. */
export type MoneyUnit = 'thousand' | 'pound';

type MoneyLook = {
  /** In the title of a table or chart. */
  readonly words: string;
  /** What one unit is worth, for drawing. */
  readonly size: number;
  /** Figures after the point of £, for rounding rows and columns together. */
  readonly roundsTo: number;
  readonly print: (amount: DecimalText | null, style?: SignStyle) => string;
};

export const moneyLooks: Readonly<Record<MoneyUnit, MoneyLook>> = {
  thousand: { words: '£ thousand', size: 1000, roundsTo: -2, print: formatTableThousands },
  pound: {
    words: '£',
    size: 1,
    roundsTo: 0,
    print: (amount, style) => (amount === null ? NOTHING : formatTableFigure(amount, 0, style)),
  },
};
