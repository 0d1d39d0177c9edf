import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { judgeTyped, type LegalRange, type QuantityDisplay } from './display';
import { ReadingChoices } from './reading-choices';

type TypedNumberProps = Pick<
  TextInputProps,
  'name' | 'label' | 'description' | 'size' | 'className' | 'w' | 'styles' | 'aria-required' | 'inputWrapperOrder'
> & {
  /** What stands in the field, as it is typed. */
  readonly typed: string;
  readonly display: QuantityDisplay;
  readonly legal?: LegalRange;
  /** What the program says is wrong with it: said instead of what can be told from the field alone, but for a question. */
  readonly error?: string | null | undefined;
  /** Whether an empty field is no mistake. */
  readonly mayBeEmpty?: boolean;
  /** What stands behind the field. */
  readonly after?: string;
  readonly onType: (typed: string) => void;
  /** Leaving the field, or Enter. */
  readonly onLeave?: (typed: string) => void;
};

/**
 * A number in a form: text until the form is sent, judged when it is left. Where it has two readings, either can be pressed and
 * stands in the field then, plainly typed.
 */
export function TypedNumber(props: TypedNumberProps) {
  const { typed, display, legal = {}, error, mayBeEmpty = true, after, onType, onLeave, ...field } = props;
  const [isTyping, setTyping] = useState(false);
  const isJudged = !isTyping && !(mayBeEmpty && typed.trim() === '');
  const judgement = isJudged ? judgeTyped(typed, display, legal) : null;
  const own = judgement === null || judgement.isLegal ? null : judgement;
  const asked = own !== null && own.choices.length > 0;
  const problem =
    own === null || (!asked && typeof error === 'string') ? (
      (error ?? null)
    ) : (
      <ReadingChoices {...own} onChoose={(value) => onType(wordsOf(own.choices, value))} />
    );
  const leave = () => {
    setTyping(false);
    onLeave?.(typed);
  };
  return (
    <TextInput
      {...field}
      value={typed}
      error={problem}
      inputMode="decimal"
      autoComplete="off"
      maxLength={90}
      {...(after === undefined ? {} : { rightSection: <span className="gb-survey-after">{after}</span> })}
      onChange={(event) => {
        setTyping(true);
        onType(event.currentTarget.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}

const wordsOf = (choices: readonly { readonly value: string; readonly words: string }[], value: string) =>
  choices.find((one) => one.value === value)?.words ?? value;
