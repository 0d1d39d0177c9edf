import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked } from './asked';

export type Library = Output<'library.list'>;

/** The workbooks on this computer and what to start from. */
export function useLibrary(): Asked<Library> {
  const api = useApi();
  return useAsked('library', () => api.call('library.list', {}));
}
