import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked } from './asked';

export type Places = Output<'places.list'>;
export type PlacesMap = Output<'places.map'>;
export type CouncilFacts = Output<'places.council'>;
export type CouncilPreview = Output<'places.preview'>;

/** The councils, and what a map of them can be coloured by. Asked once something shows them. */
export function usePlaces(isWanted: boolean): Asked<Places> {
  const api = useApi();
  return useAsked(isWanted ? 'places' : null, () => api.call('places.list', {}));
}

/** Their outlines. */
export function usePlacesMap(isWanted: boolean): Asked<PlacesMap> {
  const api = useApi();
  return useAsked(isWanted ? 'map' : null, () => api.call('places.map', {}));
}

/** What is known of one council. Nothing is asked where it is null. */
export function useCouncilFacts(code: string | null): Asked<CouncilFacts> {
  const api = useApi();
  return useAsked(code, () => api.call('places.council', { code: code ?? '' }));
}

/** What a council, or none, would fill into a scenario. Nothing is asked where it is undefined. */
export function useCouncilPreview(
  of: { readonly workbookId: string; readonly scenarioId: string; readonly revision: number },
  code: string | null | undefined,
): Asked<CouncilPreview> {
  const api = useApi();
  const key = code === undefined ? null : JSON.stringify([of.workbookId, of.scenarioId, of.revision, code]);
  return useAsked(key, () =>
    api.call('places.preview', { workbookId: of.workbookId, scenarioId: of.scenarioId, code: code ?? null }),
  );
}
