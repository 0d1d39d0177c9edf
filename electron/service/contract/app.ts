import { z } from 'zod';
import { ChosenFile } from './files';
import { operation } from './operation';

/** What the program is and what it can do on this computer. */
export const about = operation({
  name: 'app.about',
  purpose: 'Say which program this is, where it keeps its library and whether it can print.',
  takes: z.strictObject({}),
  gives: z.strictObject({
    programVersion: z.string(),
    engineVersion: z.string(), // repeated in every export
    host: z.enum(['desktop', 'browser']), // a window of its own, or a browser on this computer
    platform: z.string(), // as Node names it: win32, darwin, linux
    libraryFolder: z.string(),
    printing: z.discriminatedUnion('available', [
      z.strictObject({ available: z.literal(true), by: z.string() }), // "Microsoft Edge"
      z.strictObject({ available: z.literal(false), why: z.string() }),
    ]),
  }),
  refuses: [],
  changes: 'nothing',
  longRunning: false,
});

export const MENU_COMMANDS = ['new-workbook', 'open', 'export', 'undo', 'redo', 'keyboard-help', 'about'] as const;

/** What a person chose in the menu of the desktop window. What a command does is the page's to know. */
export const menuCommands = operation({
  name: 'app.menu-commands',
  purpose: 'Tell the page what was chosen in the menu of its window.',
  takes: z.strictObject({}),
  reports: z.discriminatedUnion('command', [
    z.strictObject({ command: z.enum(MENU_COMMANDS) }),
    z.strictObject({ command: z.literal('open-given'), file: ChosenFile }), // a file opened from the desktop or by a double click
  ]),
  gives: z.strictObject({ hasMenu: z.boolean() }), // false at once in a browser, which has its own menu
  refuses: [],
  changes: 'nothing',
  longRunning: true,
});

export const APP_OPERATIONS = [about, menuCommands] as const;
