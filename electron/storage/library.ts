import { type AuditEntry, trailOfQuantity, trailOfWorkbook } from './audit-trail';
import { type Backup, lastTestedRestore, listBackups, takeBackup, takeBackupIfDue, type TestedRestore } from './backup';
import { inspectFile, readEverything, type ReadingReport } from './integrity';
import { chooseBackup, chosenBackup, forgetChosenBackup } from './restore';
import { readSetting, type Setting, type SettingName, writeSetting } from './settings';
import { type Changes, changesOf, type LibraryParts, type Workbooks, workbooksOf } from './workbooks';

export type FullCheck = ReadingReport & { readonly fileIsSound: boolean };

/** An open library. It stays this process's until it is closed. */
export type Library<T> = {
  readonly folder: string;
  readonly workbooks: Workbooks<T>;
  readonly changes: Changes<T>;
  readonly auditTrail: {
    /** What was done to a workbook, by whom and when, the latest first. */
    readonly ofWorkbook: (workbookId: string, atMost?: number) => readonly AuditEntry[];
    /** Who changed one quantity, and when, the latest first. */
    readonly ofQuantity: (workbookId: string, quantityId: string, atMost?: number) => readonly AuditEntry[];
  };
  readonly settings: {
    readonly read: <Name extends SettingName>(name: Name) => Setting<Name>;
    readonly write: <Name extends SettingName>(name: Name, value: Setting<Name>) => void;
  };
  readonly backups: {
    readonly take: () => Backup;
    /** For a program that stays open for days. */
    readonly takeIfDue: () => Backup | null;
    readonly list: () => readonly Backup[];
    readonly lastBackup: () => Backup | null;
    readonly lastTestedRestore: () => TestedRestore | null;
    /** The backup that takes the library's place at the next start. */
    readonly chosen: () => string | null;
    readonly choose: (backup: string) => void;
    readonly forgetChosen: () => void;
  };
  /** The long check, on demand: every page and index, every document, every trail. */
  readonly checkFully: () => FullCheck;
  readonly close: () => void;
};

/** Joins the stores of an open library behind one value. Each store lives in its own file; nothing is decided here. */
export function assembleLibrary<T>(parts: LibraryParts<T>, whenClosed: () => void): Library<T> {
  const { paths, writer, reader, parseWorkbook: parse, now } = parts;
  const backup = { paths, writer, parse, now };
  return {
    folder: paths.folder,
    workbooks: workbooksOf(parts),
    changes: changesOf(parts),
    auditTrail: {
      ofWorkbook: (workbookId, atMost) => trailOfWorkbook(reader, workbookId, atMost),
      ofQuantity: (workbookId, quantityId, atMost) => trailOfQuantity(reader, workbookId, quantityId, atMost),
    },
    settings: {
      read: (name) => readSetting(reader, name),
      write: (name, value) => {
        writeSetting(writer, name, value);
      },
    },
    backups: {
      take: () => takeBackup({ ...backup, reason: 'on-demand' }),
      takeIfDue: () => takeBackupIfDue(backup),
      list: () => listBackups(paths),
      lastBackup: () => listBackups(paths)[0] ?? null,
      lastTestedRestore: () => lastTestedRestore(paths),
      chosen: () => chosenBackup(paths),
      choose: (backup) => {
        chooseBackup(paths, backup);
      },
      forgetChosen: () => {
        forgetChosenBackup(paths);
      },
    },
    checkFully: () => ({
      fileIsSound: inspectFile(paths.file, 'full').is === 'sound',
      ...readEverything(reader, parse),
    }),
    close: () => {
      reader.close(); // first: the last one to close puts the latest changes into the file, and a reader cannot
      writer.close();
      whenClosed();
    },
  };
}
