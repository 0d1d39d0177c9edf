import { IconAlertCircle, IconCheck, IconLoader } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type PillTone = 'quiet' | 'good' | 'warning' | 'bad' | 'info';

type StatusPillProps = { readonly tone?: PillTone; readonly icon?: ReactNode; readonly children: ReactNode };

/** A word in a coloured patch. The word says it; the colour only helps. */
export function StatusPill({ tone = 'quiet', icon, children }: StatusPillProps) {
  return (
    <span className={`gb-pill gb-pill-${tone}`}>
      {icon}
      {children}
    </span>
  );
}

/** Whether what a person did is safe. */
export type SaveState = 'saved' | 'saving' | 'failed';

const saveWords: Readonly<Record<SaveState, string>> = { saved: 'Saved', saving: 'Saving', failed: 'Not saved' };

/** Everything saves itself; this says that it did, and speaks up only when it did not. */
export function SavedPill({ state, words }: { readonly state: SaveState; readonly words?: string }) {
  const icons = {
    saved: <IconCheck size={15} stroke={1.9} aria-hidden="true" />,
    saving: <IconLoader size={15} stroke={1.9} aria-hidden="true" />,
    failed: <IconAlertCircle size={15} stroke={1.9} aria-hidden="true" />,
  };
  return (
    <span className="gb-saved" role={state === 'failed' ? 'alert' : undefined}>
      <StatusPill tone={state === 'failed' ? 'bad' : 'quiet'} icon={icons[state]}>
        {words ?? saveWords[state]}
      </StatusPill>
    </span>
  );
}
