import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVERYWHERE_REFUSED, OPERATIONS, type Operation } from '../../electron/service/contract';
import { CALL_NAMES, STREAM_NAMES } from '../../electron/service/contract/names';

const all: readonly (readonly [string, Operation])[] = OPERATIONS.map((operation) => [operation.name, operation]);

const UNCARRIED = ['bigint', 'symbol', 'undefined', 'void', 'date', 'map', 'set', 'nan', 'function', 'file', 'promise'];
const NO_PLAIN_DATA = [new Date(), () => 1, Number.NaN, 1n, new Map(), Symbol('x'), new Uint8Array(1)];

/** The kinds of schema inside this one that let through what JSON would lose or change. */
function partsThatJsonCannotCarry(schema: z.ZodType): readonly string[] {
  const found: string[] = [];
  for (const io of ['input', 'output'] as const) {
    z.toJSONSchema(schema, {
      io,
      cycles: 'ref',
      unrepresentable: 'any',
      override: ({ zodSchema }) => {
        const { type } = zodSchema._zod.def;
        // A check of our own instead of a schema must at least let nothing through but plain data.
        const lets = (value: unknown) => z.safeParse(zodSchema, value).success;
        if (UNCARRIED.includes(type) || (type === 'custom' && NO_PLAIN_DATA.some(lets))) found.push(type);
      },
    });
  }
  return found;
}

describe('what JSON cannot carry', () => {
  it.each([
    [z.strictObject({ at: z.date() }), ['date', 'date']],
    [z.array(z.bigint()), ['bigint', 'bigint']],
    [z.custom<unknown>(() => true), ['custom', 'custom']],
    [z.strictObject({ text: z.string() }), []],
  ])('is found inside a schema: case %#', (schema, found) => {
    expect(partsThatJsonCannotCarry(schema)).toEqual(found);
  });
});

describe('the names that the page and the preload script know', () => {
  const namesOf = (longRunning: boolean) =>
    OPERATIONS.filter((operation) => operation.longRunning === longRunning).map(({ name }) => name);

  it('are those of the operations that answer at once', () => {
    expect([...CALL_NAMES].sort()).toEqual(namesOf(false).sort());
  });

  it('are those of the operations that report, and of the subscriptions', () => {
    expect([...STREAM_NAMES].sort()).toEqual(namesOf(true).sort());
  });
});

describe.each(all)('%s', (_name, operation) => {
  it('says in one sentence what it is for', () => {
    expect(operation.purpose).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('refuses with codes of its own, each once', () => {
    expect(new Set(operation.refuses).size).toBe(operation.refuses.length);
    for (const code of operation.refuses) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(EVERYWHERE_REFUSED).not.toContain(code);
    }
  });

  it('takes, gives and reports nothing that JSON cannot carry, so that both carriers carry the same', () => {
    const schemas = [operation.takes, operation.gives, ...(operation.longRunning ? [operation.reports] : [])];
    expect(schemas.flatMap((schema) => partsThatJsonCannotCarry(schema))).toEqual([]);
  });

  it('takes an object and knows every field of it', () => {
    const answer = operation.takes.safeParse({ 'a field that nobody knows': 1 });
    expect(answer.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
});
