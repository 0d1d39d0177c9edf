import { randomBytes } from 'node:crypto';
import { Refusal } from '../../core/errors';
import type { ChosenFile, Delivered, FileKind, Output } from '../service/contract';

export type FileContent = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Opening and saving, whichever host this is: dialogs and paths in the desktop window, uploads and downloads in the
 * browser. The rest of the program sees handles only.
 */
export type FileHandles = {
  readonly chooseToOpen: (kind: FileKind) => Promise<Output<'files.choose-to-open'>>;
  readonly chooseToSave: (kind: FileKind, suggestedName: string) => Promise<Output<'files.choose-to-save'>>;
  /** Refuses file-handle-unknown, file-missing, file-not-readable, file-too-large (READ_REFUSALS in the contract). */
  readonly read: (handle: string, limitBytes: number) => Promise<FileContent>;
  /** All of it or nothing. Refuses file-handle-unknown and what safeWrite refuses (WRITE_REFUSALS in the contract). */
  readonly write: (handle: string, bytes: Uint8Array) => Promise<Delivered>;
};

/** What handles stand for. The oldest are forgotten, so that nothing piles up in a program left open for weeks. */
export type Shelf<T> = {
  readonly put: (thing: T) => string;
  readonly find: (handle: string) => T | undefined;
  readonly take: (handle: string) => T | undefined;
};

export function shelf<T>(prefix: string, most: number): Shelf<T> {
  const things = new Map<string, T>();
  const take = (handle: string) => {
    const thing = things.get(handle);
    things.delete(handle);
    return thing;
  };
  return {
    put: (thing) => {
      // SECURITY: 128 random bits, so that no page can guess the handle of a file that it was not given.
      const handle = `${prefix}-${randomBytes(16).toString('base64url')}`;
      things.set(handle, thing);
      const [oldest] = things.keys();
      if (things.size > most && oldest !== undefined) things.delete(oldest);
      return handle;
    },
    find: (handle) => things.get(handle),
    take,
  };
}

export function chosen(handle: string, name: string, bytes: number | null): ChosenFile {
  return { handle, name, bytes };
}

export function handleUnknown(): Refusal {
  return new Refusal('file-handle-unknown', {
    what: 'The program no longer knows which file was meant.',
    why: 'The file was chosen some time ago, or before the program was started again.',
    mend: 'Choose the file again.',
    about: [],
  });
}

export function fileTooLarge(name: string, limitBytes: number): Refusal {
  return new Refusal('file-too-large', {
    what: `"${name}" is too large to open.`,
    why: `Gritbin opens files of up to ${inMegabytes(limitBytes)} and stopped reading there.`,
    mend: 'Check that it is the right file: a workbook with all its stories, or the answers to a survey, take well under that.',
    about: [name],
  });
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 1 : 0)} MB`;
}
