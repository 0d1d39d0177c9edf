import { resolve } from 'node:path';

export type DesktopArguments = {
  readonly library: string | undefined;
  /** A workbook that was double-clicked, or dropped on the program. */
  readonly given: string | undefined;
};

/** What the desktop program was started with. Chromium and the system add words of their own, so unknown ones are passed over. */
export function desktopArguments(args: readonly string[], calledFrom: string): DesktopArguments {
  const at = args.indexOf('--library');
  const library = at === -1 ? undefined : args[at + 1];
  const given = args.find((word, index) => isWorkbook(word) && index !== at + 1);
  const full = (path: string | undefined) => (path === undefined ? undefined : resolve(calledFrom, path));
  return { library: full(library), given: full(given) };
}

function isWorkbook(word: string): boolean {
  return !word.startsWith('-') && word.toLowerCase().endsWith('.gritbin');
}
