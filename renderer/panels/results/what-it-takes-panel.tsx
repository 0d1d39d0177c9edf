import { Button, Select } from '@mantine/core';
import type { NumberNeededView, WhatItTakesView } from '../../../core/contract-types';
import { FailedState, LensPicker, Panel, WaitingState, type Choice, type Lens } from '../../components';
import { failureWords } from '../../state/failure-words';
import type { Long } from '../../state/use-long';

type WhatItTakesPanelProps = {
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** What is chosen by somebody, and what is estimated. */
  readonly choices: readonly Choice[];
  readonly estimates: readonly Choice[];
  /** None, one or two numbers that are asked about. */
  readonly about: readonly string[];
  readonly onAbout: (about: readonly string[]) => void;
  readonly answer: Long<WhatItTakesView>;
  readonly onGoTo: (quantityId: string) => void;
};

/** "How many would it take?": any one number, any two, or whichever would do it. */
export function WhatItTakesPanel(props: WhatItTakesPanelProps) {
  const { lens, onLens, about, onAbout, answer, onGoTo } = props;
  const { shown, ask, cancel } = answer;
  const [first = null, second = null] = about;
  return (
    <Panel
      title="What would it take?"
      note="Where the net turns: by one number, all others as they are, or by two together"
      acts={<LensPicker lens={lens} onChoose={onLens} />}
    >
      <div className="gb-heat-pickers">
        <NumberPicker
          label="Number"
          none="Whichever would do it"
          {...props}
          chosen={first}
          onChoose={(id) => onAbout(id === null ? [] : [id, ...(second === null || second === id ? [] : [second])])}
        />
        <NumberPicker
          label="Together with"
          none="Nothing else"
          {...props}
          isOff={first === null}
          except={first}
          chosen={second}
          onChoose={(id) => onAbout(first === null ? [] : [first, ...(id === null ? [] : [id])])}
        />
      </div>
      {shown.face === 'not-asked' && (
        <div className="gb-acts gb-under">
          <Button onClick={ask}>Find out</Button>
          <span className="gb-caption">It only looks, and can be stopped.</span>
        </div>
      )}
      {shown.face === 'running' && (
        <WaitingState
          shape="rows"
          {...(shown.share === null
            ? {}
            : { work: { done: shown.share, of: 1, words: shown.doing, onCancel: cancel, cancelWords: shown.doing } })}
        />
      )}
      {shown.face === 'failed' && (
        <FailedState
          failure={failureWords(shown.failed, {
            title: 'What it would take could not be found',
            kept: 'Everything: this only looks.',
            acts: [{ label: 'Try again', onAct: ask }],
          })}
        />
      )}
      {shown.face === 'full' && <Answer found={shown.value} onGoTo={onGoTo} />}
    </Panel>
  );
}

type NumberPickerProps = Pick<WhatItTakesPanelProps, 'choices' | 'estimates'> & {
  readonly label: string;
  /** What choosing nothing means. */
  readonly none: string;
  readonly chosen: string | null;
  readonly onChoose: (quantityId: string | null) => void;
  readonly isOff?: boolean;
  readonly except?: string | null;
};

function NumberPicker({ label, none, choices, estimates, chosen, onChoose, isOff, except }: NumberPickerProps) {
  const items = (numbers: readonly Choice[]) =>
    numbers.filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={label}
      placeholder={none}
      searchable
      clearable
      disabled={isOff === true}
      nothingFoundMessage="No number has that in its name"
      data={[
        { group: 'What you can choose', items: items(choices) },
        { group: 'What you cannot know', items: items(estimates) },
      ]}
      value={chosen}
      onChange={onChoose}
    />
  );
}

type AnswerProps = { readonly found: WhatItTakesView; readonly onGoTo: (quantityId: string) => void };

function Answer({ found: { words, numbers, others, pair }, onGoTo }: AnswerProps) {
  return (
    <div role="status" className="gb-under">
      <p>
        <strong>{words}</strong>
      </p>
      {pair !== null && <p>{pair.words}</p>}
      {numbers.length > 0 && (
        <NumbersTable caption="What each number would have to be, alone" numbers={numbers} onGoTo={onGoTo} />
      )}
      {pair !== null && (
        <NumbersTable caption="What the two would have to be, together" numbers={pair.numbers} onGoTo={onGoTo} />
      )}
      {others !== '' && <p className="gb-caption">{others}</p>}
    </div>
  );
}

type TableProps = {
  readonly caption: string;
  readonly numbers: readonly NumberNeededView[];
  readonly onGoTo: (quantityId: string) => void;
};

function NumbersTable({ caption, numbers, onGoTo }: TableProps) {
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col" className="gb-number">
              Now
            </th>
            <th scope="col" className="gb-number">
              Would have to be
            </th>
            <th scope="col">Is that in reach?</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ quantityId, label, now, needed, known }) => (
            <tr key={quantityId}>
              <th scope="row">
                <button type="button" className="gb-link" onClick={() => onGoTo(quantityId)}>
                  {label}
                </button>
              </th>
              <td className="gb-number">{now}</td>
              <td className="gb-number gb-strong">{needed ?? 'no value does it'}</td>
              <td>{known}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
