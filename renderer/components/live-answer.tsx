import { IconInfoCircle, IconScale, IconUsers, type Icon } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { ChanceBar } from './chance-bar';
import { Figure } from './figure';
import { FiveLabels, type FiveLabelRow } from './five-labels';
import { IntervalBar } from './interval-bar';
import { LensPicker, type Lens } from './pickers';
import type { FigureValue, OnExplain } from './values';

type NamedFigure = { readonly label: string; readonly figure: FigureValue; readonly isNegative?: boolean };

/** A sentence under the five labels: the funder gap, what limits the result. */
export type AnswerNote = {
  readonly id: string;
  readonly icon: 'gap' | 'limit' | 'info';
  readonly title: string;
  readonly children: ReactNode;
};

/** How sure we are, beside the net. Its room is the same whichever it is. */
export type AnswerSure =
  | { readonly face: 'waiting' }
  | { readonly face: 'failed'; readonly words: string }
  | {
      readonly face: 'full';
      readonly interval: ComponentProps<typeof IntervalBar>;
      readonly chance: ComponentProps<typeof ChanceBar>;
      /** "72 chances in 100 that it pays back within five years." */
      readonly words: string;
    };

type LiveAnswerProps = {
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** "Net value to the public purse, 10 years". */
  readonly net: NamedFigure & { readonly word?: string };
  /** What the last change did: "£12k". */
  readonly change?: { readonly text: string; readonly direction: 'up' | 'down' };
  /** Whether the net is the last word on what is filled in; otherwise a better one is on its way. */
  readonly isSettled?: boolean;
  /** Absent where nothing is simulated. */
  readonly sure?: AnswerSure;
  readonly cashAlone: NamedFigure;
  readonly cost: NamedFigure;
  /** Helpers' hours: beside the result, never in it. */
  readonly beside: NamedFigure;
  readonly labels: readonly FiveLabelRow[];
  readonly notes?: readonly AnswerNote[];
  readonly isOutOfDate?: boolean;
  readonly onExplain: OnExplain;
};

/** The answer beside the form: a net, named by its lens, and everything without which it would mislead. */
export function LiveAnswer(props: LiveAnswerProps) {
  const { lens, onLens, net, change, sure, cashAlone, cost, beside, labels, notes = [], onExplain } = props;
  return (
    <div className="gb-live-answer" data-out-of-date={props.isOutOfDate === true || undefined}>
      <LensPicker lens={lens} onChoose={onLens} isWide />
      {props.isOutOfDate === true && <p className="gb-out-of-date">Out of date: from before the last change</p>}
      <section aria-label={net.label}>
        <p className="gb-words2">{net.label}</p>
        <div className="gb-hero-line" data-settled={props.isSettled ?? true}>
          <Figure name={net.label} {...net.figure} word={net.word} size="hero" onExplain={onExplain} />
          <Change change={change} />
        </div>
        {sure !== undefined && <Sure sure={sure} />}
        <div className="gb-pair">
          <span className="gb-words2">{cashAlone.label}</span>
          <Figure
            name={cashAlone.label}
            {...cashAlone.figure}
            size="strong"
            tone={cashAlone.isNegative === true ? 'negative' : 'plain'}
            onExplain={onExplain}
          />
        </div>
      </section>
      <div className="gb-two-figures">
        {[cost, beside].map(({ label, figure }) => (
          <div key={label}>
            <p className="gb-words2">{label}</p>
            <Figure name={label} {...figure} size="large" onExplain={onExplain} />
          </div>
        ))}
      </div>
      <section aria-label="What is gained">
        <p className="gb-strong">What is gained: five kinds, never added up</p>
        <FiveLabels rows={labels} onExplain={onExplain} />
      </section>
      {notes.length > 0 && (
        <div className="gb-answer-notes">
          {notes.map(({ id, icon, title, children }) => (
            <AnswerNoteLine key={id} icon={icon} title={title}>
              {children}
            </AnswerNoteLine>
          ))}
        </div>
      )}
    </div>
  );
}

function Sure({ sure }: { readonly sure: AnswerSure }) {
  if (sure.face === 'waiting') {
    return (
      <div className="gb-answer-sure">
        <span className="gb-sand" aria-hidden="true" />
        <span className="gb-sand" aria-hidden="true" />
        <p className="gb-hidden">Working out how sure we are</p>
      </div>
    );
  }
  if (sure.face === 'failed') return <p className="gb-answer-sure gb-words2">{sure.words}</p>;
  const { interval, chance, words } = sure;
  return (
    <div className="gb-answer-sure">
      <IntervalBar {...interval} />
      <ChanceBar {...chance} />
      <p className="gb-answer-words">{words}</p>
    </div>
  );
}

const noteIcons: Readonly<Record<AnswerNote['icon'], Icon>> = {
  gap: IconScale,
  limit: IconUsers,
  info: IconInfoCircle,
};

function AnswerNoteLine({ icon, title, children }: Omit<AnswerNote, 'id'>) {
  const NoteIcon = noteIcons[icon];
  return (
    <div className="gb-answer-note">
      <NoteIcon size={18} stroke={1.7} aria-hidden="true" />
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  );
}

/** What the last change did. Its place is kept, so that nothing moves when it appears. */
function Change({ change }: { readonly change: LiveAnswerProps['change'] }) {
  if (change === undefined) return <span className="gb-change" />;
  const isUp = change.direction === 'up';
  return (
    <span className={`gb-change ${isUp ? 'gb-change-up' : 'gb-change-down'}`}>
      <strong className="gb-digits">
        <span aria-hidden="true">{isUp ? '\u25B2' : '\u25BC'}</span>
        <span className="gb-hidden">{isUp ? 'up' : 'down'}</span> {change.text}
      </strong>
      <br />
      since last change
    </span>
  );
}
