import { resolve } from 'node:path';

export type DesktopArguments = {
  readonly library: string | undefined;
  /** A workbook that was double-clicked, or dropped on the program. */
  readonly given: string | undefined;
};

/** What the desktop program was started with. Chromium and the system add words of their own, so unknown ones are passed over. */
export function desktopArguments(args: readonly string[], calledFrom: string): DesktopArguments {
  const library = args.findIndex((_word, at) => args[at - 1] === '--library');
  const given = args.findIndex((word, at) => isWorkbook(word) && at !== library);
  const full = (at: number) => (args[at] === undefined ? undefined : resolve(calledFrom, args[at]));
  return { library: full(library), given: full(given) };
}

function isWorkbook(word: string): boolean {
  return !word.startsWith('-') && word.toLowerCase().endsWith('.gritbin');
}
