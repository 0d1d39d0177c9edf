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
  const [looked, setLooked] = useState<Looked | null>(null);
  const leave = () => {
    setLooked(null);
    onClose();
  };
  const apply = (choice: CouncilChoice) => {
    setLooked(null);
    onApply(choice);
  };
  const shared = { view, onApply: apply };
  return (
    <Dialog title={titleOf(act, looked)} isOpen={act !== 'none'} onClose={leave} size={1080}>
      {act === 'let-go' && <Preview {...shared} code={null} onBack={leave} />}
      {act === 'choose' && looked !== null && <Preview {...shared} code={looked.code} onBack={() => setLooked(null)} />}
      {act === 'choose' && looked === null && <Chooser view={view} onLook={setLooked} />}
    </Dialog>
  );
}

type Looked = { readonly code: string; readonly name: string };

function titleOf(act: CouncilContainerProps['act'], looked: Looked | null): string {
  if (act === 'let-go') return 'Back to national figures';
  return looked === null ? 'Which council this is about' : `What ${looked.name} would fill in`;
}

type ChooserProps = { readonly view: WorkbookView; readonly onLook: (council: Looked) => void };

function Chooser({ view, onLook }: ChooserProps) {
  const places = usePlaces();
  const map = usePlacesMap();
  return (
    <Face asked={places}>
      {(listed) => (
        <Face asked={map}>
          {(drawn) => (
            <CouncilChooser places={listed} map={drawn} present={view.council?.code ?? null} onChoose={onLook} />
          )}
        </Face>
      )}
    </Face>
  );
}

type PreviewProps = Pick<CouncilContainerProps, 'view' | 'onApply'> & {
  readonly code: string | null;
  readonly onBack: () => void;
};

function Preview({ view, code, onApply, onBack }: PreviewProps) {
  const preview = useCouncilPreview(
    { workbookId: view.id, scenarioId: view.scenarioId, revision: view.revision },
    code,
  );
  return (
    <Face asked={preview}>
      {(value) => <CouncilPreviewPanel preview={value} place={view.place} onApply={onApply} onBack={onBack} />}
    </Face>
  );
}

/** What is known of a council, once it has come. */
export function CouncilFactsContainer({ code }: { readonly code: string }) {
  const facts = useCouncilFacts(code);
  return <Face asked={facts}>{(value) => <CouncilFactsTable facts={value} />}</Face>;
}

type FaceProps<Value> = {
  readonly asked: Asked<Value>;
  readonly children: (value: Value) => ReactNode;
};

function Face<Value>({ asked, children }: FaceProps<Value>) {
  switch (asked.face) {
    case 'waiting':
      return <WaitingState shape="rows" />;
    case 'failed':
      return (
        <FailedState
          failure={failureWords(asked.failed, {
            title: 'This cannot be shown',
            kept: 'The workbook as it is: nothing was filled in.',
            acts: [{ label: 'Try again', onAct: asked.again }],
          })}
        />
      );
    case 'full':
      return children(asked.value);
  }
}
