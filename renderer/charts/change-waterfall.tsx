import { Waterfall, type WaterfallColumn } from './waterfall';

/** A change between two results, or one of the results. */
export type ChangeStep = WaterfallColumn & {
  /** As printed, so that the steps lead from one end to the other. */
  readonly text: string;
  /** Where it is one number, its field. */
  readonly quantityId: string | null;
};

type ChangeWaterfallProps = {
  readonly steps: readonly ChangeStep[];
  readonly size: number;
  readonly onGoTo: (quantityId: string) => void;
};

/** From one result to another, change by change. A change of one number leads to its field. */
export function ChangeWaterfall({ steps, size, onGoTo }: ChangeWaterfallProps) {
  return (
    <Waterfall
      columns={steps}
      size={size}
      height={230}
      figureOf={({ text }, isLoss) => (
        <span className={`gb-figure gb-figure-strong gb-figure-${isLoss ? 'negative' : 'plain'}`}>
          <span className="gb-figure-text">{text}</span>
        </span>
      )}
      nameOf={({ name, quantityId }) =>
        quantityId === null ? (
          name
        ) : (
          <button type="button" className="gb-link" onClick={() => onGoTo(quantityId)}>
            {name}
          </button>
        )
      }
    />
  );
}
