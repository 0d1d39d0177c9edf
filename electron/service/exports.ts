import { printWorkbook, type SpreadsheetModel } from '../../core/engines/spreadsheet';
import { assertNever } from '../../core/errors';
import { writeGritbin } from '../../core/gritbin-file';
import type { Manifest } from '../../core/report';
import { writeCsv, type TidyManifest } from '../export/csv';
import type { PagePrinter } from '../export/page-printer';
import { writeXlsx } from '../export/xlsx';
import type { FileHandles } from '../files';
import type { EXPORT_OPERATIONS } from './contract';
import type { Lives } from './one-life';
import { partitionChecks } from './partition-checks';
import { manifestOf, publishable, reportJson, reportOf, type ReportOf } from './report';
import type { HandlersOf } from './service';
import type { Simulations } from './simulations';
import { sha256 } from './shape';
import type { WorkedOut } from './worked';

export type ExportParts = {
  readonly workedOut: WorkedOut;
  readonly lives: Lives;
  readonly simulations: Simulations;
  readonly files: FileHandles;
  readonly printer: PagePrinter;
  readonly programVersion: string;
  readonly now: () => Date;
};

export type ExportFormat = 'xlsx' | 'csv' | 'pdf' | 'gritbin' | 'json';

/** A report that is shown is not long enough to be cancelled. */
const NOT_CANCELLED = new AbortController().signal;

/** Writes what leaves the building: each format from the same one evaluation. */
export function exportHandlers(parts: ExportParts): HandlersOf<typeof EXPORT_OPERATIONS> {
  const { workedOut, lives, simulations, files, now, programVersion } = parts;
  const read = (workbookId: string, scenarioId: string): ReportOf => {
    const workbook = workedOut.read(workbookId).document;
    const worked = workedOut.in(workbook, scenarioId);
    return { workbook, worked, evaluated: worked.evaluated(), lives, simulations, programVersion, now: now() };
  };
  return {
    'report.view': ({ workbookId, scenarioId }) => reportOf(read(workbookId, scenarioId), NOT_CANCELLED),
    'export.file': async ({ workbookId, scenarioId, format, handle }, { signal, report }) => {
      report({ share: 0.1, doing: 'Working it out' });
      const of = read(workbookId, scenarioId);
      report({ share: 0.4, doing: format === 'pdf' ? 'Drawing the pages' : 'Writing the file' });
      const bytes =
        format === 'pdf'
          ? await parts.printer.print({
              route: `/print/report/${workbookId}/${scenarioId}`,
              title: `${of.workbook.name}, ${of.evaluated.scenario.name}`,
              size: 'A4',
              orientation: 'portrait',
              signal,
            })
          : await bytesOf(format, of, signal);
      signal.throwIfAborted();
      report({ share: 0.9, doing: 'Keeping the file' });
      return files.write(handle, bytes);
    },
  };
}

/** The bytes of a format that needs no printer. */
export async function bytesOf(
  format: Exclude<ExportFormat, 'pdf'>,
  of: ReportOf,
  signal: AbortSignal = NOT_CANCELLED,
): Promise<Uint8Array> {
  const { scenario, graph, evaluation } = of.evaluated;
  switch (format) {
    case 'gritbin':
      return utf8(
        writeGritbin(publishable(of.workbook), sha256, `Gritbin ${of.programVersion}`, { ...manifestOf(of) }),
      );
    case 'json':
      return utf8(reportJson(await reportOf(of, signal)));
    case 'csv':
      return writeCsv(
        [{ name: scenario.name, graph, figures: evaluation, firstYear: scenario.structure.firstYear }],
        tidyManifest(manifestOf(of)),
      );
    case 'xlsx':
      return writeXlsx(spreadsheetOf(of), { created: of.now });
    default:
      return assertNever(format);
  }
}

const MANIFEST_WORDS: Readonly<Record<keyof Manifest, string>> = {
  programVersion: 'Program version',
  engineVersion: 'Engine version',
  scenarioHash: 'SHA-256 of the scenario',
  priceBase: 'Price base',
  scheduleVintage: 'Discount schedule and its vintage',
  horizon: 'Years',
  simulation: 'Seed and number of draws of the simulation',
  writtenOn: 'Written on',
};

function tidyManifest(manifest: Manifest): TidyManifest {
  const ids = Object.keys(MANIFEST_WORDS) as (keyof Manifest)[];
  return ids.map((id) => ({ id, label: MANIFEST_WORDS[id], words: manifest[id] }));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function spreadsheetOf(of: ReportOf): SpreadsheetModel {
  const { scenario, graph, outline, values } = of.evaluated;
  const {
    writtenOn: exported,
    programVersion,
    scenarioHash,
    priceBase,
    scheduleVintage,
    horizon,
    simulation,
  } = manifestOf(of);
  return printWorkbook(graph, values, {
    title: `${of.workbook.name}, ${scenario.name}`,
    manifest: { programVersion, scenarioHash, priceBase, scheduleVintage, horizon, simulation, exported },
    firstYear: scenario.structure.firstYear,
    partitions: partitionChecks(outline),
  });
}
