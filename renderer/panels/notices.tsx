import { Note, type Act } from '../components';

type NoticesProps = {
  /** What went wrong, in a line; null where nothing did. */
  readonly problem: string | null;
  readonly acts: readonly Act[];
};

/** What must be known at once, over the foot of the page, so that nothing below it moves. */
export function Notices({ problem, acts }: NoticesProps) {
  const [first] = acts;
  return (
    <div className="gb-notices" role="alert">
      {problem !== null && (
        <Note kind="refusal" {...(first === undefined ? {} : { act: first })}>
          {problem}
        </Note>
      )}
    </div>
  );
}
