import { useState } from 'react';

const KEPT_AS = 'gritbin-typing ';

/**
 * What somebody is typing, until it is a number: it outlives a reload of the page, and goes when the window is closed.
 *
 * Takes    the name of the place; without one nothing is kept
 */
export function useKeptTyping(place: string | undefined) {
  const [typed, setTyped] = useState(() =>
    place === undefined ? null : window.sessionStorage.getItem(KEPT_AS + place),
  );
  const keep = (next: string | null) => {
    setTyped(next);
    if (place === undefined) return;
    if (next === null) window.sessionStorage.removeItem(KEPT_AS + place);
    else window.sessionStorage.setItem(KEPT_AS + place, next);
  };
  return [typed, keep] as const;
}
