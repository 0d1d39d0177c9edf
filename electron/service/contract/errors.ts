import type { z } from 'zod';
import { Refusal } from '../../../core/errors';
import { CANCELLED, TOO_LARGE } from './names';

/** Codes that any call may be refused with, whatever it asks for; operations do not repeat them. */
export const EVERYWHERE_REFUSED = [
  'cancelled',
  'no-such-operation',
  'not-our-page',
  'program-ended',
  'too-large',
  'wrong-shape',
] as const;

export type EverywhereRefused = (typeof EVERYWHERE_REFUSED)[number];

export type Refused<Code extends string> = {
  readonly ok: false;
  readonly kind: 'refusal';
  readonly code: Code;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly about: readonly string[];
};

/** A promise of ours that is broken: one sentence, and the reference under which it was logged whole. */
export type Defective = {
  readonly ok: false;
  readonly kind: 'defect';
  readonly what: string;
  readonly reference: string;
};

/** What comes back from every call, on either carrier. */
export type Answer<Value, Code extends string> =
  { readonly ok: true; readonly value: Value } | Refused<Code | EverywhereRefused> | Defective;

/** An answer whose operation the carrier does not know. */
export type WireAnswer = Answer<unknown, string>;

/** What travels while a long operation runs: reports, then one answer. */
export type StreamMessage = { readonly report: unknown } | { readonly answer: WireAnswer };

export function refusedAnswer({ code, what, why, mend, about }: Refusal): Refused<string> {
  return { ok: false, kind: 'refusal', code, what, why, mend, about: [...about] };
}

export function defectAnswer(reference: string): Defective {
  return {
    ok: false,
    kind: 'defect',
    what: 'Gritbin made a mistake and stopped this step; what was confirmed before is kept.',
    reference,
  };
}

export function noSuchOperation(): Refusal {
  return everywhere('no-such-operation', {
    what: 'Gritbin was asked for something it does not do.',
    why: 'The page and the program are not of the same version, or something else sent the request.',
    mend: 'Close the program and start it again. Nothing was changed.',
    about: [],
  });
}

export function cancelled(): Refusal {
  return everywhere('cancelled', {
    ...CANCELLED,
    about: [],
  });
}

/** Somebody who is not our page asked: another site, another frame, or a page without this start's secret. */
export function notOurPage(why: string): Refusal {
  return everywhere('not-our-page', {
    what: 'This request did not come from Gritbin’s own page, so it was refused.',
    why,
    mend: 'Open Gritbin by the address it printed when it was started, or start it again.',
    about: [],
  });
}

export function tooLarge(limitBytes: number): Refusal {
  return everywhere('too-large', {
    ...TOO_LARGE,
    why: TOO_LARGE.why(limitBytes),
    about: [],
  });
}

const MOST_FIELDS_NAMED = 20;
const MOST_FIELDS_EXPLAINED = 3;

/** What arrived does not fit the operation's schema. The values themselves are not repeated: they may be anybody's. */
export function wrongShape(purpose: string, issues: readonly z.core.$ZodIssue[]): Refusal {
  const places = issues.map((issue) => shortened(issue.path.map(String).join('.'), 120));
  const reasons = issues
    .slice(0, MOST_FIELDS_EXPLAINED)
    .map((issue, at) => `${places[at] === '' ? 'The whole' : `"${places[at]}"`}: ${shortened(issue.message, 160)}.`);
  return everywhere('wrong-shape', {
    what: `What was sent does not fit what Gritbin was asked to do (${shortened(purpose, 160)}).`,
    why: reasons.join(' '),
    mend: 'Correct what is named and try again. Nothing was changed.',
    about: [...new Set(places.filter((place) => place !== ''))].slice(0, MOST_FIELDS_NAMED),
  });
}

function everywhere(code: EverywhereRefused, explained: ConstructorParameters<typeof Refusal>[1]): Refusal {
  return new Refusal(code, explained);
}

function shortened(text: string, atMost: number): string {
  const oneLine = text.replace(/[.\s]+$/, '');
  return oneLine.length <= atMost ? oneLine : `${oneLine.slice(0, atMost - 1)}…`;
}
