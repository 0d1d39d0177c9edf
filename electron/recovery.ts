import { Refusal } from '../core/errors';
import { restoreBackup, startAfresh } from './storage';
import { programVersion } from './version';

/** What can be done about a library that is damaged. Either way the damaged file is set aside, not deleted. */
export type Recovery = 'restore-backup' | 'start-afresh';

type RecoveryParts<T> = {
  readonly open: () => T;
  readonly libraryFolder: string;
  readonly now: () => Date;
  /** Asks the person, or looks at what they asked for; null leaves everything as it is. The first is the better one. */
  readonly choose: (refusal: Refusal, recoveries: readonly Recovery[]) => Recovery | null;
};

/**
 * Opens; where that is refused because the library is damaged, does what the person chooses and opens once more.
 *
 * Refuses  what `open` refuses, where there is nothing to choose or nothing was chosen; what the recovery refuses
 */
export function openOrRecover<T>({ open, libraryFolder, now, choose }: RecoveryParts<T>): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'library-damaged') throw error;
    const [, backup] = error.about; // the newest good one, where there is one
    const chosen = choose(error, backup === undefined ? ['start-afresh'] : ['restore-backup', 'start-afresh']);
    if (chosen === null) throw error;
    const where = { folder: libraryFolder, now, programVersion: programVersion() };
    if (chosen === 'restore-backup' && backup !== undefined) restoreBackup({ ...where, backup });
    else startAfresh(where);
    return open();
  }
}
