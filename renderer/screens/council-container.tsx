import { useState, type ReactNode } from 'react';
import { FailedState, WaitingState } from '../components';
import { Dialog } from '../panels/dialog';
import { CouncilChooser } from '../panels/place/council-chooser';
import { CouncilFactsTable } from '../panels/place/council-panel';
import { CouncilPreviewPanel, type CouncilChoice } from '../panels/place/council-preview';
import type { Asked } from '../state/asked';
import { failureWords } from '../state/failure-words';
import { useCouncilFacts, useCouncilPreview, usePlaces, usePlacesMap } from '../state/use-places';
import type { WorkbookView } from '../state/workbook-session';

type CouncilContainerProps = {
  readonly view: WorkbookView;
  /** Closed, choosing a council, or letting go of the one there is. */
  readonly act: 'none' | 'choose' | 'let-go';
  readonly onApply: (choice: CouncilChoice) => void;
  readonly onClose: () => void;
};

/** The way to a council: the list and the map, then what it would fill in. Made anew each time it is opened. */
export function CouncilContainer({ view, act, onApply, onClose }: CouncilContainerProps) {
  return (
    <Dialog
      title={act === 'let-go' ? 'Let go of the council' : 'Which council this is about'}
      isOpen={act !== 'none'}
      onClose={onClose}
      size={1080}
    >
      {act !== 'none' && <Steps view={view} act={act} onApply={onApply} onClose={onClose} />}
    </Dialog>
  );
}

type StepsProps = Omit<CouncilContainerProps, 'act'> & { readonly act: 'choose' | 'let-go' };

function Steps({ view, act, onApply, onClose }: StepsProps) {
  const [looked, setLooked] = useState<string | null | undefined>(act === 'let-go' ? null : undefined);
  const places = usePlaces(act === 'choose');
  const map = usePlacesMap(act === 'choose');
  const preview = useCouncilPreview(
    { workbookId: view.id, scenarioId: view.scenarioId, revision: view.revision },
    looked,
  );
  if (looked !== undefined) {
    return (
      <Face asked={preview} kept="The workbook as it is: nothing was filled in.">
        {(value) => (
          <CouncilPreviewPanel
            preview={value}
            place={view.place}
            onApply={onApply}
            onBack={act === 'let-go' ? onClose : () => setLooked(undefined)}
          />
        )}
      </Face>
    );
  }
  return (
    <Face asked={places} kept="The workbook as it is.">
      {(listed) => (
        <Face asked={map} kept="The workbook as it is.">
          {(drawn) => (
            <CouncilChooser places={listed} map={drawn} present={view.council?.code ?? null} onChoose={setLooked} />
          )}
        </Face>
      )}
    </Face>
  );
}

/** What is known of a council, once it has come. */
export function CouncilFactsContainer({ code }: { readonly code: string }) {
  const facts = useCouncilFacts(code);
  return (
    <Face asked={facts} kept="The workbook as it is.">
      {(value) => <CouncilFactsTable facts={value} />}
    </Face>
  );
}

type FaceProps<Value> = {
  readonly asked: Asked<Value>;
  readonly kept: string;
  readonly children: (value: Value) => ReactNode;
};

function Face<Value>({ asked, kept, children }: FaceProps<Value>) {
  switch (asked.face) {
    case 'waiting':
      return <WaitingState shape="rows" />;
    case 'failed':
      return (
        <FailedState
          failure={failureWords(asked.failed, {
            title: 'This cannot be shown',
            kept,
            acts: [{ label: 'Try again', onAct: asked.again }],
          })}
        />
      );
    case 'full':
      return children(asked.value);
  }
}
