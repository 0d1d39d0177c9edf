import { z } from 'zod';
import type { ColumnSummary, SurveyPlanView, SurveyView } from '../../../core/contract-types';
import { FileHandle, READ_REFUSALS } from './files';
import { operation } from './operation';
import { plain } from './plain';
import { LIBRARY_REFUSALS, SCENARIO_REFUSALS } from './refusals';

/** What stands in a field: the core reads it, so that each field can be told what is wrong with it. */
const Typed = z.string().max(40);
const TypedCounts = z.strictObject({ counted: Typed, asked: Typed });

const Clustering = z.strictObject({ size: Typed, correlation: Typed }).nullable();

const Answers = z.array(z.string().max(2000)).max(200);
const Column = z.int().min(0).max(10_000);

const ShareQuestion = { column: Column, yes: Answers, leftOut: Answers } as const;

const Counts = z.strictObject({ counted: z.int(), asked: z.int() });

/** Why a table cannot be read. */
const TABLE_REFUSALS = [
  ...READ_REFUSALS,
  'csv-not-text',
  'csv-empty',
  'csv-quote-unclosed',
  'csv-quote-misplaced',
  'csv-row-too-long',
  'csv-too-large',
] as const;

/** What a field of a survey may be refused with. */
const FIELD_REFUSALS = [
  'not-a-whole-number',
  'not-a-number',
  'correlation-out-of-range',
  'more-asked-than-there-are',
] as const;

export const previewSurveyTable = operation({
  name: 'survey.preview-csv',
  purpose: 'Show what is in a table of answers before anything is counted; nothing of it is kept.',
  takes: z.strictObject({ handle: FileHandle }),
  gives: z.strictObject({
    name: z.string(),
    rows: z.int(),
    /** The first rows as they stand in the file. */
    firstRows: z.array(z.array(z.string())),
    columns: z.array(plain<ColumnSummary>()),
  }),
  refuses: TABLE_REFUSALS,
  changes: 'nothing',
  longRunning: false,
});

export const countSurveyTable = operation({
  name: 'survey.count-csv',
  purpose: 'Count the answers in a table: a share, two groups, or an average; only the counts leave it.',
  takes: z.strictObject({
    handle: FileHandle,
    question: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('share'), ...ShareQuestion }),
      z.strictObject({
        kind: z.literal('difference'),
        ...ShareQuestion,
        groupColumn: Column,
        withIt: Answers,
        withoutIt: Answers,
      }),
      z.strictObject({ kind: z.literal('mean'), column: Column, leftOut: Answers }),
    ]),
  }),
  gives: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), ...Counts.shape, blank: z.int(), leftOut: z.int() }),
    z.strictObject({
      kind: z.literal('difference'),
      withIt: Counts,
      withoutIt: Counts,
      blank: z.int(),
      leftOut: z.int(),
      inNeither: z.int(),
    }),
    z.strictObject({
      kind: z.literal('mean'),
      mean: z.string(),
      sd: z.string(),
      asked: z.int(),
      blank: z.int(),
      leftOut: z.int(),
    }),
  ]),
  refuses: [
    ...TABLE_REFUSALS,
    'column-not-there',
    'no-answer-chosen',
    'answer-counted-twice',
    'nobody-answered',
    'column-of-words',
    'too-few-answers',
  ],
  changes: 'nothing',
  longRunning: false,
});

export const estimateFromSurvey = operation({
  name: 'survey.estimate',
  purpose: 'Work out what a survey says of one figure, and what the figure would take from it.',
  takes: z.strictObject({
    workbookId: z.string().min(1).max(64),
    scenarioId: z.string().min(1).max(64),
    quantityId: z.string().max(160),
    answers: z.strictObject({
      found: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('share'), ...TypedCounts.shape }),
        z.strictObject({ kind: z.literal('difference'), withIt: TypedCounts, withoutIt: TypedCounts }),
        z.strictObject({ kind: z.literal('mean'), mean: Typed, sd: Typed, asked: Typed }),
      ]),
      title: z
        .string()
        .max(120)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u),
      how: z.enum(['random-sample', 'everybody-invited', 'whoever-came']),
      askedOn: Typed,
      usesPrior: z.boolean(),
      clustering: Clustering,
      population: Typed,
    }),
  }),
  gives: plain<SurveyView>(),
  refuses: [
    ...LIBRARY_REFUSALS,
    ...SCENARIO_REFUSALS,
    'quantity-not-asked-for',
    ...FIELD_REFUSALS,
    'count-out-of-range',
    'date-not-usable',
    'too-few-answers',
    'spread-negative',
  ],
  changes: 'nothing',
  longRunning: false,
});

export const planSurvey = operation({
  name: 'survey.plan',
  purpose: 'Say how many people to ask, and what a number of people can tell.',
  takes: z.strictObject({
    share: Typed,
    margin: Typed,
    rise: Typed,
    people: Typed,
    clustering: Clustering,
    population: Typed,
  }),
  gives: plain<SurveyPlanView>(),
  refuses: [...FIELD_REFUSALS, 'not-a-percentage', 'rise-too-large'],
  changes: 'nothing',
  longRunning: false,
});

export const SURVEY_OPERATIONS = [previewSurveyTable, countSurveyTable, estimateFromSurvey, planSurvey] as const;
