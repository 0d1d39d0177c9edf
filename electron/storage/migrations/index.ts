import workbooks from './0010-workbooks.sql?raw';
import changes from './0020-changes.sql?raw';
import settings from './0030-settings.sql?raw';

/** One step in the layout of the library. Once released it is never edited: a mistake is mended by a later one. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
};

export const MIGRATIONS: readonly Migration[] = [
  { number: 10, name: 'workbooks', sql: workbooks },
  { number: 20, name: 'changes', sql: changes },
  { number: 30, name: 'settings', sql: settings },
];

/** The layout this program writes; a library beyond it comes from a newer program. */
export const LATEST_LAYOUT = MIGRATIONS.reduce((latest, migration) => Math.max(latest, migration.number), 0);
