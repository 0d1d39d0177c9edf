import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Report } from './service/contract';
import type { Menu as MenuCommands } from './service/app';

type Command = Report<'app.menu-commands'>;
type PlainCommand = Exclude<Command['command'], 'open-given'>;

export type CommandLine = MenuCommands & {
  /** What nobody listens to yet, because the page is still loading, waits for the first who does. */
  readonly send: (command: Command) => void;
};

/** From the menu to the page. */
export function commandLine(): CommandLine {
  const listeners = new Set<(command: Command) => void>();
  let waiting: readonly Command[] = [];
  return {
    send: (command) => {
      if (listeners.size === 0) waiting = [...waiting, command];
      for (const listener of listeners) listener(command);
    },
    listen: (onCommand) => {
      listeners.add(onCommand);
      for (const command of waiting) onCommand(command);
      waiting = [];
      return () => listeners.delete(onCommand);
    },
  };
}

type MenuParts = {
  readonly send: (command: Command) => void;
  readonly platform: NodeJS.Platform;
  readonly allowTools: boolean;
};

export function installMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)));
}

/** Every command with its key. Undo and redo go to the service, by way of the page, and never to the text field's own. */
export function menuTemplate({ send, platform, allowTools }: MenuParts): MenuItemConstructorOptions[] {
  const item = (label: string, accelerator: string, command: PlainCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send({ command }),
  });
  const isMac = platform === 'darwin';
  const tools: MenuItemConstructorOptions[] = allowTools ? [{ type: 'separator' }, { role: 'toggleDevTools' }] : [];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('&New workbook…', 'CmdOrCtrl+N', 'new-workbook'),
        item('&Open…', 'CmdOrCtrl+O', 'open'),
        { type: 'separator' },
        item('&Export…', 'CmdOrCtrl+E', 'export'),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', label: 'E&xit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('&Undo', 'CmdOrCtrl+Z', 'undo'),
        item('&Redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y', 'redo'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...tools,
      ],
    },
    {
      label: '&Help',
      role: 'help',
      submenu: [item('&Keys', 'CmdOrCtrl+/', 'keyboard-help'), item('&About Gritbin', '', 'about')],
    },
  ];
}
