import { Refusal, type Explained } from '../../core/errors';
import type { Browser } from '../export/find-browser';
import { callerOf } from '../service/client';
import { composeService, type Composed } from '../service/compose';
import type { GritbinCaller, Output, WireAnswer } from '../service/contract';
import type { Logger } from '../service/logger';
import { reportJson } from '../service/report';
import { inProcessPool } from '../service/simulation/in-process';
import { ensureFolder } from '../storage';
import { folderFiles } from './folder-files';
import { headlineTable } from './headline-table';
import { servingPrinter } from './serving-printer';

export type HeadlessJob = {
  readonly file: string;
  /** The folder that the pack is written to, made where it is missing; null for no pack. */
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

type Evaluated = { readonly notWritten: readonly string[] };

const PACK = ['xlsx', 'csv', 'json', 'gritbin', 'pdf'] as const;

/**
 * Opens a file with the program's own service in a library of its own, prints its result and writes the pack.
 *
 * Gives    the codes of what could not be written of the pack
 * Refuses  whatever importing and working out refuse; folder-not-writable
 */
export async function evaluateFile(job: HeadlessJob): Promise<Evaluated> {
  const logger: Logger = {
    warn: (text) => job.say(text),
    defect: ({ reference, error }) =>
      job.say(`${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
  const files = folderFiles(job.out ?? '.');
  const composed: Composed = composeService({
    host: 'browser',
    libraryFolder: job.libraryFolder,
    now: job.now,
    logger,
    printer: servingPrinter({ ...job, logger, service: () => composed.service }),
    files,
    pool: inProcessPool(),
    menu: null,
  });
  try {
    return await run(job, callerOf(composed.service), files.give(job.file));
  } finally {
    composed.close();
  }
}

async function run(job: HeadlessJob, gritbin: GritbinCaller, handle: string): Promise<Evaluated> {
  const { workbookId } = given(await gritbin.call('files.import', { handle, acceptWrongChecksum: job.acceptChanged }));
  const view = given(await gritbin.call('workbook.open', { workbookId }));
  if (view.result === null) throw refusalOf(view.failure);
  const title = `${view.name}, ${view.scenarios.find(({ id }) => id === view.scenarioId)?.name ?? ''}`;
  const asked = { workbookId, scenarioId: view.scenarioId };
  const report = given(await gritbin.call('report.view', asked));
  job.print(job.asJson ? reportJson(report) : headlineTable(title, view.result, report.uncertainty));
  if (job.out === null) return { notWritten: [] };
  ensureFolder(job.out);
  return { notWritten: await writePack(job, gritbin, view, title) };
}

/** One file that cannot be written, because it is open in a spreadsheet or needs a printer, does not keep back the others. */
async function writePack(
  job: HeadlessJob,
  gritbin: GritbinCaller,
  { id, scenarioId }: Output<'workbook.open'>,
  title: string,
): Promise<readonly string[]> {
  const notWritten: string[] = [];
  for (const format of PACK) {
    const target = given(await gritbin.call('files.choose-to-save', { kind: format, suggestedName: title }));
    if (target.outcome === 'cancelled') continue;
    const { name, handle } = target.file;
    const input = { workbookId: id, scenarioId, format, handle };
    const answer = await gritbin.stream('export.file', input, () => undefined).answer;
    if (answer.ok) {
      job.say(`Written: ${name}`);
    } else if (answer.kind === 'refusal') {
      job.say(`Not written: ${name}. ${answer.what} ${answer.why} ${answer.mend}`);
      notWritten.push(answer.code);
    } else {
      throw refusalOf(null);
    }
  }
  return notWritten;
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
