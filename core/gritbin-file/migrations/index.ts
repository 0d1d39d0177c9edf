import { fromVersion0 } from './from-version-0';
import { fromVersion1 } from './from-version-1';
import { fromVersion2 } from './from-version-2';
import type { Migration } from './migration';

/** One a format version, oldest first. */
export const MIGRATIONS: readonly Migration[] = [fromVersion0, fromVersion1, fromVersion2];
