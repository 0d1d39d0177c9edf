import type { ReactNode } from 'react';
import { formatTableFigure, type DecimalText } from '../../core/words';
import { drawn, niceDomain, percentAlong, ticksOf, type Domain } from '../components';

/** A column of a waterfall. A total stands on zero; a step begins where the last one ended. */
export type WaterfallColumn = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'total' | 'step';
  readonly amount: DecimalText;
};

type WaterfallProps<Column extends WaterfallColumn> = {
  readonly columns: readonly Column[];
  /** What one unit of the scale is worth: 1000 where it stands in thousands. */
  readonly size: number;
  readonly height?: number;
  /** The printed figure of a column, which stands above its block. */
  readonly figureOf: (column: Column, isLoss: boolean) => ReactNode;
  /** Its name below, where it is more than words. */
  readonly nameOf?: (column: Column) => ReactNode;
};

type Block = { readonly from: number; readonly to: number };

/** From one total, step by step, to another: every step printed, losses hatched. */
export function Waterfall<Column extends WaterfallColumn>({
  columns,
  size,
  height = 210,
  figureOf,
  nameOf,
}: WaterfallProps<Column>) {
  const blocks = blocksOf(columns, size);
  const ends = blocks.flatMap(({ from, to }) => [from, to]);
  const { domain, step } = niceDomain(Math.min(...ends) * 1.02, Math.max(...ends) * 1.02, 4);
  return (
    <div className="gb-waterfall" style={{ '--plot-height': `${height}px` }}>
      <Scale domain={domain} step={step} />
      <ol className="gb-waterfall-steps">
        {columns.map((column, at) => {
          const block = blocks[at] ?? { from: 0, to: 0 };
          return (
            <ColumnOf
              key={column.id}
              name={nameOf?.(column) ?? column.name}
              isTotal={column.kind === 'total'}
              block={block}
              isFollowed={columns[at + 1]?.kind === 'step'}
              domain={domain}
              figure={figureOf(column, block.to < block.from)}
            />
          );
        })}
      </ol>
    </div>
  );
}

function blocksOf(columns: readonly WaterfallColumn[], size: number): readonly Block[] {
  let running = 0;
  return columns.map(({ kind, amount }) => {
    const from = kind === 'total' ? 0 : running;
    running = from + drawn(amount) / size;
    return { from, to: running };
  });
}

type ColumnProps = {
  readonly name: ReactNode;
  readonly isTotal: boolean;
  readonly block: Block;
  readonly isFollowed: boolean;
  readonly domain: Domain;
  readonly figure: ReactNode;
};

function ColumnOf({ name, isTotal, block, isFollowed, domain, figure }: ColumnProps) {
  const [low, high] = [Math.min(block.from, block.to), Math.max(block.from, block.to)];
  const look = block.to < block.from ? 'loss' : isTotal ? 'total' : 'gain';
  const place = {
    '--low': percentAlong(domain, low),
    '--high': percentAlong(domain, high),
    '--end': percentAlong(domain, block.to),
  };
  return (
    <li className="gb-waterfall-step" style={place}>
      <span className="gb-waterfall-name">{name}</span>
      <span className="gb-waterfall-plot">
        <svg className={`gb-waterfall-block gb-block-${look}`} aria-hidden="true" focusable="false">
          <rect width="100%" height="100%" />
        </svg>
        {isFollowed && <span className="gb-waterfall-link" aria-hidden="true" />}
        <span className="gb-waterfall-figure">{figure}</span>
      </span>
    </li>
  );
}

function Scale({ domain, step }: { readonly domain: Domain; readonly step: number }) {
  return (
    <div className="gb-waterfall-scale" aria-hidden="true">
      {ticksOf(domain, step).map((tick) => (
        <span
          key={tick}
          className="gb-waterfall-tick"
          data-zero={tick === 0 || undefined}
          style={{ '--at': percentAlong(domain, tick) }}
        >
          <span>{formatTableFigure(String(tick), digitsOf(step))}</span>
        </span>
      ))}
    </div>
  );
}

/** As many figures after the point as tell one tick from the next. */
function digitsOf(step: number): number {
  if (Number.isInteger(step)) return 0;
  return Math.min(4, Math.max(1, Math.ceil(-Math.log10(step))));
}
