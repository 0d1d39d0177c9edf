import { useEffect, useState } from 'react';
import { type Domain } from '../components';

const SETTLES_AFTER_MS = 300;

/** A scale that stands still while a slider is held and settles a moment after it is let go: only the answer moves. */
export function useSettledScale(wanted: Domain, isHeld: boolean): Domain {
  const [settled, setSettled] = useState(wanted);
  const [from, to] = wanted;
  const isSame = settled[0] === from && settled[1] === to;
  useEffect(() => {
    if (isHeld || isSame) return undefined;
    const timer = setTimeout(() => setSettled([from, to]), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isHeld, isSame, from, to]);
  return settled;
}
