import { FailedState, Panel } from '../components';
import type { Work } from './work';

/** Why there is no result for what is filled in, above everything else, with the way to mend it. */
export function OutOfDate({ work: { view, state, session, onGoToField } }: { readonly work: Work }) {
  const { failure } = state;
  if (failure === null) return null;
  const field = failure.about.find((id) => view.quantities.some(({ row }) => row.id === id));
  const goTo = field === undefined ? [] : [{ label: 'Go to the number', onAct: () => onGoToField(field) }];
  const undo = view.undo.canUndo ? [{ label: `Undo: ${view.undo.undoWords}`, onAct: session.undo }] : [];
  return (
    <Panel name="Why there is no new result">
      <FailedState
        failure={{
          title: state.shown === null ? 'There is no result yet' : 'These results are out of date',
          happened: `${failure.what} ${failure.why}`,
          kept: 'All your answers. What is shown below is from before the change.',
          mend: failure.mend,
          reference: failure.code,
          acts: [...goTo, ...undo],
        }}
      />
    </Panel>
  );
}
