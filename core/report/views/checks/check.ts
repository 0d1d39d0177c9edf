import type { Explained } from '../../../errors';
import type { Axis, Line, Total } from '../../../graph';
import type { CheckView } from '../view-types';

/** How a check names a figure that it is about, so that it opens. */
export function totalKey({ id }: Total<string>): string {
  return `total:${id}`;
}

/** The same for one step of a line. */
export function stepKey({ id }: Line<Axis, string>, step: number): string {
  return `line:${id}:${step}`;
}

/** Something that holds. */
export function holds(code: string, what: string, why: string, about: readonly string[] = []): CheckView {
  return { code, outcome: 'pass', what, why, mend: '', about, lines: [] };
}

/** Something to know before the result is used. */
export function warns(code: string, explained: Explained): CheckView {
  return { code, outcome: 'warn', ...explained, lines: [] };
}

/** Something that must be mended before the result is used. */
export function fails(code: string, explained: Explained): CheckView {
  return { code, outcome: 'fail', ...explained, lines: [] };
}

/** A sum of ours that does not come out: whoever reads it cannot mend it. */
export function doesNotTie(code: string, what: string, why: string, about: readonly string[]): CheckView {
  return fails(code, {
    what,
    why,
    mend: 'Do not use these figures, and report this: it is a mistake of the program.',
    about,
  });
}
