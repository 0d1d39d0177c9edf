import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATES } from '../core/scenario/templates';
import { folderFiles } from '../electron/headless/folder-files';
import { callerOf } from '../electron/service/client';
import { composeService } from '../electron/service/compose';
import type { GritbinCaller } from '../electron/service/contract';

/**
 * Writes each template as a file, by the program's own service: what a person gets who starts from the template and saves
 * it for another computer. Gives the names of the files.
 */
export async function writeExamples(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const libraryFolder = mkdtempSync(join(tmpdir(), 'gritbin-examples-'));
  const composed = composeService({
    host: 'browser',
    libraryFolder,
    now: () => new Date(),
    logger: { warn: stop, defect: ({ error }) => stop(String(error)) },
    printer: {
      availability: () => ({ available: false, why: 'No example needs one.' }),
      print: () => stop('No printer.'),
    },
    files: folderFiles(folder),
    menu: null,
  });
  try {
    const names: string[] = [];
    for (const { id } of TEMPLATES) names.push(await writeExample(callerOf(composed.service), id));
    return names;
  } finally {
    composed.close();
    rmSync(libraryFolder, { recursive: true, force: true });
  }
}

async function writeExample(gritbin: GritbinCaller, templateId: string): Promise<string> {
  const { workbookId } = given(await gritbin.call('library.create-from-template', { templateId }));
  const { scenarioId } = given(await gritbin.call('workbook.open', { workbookId }));
  const target = given(await gritbin.call('files.choose-to-save', { kind: 'gritbin', suggestedName: templateId }));
  if (target.outcome === 'cancelled') return stop('A folder never says no.');
  const { handle, name } = target.file;
  const input = { workbookId, scenarioId, format: 'gritbin', handle } as const;
  given(await gritbin.stream('export.file', input, () => undefined).answer);
  return name;
}

function given<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  return answer.ok ? answer.value : stop(JSON.stringify(answer));
}

function stop(why: string): never {
  throw new Error(`The examples could not be written. ${why}`);
}
