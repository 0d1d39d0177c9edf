import { TextInput } from '@mantine/core';
import { IconLink, IconWaveSine } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { Grade, type GradeNumber } from '../grade';
import type { Act, DecimalText } from '../values';
import { fromShown, inWords, toShown, type LegalRange, type QuantityDisplay } from './display';
import { ReadingChoices } from './reading-choices';
import type { SliderSpan } from './slider-steps';
import { QuantitySlider } from './quantity-slider';
import { useTyping } from './use-typing';

type QuantityFieldProps = {
  readonly label: string;
  /** What it means, in a few words: "Of those who hear". */
  readonly words?: string;
  /** The model's value: a share in [0, 1], £, hours. */
  readonly value: DecimalText;
  readonly display: QuantityDisplay;
  readonly legal?: LegalRange;
  /** In the unit that is shown, so that 0 to 100 in steps of 1 is per cent. */
  readonly slider?: SliderSpan;
  /** What has been published, in the unit that is shown: the yellow box behind the track. */
  readonly published?: { readonly from: DecimalText; readonly to: DecimalText };
  readonly grade: GradeNumber;
  readonly source: { readonly words: string; readonly act?: Act };
  /** How sure it is, in a few words, with the way to say so. */
  readonly sure?: { readonly words: string; readonly act: Act };
  readonly isChanged?: boolean;
  /** What the service says about the value, where it refuses it. */
  readonly refusal?: string | undefined;
  /** Each movement of the slider: for the fast answer, nothing is stored. */
  readonly onDrag: (value: DecimalText) => void;
  /** Letting go, or leaving the field: one change, one undo. */
  readonly onCommit: (value: DecimalText) => void;
  /** Leaving the field, where what is typed means more than where a slider is let go. */
  readonly onType?: (value: DecimalText) => void;
  /** The name by which typing that is not finished is kept, so that it is there after a reload. */
  readonly keptAs?: string;
  /** In whose prices an amount is, with the way to change it. */
  readonly prices?: ReactNode;
};

/** No number is longer; what is pasted beyond it is cut by the field, and seen. */
const LONGEST_TYPED = 90;

/** One number of the model: what it is, a slider, the number itself, how good it is and where it comes from. */
export function QuantityField(props: QuantityFieldProps) {
  const { label, words, value, display, legal = {}, slider, published, grade, source, isChanged = false } = props;
  const ids = useFieldIds();
  const [current, setCurrent] = useOwnUntilAnswered(value);
  const typing = useTyping({
    value: current,
    display,
    legal,
    keptAs: props.keptAs,
    onCommit: (typed) => {
      setCurrent(typed);
      (props.onType ?? props.onCommit)(typed);
    },
  });
  const letGo = (committed: DecimalText) => {
    setCurrent(committed);
    props.onCommit(committed);
  };
  const problem =
    typing.problem === null ? props.refusal : <ReadingChoices {...typing.problem} onChoose={typing.choose} />;
  const drag = (shown: DecimalText) => {
    const dragged = fromShown(display, shown);
    setCurrent(dragged);
    typing.forget();
    props.onDrag(dragged);
  };
  return (
    <div className="gb-quantity" role="group" aria-labelledby={ids.label}>
      <div className="gb-quantity-words">
        <label className="gb-quantity-label" id={ids.label} htmlFor={ids.input}>
          {label}
        </label>
        {isChanged && <span className="gb-pill gb-pill-warning gb-pill-small">changed</span>}
        {words !== undefined && (
          <p className="gb-caption" id={ids.words}>
            {words}
          </p>
        )}
      </div>
      {slider !== undefined && (
        <QuantitySlider
          name={label}
          shown={toShown(display, current)}
          span={slider}
          published={published}
          spoken={inWords(display, current)}
          onMove={drag}
          onLetGo={(shown) => letGo(fromShown(display, shown))}
        />
      )}
      <TextInput
        className="gb-quantity-input"
        id={ids.input}
        value={typing.text}
        inputMode="decimal"
        autoComplete="off"
        maxLength={LONGEST_TYPED}
        error={problem !== undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={`${ids.source} ${problem === undefined ? '' : ids.problem}`}
        onChange={(event) => typing.type(event.currentTarget.value)}
        onBlur={typing.leave}
        onKeyDown={typing.keyDown}
      />
      {problem !== undefined && (
        <div className="gb-quantity-problem" id={ids.problem} role="alert">
          {problem}
        </div>
      )}
      <div className="gb-quantity-rests-on" id={ids.source}>
        <Grade grade={grade} />
        {props.sure !== undefined && <SureLine sure={props.sure} />}
        <SourceLine source={source} />
        {props.prices}
      </div>
    </div>
  );
}

function SureLine({ sure: { words, act } }: { readonly sure: NonNullable<QuantityFieldProps['sure']> }) {
  return (
    <span className="gb-source">
      <IconWaveSine size={15} stroke={1.7} aria-hidden="true" />
      <button type="button" className="gb-quiet-link" onClick={act.onAct} aria-label={`${words}. ${act.label}`}>
        {words}
      </button>
    </span>
  );
}

function SourceLine({ source }: { readonly source: QuantityFieldProps['source'] }) {
  const { act, words } = source;
  return (
    <span className="gb-source">
      <IconLink size={15} stroke={1.7} aria-hidden="true" />
      {act === undefined ? (
        words
      ) : (
        <button type="button" className="gb-quiet-link" onClick={act.onAct} aria-label={`${words}. ${act.label}`}>
          {words}
        </button>
      )}
    </span>
  );
}

/** What a person just chose, until the workbook answers with a value of its own: the field never jumps back in between. */
function useOwnUntilAnswered(value: DecimalText) {
  const [answered, setAnswered] = useState(value);
  const [own, setOwn] = useState<DecimalText | null>(null);
  if (answered !== value) {
    setAnswered(value);
    setOwn(null);
  }
  return [own ?? value, setOwn] as const;
}

function useFieldIds() {
  const id = useId();
  return {
    label: `${id}-label`,
    input: `${id}-input`,
    words: `${id}-words`,
    source: `${id}-source`,
    problem: `${id}-problem`,
  };
}
