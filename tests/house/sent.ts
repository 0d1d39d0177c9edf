import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noPrinter } from '../../electron/export/page-printer';
import { folderFiles } from '../../electron/headless/folder-files';
import { callerOf } from '../../electron/service/client';
import { composeService } from '../../electron/service/compose';
import { inProcessPool } from '../../electron/service/simulation/in-process';
import { largestTemplate } from '../bench/largest-template';
import { TEMPLATES } from '../../core/templates';
import { memoryLogger } from '../support/memory-logger';

/** How many bytes of JSON the service answers a slider step and a change with, for the template with most lines. */
export async function sentByASlider(): Promise<{ readonly previewBytes: number; readonly changeBytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-house-'));
  const { service, close } = composeService({
    host: 'browser',
    libraryFolder: join(folder, 'library'),
    now: () => new Date('2026-11-22T09:00:00Z'),
    logger: memoryLogger(),
    printer: {
      availability: () => ({ available: false, why: 'Nothing is printed here.' }),
      print: () => Promise.reject(noPrinter('Nothing is printed here.')),
    },
    files: folderFiles(folder),
    pool: inProcessPool(),
    menu: null,
  });
  const { call } = callerOf(service);
  try {
    const largest = largestTemplate().name;
    const templateId = TEMPLATES.find(({ name }) => name === largest)?.id ?? '';
    const made = valueOf(await call('library.create-from-template', { templateId }));
    const view = valueOf(await call('workbook.open', { workbookId: made.workbookId }));
    const { id: workbookId, scenarioId, revision } = view;
    const preview = valueOf(
      await call('scenario.preview', { workbookId, scenarioId, values: { 'programme.sites': '7' } }),
    );
    const change = valueOf(
      await call('workbook.change', {
        workbookId,
        scenarioId,
        revision,
        changes: [{ kind: 'quantity', id: 'programme.sites', value: '7' }],
      }),
    );
    return { previewBytes: bytesOf(preview), changeBytes: bytesOf(change) };
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytesOf(answer: unknown): number {
  return Buffer.byteLength(JSON.stringify(answer));
}

function valueOf<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (answer.ok) return answer.value;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
