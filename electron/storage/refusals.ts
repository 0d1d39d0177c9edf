import { Refusal } from '../../core/errors';

/** Every code that storage may refuse with; the contract declares the ones its operations can meet. */
export const STORAGE_REFUSALS = [
  'backup-failed',
  'backup-not-good',
  'disk-full',
  'file-in-use',
  'folder-missing',
  'folder-not-writable',
  'library-damaged',
  'library-locked',
  'library-newer-than-program',
  'library-not-gritbin',
  'library-not-reachable',
  'library-read-only',
  'name-is-a-folder',
  'name-not-allowed',
  'name-too-long',
  'nothing-to-redo',
  'nothing-to-undo',
  'undo-damaged',
  'workbook-already-there',
  'workbook-changed-elsewhere',
  'workbook-damaged',
  'workbook-not-found',
] as const;

export type StorageRefusalCode = (typeof STORAGE_REFUSALS)[number];

type Words = { readonly what: string; readonly why: string; readonly mend: string; readonly about?: readonly string[] };

/** A refusal whose code is on the list above. */
export function refusal(code: StorageRefusalCode, words: Words): Refusal {
  return new Refusal(code, { what: words.what, why: words.why, mend: words.mend, about: words.about ?? [] });
}

/** The disk has no room. `kept` says what stands as it stood before. */
export function diskFull(where: string, kept: string): Refusal {
  return refusal('disk-full', {
    what: 'There is no room left on the disk.',
    why: `Writing "${where}" needed more space than there is. ${kept}`,
    mend: 'Make room on that disk, then try again.',
    about: [where],
  });
}

export function folderNotWritable(folder: string): Refusal {
  return refusal('folder-not-writable', {
    what: `Nothing can be written in the folder "${folder}".`,
    why: 'This computer does not let the program make files there.',
    mend: 'Choose another folder, or ask whoever looks after this computer to allow writing there.',
    about: [folder],
  });
}

export function libraryReadOnly(file: string): Refusal {
  return refusal('library-read-only', {
    what: 'The library can be read but not written.',
    why: `The file "${file}" is marked read-only, so a change could not be kept.`,
    mend: 'Allow writing to that file, then open the program again. Nothing in it has been changed.',
    about: [file],
  });
}

export function libraryNotReachable(file: string): Refusal {
  return refusal('library-not-reachable', {
    what: 'The library can no longer be reached.',
    why: `The file "${file}" could not be read or written: it was moved or deleted, or its disk went away.`,
    mend: 'Bring the disk or the folder back, then open the program again. All that was confirmed before is in that file.',
    about: [file],
  });
}

export function libraryNewer(file: string, layout: number, known: number, programVersion: string): Refusal {
  return refusal('library-newer-than-program', {
    what: 'The library was made by a newer version of Gritbin.',
    why: `It has layout ${layout}; this is Gritbin ${programVersion}, which knows layouts up to ${known}.`,
    mend: 'Install the newer version, or name another folder in GRITBIN_HOME. The library has not been touched.',
    about: [file],
  });
}

export function libraryNotGritbin(file: string): Refusal {
  return refusal('library-not-gritbin', {
    what: 'The file where the library should be belongs to another program.',
    why: `"${file}" is a sound database, but Gritbin did not make it.`,
    mend: 'Move that file elsewhere, or name another folder in GRITBIN_HOME. The file has not been touched.',
    about: [file],
  });
}

/** Damage to the file as a whole. The newest good backup is its file name, null where there is none, undefined where nobody has looked. */
export function libraryDamaged(file: string, found: string, newestGoodBackup?: string | null): Refusal {
  return refusal('library-damaged', {
    what: 'The library is damaged.',
    why: `${found} The damaged file is kept, untouched, as "${file}".`,
    mend: mendForDamage(newestGoodBackup),
    about: typeof newestGoodBackup === 'string' ? [file, newestGoodBackup] : [file],
  });
}

function mendForDamage(newestGoodBackup: string | null | undefined): string {
  if (newestGoodBackup === undefined)
    return 'Close the program and open it again: it then offers the newest good backup.';
  if (newestGoodBackup === null) {
    return 'There is no good backup. Start a new library: the damaged file is set aside, not deleted.';
  }
  return `Restore the newest good backup, "${newestGoodBackup}": the damaged file is set aside, not deleted.`;
}

export function workbookNotFound(id: string): Refusal {
  return refusal('workbook-not-found', {
    what: 'That workbook is not in the library.',
    why: 'It was deleted, or it belongs to another library.',
    mend: 'Look in the bin, or choose another workbook from the list.',
    about: [id],
  });
}

export function workbookDamaged(id: string, name: string, found: string): Refusal {
  return refusal('workbook-damaged', {
    what: `The workbook "${name}" cannot be read.`,
    why: `${found} Nothing of it is shown, because its figures could be wrong.`,
    mend: 'Restore a backup from before the damage. Your other workbooks are not affected.',
    about: [id],
  });
}

/** The change was made on a state that is no longer the present one; writing it would undo somebody's work unseen. */
export function workbookChangedElsewhere(
  present: { readonly id: string; readonly name: string; readonly revision: number },
  expected: number,
): Refusal {
  return refusal('workbook-changed-elsewhere', {
    what: `"${present.name}" was changed in another window.`,
    why: `This change was made on revision ${expected}; the workbook is now at revision ${present.revision}.`,
    mend: 'Reload the workbook, look at what changed, then make your change again. Nothing of it was written.',
    about: [present.id],
  });
}

export function undoDamaged(workbookId: string, summary: string): Refusal {
  return refusal('undo-damaged', {
    what: `"${summary}" cannot be undone or redone.`,
    why: 'What was kept of that change does not fit the workbook any more, so using it could give wrong figures.',
    mend: 'Change the figure by hand; the trail of changes shows what it was. The workbook itself is as it was.',
    about: [workbookId],
  });
}
