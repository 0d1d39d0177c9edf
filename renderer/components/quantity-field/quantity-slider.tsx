import { Slider } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import type { DecimalText } from '../values';
import { stepsOf, textAtStep, type SliderSpan } from './slider-steps';

type QuantitySliderProps = {
  readonly name: string;
  readonly shown: DecimalText;
  readonly span: SliderSpan;
  readonly published: { readonly from: DecimalText; readonly to: DecimalText } | undefined;
  /** The value in words, for a screen reader. */
  readonly spoken: string;
  readonly onMove: (shown: DecimalText) => void;
  readonly onLetGo: (shown: DecimalText) => void;
};

const MOVING_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
const STEPS_A_PAGE = 10;

/** A slider that counts in steps. Holding an arrow key down is one movement, like a drag: it is let go when the key is. */
export function QuantitySlider({ name, shown, span, published, spoken, onMove, onLetGo }: QuantitySliderProps) {
  const { first, last, at } = stepsOf(span, shown);
  const heldKey = useRef<string>(undefined);
  const movedTo = useRef<DecimalText>(undefined);
  const move = (step: number) => {
    movedTo.current = textAtStep(span, step);
    onMove(movedTo.current);
  };
  const letGo = () => {
    if (movedTo.current !== undefined) onLetGo(movedTo.current);
    movedTo.current = undefined;
    heldKey.current = undefined;
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!MOVING_KEYS.includes(event.key)) return;
    heldKey.current = event.key;
    const page = event.key === 'PageUp' ? STEPS_A_PAGE : event.key === 'PageDown' ? -STEPS_A_PAGE : 0;
    if (page === 0) return;
    event.preventDefault();
    move(Math.min(last, Math.max(first, Math.round(at) + page)));
  };
  return (
    <div
      className="gb-slider"
      onKeyDownCapture={keyDown}
      onKeyUp={(event) => event.key === heldKey.current && letGo()}
      onBlur={letGo}
    >
      {published !== undefined && (
        <span className="gb-slider-scale" aria-hidden="true">
          <span className="gb-published" style={publishedBox(span, published, first, last)} />
        </span>
      )}
      <Slider
        min={first}
        max={last}
        step={1}
        value={at}
        label={null}
        thumbLabel={name}
        thumbValueText={spoken}
        size={6}
        thumbSize={20}
        onChange={move}
        onChangeEnd={() => heldKey.current === undefined && letGo()}
      />
    </div>
  );
}

/** The published range on the slider's own scale. */
function publishedBox(
  span: SliderSpan,
  { from, to }: { readonly from: DecimalText; readonly to: DecimalText },
  first: number,
  last: number,
) {
  const place = (text: DecimalText) => ((stepsOf(span, text).at - first) / (last - first)) * 100;
  const left = Math.min(100, Math.max(0, place(from)));
  const right = Math.min(100, Math.max(0, place(to)));
  return { left: `${left}%`, width: `${right - left}%` };
}
