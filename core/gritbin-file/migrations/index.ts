import type { JsonObject } from '../read-json';
import { fromVersion0 } from './from-version-0';
import { fromVersion1 } from './from-version-1';

/** Turns a file of one format version into the next. Never edited once released, and it copies in any constant it needs. */
export type Migration = {
  readonly from: number;
  /** In one line, for the person who opens an old file. */
  readonly changes: string;
  readonly migrate: (document: JsonObject) => JsonObject;
};

/** One a format version, oldest first. */
export const MIGRATIONS: readonly Migration[] = [fromVersion0, fromVersion1];
