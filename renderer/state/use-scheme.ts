import { useSyncExternalStore } from 'react';

/** Light, dark, or as the computer is set. */
export type Scheme = 'light' | 'dark' | 'auto';

const KEPT_AS = 'gritbin-scheme';
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function chosen(): Scheme {
  const kept = window.localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

function choose(scheme: Scheme): void {
  window.localStorage.setItem(KEPT_AS, scheme);
  for (const listener of listeners) listener();
}

/** The colours that were chosen on this computer, and how to choose others. */
export function useScheme(): readonly [Scheme, (scheme: Scheme) => void] {
  return [useSyncExternalStore(subscribe, chosen), choose];
}
