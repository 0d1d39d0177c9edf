import { z } from 'zod';

/** What an operation touches. 'workbook' also writes the audit trail and can be undone. */
export type Changes = 'nothing' | 'workbook' | 'library';

/** How far a long operation has come. Operations with more to say bring a schema of their own. */
export const Progress = z.strictObject({
  share: z.number().min(0).max(1).nullable(), // null: cannot be told beforehand
  doing: z.string().min(1).max(200),
});

type Definition<Name, Takes, Gives, Refuses> = {
  /** `area.verb-noun`; the carriers' only address. */
  readonly name: Name;
  /** One plain sentence, for whoever reads the contract and for the words of an error. */
  readonly purpose: string;
  readonly takes: Takes;
  readonly gives: Gives;
  /** Every code this operation may refuse with; another one is a defect. */
  readonly refuses: Refuses;
  readonly changes: Changes;
};

export type ShortOperation<
  Name extends string = string,
  Takes extends z.ZodType = z.ZodType,
  Gives extends z.ZodType = z.ZodType,
  Refuses extends readonly string[] = readonly string[],
> = Definition<Name, Takes, Gives, Refuses> & { readonly longRunning: false };

/** Reports while it runs, and can be cancelled. A subscription is one that only ends when it is cancelled. */
export type LongOperation<
  Name extends string = string,
  Takes extends z.ZodType = z.ZodType,
  Gives extends z.ZodType = z.ZodType,
  Refuses extends readonly string[] = readonly string[],
  Reports extends z.ZodType = z.ZodType,
> = Definition<Name, Takes, Gives, Refuses> & { readonly longRunning: true; readonly reports: Reports };

export type Operation = ShortOperation | LongOperation;

/**
 * Declares an operation: the types of caller, carrier and handler all come from this one value.
 *
 * Takes    the definition; a long one may say what it reports, and reports Progress otherwise
 * Gives    the same, typed
 */
export function operation<
  const Name extends string,
  Takes extends z.ZodType,
  Gives extends z.ZodType,
  const Refuses extends readonly string[],
>(
  definition: Definition<Name, Takes, Gives, Refuses> & { readonly longRunning: false },
): ShortOperation<Name, Takes, Gives, Refuses>;
export function operation<
  const Name extends string,
  Takes extends z.ZodType,
  Gives extends z.ZodType,
  const Refuses extends readonly string[],
  Reports extends z.ZodType = typeof Progress,
>(
  definition: Definition<Name, Takes, Gives, Refuses> & { readonly longRunning: true; readonly reports?: Reports },
): LongOperation<Name, Takes, Gives, Refuses, Reports>;
export function operation(
  definition: ShortOperation | (Omit<LongOperation, 'reports'> & { readonly reports?: z.ZodType }),
): Operation {
  return definition.longRunning ? { ...definition, reports: definition.reports ?? Progress } : definition;
}

type Plain = string | number | boolean | bigint | null | undefined | Uint8Array;

/** What crosses the contract is never changed by whoever receives it; so core's readonly lists fit as they are. */
export type Immutable<T> = T extends Plain ? T : { readonly [Key in keyof T]: Immutable<T[Key]> };

/** What a caller passes. */
export type InputOf<Op extends Operation> = Immutable<z.input<Op['takes']>>;

/** What a handler gets: parsed, defaults filled in. */
export type ParsedInputOf<Op extends Operation> = Immutable<z.output<Op['takes']>>;

/** What a handler gives, before it is parsed on the way out. */
export type GivenBy<Op extends Operation> = Immutable<z.input<Op['gives']>>;

/** What a caller gets back. */
export type OutputOf<Op extends Operation> = Immutable<z.output<Op['gives']>>;

export type ReportOf<Op extends Operation> = Op extends LongOperation ? Immutable<z.output<Op['reports']>> : never;

export type RefusalCodeOf<Op extends Operation> = Op['refuses'][number];
