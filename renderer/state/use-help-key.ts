import { useEffect, useEffectEvent } from 'react';
import { isModalOpen, takesLetters } from './use-workbook-keys';

/** "?" shows the list of keys, wherever nothing is being typed and nothing lies over the page. */
export function useHelpKey(onHelp: () => void): void {
  const help = useEffectEvent(onHelp);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !takesLetters(event.target) && !isModalOpen()) help();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
