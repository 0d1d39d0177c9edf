import { useState } from 'react';
import { ExportDialog } from '../panels/export/export-dialog';
import { useAbout } from '../state/use-about';
import { useExports, type ExportFormat } from '../state/use-exports';
import type { WorkbookView } from '../state/workbook-session';

type ExportContainerProps = {
  readonly view: WorkbookView;
  /** Null: closed. */
  readonly first: ExportFormat | null;
  readonly onClose: () => void;
};

/** What leaves the building, for the scenario that is open. */
export function ExportContainer({ view, first, onClose }: ExportContainerProps) {
  const about = useAbout();
  const scenario = view.scenarios.find(({ id }) => id === view.scenarioId);
  const exported = useExports({
    workbookId: view.id,
    scenarioId: view.scenarioId,
    suggestedName: [view.name, scenario?.name ?? ''].join(', '),
  });
  const [chosen, setChosen] = useState<{
    readonly of: ExportFormat | null;
    readonly formats: readonly ExportFormat[];
  }>();
  const formats = chosen?.of === first ? chosen.formats : first === null ? [] : [first];
  const printing = about.face === 'full' ? about.value.printing : null;
  return (
    <ExportDialog
      isOpen={first !== null}
      chosen={formats}
      onChosen={(next) => setChosen({ of: first, formats: next })}
      files={exported.files}
      isRunning={exported.isRunning}
      noPrinter={printing?.available === false ? printing.why : null}
      onWrite={(some) => void exported.write(some)}
      onCancel={exported.cancel}
      onClose={() => {
        exported.cancel();
        exported.forget();
        setChosen(undefined);
        onClose();
      }}
    />
  );
}
