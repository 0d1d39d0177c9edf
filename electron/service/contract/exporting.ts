import { z } from 'zod';
import type { ReportView } from '../../../core/contract-types';
import { Delivered, FileHandle, WRITE_REFUSALS } from './files';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

const Of = { workbookId: z.string().max(64), scenarioId: z.string().max(64) } as const;
const READING = [...LIBRARY_REFUSALS, ...SCENARIO_REFUSALS] as const;

export const ExportFormat = z.enum(['xlsx', 'csv', 'pdf', 'gritbin', 'json']);

/** One file, to the place that the person chose. */
export const exportFile = operation({
  name: 'export.file',
  purpose: 'Write a scenario as a spreadsheet, a table, a report or a file for another computer.',
  takes: z.strictObject({ ...Of, format: ExportFormat, handle: FileHandle }),
  gives: Delivered,
  refuses: [...READING, ...WRITE_REFUSALS, 'no-result', 'no-printer'],
  changes: 'nothing',
  longRunning: true,
});

/** What the report shows, as data: the Report screen and the printed page draw the same. */
export const viewReport = operation({
  name: 'report.view',
  purpose: 'Show the report of a scenario.',
  takes: z.strictObject(Of),
  gives: plain<ReportView>(),
  refuses: [...READING, 'no-result'],
  changes: 'nothing',
  longRunning: false,
});

export const EXPORT_OPERATIONS = [exportFile, viewReport] as const;
