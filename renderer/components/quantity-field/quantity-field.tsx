import { NumberInput } from '@mantine/core';
import { IconLink, IconWaveSine } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Grade, type GradeNumber } from '../grade';
import type { Act, DecimalText } from '../values';
import { affixes, fromShown, inWords, judgeTyped, toShown, type LegalRange, type QuantityDisplay } from './display';
import type { SliderSpan } from './slider-steps';
import { QuantitySlider } from './quantity-slider';

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
};

/** One number of the model: what it is, a slider, the number itself, how good it is and where it comes from. */
export function QuantityField(props: QuantityFieldProps) {
  const { label, words, value, display, legal = {}, slider, published, grade, source, isChanged = false } = props;
  const ids = useFieldIds();
  const [current, setCurrent] = useOwnUntilAnswered(value);
  const commit = (committed: DecimalText) => {
    setCurrent(committed);
    props.onCommit(committed);
  };
  const typing = useTyping({ value: current, display, legal, onCommit: commit });
  const problem = typing.problem ?? props.refusal;
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
          onLetGo={(shown) => commit(fromShown(display, shown))}
        />
      )}
      <NumberInput
        className="gb-quantity-input"
        id={ids.input}
        {...affixes(display)}
        value={typing.text}
        inputMode="decimal"
        thousandSeparator=","
        clampBehavior="none"
        withKeyboardEvents={false}
        error={problem !== undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={`${ids.source} ${problem === undefined ? '' : ids.problem}`}
        onValueChange={(typed, change) => change.event !== undefined && typing.type(typed.value)}
        onBlur={typing.leave}
        onKeyDown={typing.keyDown}
      />
      {problem !== undefined && (
        <p className="gb-quantity-problem" id={ids.problem} role="alert">
          {problem}
        </p>
      )}
      <div className="gb-quantity-rests-on" id={ids.source}>
        <Grade grade={grade} />
        {props.sure !== undefined && <SureLine sure={props.sure} />}
        <SourceLine source={source} />
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

type TypingOptions = {
  readonly value: DecimalText;
  readonly display: QuantityDisplay;
  readonly legal: LegalRange;
  readonly onCommit: (value: DecimalText) => void;
};

/** Text is held while a person types and judged when they leave; what is not legal stays in the field to be mended. */
function useTyping({ value, display, legal, onCommit }: TypingOptions) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const forget = () => {
    setTyped(null);
    setProblem(undefined);
  };
  const leave = () => {
    if (typed === null) return;
    const judgement = judgeTyped(typed, display, legal);
    if (!judgement.isLegal) return setProblem(judgement.why);
    forget();
    if (Number(judgement.value) !== Number(value)) onCommit(judgement.value);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      forget();
    }
  };
  return { text: typed ?? toShown(display, value), problem, type: setTyped, leave, keyDown, forget };
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
