import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATES } from '../core/templates';
import { folderFiles } from '../electron/headless/folder-files';
import { headlineTable } from '../electron/headless/headline-table';
import { callerOf } from '../electron/service/client';
import { composeService } from '../electron/service/compose';
import type { GritbinCaller } from '../electron/service/contract';
import { inProcessPool } from '../electron/service/simulation/in-process';

/** The day that stands on the examples, so that they differ only where the program does. */
const WRITTEN_ON = new Date('2026-11-22T00:00:00Z');

/**
 * Writes each template as a file, by the program's own service: what a person gets who starts from the template and saves
 * it for another computer, and its headline table as text. Gives the names of the files.
 */
export async function writeExamples(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const libraryFolder = mkdtempSync(join(tmpdir(), 'gritbin-examples-'));
  const composed = composeService({
    host: 'browser',
    libraryFolder,
    now: () => WRITTEN_ON,
    logger: { warn: stop, defect: ({ error }) => stop(String(error)) },
    printer: {
      availability: () => ({ available: false, why: 'No example needs one.' }),
      print: () => stop('No printer.'),
    },
    files: folderFiles(folder),
    pool: inProcessPool(),
    menu: null,
  });
  try {
    const names: string[] = [];
    for (const { id } of TEMPLATES) names.push(...(await writeExample(callerOf(composed.service), folder, id)));
    return names;
  } finally {
    composed.close();
    rmSync(libraryFolder, { recursive: true, force: true });
  }
}

async function writeExample(gritbin: GritbinCaller, folder: string, templateId: string): Promise<readonly string[]> {
  const { workbookId } = given(await gritbin.call('library.create-from-template', { templateId }));
  const { scenarioId, name: workbookName, result } = given(await gritbin.call('workbook.open', { workbookId }));
  if (result === null) return stop(`"${templateId}" gives no result.`);
  const target = given(await gritbin.call('files.choose-to-save', { kind: 'gritbin', suggestedName: templateId }));
  if (target.outcome === 'cancelled') return stop('A folder never says no.');
  const { handle, name } = target.file;
  const input = { workbookId, scenarioId, format: 'gritbin', handle } as const;
  given(await gritbin.stream('export.file', input, () => undefined).answer);
  const headline = `${templateId}.headline.txt`;
  const { uncertainty } = given(await gritbin.call('report.view', { workbookId, scenarioId }));
  writeFileSync(join(folder, headline), headlineTable(`${workbookName}, ${result.scenarioName}`, result, uncertainty));
  return [name, headline];
}

function given<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  return answer.ok ? answer.value : stop(JSON.stringify(answer));
}

function stop(why: string): never {
  throw new Error(`The examples could not be written. ${why}`);
}
