import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { Refusal } from '../core/errors';
import { openDesktop } from './desktop';
import { desktopArguments } from './desktop-arguments';
import { tellRefusal } from './dialogs';
import { logFile } from './log-file';
import { lockDownApp, registerPageScheme } from './security';
import { newReference } from './service/reference';
import { libraryFolder } from './storage';

// Everything up to `whenReady` runs before Chromium starts: afterwards it no longer takes a scheme or a switch.
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
const { library, given } = desktopArguments(process.argv.slice(app.isPackaged ? 1 : 2), calledFrom);
const folder =
  library ?? libraryFolder({ environment: process.env, platform: process.platform, home: homedir(), calledFrom });
const now = () => new Date();
const logger = logFile(folder, now);

/** Handed from a second start of the program to the first. */
const SecondStart = z.strictObject({ given: z.string().nullable() });

process.on('uncaughtException', endWithWords);
process.on('unhandledRejection', endWithWords);
keepProfileBesideLibrary();
registerPageScheme();
lockDownApp(app, logger);

// One program to a library: a second start shows the window that is there.
if (app.requestSingleInstanceLock({ given: given ?? null } satisfies z.infer<typeof SecondStart>)) start();
else app.quit();

function start(): void {
  const openLater: string[] = given === undefined ? [] : [given];
  let openGiven = (path: string): void => {
    openLater.push(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault(); // macOS asks whether we take it
    openGiven(path);
  });
  app
    .whenReady()
    .then(() => {
      const desktop = openDesktop({ libraryFolder: folder, programFolder: import.meta.dirname, logger, now });
      openGiven = desktop.openGiven;
      openLater.forEach(openGiven);
      app.on('second-instance', (_event, _words, _folder, handedOver) => {
        desktop.comeForward();
        const second = SecondStart.safeParse(handedOver);
        if (second.success && second.data.given !== null) openGiven(second.data.given);
      });
    })
    .catch(endWithWords);
}

/** Chromium's own files: in the library's folder, and not, as on macOS, mixed with ours. */
function keepProfileBesideLibrary(): void {
  const profile = join(folder, 'window');
  try {
    mkdirSync(profile, { recursive: true });
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return; // opening the library refuses the same folder, in words
    throw error;
  }
  app.setPath('userData', profile);
}

function endWithWords(error: unknown): void {
  if (error instanceof Refusal) tellRefusal(error);
  else {
    const reference = newReference();
    logger.defect({ reference, operation: 'the desktop program', error });
    const [what, why] = [
      'Gritbin made a mistake and has to close.',
      'Everything that was confirmed is in the library.',
    ];
    tellRefusal(new Refusal('mistake', { what, why, mend: `Reference: ${reference}`, about: [] }));
  }
  app.exit(1);
}
