import { isUtf8 } from 'node:buffer';
import {
  averageOf,
  countGroups,
  countShare,
  CSV_LIMITS,
  readCsv,
  summariseColumns,
  type CsvTable,
} from '../../core/analysis';
import { requiredQuantities } from '../../core/catalogue';
import { Refusal } from '../../core/errors';
import { surveyPlan, surveyView, type AskedAbout } from '../../core/report/survey';
import type { FileHandles } from '../files';
import type { Input, Output, SURVEY_OPERATIONS } from './contract';
import { dayOf } from './day-of';
import type { HandlersOf } from './service';
import type { WorkedOut } from './worked';

export type SurveyParts = {
  readonly workedOut: WorkedOut;
  readonly files: FileHandles;
  readonly now: () => Date;
};

const FIRST_ROWS = 5;
/** Enough to tell one cell from another; the rest of it is not needed to choose a column. */
const CELL_SHOWN = 120;

/** What people answered: counted from a table or typed, worked out for one figure, and planned beforehand. */
export function surveyHandlers({ workedOut, files, now }: SurveyParts): HandlersOf<typeof SURVEY_OPERATIONS> {
  const table = async (handle: string) => {
    const { name, bytes } = await files.read(handle, CSV_LIMITS.bytes);
    return { name, table: readCsv(textIn(name, bytes)) };
  };
  return {
    'survey.preview-csv': async ({ handle }) => {
      const { name, table: read } = await table(handle);
      return {
        name,
        rows: read.rows.length,
        firstRows: read.rows.slice(0, FIRST_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, CELL_SHOWN))),
        columns: [...summariseColumns(read)],
      };
    },
    'survey.count-csv': async ({ handle, question }) => counted((await table(handle)).table, question),
    'survey.estimate': ({ workbookId, scenarioId, quantityId, answers }) =>
      surveyView(askedAbout(workedOut, workbookId, scenarioId, quantityId), answers, dayOf(now())),
    'survey.plan': (asked) => surveyPlan(asked),
  };
}

type Question = Input<'survey.count-csv'>['question'];

const DIGITS = 12;

function counted(table: CsvTable, question: Question): Output<'survey.count-csv'> {
  switch (question.kind) {
    case 'share':
      return { kind: 'share', ...countShare(table, question) };
    case 'difference': {
      const { withIt, withoutIt, ...rest } = countGroups(table, question);
      return { kind: 'difference', withIt: { ...withIt }, withoutIt: { ...withoutIt }, ...rest };
    }
    case 'mean': {
      const { mean, sd, ...rest } = averageOf(table, question);
      const text = (value: typeof mean) => value.toDecimalPlaces(DIGITS).toFixed();
      return { kind: 'mean', mean: text(mean), sd: text(sd), ...rest };
    }
  }
}

function askedAbout(workedOut: WorkedOut, workbookId: string, scenarioId: string, quantityId: string): AskedAbout {
  const { structure, quantities } = workedOut.of(workbookId, scenarioId).scenario;
  const row = requiredQuantities(structure).find(({ id }) => id === quantityId);
  const input = quantities[quantityId];
  if (row !== undefined && input !== undefined) return { row, input };
  throw new Refusal('quantity-not-asked-for', {
    what: 'This scenario does not ask for that figure.',
    why: 'What it is made of was changed since the figure was shown.',
    mend: 'Close the survey and choose a figure again.',
    about: [quantityId],
  });
}

function textIn(name: string, bytes: Uint8Array): string {
  if (isUtf8(bytes) && !bytes.includes(0)) return new TextDecoder('utf-8').decode(bytes);
  throw new Refusal('csv-not-text', {
    what: `“${name}” is not text in UTF-8.`,
    why: 'It is a workbook rather than CSV, or it was saved in an older way of writing letters.',
    mend: 'Open it in the program it came from and save it as “CSV UTF-8”.',
    about: ['file'],
  });
}
