import type { DecimalText } from '../values';
import type { ReadingChoice } from './display';

type ReadingChoicesProps = {
  readonly why: string;
  readonly choices: readonly ReadingChoice[];
  readonly onChoose: (value: DecimalText) => void;
};

/** What is wrong with what was typed; where it has two readings, each of them to press. */
export function ReadingChoices({ why, choices, onChoose }: ReadingChoicesProps) {
  return (
    <>
      {why}
      {choices.map(({ value, words }) => (
        <button type="button" key={value} className="gb-reading" onClick={() => onChoose(value)}>
          It is {words}
        </button>
      ))}
    </>
  );
}
