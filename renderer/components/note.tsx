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
  /** The lines and numbers it is about; each opens. */
  readonly lines?: readonly CheckLineAct[];
};

type CheckLineAct = Act & {
  readonly id: string;
  /** What pressing it does, for those who do not see where it stands: holds the label. */
  readonly spoken: string;
};

/** So many are named at once; the others are folded. */
const LINES_SHOWN = 4;

const outcomes: Readonly<Record<CheckRow['outcome'], { readonly icon: Icon; readonly spoken: string }>> = {
  pass: { icon: IconCircleCheck, spoken: 'Passed: ' },
  warn: { icon: IconAlertTriangle, spoken: 'To look at: ' },
  fail: { icon: IconAlertCircle, spoken: 'Must be mended: ' },
};

/** The checks, what must be mended first. */
export function CheckList({ checks }: { readonly checks: readonly CheckRow[] }) {
  return (
    <ul className="gb-checks">
      {checks.map(({ id, outcome, title, words, act, lines = [] }) => {
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
              {lines.length > 0 && <CheckLines lines={lines} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function CheckLines({ lines }: { readonly lines: readonly CheckLineAct[] }) {
  const rest = lines.slice(LINES_SHOWN);
  return (
    <>
      <CheckLineList lines={lines.slice(0, LINES_SHOWN)} />
      {rest.length > 0 && (
        <details className="gb-check-rest">
          <summary>{rest.length} more</summary>
          <CheckLineList lines={rest} />
        </details>
      )}
    </>
  );
}

function CheckLineList({ lines }: { readonly lines: readonly CheckLineAct[] }) {
  return (
    <ul className="gb-check-lines">
      {lines.map(({ id, label, spoken, onAct }) => (
        <li key={id}>
          <button type="button" className="gb-link" aria-label={spoken} onClick={onAct}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
