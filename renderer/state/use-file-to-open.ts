import { useState } from 'react';
import type { ChosenFile, Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import type { Failed } from './asked';
import { goTo } from './use-route';

export type ImportPreview = Output<'files.preview-import'>;

/** A file that somebody wants to open: looked at first, and kept only when they say so. */
export type FileToOpen =
  | { readonly face: 'none' }
  | { readonly face: 'reading'; readonly name: string }
  | { readonly face: 'failed'; readonly name: string; readonly failed: Failed }
  | { readonly face: 'full'; readonly file: ChosenFile; readonly preview: ImportPreview; readonly isAdding: boolean };

/** Opening a file: choose, look, then add it to this computer or leave it. */
export function useFileToOpen() {
  const api = useApi();
  const [shown, setShown] = useState<FileToOpen>({ face: 'none' });

  const look = async (file: ChosenFile) => {
    setShown({ face: 'reading', name: file.name });
    const answer = await api.call('files.preview-import', { handle: file.handle });
    setShown(
      answer.ok
        ? { face: 'full', file, preview: answer.value, isAdding: false }
        : { face: 'failed', name: file.name, failed: answer },
    );
  };

  const choose = async () => {
    const answer = await api.chooseToOpen('gritbin');
    if (!answer.ok) setShown({ face: 'failed', name: 'the file', failed: answer });
    else if (answer.value !== null) await look(answer.value);
  };

  const add = async (file: ChosenFile, preview: ImportPreview) => {
    setShown({ face: 'full', file, preview, isAdding: true });
    const acceptWrongChecksum = preview.checksum !== 'matches'; // the warning stands beside the button
    const answer = await api.call('files.import', { handle: file.handle, acceptWrongChecksum });
    if (!answer.ok) return setShown({ face: 'failed', name: file.name, failed: answer });
    setShown({ face: 'none' });
    goTo({ page: 'workbook', workbookId: answer.value.workbookId, section: 'results', field: null });
  };

  return { shown, choose, look, add, leave: () => setShown({ face: 'none' }) };
}
