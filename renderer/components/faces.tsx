import { Button, Progress } from '@mantine/core';
import { IconAlertCircle, IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { EmptyArt } from '../drawings';
import type { Act } from './values';

type EmptyStateProps = {
  readonly title: string;
  /** What this will show, and the usual first step. */
  readonly words: string;
  /** The one next step. */
  readonly next?: Act;
};

/** Nothing to show yet: what will stand here and how to begin. */
export function EmptyState({ title, words, next }: EmptyStateProps) {
  return (
    <div className="gb-empty">
      <EmptyArt />
      <p className="gb-empty-title">{title}</p>
      <p className="gb-words2">{words}</p>
      {next !== undefined && (
        <Button leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={next.onAct}>
          {next.label}
        </Button>
      )}
    </div>
  );
}

/** What happened, what is kept, what to do: the shape of every failure that a person meets. */
export type Failure = {
  readonly title: string;
  readonly happened: string;
  readonly kept: string;
  readonly mend: string;
  /** The error's code: what to quote when asking for help. */
  readonly reference: string;
  readonly acts?: readonly Act[];
};

type FailedStateProps = {
  readonly failure: Failure;
  /** The last results that were sound, shown below and marked. */
  readonly children?: ReactNode;
};

/** Something failed. Old results stay, marked as old; they are never shown as if nothing had happened. */
export function FailedState({ failure, children }: FailedStateProps) {
  const { title, happened, kept, mend, reference, acts = [] } = failure;
  const id = useId();
  return (
    <div className="gb-failed" role="group" aria-labelledby={id}>
      <IconAlertCircle className="gb-failed-icon" size={24} stroke={1.8} aria-hidden="true" />
      <div className="gb-failed-words">
        <p className="gb-failed-title" id={id}>
          {title}
        </p>
        <p>
          <strong>What happened.</strong> {happened}
        </p>
        <p>
          <strong>What is kept.</strong> {kept}
        </p>
        <p>
          <strong>What to do.</strong> {mend}
        </p>
        <div className="gb-acts">
          {acts.map((act, at) => (
            <Button key={act.label} variant={at === 0 ? 'filled' : 'default'} onClick={act.onAct}>
              {act.label}
            </Button>
          ))}
        </div>
        <p className="gb-caption">Reference: {reference}</p>
      </div>
      {children !== undefined && (
        <div className="gb-old-results">
          <p className="gb-out-of-date">Out of date</p>
          {children}
        </div>
      )}
    </div>
  );
}

/** How far long work has come. */
export type WorkDone = {
  readonly done: number;
  readonly of: number;
  /** "Simulating, 6,700 of 16,384 draws. The first answer is already shown." */
  readonly words: string;
  readonly onCancel?: () => void;
  /** What cancelling keeps. */
  readonly cancelWords?: string;
};

type WaitingStateProps = {
  readonly work?: WorkDone | undefined;
  /** The shape of what will come. */
  readonly shape?: 'bars' | 'rows' | 'figure';
};

/** Sand shapes of what will come, still: no shimmer, no spinner. */
export function WaitingState({ work, shape = 'bars' }: WaitingStateProps) {
  return (
    <div className="gb-waiting">
      {work !== undefined && (
        <div className="gb-progress">
          <Progress value={(work.done / work.of) * 100} size={10} aria-label={work.words} transitionDuration={0} />
          {work.onCancel !== undefined && (
            <Button variant="default" size="xs" onClick={work.onCancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
      <SandShape shape={shape} />
      {work?.cancelWords !== undefined && <p className="gb-caption">{work.cancelWords}</p>}
      {work === undefined && <p className="gb-hidden">Working it out</p>}
    </div>
  );
}

const hill = [16, 28, 42, 64, 86, 99, 92, 71, 49, 33, 21, 12];
const rows = [82, 64, 91, 55, 73];

function SandShape({ shape }: { readonly shape: NonNullable<WaitingStateProps['shape']> }) {
  if (shape === 'figure') return <div className="gb-sand gb-sand-figure" aria-hidden="true" />;
  return (
    <div className={`gb-sand-${shape}`} aria-hidden="true">
      {(shape === 'bars' ? hill : rows).map((size) => (
        <span
          key={size}
          className="gb-sand"
          style={shape === 'bars' ? { height: `${size}%` } : { width: `${size}%` }}
        />
      ))}
    </div>
  );
}
