import type { ReactNode } from 'react';
import { EmptyState, FailedState, WaitingState } from '../../components';
import { failureWords } from '../../state/failure-words';
import type { Long } from '../../state/use-long';

type LongFacesProps<Value> = {
  readonly long: Long<Value>;
  /** Something else is worked out first. */
  readonly isWaiting: boolean;
  /** Where somebody stopped it. */
  readonly stopped: { readonly title: string; readonly words: string; readonly act: string };
  readonly failedTitle: string;
  readonly children: (value: Value) => ReactNode;
};

/** Something long on the screen of uncertainty: waiting, stopped, failed, or the answer. */
export function LongFaces<Value>({ long, isWaiting, stopped, failedTitle, children }: LongFacesProps<Value>) {
  const { shown, ask, cancel } = long;
  if (isWaiting && shown.face === 'not-asked') return <WaitingState shape="rows" />;
  switch (shown.face) {
    case 'not-asked':
      return <EmptyState title={stopped.title} words={stopped.words} next={{ label: stopped.act, onAct: ask }} />;
    case 'running':
      return (
        <WaitingState
          shape="rows"
          {...(shown.share === null
            ? {}
            : { work: { done: shown.share, of: 1, words: shown.doing, onCancel: cancel, cancelWords: shown.doing } })}
        />
      );
    case 'failed':
      return (
        <FailedState
          failure={failureWords(shown.failed, {
            title: failedTitle,
            kept: 'Everything: this only looks.',
            acts: [{ label: 'Try again', onAct: ask }],
          })}
        />
      );
    case 'full':
      return children(shown.value);
  }
}
