import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Mark } from '../drawings';

type BrandProps = {
  /** The workbook's name; "Gritbin" where none is open. */
  readonly title: string;
  /** Goes back to Home. */
  readonly onHome?: () => void;
};

/** The bin and a name. The bin leads home from anywhere. */
export function Brand({ title, onHome }: BrandProps) {
  return (
    <div className="gb-brand">
      {onHome === undefined ? (
        <Mark />
      ) : (
        <button type="button" className="gb-home-button" aria-label="Home" onClick={onHome}>
          <Mark />
        </button>
      )}
      <span className="gb-brand-title">{title}</span>
    </div>
  );
}

type HeaderProps = {
  readonly brand: ReactNode;
  /** Scenario and whether it is saved. */
  readonly children?: ReactNode;
  /** "2026‑27 prices, discounted at 3.5%". */
  readonly note?: string;
  readonly acts?: ReactNode;
};

/** What stands in the header, from left to right. */
export function HeaderBar({ brand, children, note, acts }: HeaderProps) {
  return (
    <>
      {brand}
      {children}
      <span className="gb-header-gap" />
      {note !== undefined && <span className="gb-header-note">{note}</span>}
      {acts !== undefined && <div className="gb-header-acts">{acts}</div>}
    </>
  );
}

type UndoRedoProps = {
  /** What would be undone: "retention 80% to 72%"; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

/** One step back, one forward; each names what it does. */
export function UndoRedo({ undo, redo, onUndo, onRedo }: UndoRedoProps) {
  return (
    <>
      <StepButton verb="Undo" what={undo} keys="Ctrl Z" onAct={onUndo}>
        <IconArrowBackUp size={18} stroke={1.8} aria-hidden="true" />
      </StepButton>
      <StepButton verb="Redo" what={redo} keys="Ctrl Y" onAct={onRedo}>
        <IconArrowForwardUp size={18} stroke={1.8} aria-hidden="true" />
      </StepButton>
    </>
  );
}

type StepButtonProps = {
  readonly verb: string;
  readonly what: string | null;
  readonly keys: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
};

function StepButton({ verb, what, keys, onAct, children }: StepButtonProps) {
  const label = what === null ? `${verb}: nothing to ${verb.toLowerCase()}` : `${verb}: ${what}`;
  return (
    <Tooltip label={what === null ? label : `${label} (${keys})`}>
      <ActionIcon
        className="gb-step-button"
        variant="subtle"
        size={32}
        aria-label={label}
        aria-disabled={what === null}
        data-nothing={what === null || undefined}
        onClick={what === null ? undefined : onAct}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
