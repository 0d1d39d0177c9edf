export { type DialogFiles, dialogFiles, type Dialogs } from './dialog-files';
export {
  chosen,
  type FileContent,
  type FileHandles,
  handleUnknown,
  fileTooLarge,
  shelf,
  type Shelf,
} from './file-handle';
export { FILE_KINDS, LARGEST_FILE_BYTES } from './file-kinds';
export { safeFileName, shownFileName, withExtension } from './file-name';
export { readBounded } from './read-bounded';
