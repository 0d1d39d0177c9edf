import { useEffect, useEffectEvent } from 'react';
import type { Section } from './route';

type Keys = {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExport: () => void;
  readonly onNextLens: () => void;
  readonly onSection: (section: Section) => void;
  readonly onHome: () => void;
};

/** After G. */
export const SECTION_LETTERS: Readonly<Record<string, Section>> = {
  s: 'story',
  i: 'inputs',
  p: 'people',
  d: 'independence',
  v: 'value',
  c: 'chain',
  r: 'results',
  u: 'uncertainty',
  o: 'compare',
  g: 'gap',
  t: 'report',
};

const AFTER_G_MS = 1500;

/**
 * The keys of a workbook. While something is being typed into a field, undo is the field's own; letters alone count only
 * where nothing can be typed, and L only where a figure or a chart has the focus.
 */
export function useWorkbookKeys(keys: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent, wasG: boolean, isTyping: boolean) => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      const act = withControl(key, event.shiftKey, keys);
      if (act === undefined || (isTyping && act !== keys.onExport)) return;
      event.preventDefault();
      return act();
    }
    if (event.altKey || takesLetters(event.target)) return;
    const section = SECTION_LETTERS[key];
    if (wasG && section !== undefined) keys.onSection(section);
    else if (wasG && key === 'h') keys.onHome();
    else if (key === 'l' && isFigureOrChart(event.target)) keys.onNextLens();
  });
  useEffect(() => {
    let gAt = Number.NEGATIVE_INFINITY;
    let typedIn: EventTarget | null = null; // a field with something typed that was not kept yet
    const onInput = (event: Event) => {
      typedIn = event.target;
    };
    const onLeave = () => {
      typedIn = null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (isModalOpen()) return;
      if (event.key === 'Enter') typedIn = null;
      pressed(event, event.timeStamp - gAt < AFTER_G_MS, typedIn !== null && typedIn === event.target);
      const isG = event.key.toLowerCase() === 'g' && !event.ctrlKey && !event.metaKey && !takesLetters(event.target);
      gAt = isG ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('input', onInput);
    document.addEventListener('focusout', onLeave);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('input', onInput);
      document.removeEventListener('focusout', onLeave);
    };
  }, []);
}

function withControl(key: string, isShift: boolean, keys: Keys): (() => void) | undefined {
  if (key === 'z') return isShift ? keys.onRedo : keys.onUndo;
  if (key === 'y') return keys.onRedo;
  return key === 'e' ? keys.onExport : undefined;
}

export function takesLetters(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function isFigureOrChart(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-figure], .gb-chart-area') !== null;
}

/** A dialog or drawer on top has its own keys. */
export function isModalOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
