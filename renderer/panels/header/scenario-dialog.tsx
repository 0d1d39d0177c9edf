import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../dialog';

type ScenarioDialogProps = {
  /** Null: closed. */
  readonly act: 'add' | 'rename' | null;
  readonly current: string;
  /** `follows`: of a new one, whether what it leaves alone moves with the one it began as. */
  readonly onSave: (name: string, follows: boolean) => void;
  readonly onClose: () => void;
};

/** Asks for a scenario's name; of a new one, too, whether it is a copy or follows the one on the table. */
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
          beginsAs={act === 'add' ? current : null}
          submit={act === 'add' ? 'Add the scenario' : 'Rename'}
          onSave={onSave}
        />
      )}
    </Dialog>
  );
}

type ScenarioFormProps = {
  readonly name: string;
  /** The scenario that a new one begins as. */
  readonly beginsAs: string | null;
  readonly submit: string;
  readonly onSave: ScenarioDialogProps['onSave'];
};

function ScenarioForm({ name, beginsAs, submit, onSave }: ScenarioFormProps) {
  const [typed, setTyped] = useState(name);
  const [follows, setFollows] = useState(false);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSave(typed.trim(), follows);
  };
  return (
    <form className="gb-form" onSubmit={send}>
      <TextInput
        label="Name"
        required
        data-autofocus
        maxLength={80}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {beginsAs !== null && (
        <Radio.Group
          label={`It begins as “${beginsAs}”`}
          value={follows ? 'follows' : 'copy'}
          onChange={(chosen) => setFollows(chosen === 'follows')}
        >
          <Stack gap={8} mt={8}>
            <Radio
              value="copy"
              label="A copy of its own"
              description={`What is changed in “${beginsAs}” later does not move it.`}
            />
            <Radio
              value="follows"
              label={`Follows “${beginsAs}”`}
              description="It keeps only what you change in it; all else moves with the other."
            />
          </Stack>
        </Radio.Group>
      )}
      <div className="gb-acts">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
