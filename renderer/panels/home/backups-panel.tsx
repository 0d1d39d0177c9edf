import { IconClock } from '@tabler/icons-react';
import { Note } from '../../components';
import type { Library } from '../../state/use-library';
import { momentText, whenText } from '../when-text';

type Backup = Library['backups'][number];

export type BackupActs = {
  readonly onBackUp: () => void;
  /** Lets a backup take the library's place at the next start. */
  readonly onChooseBackup: (backup: string) => void;
  readonly onForgetChosen: () => void;
};

/** What opening the library had to say, the last backup, and all of them with what each holds. */
export function BackupsPanel({ library, acts }: { readonly library: Library; readonly acts: BackupActs }) {
  const { backups, chosenBackup, lastBackup, lastTestedRestore } = library;
  const chosen = backups.find(({ name }) => name === chosenBackup);
  return (
    <>
      <p className="gb-home-note">
        <IconClock size={17} stroke={1.7} aria-hidden="true" />
        <span>
          {lastBackup === null ? 'No backup yet. ' : `Backed up ${whenText(lastBackup)}. `}
          {lastTestedRestore !== null && `The last test restore worked on ${whenText(lastTestedRestore)}. `}
          <button type="button" className="gb-link" onClick={acts.onBackUp}>
            Back up now
          </button>
        </span>
      </p>
      {chosen !== undefined && (
        <div className="gb-backup-note">
          <Note kind="warning" act={{ label: 'Keep the library as it is', onAct: acts.onForgetChosen }}>
            {`At the next start the backup of ${momentText(chosen.takenAt)} takes the place of all workbooks here. What is here now, with whatever you still change, is then set aside, not deleted.`}
          </Note>
        </div>
      )}
      {backups.length > 0 && (
        <details className="gb-bin">
          <summary>Backups: {backups.length}, the newest first</summary>
          <ul>
            {backups.map((backup) => (
              <li key={backup.name} className="gb-pair">
                <span>
                  {momentText(backup.takenAt)} <span className="gb-caption">{whatItHolds(backup)}</span>
                </span>
                {backup.name === chosenBackup ? (
                  <span className="gb-caption">Chosen</span>
                ) : (
                  <button
                    type="button"
                    className="gb-link"
                    aria-label={`Bring back the backup of ${momentText(backup.takenAt)}: ${whatItHolds(backup)}`}
                    onClick={() => acts.onChooseBackup(backup.name)}
                  >
                    Bring back
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What opening the library had to say: something was lost, or lay in the wrong place. */
export function LibraryWarnings({ warnings }: { readonly warnings: Library['warnings'] }) {
  return warnings.map(({ what, why, mend }) => (
    <Note key={what} kind="warning" title={what}>
      {why} {mend}
    </Note>
  ));
}

const reasons: Readonly<Record<Backup['reason'], string>> = {
  daily: 'made by itself',
  'before-migration': 'made before a new version',
  'on-demand': 'asked for',
};

/** "2 workbooks, 41 changes, the last yesterday, 16:20; asked for". */
function whatItHolds({ reason, workbooks, unreadable, changes, lastChangeAt }: Backup): string {
  if (workbooks === null) return `what it holds was not noted; ${reasons[reason]}`;
  const parts = [
    workbooks === 1 ? '1 workbook' : `${workbooks} workbooks`,
    ...(unreadable > 0 ? [`${unreadable} of them cannot be read`] : []),
    ...(changes === null ? [] : [changes === 1 ? '1 change' : `${changes} changes`]),
    ...(lastChangeAt === null || lastChangeAt === '' ? [] : [`the last on ${momentText(lastChangeAt)}`]),
  ];
  return `${parts.join(', ')}; ${reasons[reason]}`;
}
