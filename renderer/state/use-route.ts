import { useMemo, useSyncExternalStore } from 'react';
import { addressOf, routeOf, type Route } from './route';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Where the page is. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

/** Goes to another page; going back comes back here. */
export function goTo(route: Route): void {
  window.location.hash = addressOf(route);
}
