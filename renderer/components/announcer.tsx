import { useEffect, useState } from 'react';

const SETTLED_AFTER_MS = 800;

/** Says the answer once, politely, when it has stood still for a moment: "Net plus 96 thousand, 77 in 100". Never each frame. */
export function Announcer({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="gb-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
