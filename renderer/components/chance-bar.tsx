import { drawn } from './scale';
import type { DecimalText } from './values';

type ChanceBarProps = {
  /** What it is the chance of: "Chance it pays back". */
  readonly name: string;
  /** In [0, 1]. */
  readonly chance: DecimalText;
  /** As printed: "77 in 100". */
  readonly text: string;
};

const pips = Array.from({ length: 20 }, (_, at) => at);

/** A chance as words and twenty pips, each of five futures in a hundred. */
export function ChanceBar({ name, chance, text }: ChanceBarProps) {
  const filled = drawn(chance) * pips.length;
  return (
    <div>
      <div className="gb-pair">
        <span className="gb-words2">{name}</span>
        <strong className="gb-digits">{text}</strong>
      </div>
      <div className="gb-pips" aria-hidden="true">
        {pips.map((pip) => (
          <span key={pip} className="gb-pip" data-filled={pip + 0.5 <= filled} />
        ))}
      </div>
    </div>
  );
}
