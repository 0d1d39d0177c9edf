import type { Input } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useLong } from './use-long';

/** A scenario from one point of view, as it stands. */
export type AskedFor = {
  readonly workbookId: string;
  readonly scenarioId: string;
  readonly revision: number;
  readonly lens: Input<'scenario.tornado'>['lens'];
};

const AT_ONCE = { atOnce: true } as const;
const keyOf = (of: AskedFor | null, more: readonly string[] = []) =>
  of === null ? null : JSON.stringify([of.workbookId, of.scenarioId, of.revision, of.lens, ...more]);

/** What is asked of the program; `useLong` asks nothing where its key is null. */
function inputOf(of: AskedFor | null): Input<'scenario.tornado'> {
  if (of === null) throw new Error('Nothing was asked.');
  return { workbookId: of.workbookId, scenarioId: of.scenarioId, lens: of.lens };
}

/** What moves the answer. */
export function useTornado(of: AskedFor | null) {
  const api = useApi();
  return useLong(keyOf(of), (onReport) => api.stream('scenario.tornado', inputOf(of), onReport), AT_ONCE);
}

/** What to find out first. */
export function useFindOut(of: AskedFor | null) {
  const api = useApi();
  return useLong(keyOf(of), (onReport) => api.stream('scenario.what-to-find-out', inputOf(of), onReport), AT_ONCE);
}

/** Sets of numbers that hang together. */
export function useSets(of: AskedFor | null) {
  const api = useApi();
  return useLong(keyOf(of), (onReport) => api.stream('scenario.sets', inputOf(of), onReport), AT_ONCE);
}

/** Two numbers together; nothing where one of them is not chosen yet. */
export function useHeatMap(of: AskedFor | null, x: string | null, y: string | null) {
  const api = useApi();
  const key = x === null || y === null ? null : keyOf(of, [x, y]);
  return useLong(
    key,
    (onReport) => api.stream('scenario.heat-map', { ...inputOf(of), x: x ?? '', y: y ?? '' }, onReport),
    AT_ONCE,
  );
}

/** All scenarios in the same futures. */
export function useCompareUncertain(workbookId: string, revision: number, oneMustBeDone: boolean) {
  const api = useApi();
  return useLong(
    JSON.stringify([workbookId, revision, oneMustBeDone]),
    (onReport) => api.stream('workbook.compare-uncertain', { workbookId, oneMustBeDone }, onReport),
    AT_ONCE,
  );
}
