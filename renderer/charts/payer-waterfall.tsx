import { formatTableFigure, type DecimalText } from '../../core/report';
import { type Domain, drawn, Figure, niceDomain, type OnExplain, percentAlong, ticksOf } from '../components';
import { moneyLooks, type MoneyUnit } from './money-unit';

/** One step of a waterfall, £. A total stands on zero; a step begins where the last one ended. */
export type WaterfallStep = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'total' | 'step';
  readonly amount: DecimalText;
  /** The rounded amount in £, where the steps must print so that they add up; else the amount itself. */
  readonly printed?: DecimalText;
  readonly figureId: string;
};

type PayerWaterfallProps = {
  readonly steps: readonly WaterfallStep[];
  readonly unit?: MoneyUnit;
  readonly height?: number;
  readonly onExplain?: OnExplain;
};

type Block = WaterfallStep & { readonly from: number; readonly to: number };

/** From what is put in, payer by payer, to what remains: every step printed, losses hatched. */
export function PayerWaterfall({ steps, unit = 'thousand', height = 210, onExplain }: PayerWaterfallProps) {
  const blocks = blocksOf(steps, moneyLooks[unit].size);
  const ends = blocks.flatMap(({ from, to }) => [from, to]);
  const { domain, step } = niceDomain(Math.min(...ends) * 1.02, Math.max(...ends) * 1.02, 4);
  return (
    <div className="gb-waterfall" style={{ '--plot-height': `${height}px` }}>
      <Scale domain={domain} step={step} />
      <ol className="gb-waterfall-steps">
        {blocks.map((block, at) => (
          <WaterfallColumn
            key={block.id}
            block={block}
            next={blocks[at + 1]}
            domain={domain}
            unit={unit}
            onExplain={onExplain}
          />
        ))}
      </ol>
    </div>
  );
}

function blocksOf(steps: readonly WaterfallStep[], size: number): readonly Block[] {
  let running = 0;
  return steps.map((step) => {
    const amount = drawn(step.amount) / size;
    const from = step.kind === 'total' ? 0 : running;
    running = from + amount;
    return { ...step, from, to: running };
  });
}

type ColumnProps = {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly domain: Domain;
  readonly unit: MoneyUnit;
  readonly onExplain: OnExplain | undefined;
};

function WaterfallColumn({ block, next, domain, unit, onExplain }: ColumnProps) {
  const { words, print } = moneyLooks[unit];
  const [low, high] = [Math.min(block.from, block.to), Math.max(block.from, block.to)];
  const isLoss = block.to < block.from;
  const look = isLoss ? 'loss' : block.kind === 'total' ? 'total' : 'gain';
  const place = {
    '--low': percentAlong(domain, low),
    '--high': percentAlong(domain, high),
    '--end': percentAlong(domain, block.to),
  };
  return (
    <li className="gb-waterfall-step" style={place}>
      <span className="gb-waterfall-name">{block.name}</span>
      <span className="gb-waterfall-plot">
        <svg className={`gb-waterfall-block gb-block-${look}`} aria-hidden="true" focusable="false">
          <rect width="100%" height="100%" />
        </svg>
        {next?.kind === 'step' && <span className="gb-waterfall-link" aria-hidden="true" />}
        <span className="gb-waterfall-figure">
          <Figure
            name={`${block.name}, ${words}`}
            text={print(block.printed ?? block.amount, { plus: true })}
            figureId={block.figureId}
            size="strong"
            tone={isLoss ? 'negative' : 'plain'}
            onExplain={onExplain}
          />
        </span>
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
          <span>{formatTableFigure(String(tick), Number.isInteger(step) ? 0 : 1)}</span>
        </span>
      ))}
    </div>
  );
}
