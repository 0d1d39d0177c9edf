import { Defect, Refusal } from '../../core/errors';
import { PRINT_MARK } from '../service/contract/names';

/** A route of the page that draws one document and nothing else. */
export type PrintRoute = `/print/${string}`;

export type PrintJob = {
  readonly route: PrintRoute;
  /** The document's own title, as a PDF reader shows it. */
  readonly title: string;
  readonly size: 'A4' | 'A3';
  /** Where the document's style sheet names a page of its own (`@page`), that one holds. */
  readonly orientation: 'portrait' | 'landscape';
  readonly signal?: AbortSignal;
};

export type Printing =
  { readonly available: true; readonly by: string } | { readonly available: false; readonly why: string };

/**
 * Turns a page of the real renderer into a PDF with tags, outline, title and language. The page says that it is drawn by
 * `data-print="ready"` on <html> (PRINT_MARK in the contract's names), or "failed".
 */
export type PagePrinter = {
  /** Whether there is anything to print with; it starts nothing. */
  readonly availability: () => Printing;
  /** Refuses no-printer. */
  readonly print: (job: PrintJob) => Promise<Uint8Array>;
};

/** How long a document may take to draw itself before something must be wrong with it. */
export const DRAWN_WITHIN_MS = 60_000;

/** Run inside the page: waits until it says how drawing went, then until its fonts are there. */
export const WAIT_UNTIL_DRAWN = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => {
    const said = root.getAttribute('${PRINT_MARK}');
    if (said !== 'ready' && said !== 'failed') return;
    watch.disconnect();
    document.fonts.ready.then(() => resolve(said));
  };
  const watch = new MutationObserver(look);
  watch.observe(root, { attributes: true, attributeFilter: ['${PRINT_MARK}'] });
  look();
})`;

/** Runs the steps of a job, but not beyond the person's patience (the signal) nor beyond what any right page needs. */
export async function withinPatience<T>({ route, signal }: PrintJob, work: Promise<T>): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal?.reason as Error);
  const late = () => reject(new Defect(`The page ${route} was not drawn within ${DRAWN_WITHIN_MS / 1000} s.`));
  const timer = setTimeout(late, DRAWN_WITHIN_MS);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** What the page said when it was asked whether it is drawn. */
export function refuseUndrawn({ route }: PrintJob, said: unknown): void {
  if (said !== 'ready') throw new Defect(`The page ${route} could not draw what was to be printed.`);
}

export function noPrinter(why: string): Refusal {
  return new Refusal('no-printer', {
    what: 'This computer has nothing that can make a PDF.',
    why,
    mend: 'Install Chrome, Edge or Chromium, or use the desktop program. Every other file can still be made.',
    about: [],
  });
}
