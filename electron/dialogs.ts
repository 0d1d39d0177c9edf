import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Refusal } from '../core/errors';
import { type Dialogs, FILE_KINDS, withExtension } from './files';
import type { Recovery } from './recovery';

/** The system's own dialogs over the program's window. */
export function windowDialogs(window: () => BrowserWindow): Dialogs {
  return {
    open: async (kind) => {
      const { label, extension } = FILE_KINDS[kind];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: `Open a ${label}`,
        filters: [{ name: label, extensions: [extension] }],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    save: async (kind, suggestedName) => {
      const { label, extension } = FILE_KINDS[kind];
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: `Save as ${label}`,
        defaultPath: suggestedName,
        filters: [{ name: label, extensions: [extension] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || filePath === '') return null;
      const path = withExtension(filePath, kind);
      // The dialog asked about the name that was typed; where the ending was added here, about another one.
      if (path !== filePath && existsSync(path) && !(await mayReplace(window(), path))) return null;
      return path;
    },
  };
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Replace "${basename(path)}"?`,
    detail: 'A file of that name is already in the folder.',
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** A refusal at the start, before there is a window to show it in. */
export function tellRefusal({ what, why, mend }: Refusal): void {
  dialog.showErrorBox(what, `${why}\n\n${mend}`);
}

const RECOVERY_LABELS: { readonly [Choice in Recovery]: string } = {
  'restore-backup': 'Restore the newest good backup',
  'start-afresh': 'Start a new library',
};

/** Asks what to do about a damaged library; closing the box changes nothing. */
export function askRecovery({ what, why, mend }: Refusal, recoveries: readonly Recovery[]): Recovery | null {
  const chosen = dialog.showMessageBoxSync({
    type: 'warning',
    message: what,
    detail: `${why}\n\n${mend}`,
    buttons: [...recoveries.map((recovery) => RECOVERY_LABELS[recovery]), 'Close'],
    defaultId: 0,
    cancelId: recoveries.length,
    noLink: true,
  });
  return recoveries[chosen] ?? null;
}
