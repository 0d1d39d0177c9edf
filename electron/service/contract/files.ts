import { z } from 'zod';
import { operation } from './operation';

/** Stands for a file that the person chose. The page never sees a path and cannot make up a handle. */
export const FileHandle = z.string().regex(/^file-[A-Za-z0-9_-]{22}$/);

export const FileKind = z.enum(['gritbin', 'xlsx', 'csv', 'pdf', 'docx', 'json']);

export const ChosenFile = z.strictObject({
  handle: FileHandle,
  name: z.string(), // without its folder
  bytes: z.int().min(0).nullable(), // null: not written yet
});

/** What an operation that writes a file gives back. */
export const Delivered = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), name: z.string() }),
  z.strictObject({ outcome: z.literal('download'), name: z.string(), address: z.string() }), // good for one download
]);

/** What a handle may be refused with when it is read. */
export const READ_REFUSALS = ['file-handle-unknown', 'file-missing', 'file-not-readable', 'file-too-large'] as const;

/** What a handle may be refused with when it is written. */
export const WRITE_REFUSALS = [
  'file-handle-unknown',
  'disk-full',
  'file-in-use',
  'folder-missing',
  'folder-not-writable',
  'name-is-a-folder',
  'name-not-allowed',
  'name-too-long',
] as const;

/** Asks for a file to read: a dialog in the desktop window, an upload in the browser. */
export const chooseToOpen = operation({
  name: 'files.choose-to-open',
  purpose: 'Let the person choose a file to open.',
  takes: z.strictObject({ kind: FileKind }),
  gives: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('chosen'), file: ChosenFile }),
    z.strictObject({ outcome: z.literal('cancelled') }),
    // The browser shows the dialog; the page sends the bytes here, once, and gets a ChosenFile.
    z.strictObject({
      outcome: z.literal('upload'),
      address: z.string(),
      limitBytes: z.int().positive(),
    }),
  ]),
  refuses: [],
  changes: 'nothing',
  longRunning: false,
});

/** Asks where to write: a dialog in the desktop window; in the browser a download that is made when the file is written. */
export const chooseToSave = operation({
  name: 'files.choose-to-save',
  purpose: 'Let the person choose where a file is written.',
  takes: z.strictObject({ kind: FileKind, suggestedName: z.string().min(1).max(200) }),
  gives: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('chosen'), file: ChosenFile }),
    z.strictObject({ outcome: z.literal('cancelled') }),
  ]),
  refuses: [],
  changes: 'nothing',
  longRunning: false,
});

export const FILES_OPERATIONS = [chooseToOpen, chooseToSave] as const;

export type FileHandle = z.infer<typeof FileHandle>;
export type FileKind = z.infer<typeof FileKind>;
export type ChosenFile = Readonly<z.infer<typeof ChosenFile>>;
export type Delivered = Readonly<z.infer<typeof Delivered>>;
