import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../components';
import type { Structure } from '../../state/workbook-session';
import { InputDialog } from './input-dialog';
import { boughtWith, BUYS_WORDS, buying, KIND_WORDS, PAYER_WORDS, timingWords } from './input-words';

type InputsPanelProps = {
  readonly structure: Structure;
  readonly onChange: (structure: Structure, words: string) => void;
};

type Input = Structure['inputs'][number];

/** What is put in, one row each: who pays it, when, and whether it invites people. Its amount is a number below. */
export function InputsPanel({ structure, onChange }: InputsPanelProps) {
  const [edited, setEdited] = useState<Input | 'new' | null>(null);
  const { inputs } = structure;
  const caption = 'What is put in, who pays and when';
  return (
    <Panel
      title="What is put in"
      note="Its amount is among the numbers above"
      acts={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setEdited('new')}
        >
          Add an input
        </Button>
      }
    >
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Who pays</th>
              <th scope="col">When</th>
              <th scope="col">
                <span className="gb-hidden">Change or remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input) => (
              <tr key={input.id}>
                <th scope="row">
                  {input.label}
                  <span className="gb-caption gb-under-name">
                    {KIND_WORDS[input.kind]}
                    {input.invites && ', spent on inviting people'}
                    {boughtWith(structure, input.id) !== 'nothing' &&
                      `; ${BUYS_WORDS[boughtWith(structure, input.id)].toLowerCase()}`}
                  </span>
                </th>
                <td>{PAYER_WORDS[input.payer]}</td>
                <td>{timingWords(input, structure.firstYear)}</td>
                <td className="gb-number">
                  <ActionIcon
                    variant="subtle"
                    size={32}
                    aria-label={`Change ${input.label}`}
                    onClick={() => setEdited(input)}
                  >
                    <IconPencil size={17} stroke={1.8} aria-hidden="true" />
                  </ActionIcon>
                  {inputs.length > 1 && (
                    <ActionIcon
                      variant="subtle"
                      size={32}
                      aria-label={`Remove ${input.label}`}
                      onClick={() => onChange(without(structure, input.id), `Remove ${input.label}`)}
                    >
                      <IconTrash size={17} stroke={1.8} aria-hidden="true" />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <InputDialog
        edited={edited}
        structure={structure}
        onClose={() => setEdited(null)}
        onSave={(input, buys, isNew) => {
          setEdited(null);
          const next = isNew ? [...inputs, input] : inputs.map((one) => (one.id === input.id ? input : one));
          onChange(buying({ ...structure, inputs: next }, input, buys), `${isNew ? 'Add' : 'Change'} ${input.label}`);
        }}
      />
    </Panel>
  );
}

/** Without an input; an obstacle that it took away is then taken away by nobody. */
function without(structure: Structure, inputId: string): Structure {
  return {
    ...structure,
    inputs: structure.inputs.filter(({ id }) => id !== inputId),
    paidService:
      structure.paidService?.boughtBy === inputId && structure.channels.length > 0 ? null : structure.paidService,
    channels: structure.channels.map((channel) => ({
      ...channel,
      barriers: channel.barriers.map((barrier) =>
        barrier.removedBy === inputId ? { ...barrier, removedBy: null } : barrier,
      ),
    })),
  };
}
