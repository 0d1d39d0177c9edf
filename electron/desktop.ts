import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, session as sessions } from 'electron';
import { dialogFiles } from './files';
import { askRecovery, windowDialogs } from './dialogs';
import { carryOverIpc } from './ipc';
import { commandLine, installMenu } from './menu';
import { PAGE_ADDRESS, pageFilesIn } from './page';
import { windowPrinter } from './print';
import { openOrRecover } from './recovery';
import { lockDownSession, safeWebPreferences } from './security';
import { composeService } from './service/compose';
import type { Logger } from './service/logger';
import { threadPool } from './service/simulation/threads';
import { openWindow } from './window';

type DesktopParts = {
  readonly libraryFolder: string;
  /** Where the built page and the preload script lie. */
  readonly programFolder: string;
  readonly logger: Logger;
  readonly now: () => Date;
};

export type Desktop = {
  /** A workbook that the person opened from outside the program. */
  readonly openGiven: (path: string) => void;
  /** The program was started once more: its window comes to the front. */
  readonly comeForward: () => void;
};

/** Opens the program, once Electron is ready. Refuses what composeService refuses, and page-missing. */
export function openDesktop({ libraryFolder, programFolder, logger, now }: DesktopParts): Desktop {
  // Without "persist:" it lives in memory: nothing of what was on the screen stays on the disk.
  const session = sessions.fromPartition('gritbin', { cache: false });
  const page = pageFilesIn(join(programFolder, 'renderer'));
  for (const each of [session, sessions.defaultSession]) lockDownSession(each, page, logger);

  const allowTools = !app.isPackaged;
  const preferences = () => safeWebPreferences(session, join(programFolder, 'preload.cjs'), allowTools);
  const menu = commandLine();
  const files = dialogFiles(windowDialogs(() => window));
  const printer = windowPrinter(preferences);
  const pool = threadPool(programFolder);
  const surroundings = { host: 'desktop', libraryFolder, now, logger, printer, files, pool, menu } as const;
  const open = () => composeService(surroundings);
  const { service, windowMemory, close } = openOrRecover({ open, libraryFolder, now, choose: askRecovery });
  app.once('will-quit', close);

  carryOverIpc({ ipc: ipcMain, service });
  installMenu({ send: menu.send, platform: process.platform, allowTools });
  app.on('window-all-closed', () => app.quit());
  const window = openWindow(preferences(), windowMemory);
  offerReload(window, logger);
  return {
    openGiven: (path) => menu.send({ command: 'open-given', file: files.given(path) }),
    comeForward: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

/** What the window shows can break, by a driver or for want of memory; what was confirmed is in the library. */
function offerReload(window: BrowserWindow, logger: Logger): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    logger.warn(`The window's process ended: ${reason}.`);
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'The window stopped working.',
      detail: 'Everything that was confirmed is in the library. Show it again, or close the program.',
      buttons: ['Show it again', 'Close'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (choice === 0) void window.loadURL(PAGE_ADDRESS);
    else app.quit();
  });
}
