import type { FileHandles } from '../files';
import type { FILES_OPERATIONS } from './contract';
import type { HandlersOf } from './service';

export function filesHandlers(files: FileHandles): HandlersOf<typeof FILES_OPERATIONS> {
  return {
    'files.choose-to-open': ({ kind }) => files.chooseToOpen(kind),
    'files.choose-to-save': ({ kind, suggestedName }) => files.chooseToSave(kind, suggestedName),
  };
}
