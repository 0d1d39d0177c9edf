import { Refusal, type Explained } from '../../core/errors';

/** The refusal that something ends in, as data; fails where it ends otherwise. */
export function refusalOf(work: () => unknown): Explained & { readonly code: string } {
  try {
    work();
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { code, what, why, mend, about } = refused;
    return { code, what, why, mend, about };
  }
  throw new Error('Nothing was refused.');
}
