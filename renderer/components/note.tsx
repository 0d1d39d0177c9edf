import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Act } from './values';

export type NoteKind = 'info' | 'warning' | 'refusal' | 'passed';

const noteIcons: Readonly<Record<NoteKind, Icon>> = {
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  refusal: IconAlertCircle,
  passed: IconCircleCheck,
};

type NoteProps = {
  readonly kind?: NoteKind;
  readonly title?: string;
  readonly act?: Act;
  readonly children?: ReactNode;
};

/** Something to know: icon, words, and what can be done about it. */
export function Note({ kind = 'info', title, act, children }: NoteProps) {
  const NoteIcon = noteIcons[kind];
  return (
    <div className={`gb-note gb-note-${kind}`}>
      <NoteIcon size={18} stroke={1.8} aria-hidden="true" />
      <p>
        {title !== undefined && <strong>{title} </strong>}
        {children}
        {act !== undefined && (
          <>
            {' '}
            <button type="button" className="gb-link" onClick={act.onAct}>
              {act.label}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** One check of what is claimed. */
export type CheckRow = {
  readonly id: string;
  readonly outcome: 'pass' | 'warn' | 'fail';
  readonly title: string;
  readonly words?: string;
  readonly act?: Act;
};

const outcomes: Readonly<Record<CheckRow['outcome'], { readonly icon: Icon; readonly spoken: string }>> = {
  pass: { icon: IconCircleCheck, spoken: 'Passed: ' },
  warn: { icon: IconAlertTriangle, spoken: 'To look at: ' },
  fail: { icon: IconAlertCircle, spoken: 'Must be mended: ' },
};

/** The checks, what must be mended first. */
export function CheckList({ checks }: { readonly checks: readonly CheckRow[] }) {
  return (
    <ul className="gb-checks">
      {checks.map(({ id, outcome, title, words, act }) => {
        const { icon: OutcomeIcon, spoken } = outcomes[outcome];
        return (
          <li key={id} className={`gb-check gb-check-${outcome}`}>
            <OutcomeIcon size={18} stroke={1.8} aria-hidden="true" />
            <div>
              <p className="gb-check-title">
                <span className="gb-hidden">{spoken}</span>
                {title}
              </p>
              {words !== undefined && <p className="gb-caption">{words}</p>}
              {act !== undefined && (
                <button type="button" className="gb-link" onClick={act.onAct}>
                  {act.label}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
