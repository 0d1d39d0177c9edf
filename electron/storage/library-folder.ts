import { posix, win32 } from 'node:path';

export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The person's home folder. */
  readonly home: string;
  /** The folder the program was called from; a relative GRITBIN_HOME is read against it. */
  readonly calledFrom: string;
};

/**
 * Where the library is: GRITBIN_HOME where that is set, else the platform's folder for a program's own data.
 *
 * On Windows that is the local, not the roaming, folder: councils often keep the roaming one on a server, and a
 * database that is written in place is not safe there.
 */
export function libraryFolder({ environment, platform, home, calledFrom }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix;
  const named = set(environment['GRITBIN_HOME']);
  if (named !== undefined) return path.resolve(calledFrom, named);
  if (platform === 'win32') {
    return path.join(set(environment['LOCALAPPDATA']) ?? path.join(home, 'AppData', 'Local'), 'Gritbin');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Gritbin');
  const shared = set(environment['XDG_DATA_HOME']);
  // XDG Base Directory Specification: a path that is not absolute is to be ignored
  const base = shared !== undefined && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share');
  return path.join(base, 'gritbin');
}

function set(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}
