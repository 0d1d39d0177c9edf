import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, operation } from '../../electron/service/contract';
import { createService } from '../../electron/service/service';
import { memoryLogger } from '../support/memory-logger';
import { SMALL_HANDLERS, SMALL_OPERATIONS, type SmallHandlers } from '../support/small-service';

const parts = { logger: memoryLogger(), newReference: () => 'G-TEST-0001' };
const named = (name: string) =>
  operation({
    name,
    purpose: 'Nothing.',
    takes: z.strictObject({}),
    gives: z.strictObject({}),
    refuses: [],
    changes: 'nothing',
    longRunning: false,
  });

describe('the service does not start', () => {
  it('with an operation that nobody answers', () => {
    const { 'bin.fill': fill } = SMALL_HANDLERS;
    expect(() => createService({ ...parts, operations: SMALL_OPERATIONS, handlers: [{ 'bin.fill': fill }] })).toThrow(
      'Nobody answers bin.count-grains.',
    );
  });

  it('with two handlers for one operation: the last never silently wins', () => {
    const handlers = [SMALL_HANDLERS, { 'bin.fill': SMALL_HANDLERS['bin.fill'] }];
    expect(() => createService({ ...parts, operations: SMALL_OPERATIONS, handlers })).toThrow(
      'Two handlers answer "bin.fill".',
    );
  });

  it('with a handler for no operation', () => {
    const stray: object = { 'bin.paint': () => ({}) }; // as from a file that was not type-checked
    expect(() =>
      createService({
        ...parts,
        operations: SMALL_OPERATIONS,
        handlers: [SMALL_HANDLERS, stray as Partial<SmallHandlers>],
      }),
    ).toThrow('A handler answers "bin.paint", which is no operation.');
  });

  it('with two operations of one name', () => {
    expect(() => contract([named('bin.fill'), named('bin.fill')])).toThrow('Two operations are called "bin.fill".');
  });

  it.each(['fill', 'Bin.fill', 'bin.fill.now', 'bin_fill', 'bin.', '__proto__', 'bin.fill '])(
    'with an operation called "%s"',
    (name) => {
      expect(() => contract([named(name)])).toThrow('is not a name like "area.verb-noun"');
    },
  );
});

describe('what an operation is called', () => {
  it('cannot be reached by the names that every object has', () => {
    const service = createService({ ...parts, operations: SMALL_OPERATIONS, handlers: [SMALL_HANDLERS] });
    for (const name of ['constructor', '__proto__', 'toString', '']) expect(service.find(name)).toBeUndefined();
  });
});
