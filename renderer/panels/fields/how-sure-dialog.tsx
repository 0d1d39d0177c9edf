import { Button, Select, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Input, Output } from '../../../electron/service/contract';
import { Note, TypedNumber, type Choice } from '../../components';
import type { Asked } from '../../state/asked';
import { failureLine } from '../../state/failure-words';
import { givenText } from '../../state/gesture';
import type { Changes, Quantity } from '../../state/workbook-session';
import { Dialog } from '../dialog';
import {
  fieldOf,
  fieldOfProblem,
  FIELDS,
  rankError,
  RANKS,
  rankText,
  readTyped,
  typedFrom,
  waysFor,
  type Reading,
  type Stated,
  type Way,
} from './how-sure-form';

export type Correlations = NonNullable<Input<'scenario.how-sure'>['correlations']>;
export type HowSure = Output<'scenario.how-sure'>;

/** What is tried before it is kept. */
export type Tried = {
  readonly quantityId: string;
  readonly distribution: Stated | null | undefined;
  readonly correlations: Correlations;
};

type HowSureDialogProps = {
  /** Null: closed. */
  readonly quantity: Quantity | null;
  /** All that moves together in the scenario. */
  readonly correlations: Correlations;
  /** The other numbers of the scenario. */
  readonly numbers: readonly Choice[];
  /** Says what a statement comes to. A hook: called once at every drawing. */
  readonly useTried: (tried: Tried) => Asked<HowSure>;
  readonly onSave: (changes: Changes) => void;
  readonly onClose: () => void;
};

/** How sure somebody is of one number, in the form in which they have it, and what it moves together with. */
export function HowSureDialog({ quantity, onClose, ...rest }: HowSureDialogProps) {
  return (
    <Dialog title="How sure is it?" isOpen={quantity !== null} onClose={onClose}>
      {quantity !== null && <HowSureForm key={quantity.row.id} quantity={quantity} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

type HowSureFormProps = Omit<HowSureDialogProps, 'quantity'> & { readonly quantity: Quantity };

function HowSureForm({ quantity, correlations, numbers, useTried, onSave, onClose }: HowSureFormProps) {
  const { row, input } = quantity;
  const [first] = useState(() => typedFrom(quantity));
  const [way, setWay] = useState<Way>(first.way);
  const [typed, setTyped] = useState(first.typed);
  const [pairs, setPairs] = useState<Correlations>(correlations);
  const reading = readTyped(way, typed, quantity);
  const isMoved = way !== first.way || JSON.stringify(typed) !== JSON.stringify(first.typed);
  const stated = reading.reads === 'statement' && isMoved ? reading.stated : undefined;
  const tried = useTried({ quantityId: row.id, distribution: stated, correlations: pairs });
  const found = tried.face === 'full' ? tried.value : null;
  const errors = errorsOf(way, reading, found);
  const canSave = reading.reads === 'statement' && Object.keys(errors).length === 0 && tried.face !== 'failed';
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!canSave) return;
    const isPaired = JSON.stringify(pairs) !== JSON.stringify(correlations);
    const changes: Changes = [
      ...(stated === undefined ? [] : [{ kind: 'quantity' as const, id: row.id, distribution: stated }]),
      ...(isPaired ? [{ kind: 'correlations' as const, correlations: pairs }] : []),
    ];
    if (changes.length > 0) onSave(changes);
    onClose();
  };
  return (
    <form className="gb-form" onSubmit={save} noValidate>
      <p>
        <strong>{row.label}</strong>: {givenText(row, input.value)}
      </p>
      <Select
        label="What is known of it"
        data={waysFor(quantity)}
        value={way}
        allowDeselect={false}
        error={errors['way']}
        onChange={(chosen) => setWay(chosen ?? 'as-known')}
      />
      {FIELDS[way].length > 0 && (
        <div className="gb-how-sure-fields">
          {FIELDS[way].map(({ name, label, words }) =>
            name === 'values' ? (
              <Textarea
                key={name}
                name={name}
                label={label}
                description={words}
                autosize
                minRows={3}
                maxRows={8}
                value={typed[name] ?? ''}
                error={errors[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              />
            ) : (
              <TypedNumber
                key={name}
                name={name}
                label={label}
                typed={typed[name] ?? ''}
                {...fieldOf(way, row)}
                error={errors[name]}
                onType={(text) => setTyped({ ...typed, [name]: text })}
              />
            ),
          )}
        </div>
      )}
      <div className="gb-how-sure-found" role="status">
        <Found tried={tried} reading={reading} />
      </div>
      <Together
        quantityId={row.id}
        pairs={pairs}
        numbers={numbers}
        together={found?.together ?? []}
        onPairs={setPairs}
      />
      <div className="gb-acts">
        <Button type="submit" disabled={!canSave}>
          Keep this
        </Button>
      </div>
    </form>
  );
}

/** What is wrong, by field: what was typed, then whether it hangs together. */
function errorsOf(way: Way, reading: Reading, found: HowSure | null): Readonly<Record<string, string>> {
  if (reading.reads === 'errors') return reading.errors;
  const problem = reading.reads === 'not-yet' ? null : (found?.problem ?? null);
  if (problem === null) return {};
  const { code, what, mend } = problem;
  return { [fieldOfProblem(way, code)]: `${what} ${mend}` };
}

function Found({ tried, reading }: { readonly tried: Asked<HowSure>; readonly reading: Reading }) {
  if (reading.reads === 'not-yet')
    return <p className="gb-words2">Fill in the numbers: what they come to stands here.</p>;
  if (reading.reads === 'errors')
    return <p className="gb-words2">What it comes to stands here once every field is a number.</p>;
  if (tried.face === 'waiting') return <p className="gb-words2">Working it out</p>;
  if (tried.face === 'failed') return <Note kind="refusal">{failureLine(tried.failed)}</Note>;
  const { words, from, problem, notes } = tried.value;
  if (words === null) return <p className="gb-words2">{problem === null ? '' : problem.why}</p>;
  return (
    <>
      <p>
        <strong>{words}</strong> {from}.
      </p>
      {notes.map((note) => (
        <Note key={note} kind="warning">
          {note}
        </Note>
      ))}
    </>
  );
}

type TogetherProps = {
  readonly quantityId: string;
  readonly pairs: Correlations;
  readonly numbers: readonly Choice[];
  readonly together: HowSure['together'];
  readonly onPairs: (pairs: Correlations) => void;
};

/** What a number moves together with: pairs by rank, and what cannot hold at once. */
function Together({ quantityId, pairs, numbers, together, onPairs }: TogetherProps) {
  const [other, setOther] = useState<string | null>(null);
  const [rank, setRank] = useState('');
  const [tellsRank, setTellsRank] = useState(false);
  const own = pairs.filter(({ quantities }) => quantities.includes(quantityId));
  const otherOf = ({ quantities: [a, b] }: Correlations[number]) => (a === quantityId ? b : a);
  const taken = new Set([quantityId, ...own.map(otherOf)]);
  const nameOf = (id: string) => numbers.find((one) => one.id === id)?.name ?? id;
  const add = () => {
    setTellsRank(true);
    if (other === null || rankError(rank) !== null) return;
    onPairs([...pairs, { quantities: [quantityId, other], rank: rankText(rank) }]);
    setOther(null);
    setRank('');
    setTellsRank(false);
  };
  return (
    <fieldset className="gb-together">
      <legend>Moves together with</legend>
      {own.length === 0 && <p className="gb-caption">No other number: it is drawn by itself.</p>}
      <ul className="gb-together-list">
        {own.map((pair) => {
          const id = otherOf(pair);
          const moved = together.find(({ quantityId: of }) => of === id)?.moved ?? null;
          return (
            <li key={id}>
              <span>
                {nameOf(id)}: <strong className="gb-digits">{pair.rank.replace('-', '\u2212')}</strong>
                {moved !== null && <span className="gb-caption gb-under-name">{moved}</span>}
              </span>
              <Button
                size="xs"
                variant="subtle"
                aria-label={`No longer together with ${nameOf(id)}`}
                onClick={() => onPairs(pairs.filter((one) => one !== pair))}
              >
                Take out
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="gb-together-add">
        <Select
          label="Another number"
          searchable
          clearable
          data={numbers.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
          value={other}
          error={tellsRank && other === null ? 'Choose a number.' : null}
          onChange={setOther}
        />
        <TypedNumber
          label="How closely"
          description="−1 to 1, by rank"
          typed={rank}
          display={{ kind: 'number' }}
          legal={RANKS}
          error={tellsRank ? rankError(rank) : null}
          onType={setRank}
        />
        <Button variant="default" onClick={add}>
          Add
        </Button>
      </div>
    </fieldset>
  );
}
