import { z } from 'zod';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The value of a text that is known to be JSON, because we wrote it and its seal still fits. */
export function jsonOf(text: string): Json {
  return JSON.parse(text) as Json;
}

/** The value of a text that may be anything: is it JSON, and of this shape? */
export function parseJson<T>(text: string, schema: z.ZodType<T>): z.ZodSafeParseResult<T> {
  return z
    .string()
    .transform((raw, context): unknown => {
      try {
        return JSON.parse(raw);
      } catch {
        context.addIssue('This is not JSON.');
        return z.NEVER;
      }
    })
    .pipe(schema)
    .safeParse(text);
}
