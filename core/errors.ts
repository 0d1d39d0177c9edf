/** What a person is told: what happened, why, how to mend it, and which lines, quantities or fields it is about. */
export type Explained = {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly about: readonly string[];
};

/**
 * An operation that cannot be done: typed, with a stable code, worded for a person.
 *
 * Takes    code: kebab-case, stable, tested; what, why, mend: sentences; about: ids of lines, quantities or fields
 * Gives    an error that carriers may pass on as it is
 */
export class Refusal extends Error {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly about: readonly string[];

  constructor(code: string, explained: Explained) {
    super(`${code}: ${explained.what} ${explained.why} ${explained.mend}`);
    this.name = 'Refusal';
    this.code = code;
    this.what = explained.what;
    this.why = explained.why;
    this.mend = explained.mend;
    this.about = explained.about;
  }
}

/** A promise of ours that is broken: a bug. It reaches the person as one sentence and a reference, and is logged whole. */
export class Defect extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Defect';
  }
}

/** Something to say about what a person filled in or claims: data, never thrown. */
export type Finding = Explained & {
  readonly code: string;
  readonly outcome: 'pass' | 'warn' | 'fail';
};

/** Stops compilation where a union gained a member that a switch does not treat. */
export function assertNever(value: never): never {
  throw new Defect(`Not treated: ${JSON.stringify(value)}`);
}
