import type { Output } from '../../electron/service/contract';
import { useApi } from './api-context';
import { useAsked, type Asked } from './asked';

export type Places = Output<'places.list'>;
export type PlacesMap = Output<'places.map'>;
export type CouncilFacts = Output<'places.council'>;
export type CouncilPreview = Output<'places.preview'>;

/** The councils, and what a map of them can be coloured by. */
export function usePlaces(): Asked<Places> {
  const api = useApi();
  return useAsked('places', () => api.call('places.list', {}));
}

/** Their outlines. */
export function usePlacesMap(): Asked<PlacesMap> {
  const api = useApi();
  return useAsked('map', () => api.call('places.map', {}));
}

/** What is known of one council. */
export function useCouncilFacts(code: string): Asked<CouncilFacts> {
  const api = useApi();
  return useAsked(code, () => api.call('places.council', { code }));
}

/** What a council, or none, would fill into a scenario. */
export function useCouncilPreview(
  {
    workbookId,
    scenarioId,
    revision,
  }: {
    readonly workbookId: string;
    readonly scenarioId: string;
    readonly revision: number;
  },
  code: string | null,
): Asked<CouncilPreview> {
  const api = useApi();
  return useAsked(JSON.stringify([workbookId, scenarioId, revision, code]), () =>
    api.call('places.preview', { workbookId, scenarioId, code }),
  );
}
