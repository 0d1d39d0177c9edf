import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../dialog';

type ScenarioDialogProps = {
  /** Null: closed. */
  readonly act: 'add' | 'rename' | null;
  readonly current: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for a scenario's name. */
export function ScenarioDialog({ act, current, onSave, onClose }: ScenarioDialogProps) {
  return (
    <Dialog
      title={act === 'rename' ? 'Rename this scenario' : 'Add a scenario'}
      isOpen={act !== null}
      onClose={onClose}
      size={440}
    >
      {act !== null && (
        <ScenarioForm
          key={act}
          name={act === 'rename' ? current : ''}
          words={act === 'add' ? `It begins as “${current}” and keeps only what you change.` : ''}
          submit={act === 'add' ? 'Add the scenario' : 'Rename'}
          onSave={onSave}
        />
      )}
    </Dialog>
  );
}

type ScenarioFormProps = {
  readonly name: string;
  readonly words: string;
  readonly submit: string;
  readonly onSave: (name: string) => void;
};

function ScenarioForm({ name, words, submit, onSave }: ScenarioFormProps) {
  const [typed, setTyped] = useState(name);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSave(typed.trim());
  };
  return (
    <form className="gb-form" onSubmit={send}>
      <TextInput
        label="Name"
        {...(words === '' ? {} : { description: words })}
        required
        data-autofocus
        maxLength={80}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="gb-acts">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
