/** Why a backup was made. */
export type BackupReason = 'daily' | 'before-migration' | 'on-demand';

/** What is told from the name of a backup's file. */
export type BackupName = {
  readonly name: string;
  /** Counts up with every backup of a folder, whatever the clock says; 0 for those made before backups were counted. */
  readonly sequence: number;
  readonly takenAt: string;
  readonly reason: BackupReason;
};

/** What decides whether a backup stays. */
export type KeptBackup = BackupName & {
  /** How many entries the trail of its library has; null where no record says. */
  readonly changes: number | null;
  /** Whether its test read every workbook in it. */
  readonly isWhole: boolean;
};

/** For how many different hours, days, weeks and months the last backup of each stays. */
export const BACKUPS_KEPT = { hours: 6, days: 10, weeks: 8, months: 12 } as const;

/** How many of those that a person asked for stay, however close together they were made. */
export const ASKED_FOR_KEPT = 5;

const AN_HOUR_MS = 60 * 60 * 1000;

const BACKUP_NAME =
  /^library-(?:(\d{6,9})-)?(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(daily|before-migration|on-demand)(-\d+)?\.sqlite$/;

/** The name of a backup without its ending; `stamp` is a moment as `stampOf` writes it. */
export function nameOfBackup(sequence: number, stamp: string, reason: BackupReason): string {
  return `library-${String(sequence).padStart(6, '0')}-${stamp}-${reason}`;
}

/** Reads the name of a file among the backups; nothing where it is no backup's. */
export function readBackupName(name: string): readonly BackupName[] {
  const match = BACKUP_NAME.exec(name);
  if (match === null) return [];
  const [, sequence, hour, minute, second, millisecond, reason] = match;
  const takenAt = `${hour}:${minute}:${second}.${millisecond}Z`;
  return [{ name, sequence: Number(sequence ?? 0), takenAt, reason: reason as BackupReason }];
}

/** The newest first: by count, since a clock may be wrong; those made before they were counted by their time. */
export function newestFirst(a: BackupName, b: BackupName): number {
  const byTime = compare(b.takenAt, a.takenAt) || b.name.length - a.name.length || compare(b.name, a.name);
  return b.sequence - a.sequence || byTime;
}

/**
 * Which backups stay, given all there are, the newest first.
 *
 * The last of each hour, day, week and month that has one, as many of each as BACKUPS_KEPT says. It counts the hours and
 * days in which backups were made and never asks what time it is, so neither ten starts in ten minutes nor a clock that
 * is years wrong pushes out the days before. Beside these: the newest, the one that holds most changes, the newest that
 * could be read whole, the newest before a migration, and the last few that a person asked for.
 */
export function backupsToKeep(backups: readonly KeptBackup[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const [unit, most] of Object.entries(BACKUPS_KEPT)) {
    const seen = new Set<string>();
    for (const { name, takenAt } of backups) {
      const bucket = bucketOf(unit as keyof typeof BACKUPS_KEPT, takenAt);
      if (seen.has(bucket) || seen.size === most) continue;
      seen.add(bucket);
      kept.add(name);
    }
  }
  const mostChanges = Math.max(...backups.map(({ changes }) => changes ?? 0));
  const alsoKept = [
    backups[0],
    backups.find(({ changes }) => changes !== null && changes === mostChanges),
    backups.find(({ isWhole }) => isWhole),
    backups.find(({ reason }) => reason === 'before-migration'),
    ...backups.filter(({ reason }) => reason === 'on-demand').slice(0, ASKED_FOR_KEPT),
  ];
  for (const backup of alsoKept) if (backup !== undefined) kept.add(backup.name);
  return kept;
}

function bucketOf(unit: keyof typeof BACKUPS_KEPT, takenAt: string): string {
  switch (unit) {
    case 'hours':
      return takenAt.slice(0, 13);
    case 'days':
      return takenAt.slice(0, 10);
    case 'weeks':
      return String(Math.floor(Date.parse(takenAt) / (7 * 24 * AN_HOUR_MS)));
    case 'months':
      return takenAt.slice(0, 7);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
