import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { formatFinancialYear } from '../../../core/words';
import type { Structure } from '../../state/workbook-session';
import { judgeTyped, TypedNumber } from '../../components';
import { Dialog } from '../dialog';
import { BASIS_WORDS, boughtWith, BUYS_WORDS, KIND_WORDS, PAYER_WORDS, WORKS_WORDS, type Buys } from './input-words';

type Input = Structure['inputs'][number];

type InputDialogProps = {
  readonly edited: Input | 'new' | null;
  readonly structure: Structure;
  readonly onSave: (input: Input, buys: Buys, isNew: boolean) => void;
  readonly onClose: () => void;
};

/** One thing that is put in: a name, who pays, when, and what its amount is for each of. */
export function InputDialog({ edited, structure, onSave, onClose }: InputDialogProps) {
  const isNew = edited === 'new';
  return (
    <Dialog title={isNew ? 'Add an input' : 'Change an input'} isOpen={edited !== null} onClose={onClose}>
      {edited !== null && (
        <InputForm
          key={isNew ? 'new' : edited.id}
          input={isNew ? newInput(structure) : edited}
          structure={structure}
          submit={isNew ? 'Add the input' : 'Keep the changes'}
          onSubmit={(input, buys) => onSave(input, buys, isNew)}
        />
      )}
    </Dialog>
  );
}

function newInput({ inputs, horizonYears }: Structure): Input {
  const taken = new Set(inputs.map(({ id }) => id));
  const numbers = Array.from({ length: taken.size + 1 }, (_, at) => `input-${at + 1}`);
  return {
    id: numbers.find((id) => !taken.has(id)) ?? 'input-more',
    label: '',
    kind: 'revenue',
    payer: 'council-asc',
    basis: 'whole-programme',
    timing: { kind: 'yearly', startOffset: 0, years: horizonYears },
    invites: false,
    works: null,
  };
}

type InputFormProps = {
  readonly input: Input;
  readonly structure: Structure;
  readonly submit: string;
  readonly onSubmit: (input: Input, buys: Buys) => void;
};

const optionsOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));

function InputForm({ input, structure, submit, onSubmit }: InputFormProps) {
  const { firstYear, horizonYears } = structure;
  const [draft, setDraft] = useState(input);
  const [buys, setBuys] = useState(boughtWith(structure, input.id));
  const { timing } = draft;
  const [offset, setOffset] = useState(String(timing.startOffset));
  const [years, setYears] = useState(String(timing.kind === 'yearly' ? timing.years : horizonYears));
  const change = (part: Partial<Input>) => setDraft({ ...draft, ...part });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const startOffset = wholeIn(offset, OFFSETS);
    const lasts = wholeIn(years, YEARS);
    if (startOffset === null || (timing.kind === 'yearly' && lasts === null)) return; // said at the field
    const next =
      timing.kind === 'once'
        ? { kind: timing.kind, startOffset }
        : { kind: timing.kind, startOffset, years: lasts ?? 1 };
    onSubmit({ ...draft, timing: next, label: draft.label.trim() }, buys);
  };
  return (
    <form className="gb-form" onSubmit={send}>
      <TextInput
        label="What it is"
        required
        maxLength={120}
        value={draft.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Select
        label="Kind"
        data={optionsOf(KIND_WORDS)}
        value={draft.kind}
        onChange={(kind) => kind !== null && change(ofKind(kind, timing.startOffset))}
      />
      <Select
        label="Who pays"
        data={optionsOf(PAYER_WORDS)}
        value={draft.payer}
        onChange={(payer) => payer !== null && change({ payer: payer })}
      />
      <Select
        label="Its amount is"
        data={optionsOf(BASIS_WORDS)}
        value={draft.basis}
        onChange={(basis) => basis !== null && change({ basis: basis })}
      />
      {(draft.kind !== 'capital' || timing.kind === 'yearly') && (
        <Select
          label="How often"
          data={[
            { value: 'once', label: 'Once' },
            { value: 'yearly', label: 'Every year, for some years' },
          ]}
          value={timing.kind}
          onChange={(kind) =>
            change({
              timing:
                kind === 'once'
                  ? { kind, startOffset: timing.startOffset }
                  : { kind: 'yearly', startOffset: timing.startOffset, years: horizonYears },
            })
          }
        />
      )}
      <TypedNumber
        label="Years after the first"
        description={`Begins in ${formatFinancialYear(firstYear + (wholeIn(offset, OFFSETS) ?? timing.startOffset))}`}
        typed={offset}
        display={NUMBER}
        legal={OFFSETS}
        mayBeEmpty={false}
        onType={setOffset}
      />
      {timing.kind === 'yearly' && (
        <TypedNumber
          label="For how many years"
          typed={years}
          display={NUMBER}
          legal={YEARS}
          mayBeEmpty={false}
          onType={setYears}
        />
      )}
      {draft.kind === 'capital' && (
        <Select
          label="Works"
          description="Capital works take the Treasury’s range for optimism; how far their risks are managed is asked beside the amount"
          data={optionsOf(WORKS_WORDS)}
          value={draft.works ?? 'none'}
          onChange={(works) => works !== null && change({ works: works === 'none' ? null : works })}
        />
      )}
      <Select
        label="What it buys"
        description="How many there are follows from the money and the price of one, which is asked under People"
        data={optionsOf(BUYS_WORDS)}
        value={buys}
        onChange={(chosen) => chosen !== null && setBuys(chosen)}
      />
      <Checkbox
        label="It is spent on inviting people to join in"
        checked={draft.invites}
        onChange={(event) => change({ invites: event.currentTarget.checked })}
      />
      <p className="gb-caption">Its amount is 0 until somebody types one, and a guess until somebody gives a source.</p>
      <div className="gb-acts">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}

/** What a kind brings with it: what is bought once is paid once, and only capital has works. */
function ofKind(kind: Input['kind'], startOffset: number): Partial<Input> {
  return kind === 'capital' ? { kind, timing: { kind: 'once', startOffset } } : { kind, works: null };
}

const NUMBER = { kind: 'number' } as const;
const OFFSETS = { least: '0', most: '59', isWhole: true } as const;
const YEARS = { least: '1', most: '60', isWhole: true } as const;

function wholeIn(typed: string, legal: typeof OFFSETS | typeof YEARS): number | null {
  const judgement = judgeTyped(typed, NUMBER, legal);
  return judgement.isLegal ? Number(judgement.value) : null;
}
