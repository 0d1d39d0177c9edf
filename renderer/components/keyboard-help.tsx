import { Kbd, Modal } from '@mantine/core';

/** What a key does. */
export type KeyRow = { readonly keys: readonly string[]; readonly does: string };

const usualKeys: readonly KeyRow[] = [
  { keys: ['Ctrl', 'Z'], does: 'Undo' },
  { keys: ['Ctrl', 'Y'], does: 'Redo' },
  { keys: ['Ctrl', 'S'], does: 'Name a version; all else saves itself' },
  { keys: ['G', 'a letter'], does: 'Go to a section: G then R for Results' },
  { keys: ['E'], does: 'Explain the figure that has focus' },
  { keys: ['T'], does: 'Chart or table, where a chart has focus' },
  { keys: ['L'], does: 'Next lens, where a figure or chart has focus' },
  { keys: ['F6'], does: 'Sections, work, answer, and round again' },
  { keys: ['Esc'], does: 'Close what is on top' },
  { keys: ['?'], does: 'This list' },
];

type KeyboardHelpProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly keys?: readonly KeyRow[];
};

/** Everything that can be done from the keyboard. */
export function KeyboardHelp({ isOpen, onClose, keys = usualKeys }: KeyboardHelpProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={520} centered>
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content className="gb-keys">
        <div className="gb-explain-head">
          <Modal.Title className="gb-explain-title">Keys</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>
          <table className="gb-table">
            <caption className="gb-hidden">Keys and what they do</caption>
            <thead className="gb-hidden">
              <tr>
                <th scope="col">Keys</th>
                <th scope="col">What they do</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ keys: pressed, does }) => (
                <tr key={does}>
                  <th scope="row">
                    <span className="gb-keys-cell">
                      {pressed.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </span>
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
