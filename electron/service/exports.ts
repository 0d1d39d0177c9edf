import { Refusal } from '../../core/errors';
import { printWorkbook } from '../../core/engines/spreadsheet';
import { resolveScenario, writeGritbin, type Workbook } from '../../core/scenario';
import { writeCsv } from '../export/csv';
import type { PagePrinter } from '../export/page-printer';
import { writeXlsx } from '../export/xlsx';
import type { FileHandles } from '../files';
import type { Library } from '../storage';
import type { EXPORT_OPERATIONS } from './contract';
import { sha256, type Evaluator } from './evaluator';
import { reportOf, type ReportOf } from './report';
import type { HandlersOf } from './service';
import { partitionChecks } from './partition-checks';

export type ExportParts = {
  readonly library: Library<Workbook>;
  readonly evaluator: Evaluator;
  readonly files: FileHandles;
  readonly printer: PagePrinter;
  readonly programVersion: string;
  readonly now: () => Date;
};

export type ExportFormat = 'xlsx' | 'csv' | 'pdf' | 'gritbin' | 'json';

/** Writes what leaves the building: each format from the same one evaluation. */
export function exportHandlers(parts: ExportParts): HandlersOf<typeof EXPORT_OPERATIONS> {
  const { library, evaluator, files, now, programVersion } = parts;
  const read = (workbookId: string, scenarioId: string): ReportOf => {
    const workbook = library.workbooks.read(workbookId).document;
    const scenario = resolveScenario(workbook, scenarioId);
    return { workbook, evaluated: evaluated(evaluator, scenario), programVersion, now: now() };
  };
  return {
    'report.view': ({ workbookId, scenarioId }) => reportOf(read(workbookId, scenarioId)),
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
          : await bytesOf(format, of);
      signal.throwIfAborted();
      report({ share: 0.9, doing: 'Keeping the file' });
      return files.write(handle, bytes);
    },
  };
}

function evaluated(evaluator: Evaluator, scenario: Parameters<Evaluator['evaluate']>[0]): ReportOf['evaluated'] {
  try {
    return evaluator.evaluate(scenario);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('no-result', { what: error.what, why: error.why, mend: error.mend, about: error.about });
  }
}

/** The bytes of a format that needs no printer. */
export async function bytesOf(format: Exclude<ExportFormat, 'pdf'>, of: ReportOf): Promise<Uint8Array> {
  const { workbook, evaluated: result } = of;
  const { scenario, graph, evaluation, values } = result;
  switch (format) {
    case 'gritbin':
      return new TextEncoder().encode(writeGritbin(publishable(workbook), sha256, `Gritbin ${of.programVersion}`));
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(jsonOf(of), null, 2)}\n`);
    case 'csv':
      return writeCsv([{ name: scenario.name, graph, figures: evaluation, firstYear: scenario.structure.firstYear }]);
    case 'xlsx': {
      const { manifest } = reportOf(of);
      const model = printWorkbook(graph, values, {
        title: `${workbook.name}, ${scenario.name}`,
        manifest: {
          programVersion: manifest.programVersion,
          scenarioHash: manifest.scenarioHash,
          priceBase: manifest.priceBase,
          scheduleVintage: manifest.scheduleVintage,
          horizon: manifest.horizon,
          exported: manifest.writtenOn,
        },
        firstYear: scenario.structure.firstYear,
        partitions: partitionChecks(graph),
      });
      return writeXlsx(model, { created: of.now });
    }
  }
}

/** Everything that one evaluation gave, as exact decimal text. */
export function jsonOf(of: ReportOf): object {
  const { manifest, result, ledger } = reportOf(of);
  return { manifest, workbook: of.workbook.name, scenario: of.evaluated.scenario.name, result, evidence: ledger };
}

/** A story without consent to publish never leaves in an export. */
function publishable(workbook: Workbook): Workbook {
  return { ...workbook, stories: workbook.stories.filter(({ consent }) => consent.given === 'publish') };
}
