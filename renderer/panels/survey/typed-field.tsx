import { TypedNumber } from '../../components';
import type { FieldError } from './survey-form';

type TypedFieldProps = {
  /** As the program names it. */
  readonly name: string;
  readonly label: string;
  readonly words?: string;
  readonly value: string;
  readonly errorAt: FieldError;
  readonly after?: string;
  /** A count of people unless said otherwise. */
  readonly takes?: 'count' | 'number' | 'money' | 'percent';
  readonly isRequired?: boolean;
  readonly onType: (value: string) => void;
};

/** What is wrong stands below, so that two fields beside each other stay level. */
export const FIELD_ORDER: ('label' | 'description' | 'input' | 'error')[] = ['label', 'description', 'input', 'error'];

const DISPLAYS = {
  count: { display: { kind: 'number' }, legal: { isWhole: true } },
  number: { display: { kind: 'number' }, legal: {} },
  money: { display: { kind: 'money' }, legal: {} },
  percent: { display: { kind: 'percent' }, legal: {} },
} as const;

/** A number in a survey. It is text until the program has read it, so that what is wrong with it can be said beside it. */
export function TypedField(props: TypedFieldProps) {
  const { name, label, words, value, errorAt, after, takes = 'count', isRequired = false, onType } = props;
  return (
    <TypedNumber
      name={name}
      label={label}
      {...(words === undefined ? {} : { description: words })}
      typed={value}
      {...DISPLAYS[takes]}
      error={errorAt(name)}
      inputWrapperOrder={FIELD_ORDER}
      aria-required={isRequired}
      {...(after === undefined ? {} : { after })}
      onType={onType}
    />
  );
}
