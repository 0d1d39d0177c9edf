import type { ComponentProps } from 'react';
import { judgeTyped, TypedNumber, useKeptTyping, type QuantityDisplay } from '../components';
import type { DecimalText } from '../../core/words';

type CommittedNumberProps = Pick<ComponentProps<typeof TypedNumber>, 'size' | 'className' | 'w' | 'styles'> & {
  readonly label: string;
  readonly words?: string;
  /** As it stands in the field. */
  readonly shown: string;
  readonly display: QuantityDisplay;
  readonly least: DecimalText;
  readonly most: DecimalText;
  readonly isWhole?: boolean;
  /** The name by which typing that is not finished outlives a reload. */
  readonly keptAs?: string;
  /** Leaving the field with a number that is legal and another than before. */
  readonly onCommit: (value: DecimalText) => void;
};

/** A number that is kept when its field is left; what is not legal stays to be mended, and says so. */
export function CommittedNumber(props: CommittedNumberProps) {
  const { label, words, shown, display, least, most, isWhole = true, keptAs, onCommit, ...look } = props;
  const [typed, setTyped] = useKeptTyping(keptAs);
  const legal = { least, most, isWhole };
  const leave = (left: string) => {
    if (typed === null) return;
    const judgement = judgeTyped(left, display, legal);
    if (!judgement.isLegal) return;
    setTyped(null);
    const before = judgeTyped(shown, display, legal);
    if (!before.isLegal || before.value !== judgement.value) onCommit(judgement.value);
  };
  return (
    <TypedNumber
      {...look}
      label={label}
      {...(words === undefined ? {} : { description: words })}
      typed={typed ?? shown}
      display={display}
      legal={legal}
      mayBeEmpty={false}
      onType={setTyped}
      onLeave={leave}
    />
  );
}
