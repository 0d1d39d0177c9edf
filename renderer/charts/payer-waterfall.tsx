import type { DecimalText } from '../../core/words';
import { Figure, type OnExplain } from '../components';
import { moneyLooks, type MoneyUnit } from './money-unit';
import { Waterfall, type WaterfallColumn } from './waterfall';

/** One step of a waterfall, £. A total stands on zero; a step begins where the last one ended. */
export type WaterfallStep = WaterfallColumn & {
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

/** From what is put in, payer by payer, to what remains: every step printed and opened, losses hatched. */
export function PayerWaterfall({ steps, unit = 'thousand', height = 210, onExplain }: PayerWaterfallProps) {
  const { words, print, size } = moneyLooks[unit];
  return (
    <Waterfall
      columns={steps}
      size={size}
      height={height}
      figureOf={({ name, amount, printed, figureId }, isLoss) => (
        <Figure
          name={`${name}, ${words}`}
          text={print(printed ?? amount, { plus: true })}
          figureId={figureId}
          size="strong"
          tone={isLoss ? 'negative' : 'plain'}
          onExplain={onExplain}
        />
      )}
    />
  );
}
