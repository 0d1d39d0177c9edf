import { z } from 'zod';
import { Refusal } from '../../core/errors';
import { operation } from '../../electron/service/contract';
import { createService, type HandlersOf, type Service } from '../../electron/service/service';
import { memoryLogger } from './memory-logger';

/** Operations in small: enough to show every way in which a call can go. */
export const SMALL_OPERATIONS = [
  operation({
    name: 'bin.fill',
    purpose: 'Fill a grit bin.',
    takes: z.strictObject({ bags: z.int().min(0).max(100), note: z.string().default('none') }),
    gives: z.strictObject({ bagsInBin: z.int().max(50), note: z.string() }),
    refuses: ['bin-locked'],
    changes: 'workbook',
    longRunning: false,
  }),
  operation({
    name: 'bin.count-grains',
    purpose: 'Count the grains in a bin.',
    takes: z.strictObject({ upTo: z.int() }),
    gives: z.strictObject({ grains: z.int() }),
    reports: z.strictObject({ grains: z.int() }),
    refuses: [],
    changes: 'nothing',
    longRunning: true,
  }),
] as const;

export const LOCKED = new Refusal('bin-locked', {
  what: 'The bin is locked.',
  why: 'The council keeps the key.',
  mend: 'Ask for the key.',
  about: ['bin-1'],
});

export type SmallHandlers = HandlersOf<typeof SMALL_OPERATIONS>;

/** Counts until it is told to stop, or until it is there. */
export const SMALL_HANDLERS: SmallHandlers = {
  'bin.fill': ({ bags, note }) => ({ bagsInBin: bags, note }),
  'bin.count-grains': async ({ upTo }, { signal, report }) => {
    for (let grains = 1; grains <= upTo; grains += 1) {
      signal.throwIfAborted();
      report({ grains });
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return { grains: upTo };
  },
};

export function smallService(handlers: Partial<SmallHandlers> = {}, logger = memoryLogger()): Service {
  return createService({
    operations: SMALL_OPERATIONS,
    handlers: [{ ...SMALL_HANDLERS, ...handlers }],
    logger,
    newReference: () => 'G-TEST-0001',
  });
}

export const NOBODY_LISTENS = { signal: new AbortController().signal, progress: () => undefined };
