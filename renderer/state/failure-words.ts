import type { Act, Failure } from '../components';
import type { Failed } from './asked';

type Around = {
  /** What could not be done: "This workbook cannot be opened". */
  readonly title: string;
  /** What stands as it did. */
  readonly kept: string;
  readonly acts?: readonly Act[];
};

const DEFECT_MEND =
  'Try again. If it happens again, give the reference to whoever looks after Gritbin: the whole story is in its log.';

/** A failed answer as a person meets it: what happened, what is kept, what to do, and the reference. */
export function failureWords(failed: Failed, { title, kept, acts = [] }: Around): Failure {
  if (failed.kind === 'defect') {
    return { title, happened: failed.what, kept, mend: DEFECT_MEND, reference: failed.reference, acts };
  }
  return { title, happened: `${failed.what} ${failed.why}`, kept, mend: failed.mend, reference: failed.code, acts };
}

/** The same in one line, for a notice beside other things. */
export function failureLine(failed: Failed): string {
  return failed.kind === 'defect'
    ? `${failed.what} ${DEFECT_MEND} Reference: ${failed.reference}.`
    : `${failed.what} ${failed.why} ${failed.mend}`;
}
