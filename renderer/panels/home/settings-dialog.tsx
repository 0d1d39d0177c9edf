import { Radio } from '@mantine/core';
import type { About } from '../../state/use-about';
import type { Scheme } from '../../state/use-scheme';
import { Dialog } from '../dialog';

type SettingsDialogProps = {
  readonly isOpen: boolean;
  readonly scheme: Scheme;
  readonly onScheme: (scheme: Scheme) => void;
  /** Null until it is known. */
  readonly about: About | null;
  readonly onClose: () => void;
};

const SCHEMES = [
  ['auto', 'As this computer is set'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** How it looks, and which program this is. */
export function SettingsDialog({ isOpen, scheme, onScheme, about, onClose }: SettingsDialogProps) {
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={onClose} size={500}>
      <Radio.Group
        label="Colours"
        value={scheme}
        onChange={(chosen) => onScheme(SCHEMES.find(([value]) => value === chosen)?.[0] ?? 'auto')}
      >
        {SCHEMES.map(([value, label]) => (
          <Radio key={value} mt={8} value={value} label={label} />
        ))}
      </Radio.Group>
      {about !== null && (
        <dl className="gb-facts">
          <div>
            <dt>Program</dt>
            <dd>
              Gritbin {about.programVersion},{' '}
              {about.host === 'desktop' ? 'in a window of its own' : 'in a browser on this computer'}
            </dd>
          </div>
          <div>
            <dt>Workbooks are kept in</dt>
            <dd>{about.libraryFolder}</dd>
          </div>
          <div>
            <dt>PDF</dt>
            <dd>{about.printing.available ? `made with ${about.printing.by}` : about.printing.why}</dd>
          </div>
        </dl>
      )}
    </Dialog>
  );
}
