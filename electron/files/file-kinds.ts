import type { FileKind } from '../service/contract';

type KindOfFile = {
  /** What a dialog calls it. */
  readonly label: string;
  /** Without its dot. */
  readonly extension: string;
  readonly mediaType: string;
};

export const FILE_KINDS: { readonly [Kind in FileKind]: KindOfFile } = {
  gritbin: { label: 'Gritbin workbook', extension: 'gritbin', mediaType: 'application/vnd.gritbin+json' },
  xlsx: {
    label: 'Excel workbook',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { label: 'CSV table', extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  pdf: { label: 'PDF document', extension: 'pdf', mediaType: 'application/pdf' },
  docx: {
    label: 'Word document',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  json: { label: 'JSON', extension: 'json', mediaType: 'application/json; charset=utf-8' },
};

/** No file that Gritbin opens needs more; what an operation accepts may be less. */
export const LARGEST_FILE_BYTES = 32_000_000;
