import { useEffect } from 'react';

const PROGRAM = 'Gritbin';

/** Whether anything was shown before: the first page of all takes no focus. */
let hasArrived = false;

/** Names the window after the page, and puts the focus on its heading when it is shown in the place of another. */
export function useArrival(title: string, key: string): void {
  useEffect(() => {
    document.title = title === PROGRAM ? PROGRAM : `${title} · ${PROGRAM}`;
  }, [title]);
  useEffect(() => {
    // Where the sections stand in a strip, the present one may be out of sight.
    document.querySelector('.gb-rail [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    if (hasArrived) document.querySelector<HTMLElement>('main h1')?.focus();
    hasArrived = true;
  }, [key]);
}
