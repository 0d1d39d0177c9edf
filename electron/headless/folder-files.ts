import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../../core/errors';
import { chosen, type FileHandles, fileTooLarge, handleUnknown, safeFileName, shelf } from '../files';
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
      return { name: basename(path), bytes: await readUpTo(path, limitBytes) };
    },
    write: (handle, bytes) => {
      const name = writing.take(handle);
      if (name === undefined) throw handleUnknown();
      safeWrite(join(folder, name), bytes);
      return Promise.resolve({ outcome: 'saved', name });
    },
  };
}

/** Reads a file, but not beyond the limit: a file of 200 MB is refused by its size, before a byte of it is read. */
async function readUpTo(path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limitBytes) throw fileTooLarge(basename(path), limitBytes);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal(code === 'ENOENT' ? 'file-missing' : 'file-not-readable', {
      what: `"${basename(path)}" cannot be read.`,
      why: code === 'ENOENT' ? 'There is no file of that name in that folder.' : `The computer says ${code}.`,
      mend: 'Check the name and the folder, and that you may read it.',
      about: [path],
    });
  }
}
