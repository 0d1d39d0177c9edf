import { Refusal, type Explained } from '../../core/errors';
import { browserPrinter } from '../export/browser-printer';
import type { Browser } from '../export/find-browser';
import { pageFilesIn } from '../page';
import { callerOf } from '../service/client';
import { composeService } from '../service/compose';
import type { GritbinCaller, Output, WireAnswer } from '../service/contract';
import type { Logger } from '../service/logger';
import { reportJson } from '../service/report';
import { openLoopbackHost } from '../web/host';
import { folderFiles } from './folder-files';
import { headlineTable } from './headline-table';

export type HeadlessJob = {
  readonly file: string;
  readonly out: string | null;
  readonly asJson: boolean;
  readonly acceptChanged: boolean;
  readonly now: () => Date;
  readonly libraryFolder: string;
  readonly pageFolder: string;
  readonly browsers: readonly Browser[];
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
};

const PACK = ['xlsx', 'csv', 'json', 'gritbin', 'pdf'] as const;

/**
 * Opens a file with the program's own service in a library of its own, prints its result and writes the pack.
 *
 * Gives    whether a file that needs a printer was left out
 * Refuses  whatever importing, working out and writing refuse
 */
export async function evaluateFile(job: HeadlessJob): Promise<{ readonly lacksPrinter: boolean }> {
  const logger: Logger = {
    warn: (text) => job.say(text),
    defect: ({ reference, error }) =>
      job.say(`${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
  const host = await openLoopbackHost({ page: pageFilesIn(job.pageFolder), logger, port: 0 });
  const files = folderFiles(job.out ?? '.');
  try {
    const composed = composeService({
      host: 'browser',
      libraryFolder: job.libraryFolder,
      now: job.now,
      logger,
      printer: browserPrinter({ browsers: job.browsers, addressOf: host.addressOf }),
      files,
      menu: null,
    });
    host.serve(composed.service);
    try {
      return await run(job, callerOf(composed.service), files.give(job.file));
    } finally {
      composed.close();
    }
  } finally {
    await host.close();
  }
}

async function run(
  job: HeadlessJob,
  gritbin: GritbinCaller,
  handle: string,
): Promise<{ readonly lacksPrinter: boolean }> {
  const { workbookId } = given(await gritbin.call('files.import', { handle, acceptWrongChecksum: job.acceptChanged }));
  const view = given(await gritbin.call('workbook.open', { workbookId }));
  if (view.result === null) throw refusalOf(view.failure);
  const title = `${view.name}, ${view.scenarios.find(({ id }) => id === view.scenarioId)?.name ?? ''}`;
  const asked = { workbookId, scenarioId: view.scenarioId };
  job.print(
    job.asJson ? reportJson(given(await gritbin.call('report.view', asked))) : headlineTable(title, view.result),
  );
  return { lacksPrinter: job.out === null ? false : await writePack(job, gritbin, view, title) };
}

async function writePack(
  job: HeadlessJob,
  gritbin: GritbinCaller,
  view: Output<'workbook.open'>,
  title: string,
): Promise<boolean> {
  let lacksPrinter = false;
  for (const format of PACK) {
    const target = given(await gritbin.call('files.choose-to-save', { kind: format, suggestedName: title }));
    if (target.outcome === 'cancelled') continue;
    const input = { workbookId: view.id, scenarioId: view.scenarioId, format, handle: target.file.handle };
    const answer = await gritbin.stream('export.file', input, () => undefined).answer;
    if (!answer.ok && answer.kind === 'refusal' && answer.code === 'no-printer') {
      job.say(`Not written: ${target.file.name}. ${answer.what} ${answer.why} ${answer.mend}`);
      lacksPrinter = true;
      continue;
    }
    given(answer);
    job.say(`Written: ${target.file.name}`);
  }
  return lacksPrinter;
}

type Answered<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** The value of an answer; what was refused is thrown, so that the command ends with its words. */
function given<Value>(answer: Answered<Value> & WireAnswer): Value {
  if (answer.ok) return answer.value;
  throw refusalOf(answer.kind === 'refusal' ? answer : null);
}

function refusalOf(refused: (Explained & { readonly code: string }) | null): Error {
  return refused === null
    ? new Error('The program made a mistake of its own; its words stand above.')
    : new Refusal(refused.code, refused);
}
