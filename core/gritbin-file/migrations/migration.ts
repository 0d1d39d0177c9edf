import type { JsonObject } from '../read-json';

/** Turns a file of one format version into the next. Never edited once released, and it copies in any constant it needs. */
export type Migration = {
  readonly from: number;
  /** In one line, for the person who opens an old file. */
  readonly changes: string;
  readonly migrate: (document: JsonObject) => JsonObject;
};
