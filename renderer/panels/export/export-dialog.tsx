import { Button, Checkbox, Progress } from '@mantine/core';
import { Note, StatusPill } from '../../components';
import { failureLine } from '../../state/failure-words';
import { EXPORT_FORMATS, type ExportFormat, type FileState, type FileStates } from '../../state/use-exports';
import { Dialog } from '../dialog';

type ExportDialogProps = {
  readonly isOpen: boolean;
  readonly chosen: readonly ExportFormat[];
  readonly onChosen: (formats: readonly ExportFormat[]) => void;
  readonly files: FileStates;
  readonly isRunning: boolean;
  /** Why no PDF can be made here; null where it can. */
  readonly noPrinter: string | null;
  readonly onWrite: (formats: readonly ExportFormat[]) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

export const FORMAT_WORDS: Readonly<Record<ExportFormat, { readonly name: string; readonly words: string }>> = {
  xlsx: {
    name: 'Spreadsheet with live formulas',
    words: '.xlsx: every line and number, recalculates to the same figures',
  },
  pdf: { name: 'Report', words: '.pdf: two pages that answer, charts with their tables, what every figure rests on' },
  csv: { name: 'Table of every line', words: '.csv: one figure a row, tidy' },
  gritbin: {
    name: 'Workbook for another computer',
    words: '.gritbin: opens in Gritbin; stories without consent to publish stay here',
  },
  json: { name: 'The whole result as data', words: '.json: exact decimals' },
};

/** What leaves the building: choose the files, see how each one stands. */
export function ExportDialog(props: ExportDialogProps) {
  const { isOpen, chosen, onChosen, files, isRunning, noPrinter, onWrite, onCancel, onClose } = props;
  return (
    <Dialog title="Export" isOpen={isOpen} onClose={onClose}>
      <p className="gb-words2">
        Each file carries the program’s version, the scenario’s hash, the price base and the discount schedule.
      </p>
      <Checkbox.Group
        label="Files"
        labelProps={{ className: 'gb-hidden' }}
        value={[...chosen]}
        onChange={(formats) => onChosen(EXPORT_FORMATS.filter((format) => formats.includes(format)))}
      >
        <ul className="gb-export-list">
          {EXPORT_FORMATS.map((format) => (
            <li key={format} className="gb-export-file">
              <Checkbox
                value={format}
                disabled={isRunning}
                label={FORMAT_WORDS[format].name}
                description={
                  format === 'pdf' && noPrinter !== null
                    ? `${FORMAT_WORDS.pdf.words}. ${noPrinter}`
                    : FORMAT_WORDS[format].words
                }
              />
              <FileStatus name={FORMAT_WORDS[format].name} file={files[format]} />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      {EXPORT_FORMATS.map((format) => (
        <Problem key={format} name={FORMAT_WORDS[format].name} file={files[format]} />
      ))}
      <div className="gb-acts">
        <Button disabled={isRunning || chosen.length === 0} onClick={() => onWrite(chosen)}>
          {chosen.length > 1 ? `Export ${chosen.length} files` : 'Export'}
        </Button>
        {isRunning && (
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function FileStatus({ name, file }: { readonly name: string; readonly file: FileState | undefined }) {
  if (file === undefined) return null;
  switch (file.state) {
    case 'waiting':
      return <StatusPill>Waiting</StatusPill>;
    case 'writing':
      return (
        <div className="gb-export-progress">
          <span className="gb-caption" role="status">
            {file.doing}
          </span>
          <Progress
            value={(file.share ?? 0) * 100}
            size={8}
            transitionDuration={0}
            aria-label={`${name}: ${file.doing}`}
          />
        </div>
      );
    case 'done':
      return (
        <StatusPill tone="good">
          <span role="status">
            {file.isDownload ? 'Downloaded' : 'Saved'}
            <span className="gb-hidden">: {file.name}</span>
          </span>
        </StatusPill>
      );
    case 'left-out':
      return <StatusPill>Not made</StatusPill>;
    case 'failed':
      return <StatusPill tone="bad">Could not be made</StatusPill>;
  }
}

/** One file that cannot be made keeps none of the others back. */
function Problem({ name, file }: { readonly name: string; readonly file: FileState | undefined }) {
  if (file?.state !== 'failed') return null;
  return (
    <div role="alert">
      <Note kind="refusal" title={`${name}:`}>
        {failureLine(file.failed)}
      </Note>
    </div>
  );
}
