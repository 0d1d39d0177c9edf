import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked } from './asked';

export type About = Output<'app.about'>;

/** Which program this is and what it can do on this computer. */
export function useAbout(): Asked<About> {
  const api = useApi();
  return useAsked('about', () => api.call('app.about', {}));
}
