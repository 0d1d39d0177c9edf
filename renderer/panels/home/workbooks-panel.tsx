import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { formatInterval } from '../../../core/words';
import { EmptyState, HomeHeading, WorkbookList, type WorkbookRow } from '../../components';
import type { Library } from '../../state/use-library';
import type { Ranges } from '../../state/use-ranges';
import { moneyText } from '../figure-text';
import { whenText } from '../when-text';
import { type BackupActs, BackupsPanel, LibraryWarnings } from './backups-panel';

type WorkbooksPanelProps = {
  readonly library: Library;
  /** Between what the nets likely lie, as far as that is known yet. */
  readonly ranges: Ranges;
  readonly onOpen: (workbookId: string) => void;
  readonly onOpenFile: () => void;
  readonly onCopy: (workbookId: string) => void;
  readonly onDelete: (workbookId: string) => void;
  readonly onRestore: (workbookId: string) => void;
  readonly backupActs: BackupActs;
};

/** The workbooks on this computer, those in the bin, and the last backup. */
export function WorkbooksPanel(props: WorkbooksPanelProps) {
  const { library, onOpen, onOpenFile } = props;
  return (
    <>
      <HomeHeading title="Your workbooks">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFolderOpen size={16} aria-hidden="true" />}
          onClick={onOpenFile}
        >
          Open a file
        </Button>
      </HomeHeading>
      <LibraryWarnings warnings={library.warnings} />
      {library.workbooks.length === 0 ? (
        <div className="gb-panel gb-panel-surface">
          <EmptyState
            title="None yet"
            words="What you start is kept on this computer by itself, and stands here the next time."
          />
        </div>
      ) : (
        <WorkbookList workbooks={library.workbooks.map((workbook) => rowOf(workbook, props))} onOpen={onOpen} />
      )}
      <BackupsPanel library={library} acts={props.backupActs} />
      <Deleted deleted={library.deleted} onRestore={props.onRestore} />
    </>
  );
}

function rowOf(
  { id, name, scenarioName, updatedAt, headline }: Library['workbooks'][number],
  { ranges, onCopy, onDelete }: WorkbooksPanelProps,
): WorkbookRow {
  return {
    id,
    name,
    words: [scenarioName, whenText(updatedAt)].filter((part) => part !== '').join(', '),
    ...(headline === null
      ? { status: 'no answer yet' }
      : {
          net: {
            text: moneyText(headline.net, { plus: true }),
            whose: headline.lensName,
            range: rangeText(ranges.get(id)),
            isNegative: headline.net.startsWith('-'),
          },
        }),
    acts: [
      { label: 'Make a copy', onAct: () => onCopy(id) },
      { label: 'Put in the bin', onAct: () => onDelete(id) },
    ],
  };
}

/** "−£6,111 to −£1,776"; nothing while it is not known. */
function rangeText(range: ReturnType<Ranges['get']>): string {
  if (range === undefined || range === null) return '';
  return formatInterval(range.low, range.high, { form: 'table', plus: true });
}

type DeletedProps = { readonly deleted: Library['deleted']; readonly onRestore: (workbookId: string) => void };

/** Nothing that was deleted is gone at once. */
function Deleted({ deleted, onRestore }: DeletedProps) {
  if (deleted.length === 0) return null;
  return (
    <details className="gb-bin">
      <summary>In the bin: {deleted.length}</summary>
      <ul>
        {deleted.map(({ id, name, deletedAt }) => (
          <li key={id} className="gb-pair">
            <span>
              {name} <span className="gb-caption">{whenText(deletedAt)}</span>
            </span>
            <button type="button" className="gb-link" aria-label={`Take ${name} back`} onClick={() => onRestore(id)}>
              Take back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
