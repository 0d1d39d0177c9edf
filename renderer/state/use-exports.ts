import { useRef, useState } from 'react';
import type { Running } from '../../electron/service/contract';
import { useApi } from './api-context';
import type { Failed } from './asked';

export const EXPORT_FORMATS = ['xlsx', 'pdf', 'csv', 'gritbin', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How one file of an export stands. */
export type FileState =
  | { readonly state: 'waiting' }
  | { readonly state: 'writing'; readonly share: number | null; readonly doing: string }
  | { readonly state: 'done'; readonly name: string; readonly isDownload: boolean }
  | { readonly state: 'left-out' } // the person closed the dialog, or cancelled
  | { readonly state: 'failed'; readonly failed: Failed };

export type FileStates = Readonly<Partial<Record<ExportFormat, FileState>>>;

type Of = { readonly workbookId: string; readonly scenarioId: string; readonly suggestedName: string };

/** Writes files one after the other: one that cannot be made does not keep the others from being made. */
export function useExports({ workbookId, scenarioId, suggestedName }: Of) {
  const api = useApi();
  const [files, setFiles] = useState<FileStates>({});
  const [isRunning, setRunning] = useState(false);
  const running = useRef<Running<unknown>>(undefined);
  const isCancelled = useRef(false);

  const note = (format: ExportFormat, file: FileState) => setFiles((before) => ({ ...before, [format]: file }));

  const writeOne = async (format: ExportFormat): Promise<FileState> => {
    const choice = await api.call('files.choose-to-save', { kind: format, suggestedName });
    if (!choice.ok) return { state: 'failed', failed: choice };
    if (choice.value.outcome === 'cancelled') return { state: 'left-out' };
    const { handle } = choice.value.file;
    note(format, { state: 'writing', share: null, doing: 'Beginning' });
    const asked = api.stream('export.file', { workbookId, scenarioId, format, handle }, (report) =>
      note(format, { state: 'writing', ...report }),
    );
    running.current = asked;
    const answer = await asked.answer;
    if (!answer.ok) {
      const wasCancelled = answer.kind === 'refusal' && answer.code === 'cancelled';
      return wasCancelled ? { state: 'left-out' } : { state: 'failed', failed: answer };
    }
    api.receive(answer.value);
    return { state: 'done', name: answer.value.name, isDownload: answer.value.outcome === 'download' };
  };

  const write = async (formats: readonly ExportFormat[]) => {
    isCancelled.current = false;
    setRunning(true);
    setFiles(Object.fromEntries(formats.map((format) => [format, { state: 'waiting' }])));
    for (const format of formats) note(format, isCancelled.current ? { state: 'left-out' } : await writeOne(format));
    setRunning(false);
  };

  const cancel = () => {
    isCancelled.current = true;
    running.current?.end();
  };

  return { files, isRunning, write, cancel, forget: () => setFiles({}) };
}
