import { Button } from '@mantine/core';
import { CheckList, FailedState, Note, WaitingState } from '../../components';
import { failureWords } from '../../state/failure-words';
import type { FileToOpen, ImportPreview } from '../../state/use-file-to-open';
import { Dialog } from '../dialog';

type ImportDialogProps = {
  readonly shown: FileToOpen;
  readonly onAdd: (opened: Extract<FileToOpen, { readonly face: 'full' }>) => void;
  readonly onChooseAnother: () => void;
  readonly onLeave: () => void;
};

/** What is in a file, before anything is kept. */
export function ImportDialog({ shown, onAdd, onChooseAnother, onLeave }: ImportDialogProps) {
  return (
    <Dialog title="Open a file" isOpen={shown.face !== 'none'} onClose={onLeave} size={620}>
      {shown.face === 'reading' && (
        <>
          <p>Reading {shown.name}. Nothing is kept yet.</p>
          <WaitingState shape="rows" />
        </>
      )}
      {shown.face === 'failed' && (
        <FailedState
          failure={failureWords(shown.failed, {
            title: `${shown.name} cannot be opened`,
            kept: 'All your workbooks. Nothing of this file was added.',
            acts: [
              { label: 'Choose another file', onAct: onChooseAnother },
              { label: 'Leave it', onAct: onLeave },
            ],
          })}
        />
      )}
      {shown.face === 'full' && <Opened opened={shown} onAdd={onAdd} onLeave={onLeave} />}
    </Dialog>
  );
}

type OpenedProps = {
  readonly opened: Extract<FileToOpen, { readonly face: 'full' }>;
  readonly onAdd: ImportDialogProps['onAdd'];
  readonly onLeave: () => void;
};

function Opened({ opened, onAdd, onLeave }: OpenedProps) {
  const { preview, file, isAdding } = opened;
  const isSound = preview.checksum === 'matches';
  return (
    <>
      <p>
        <strong>{file.name}</strong> holds a workbook. Nothing is kept until you say so.
      </p>
      <Contents preview={preview} />
      {!isSound && (
        <Note kind="warning" title={WARNINGS[preview.checksum][0]}>
          {WARNINGS[preview.checksum][1]}
        </Note>
      )}
      {preview.findings.length > 0 && (
        <CheckList
          checks={preview.findings.map(({ what, why, mend }, at) => ({
            id: String(at),
            outcome: 'warn',
            title: what,
            words: `${why} ${mend}`,
          }))}
        />
      )}
      <div className="gb-acts">
        <Button loading={isAdding} onClick={() => onAdd(opened)}>
          {isSound ? 'Add it to my workbooks' : 'Add it all the same'}
        </Button>
        <Button variant="default" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </>
  );
}

const WARNINGS: Readonly<Record<ImportPreview['checksum'], readonly [title: string, words: string]>> = {
  matches: ['', ''],
  wrong: [
    'This file was changed after Gritbin saved it.',
    'Its checksum does not match what it holds. Open it only if you know who changed it.',
  ],
  missing: [
    'This file has no checksum.',
    'Whether it was changed on its way cannot be told. Open it only if you trust where it came from.',
  ],
};

function Contents({ preview }: { readonly preview: ImportPreview }) {
  const { name, place, scenarios, quantities, stories } = preview;
  return (
    <dl className="gb-facts">
      <div>
        <dt>Workbook</dt>
        <dd>{name}</dd>
      </div>
      {place !== '' && (
        <div>
          <dt>Place</dt>
          <dd>{place}</dd>
        </div>
      )}
      <div>
        <dt>{scenarios.length === 1 ? 'Scenario' : 'Scenarios'}</dt>
        <dd>{scenarios.join(', ')}</dd>
      </div>
      <div>
        <dt>Numbers</dt>
        <dd>{quantities}</dd>
      </div>
      <div>
        <dt>Stories</dt>
        <dd>{stories}</dd>
      </div>
    </dl>
  );
}
