import type { Input } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useLong } from './use-long';

/** All scenarios side by side; asked again when the workbook has changed. */
export function useCompare(workbookId: string, revision: number) {
  const api = useApi();
  return useLong(
    JSON.stringify([workbookId, revision]),
    (onReport) => api.stream('workbook.compare', { workbookId }, onReport),
    { atOnce: true },
  );
}

type WhyAsked = Omit<Input<'scenario.why-different'>, 'workbookId'>;

/** Why one result is another than a second; nothing where `asked` is null. */
export function useWhyDifferent(workbookId: string, revision: number, asked: WhyAsked | null) {
  const api = useApi();
  return useLong(
    asked === null ? null : JSON.stringify([workbookId, revision, asked]),
    (onReport) => {
      if (asked === null) throw new Error('Nothing was asked.');
      return api.stream('scenario.why-different', { workbookId, ...asked }, onReport);
    },
    { atOnce: true },
  );
}

/** Every value of one number at which the nets turn, on demand. */
export function useSwitchingValues(workbookId: string, scenarioId: string, revision: number, quantityId: string) {
  const api = useApi();
  return useLong(JSON.stringify([workbookId, scenarioId, revision, quantityId]), (onReport) =>
    api.stream(
      'figure.switching-values',
      { workbookId, scenarioId, quantityId, lenses: ['council', 'public', 'society'] },
      onReport,
    ),
  );
}

/** What moves the net of a lens, on demand. */
export function useWhatMovesIt(
  workbookId: string,
  scenarioId: string,
  revision: number,
  lens: Input<'scenario.what-moves-it'>['lens'],
) {
  const api = useApi();
  return useLong(JSON.stringify([workbookId, scenarioId, revision, lens]), (onReport) =>
    api.stream('scenario.what-moves-it', { workbookId, scenarioId, lens }, onReport),
  );
}

/** What it would take for the net of a lens to turn, on demand; `about` names none, one or two numbers. */
export function useWhatItTakes(
  of: { readonly workbookId: string; readonly scenarioId: string; readonly revision: number },
  lens: Input<'scenario.what-would-it-take'>['lens'],
  about: readonly string[],
) {
  const api = useApi();
  const { workbookId, scenarioId, revision } = of;
  return useLong(JSON.stringify([workbookId, scenarioId, revision, lens, about]), (onReport) =>
    api.stream('scenario.what-would-it-take', { workbookId, scenarioId, lens, about }, onReport),
  );
}
