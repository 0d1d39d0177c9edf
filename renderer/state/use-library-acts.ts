import type { Answer } from '../../electron/service/contract';
import { useApi } from './api-context';
import type { Failed } from './asked';
import { goTo } from './use-route';

type Hooks = {
  /** After the list of workbooks has changed. */
  readonly onChanged: () => void;
  readonly onFailed: (failed: Failed) => void;
};

/** What can be done with the workbooks on this computer. */
export function useLibraryActs({ onChanged, onFailed }: Hooks) {
  const api = useApi();
  const done = async <Value>(asked: Promise<Answer<Value, string>>, then: (value: Value) => void) => {
    const answer = await asked;
    if (answer.ok) then(answer.value);
    else onFailed(answer);
  };
  return {
    start: (templateId: string) =>
      done(api.call('library.create-from-template', { templateId }), ({ workbookId }) =>
        goTo({ page: 'workbook', workbookId, section: 'inputs', field: null }),
      ),
    copy: (workbookId: string) => done(api.call('library.duplicate', { workbookId }), onChanged),
    putInBin: (workbookId: string) => done(api.call('library.delete', { workbookId }), onChanged),
    takeBack: (workbookId: string) => done(api.call('library.restore-deleted', { workbookId }), onChanged),
    chooseBackup: (backup: string) => done(api.call('library.choose-backup', { backup }), onChanged),
    forgetChosenBackup: () => done(api.call('library.forget-chosen-backup', {}), onChanged),
    backUp: () => done(api.call('library.back-up', {}), onChanged),
  };
}
