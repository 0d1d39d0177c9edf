import { TextInput } from '@mantine/core';
import type { FieldError } from './survey-form';

type TypedFieldProps = {
  /** As the program names it. */
  readonly name: string;
  readonly label: string;
  readonly words?: string;
  readonly value: string;
  readonly errorAt: FieldError;
  readonly after?: string;
  readonly isRequired?: boolean;
  readonly onType: (value: string) => void;
};

/** What is wrong stands below, so that two fields beside each other stay level. */
export const FIELD_ORDER: ('label' | 'description' | 'input' | 'error')[] = ['label', 'description', 'input', 'error'];

/** A number in a survey. It is text until the program has read it, so that what is wrong with it can be said beside it. */
export function TypedField(props: TypedFieldProps) {
  const { name, label, words, value, errorAt, after, isRequired = false, onType } = props;
  return (
    <TextInput
      name={name}
      label={label}
      {...(words === undefined ? {} : { description: words })}
      value={value}
      error={errorAt(name)}
      inputWrapperOrder={FIELD_ORDER}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      withAsterisk={false}
      aria-required={isRequired}
      {...(after === undefined ? {} : { rightSection: <span className="gb-survey-after">{after}</span> })}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
