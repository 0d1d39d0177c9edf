import { WhatChanged, type WhatChangedProps } from '../panels/header/what-changed';
import { useWhyDifferent } from '../state/use-compare';

type WhatChangedContainerProps = Omit<WhatChangedProps, 'sinceBeginning' | 'sinceLast'>;

/** The drawer asks while it is open, and only for what has something to be asked about. */
export function WhatChangedContainer(props: WhatChangedContainerProps) {
  const { isOpen, view, lens } = props;
  const asked = (kind: 'as-it-began' | 'before-last-change') =>
    ({ from: { kind }, to: view.scenarioId, headline: { lens, measure: 'net' } }) as const;
  const sinceBeginning = useWhyDifferent(view.id, view.revision, isOpen ? asked('as-it-began') : null);
  const sinceLast = useWhyDifferent(
    view.id,
    view.revision,
    isOpen && view.undo.canUndo ? asked('before-last-change') : null,
  );
  return <WhatChanged {...props} sinceBeginning={sinceBeginning} sinceLast={sinceLast} />;
}
