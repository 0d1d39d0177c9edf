import { along, drawn, type Domain } from './scale';
import type { DecimalText } from './values';

type RangeBarProps = {
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly middle?: DecimalText | undefined;
  readonly scale: Domain;
  /** A value marked on every bar of the scale: £1 for a return of a pound. */
  readonly mark?: number;
  /** Ours stands out from what others found. */
  readonly isOurs?: boolean;
};

/** A range and its middle on a common scale, for a row of a table that prints the same figures. */
export function RangeBar({ low, high, middle, scale, mark, isOurs = false }: RangeBarProps) {
  const [from, to] = [drawn(low), drawn(high)];
  return (
    <svg className="gb-range-bar" data-ours={isOurs} width="100%" height="22" aria-hidden="true" focusable="false">
      {mark !== undefined && (
        <line className="gb-range-mark" x1={along(scale, mark)} x2={along(scale, mark)} y1="2" y2="20" />
      )}
      <line className="gb-range-line" x1={along(scale, from)} x2={along(scale, to)} y1="11" y2="11" />
      {middle !== undefined && <circle className="gb-range-dot" cx={along(scale, drawn(middle))} cy="11" r="6" />}
    </svg>
  );
}
