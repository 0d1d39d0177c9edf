import type { ChosenFile } from '../service/contract';
import {
  chosen,
  FILE_KINDS,
  type FileContent,
  type FileHandles,
  fileTooLarge,
  handleUnknown,
  LARGEST_FILE_BYTES,
  safeFileName,
  shelf,
  shownFileName,
} from '../files';

export const UPLOAD_PATH = '/api/upload/';
export const DOWNLOAD_PATH = '/api/download/';

export type Download = FileContent & { readonly mediaType: string };

/** Files of the loopback host: what was uploaded waits in memory, what was written waits to be downloaded. */
export type BrowserFiles = FileHandles & {
  /** True once for an address that was given out; the bytes may then come. */
  readonly takeUploadTicket: (ticket: string) => boolean;
  readonly uploaded: (file: FileContent) => ChosenFile;
  /** The file behind an address that was given out; the second time there is nothing. */
  readonly takeDownload: (ticket: string) => Download | undefined;
};

const MOST_UPLOADS = 4; // each may be as large as LARGEST_FILE_BYTES
const MOST_DOWNLOADS = 8;
const MOST_TICKETS = 64;

type ToWrite = { readonly name: string; readonly mediaType: string };

export function browserFiles(): BrowserFiles {
  const tickets = shelf<true>('upload', MOST_TICKETS);
  const uploads = shelf<FileContent>('file', MOST_UPLOADS);
  const toWrite = shelf<ToWrite>('file', MOST_TICKETS);
  const downloads = shelf<Download>('download', MOST_DOWNLOADS);
  return {
    takeUploadTicket: (ticket) => tickets.take(ticket) === true,
    uploaded: ({ name, bytes }) => {
      const shown = shownFileName(name);
      return chosen(uploads.put({ name: shown, bytes }), shown, bytes.byteLength);
    },
    takeDownload: (ticket) => downloads.take(ticket),
    chooseToOpen: () =>
      Promise.resolve({
        outcome: 'upload',
        address: `${UPLOAD_PATH}${tickets.put(true)}`,
        limitBytes: LARGEST_FILE_BYTES,
      }),
    chooseToSave: (kind, suggestedName) => {
      const name = safeFileName(suggestedName, kind);
      const handle = toWrite.put({ name, mediaType: FILE_KINDS[kind].mediaType });
      return Promise.resolve({ outcome: 'chosen', file: chosen(handle, name, null) });
    },
    read: async (handle, limitBytes) => {
      const file = uploads.find(handle);
      if (file === undefined) throw handleUnknown();
      if (file.bytes.byteLength > limitBytes) throw fileTooLarge(file.name, limitBytes);
      return file;
    },
    write: async (handle, bytes) => {
      const target = toWrite.take(handle);
      if (target === undefined) throw handleUnknown();
      const address = `${DOWNLOAD_PATH}${downloads.put({ ...target, bytes })}`;
      return { outcome: 'download', name: target.name, address };
    },
  };
}
