import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChosenFile, FileKind } from '../service/contract';
import { safeWrite } from '../storage';
import { chosen, type FileHandles, handleUnknown, shelf } from './file-handle';
import { safeFileName, shownFileName } from './file-name';
import { readBounded } from './read-bounded';

/** The system's dialogs; a path comes from nowhere else. Null where the person cancelled. */
export type Dialogs = {
  readonly open: (kind: FileKind) => Promise<string | null>;
  readonly save: (kind: FileKind, suggestedName: string) => Promise<string | null>;
};

export type DialogFiles = FileHandles & {
  /** A file that the person opened from the desktop: a double click is as good an answer as a dialog's. */
  readonly given: (path: string) => ChosenFile;
};

const MOST_HANDLES = 64;

/** Files of the desktop host. */
export function dialogFiles(dialogs: Dialogs): DialogFiles {
  // SECURITY: a file chosen to be read cannot be written through its handle, nor the other way round.
  const toRead = shelf<string>('file', MOST_HANDLES);
  const toWrite = shelf<string>('file', MOST_HANDLES);
  const given = (path: string) =>
    chosen(toRead.put(path), shownFileName(path), statSync(path, { throwIfNoEntry: false })?.size ?? null);
  return {
    given,
    chooseToOpen: async (kind) => {
      const path = await dialogs.open(kind);
      return path === null ? { outcome: 'cancelled' } : { outcome: 'chosen', file: given(path) };
    },
    chooseToSave: async (kind, suggestedName) => {
      const path = await dialogs.save(kind, safeFileName(suggestedName, kind));
      if (path === null) return { outcome: 'cancelled' };
      return { outcome: 'chosen', file: chosen(toWrite.put(path), basename(path), null) };
    },
    read: async (handle, limitBytes) => {
      const path = toRead.find(handle);
      if (path === undefined) throw handleUnknown();
      return { name: shownFileName(path), bytes: await readBounded(path, limitBytes) };
    },
    write: async (handle, bytes) => {
      const path = toWrite.find(handle);
      if (path === undefined) throw handleUnknown();
      safeWrite(path, bytes);
      return { outcome: 'saved', name: basename(path) };
    },
  };
}
