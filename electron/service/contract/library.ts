import { z } from 'zod';
import { FileHandle, READ_REFUSALS } from './files';
import { operation } from './operation';
import { KEEPING_REFUSALS, LIBRARY_REFUSALS, WORKBOOK_REFUSALS } from './refusals';

const Created = z.strictObject({ workbookId: z.string() });
const When = z.string(); // an instant, ISO 8601

export const listLibrary = operation({
  name: 'library.list',
  purpose: 'Show the workbooks on this computer and what to start from.',
  takes: z.strictObject({}),
  gives: z.strictObject({
    workbooks: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        scenarioName: z.string(),
        updatedAt: When,
        headline: z.strictObject({ lensName: z.string(), net: z.string() }).nullable(), // net: exact decimal text, £
      }),
    ),
    deleted: z.array(z.strictObject({ id: z.string(), name: z.string(), deletedAt: When })),
    templates: z.array(z.strictObject({ id: z.string(), name: z.string(), subtitle: z.string(), picture: z.string() })),
    lastBackup: When.nullable(),
    lastTestedRestore: When.nullable(),
    /** The newest first. */
    backups: z.array(
      z.strictObject({
        name: z.string(),
        takenAt: When,
        reason: z.enum(['daily', 'before-migration', 'on-demand']),
        /** What its test read; null where no record of that is left. */
        workbooks: z.int().nullable(),
        unreadable: z.int(),
        changes: z.int().nullable(),
        lastChangeAt: When.nullable(),
      }),
    ),
    /** The backup that takes the library's place at the next start. */
    chosenBackup: z.string().nullable(),
    /** What opening the library had to say. */
    warnings: z.array(z.strictObject({ what: z.string(), why: z.string(), mend: z.string() })),
    folder: z.string(),
  }),
  refuses: LIBRARY_REFUSALS,
  changes: 'nothing',
  longRunning: false,
});

export const howSureLibrary = operation({
  name: 'library.how-sure',
  purpose: 'Say between what the net of each workbook likely lies, one after the other.',
  takes: z.strictObject({ workbookIds: z.array(z.string().min(1).max(64)).max(500) }),
  gives: z.strictObject({}),
  refuses: [...LIBRARY_REFUSALS, ...WORKBOOK_REFUSALS, 'scenario-not-found', 'scenario-chain-broken'],
  changes: 'nothing',
  longRunning: true,
  reports: z.strictObject({
    share: z.number().min(0).max(1),
    doing: z.string().max(200),
    workbookId: z.string(),
    /** 9 futures in 10, £ as decimal text; null where there is no answer. */
    range: z.strictObject({ low: z.string(), high: z.string() }).nullable(),
  }),
});

export const createFromTemplate = operation({
  name: 'library.create-from-template',
  purpose: 'Start a workbook from a template.',
  takes: z.strictObject({ templateId: z.string().max(64) }),
  gives: Created,
  refuses: [...KEEPING_REFUSALS, 'template-not-found'],
  changes: 'library',
  longRunning: false,
});

/** Six questions to a first answer; null: not answered yet, or "I don't know". */
export const StoryAnswers = z.strictObject({
  who: z.strictObject({ pseudonym: z.string().max(60), age: z.int().min(60).max(110).nullable() }).nullable(),
  sites: z.int().min(1).max(10000).nullable(),
  invitingPerResident: z.number().min(0).max(100).nullable(),
  residents: z.int().min(1).max(1000000).nullable(),
  atRiskShare: z.number().min(0).max(1).nullable(),
  hoursEach: z.number().min(0).max(1000).nullable(),
  otherwise: z.enum(['family', 'nobody', 'some-neighbours', 'unknown']).nullable(),
});

export const createFromStory = operation({
  name: 'library.create-from-story',
  purpose: 'Start a workbook from a story: six questions to a first answer.',
  takes: z.strictObject({ answers: StoryAnswers }),
  gives: Created,
  refuses: KEEPING_REFUSALS,
  changes: 'library',
  longRunning: false,
});

const Figure = z.strictObject({ label: z.string(), unit: z.string(), value: z.string() });

export const answerSoFar = operation({
  name: 'guided.answer-so-far',
  purpose: 'Show the first answer as it grows with each question.',
  takes: z.strictObject({ answers: StoryAnswers }),
  gives: z.strictObject({
    putsIn: Figure,
    helpers: Figure,
    hours: Figure,
    supported: Figure,
    yearsAtHome: Figure,
    councilNet: Figure,
    publicNet: Figure,
    wellbeing: Figure,
    whatLimits: z.string(),
  }),
  refuses: [],
  changes: 'nothing',
  longRunning: false,
});

const ById = z.strictObject({ workbookId: z.string().min(1).max(64) });

export const duplicateWorkbook = operation({
  name: 'library.duplicate',
  purpose: 'Copy a workbook.',
  takes: ById,
  gives: Created,
  refuses: [...KEEPING_REFUSALS, ...WORKBOOK_REFUSALS],
  changes: 'library',
  longRunning: false,
});

export const deleteWorkbook = operation({
  name: 'library.delete',
  purpose: 'Put a workbook into the bin, from which it can be taken back.',
  takes: ById,
  gives: z.strictObject({}),
  refuses: [...KEEPING_REFUSALS, 'workbook-not-found'],
  changes: 'library',
  longRunning: false,
});

export const restoreDeleted = operation({
  name: 'library.restore-deleted',
  purpose: 'Take a workbook back out of the bin.',
  takes: ById,
  gives: z.strictObject({}),
  refuses: [...KEEPING_REFUSALS, 'workbook-not-found'],
  changes: 'library',
  longRunning: false,
});

export const chooseBackup = operation({
  name: 'library.choose-backup',
  purpose: 'Let a backup take the place of the library at the next start.',
  takes: z.strictObject({ backup: z.string().max(120) }),
  gives: z.strictObject({}),
  refuses: [...KEEPING_REFUSALS, 'backup-not-good', 'folder-not-writable'],
  changes: 'library',
  longRunning: false,
});

export const forgetChosenBackup = operation({
  name: 'library.forget-chosen-backup',
  purpose: 'Leave the library as it is after all.',
  takes: z.strictObject({}),
  gives: z.strictObject({}),
  refuses: KEEPING_REFUSALS,
  changes: 'library',
  longRunning: false,
});

export const backUp = operation({
  name: 'library.back-up',
  purpose: 'Back the library up now, and test the copy by opening it.',
  takes: z.strictObject({}),
  gives: z.strictObject({ at: When }),
  refuses: [...LIBRARY_REFUSALS, 'backup-failed'],
  changes: 'library',
  longRunning: false,
});

/** Why a .gritbin file cannot be read. */
export const GRITBIN_REFUSALS = [
  'not-text',
  'file-truncated',
  'not-json',
  'nested-too-deep',
  'text-too-long',
  'too-many-values',
  'duplicate-field',
  'field-not-allowed',
  'not-gritbin',
  'newer-format',
  'too-many-scenarios',
  'too-many-quantities',
  'too-many-stories',
  'unknown-field',
  'field-missing',
  'field-not-as-expected',
  'not-a-number',
  'number-out-of-range',
  'too-long',
  'too-many',
  'duplicate-id',
  'scenario-not-found',
  'scenario-chain-broken',
] as const;

export const previewImport = operation({
  name: 'files.preview-import',
  purpose: 'Say what is in a file before anything is kept.',
  takes: z.strictObject({ handle: FileHandle }),
  gives: z.strictObject({
    name: z.string(),
    place: z.string(),
    scenarios: z.array(z.string()),
    quantities: z.int(),
    stories: z.int(),
    checksum: z.enum(['matches', 'wrong', 'missing']),
    findings: z.array(z.strictObject({ what: z.string(), why: z.string(), mend: z.string() })),
  }),
  refuses: [...READ_REFUSALS, ...GRITBIN_REFUSALS],
  changes: 'nothing',
  longRunning: false,
});

export const importFile = operation({
  name: 'files.import',
  purpose: 'Add the workbook in a file to this computer.',
  takes: z.strictObject({ handle: FileHandle, acceptWrongChecksum: z.boolean() }),
  gives: Created,
  refuses: [...READ_REFUSALS, ...GRITBIN_REFUSALS, ...KEEPING_REFUSALS, 'gritbin-checksum-wrong'],
  changes: 'library',
  longRunning: false,
});

export const LIBRARY_OPERATIONS = [
  listLibrary,
  howSureLibrary,
  createFromTemplate,
  createFromStory,
  answerSoFar,
  duplicateWorkbook,
  deleteWorkbook,
  restoreDeleted,
  backUp,
  chooseBackup,
  forgetChosenBackup,
  previewImport,
  importFile,
] as const;
export type StoryAnswers = z.infer<typeof StoryAnswers>;
