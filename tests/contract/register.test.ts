import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVERYWHERE_REFUSED, OPERATIONS, type Operation } from '../../electron/service/contract';
import { CALL_NAMES, STREAM_NAMES } from '../../electron/service/contract/names';

const all: readonly (readonly [string, Operation])[] = OPERATIONS.map((operation) => [operation.name, operation]);

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
    for (const schema of schemas) {
      for (const io of ['input', 'output'] as const) {
        expect(() => z.toJSONSchema(schema, { io, unrepresentable: 'throw', cycles: 'ref' })).not.toThrow();
      }
    }
  });

  it('takes an object and knows every field of it', () => {
    const answer = operation.takes.safeParse({ 'a field that nobody knows': 1 });
    expect(answer.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
});
