import { join } from 'node:path';
import { chosen, type FileHandles, handleUnknown, readBounded, safeFileName, shelf, shownFileName } from '../files';
import { safeWrite } from '../storage';

/** Files for a command without a window: what is read was named on the command line, what is written goes to one folder. */
export type FolderFiles = FileHandles & { readonly give: (path: string) => string };

export function folderFiles(folder: string): FolderFiles {
  const reading = shelf<string>('file', 8);
  const writing = shelf<string>('file', 32);
  return {
    give: (path) => reading.put(path),
    chooseToOpen: () => Promise.resolve({ outcome: 'cancelled' }),
    chooseToSave: (kind, suggestedName) => {
      const name = safeFileName(suggestedName, kind);
      return Promise.resolve({ outcome: 'chosen', file: chosen(writing.put(name), name, null) });
    },
    read: async (handle, limitBytes) => {
      const path = reading.find(handle);
      if (path === undefined) throw handleUnknown();
      return { name: shownFileName(path), bytes: await readBounded(path, limitBytes) };
    },
    write: (handle, bytes) => {
      const name = writing.take(handle);
      if (name === undefined) throw handleUnknown();
      safeWrite(join(folder, name), bytes);
      return Promise.resolve({ outcome: 'saved', name });
    },
  };
}
