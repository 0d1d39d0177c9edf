import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Explained } from '../../core/errors';
import { noPrinter, type PagePrinter } from '../../electron/export/page-printer';
import { folderFiles } from '../../electron/headless/folder-files';
import { callerOf } from '../../electron/service/client';
import { composeService } from '../../electron/service/compose';
import type { GritbinCaller, Input, Output } from '../../electron/service/contract';
import { inProcessPool } from '../../electron/service/simulation/in-process';
import { memoryLogger, type MemoryLogger } from './memory-logger';

/** The whole program without a window: its service over a library and a folder of files of its own. */
export type Program = {
  readonly gritbin: GritbinCaller;
  readonly logger: MemoryLogger;
  /** Puts a file where the program may read it, and gives its handle; as large as wanted, with a hole at its end. */
  readonly give: (name: string, content: string | Uint8Array, size?: number) => string;
  /** A handle under which the program may write a file of this kind. */
  readonly target: (kind: 'xlsx' | 'csv' | 'pdf' | 'gritbin' | 'json', name?: string) => Promise<string>;
  /** What it wrote. */
  readonly written: (name: string) => Buffer;
  readonly close: () => void;
};

/** When every test runs, as far as the program knows. */
export const TODAY = new Date('2026-11-22T09:00:00Z');

const WITHOUT_PRINTER: PagePrinter = {
  availability: () => ({ available: false, why: 'No browser was found.' }),
  print: () => Promise.reject(noPrinter('No browser was found.')),
};

/** Opens the program on a folder; closed and opened again on the same one, it has the same library. */
export function openProgram(folder: string, printer: PagePrinter = WITHOUT_PRINTER): Program {
  const [reading, writing] = [join(folder, 'given'), join(folder, 'written')];
  for (const each of [reading, writing]) mkdirSync(each, { recursive: true });
  const files = folderFiles(writing);
  const logger = memoryLogger();
  const composed = composeService({
    host: 'browser',
    libraryFolder: join(folder, 'library'),
    now: () => TODAY,
    logger,
    printer,
    files,
    pool: inProcessPool(),
    menu: null,
  });
  const gritbin = callerOf(composed.service);
  return {
    gritbin,
    logger,
    give: (name, content, size) => {
      const path = join(reading, name);
      writeFileSync(path, content);
      if (size !== undefined) truncateSync(path, size);
      return files.give(path);
    },
    target: async (kind, name = 'a file') => {
      const chosen = given(await gritbin.call('files.choose-to-save', { kind, suggestedName: name }));
      if (chosen.outcome !== 'chosen') throw new Error('A folder never says no.');
      return chosen.file.handle;
    },
    written: (name) => readFileSync(join(writing, name)),
    close: composed.close,
  };
}

/** One program for all tests of a file, which start workbooks of their own in it. None of them may meet a mistake of ours. */
export function oneProgram(printer?: PagePrinter): () => Program {
  let folder: string;
  let program: Program;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gritbin-test-'));
    program = openProgram(folder, printer);
  });
  afterAll(() => {
    program.close();
    rmSync(folder, { recursive: true, force: true });
    expect(program.logger.defects).toEqual([]);
  });
  return () => program;
}

type Answered<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** What was answered; fails, with the words of the refusal, where it was refused. */
export function given<Value>(answer: Answered<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}

/** The refusal that was answered; fails where the answer is anything else. */
export function refused(answer: Answered<unknown>): Explained & { readonly code: string } {
  const words = answer as { readonly ok: boolean; readonly kind?: string } & Explained & { readonly code: string };
  if (words.ok || words.kind !== 'refusal') throw new Error(`Not refused: ${JSON.stringify(answer).slice(0, 400)}`);
  const { code, what, why, mend, about } = words;
  return { code, what, why, mend, about };
}

type View = Output<'workbook.open'>;

/** A new workbook from the template, opened. */
export async function startEileen({ gritbin }: Program): Promise<View> {
  const { workbookId } = given(await gritbin.call('library.create-from-template', { templateId: 'eileen-grit-bin' }));
  return given(await gritbin.call('workbook.open', { workbookId }));
}

/** Makes changes on a view, as a page does, and gives the next view. */
export async function changed(
  { gritbin }: Program,
  { id, revision, scenarioId }: View,
  changes: Input<'workbook.change'>['changes'],
  more: Pick<Input<'workbook.change'>, 'gesture' | 'words'> = {},
): Promise<View> {
  return given(await gritbin.call('workbook.change', { workbookId: id, scenarioId, revision, changes, ...more }));
}

/** One quantity of a view. */
export function quantityIn(view: View, id: string): View['quantities'][number] {
  const found = view.quantities.find(({ row }) => row.id === id);
  if (found === undefined) throw new Error(`The view has no "${id}".`);
  return found;
}

/** The net of a lens, as exact text. */
export function netIn(view: Pick<View, 'result'>, lens: 'council' | 'public' | 'society' = 'public'): string {
  const net = view.result?.lenses.find((one) => one.lens === lens)?.net.value;
  if (net === undefined || net === null) throw new Error('There is no result.');
  return net;
}
