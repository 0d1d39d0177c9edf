import { useRef, type KeyboardEvent, type ReactNode } from 'react';

type ShellProps = {
  readonly header: ReactNode;
  readonly rail?: ReactNode;
  /** The page itself, at most 1120 wide. */
  readonly children: ReactNode;
  /** The live answer. Pages that are its long form go without and use its room. */
  readonly answer?: ReactNode;
  /** Where the window is narrow: the answer in one line, linking to the full one below. */
  readonly answerLine?: ReactNode;
};

/**
 * Header, rail, work and answer, each scrolling by itself. Under 1181 px the rail is icons; under 821 px everything is one column
 * and nothing sticks, so that text at 400% has the window to itself. F6 walks rail, work, answer.
 */
export function Shell({ header, rail, children, answer, answerLine }: ShellProps) {
  const root = useRef<HTMLDivElement>(null);
  const walkRegions = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || root.current === null) return;
    event.preventDefault();
    focusNextRegion(root.current, event.shiftKey);
  };
  const layout = `${rail === undefined ? 'no-rail' : 'rail'} ${answer === undefined ? 'no-answer' : 'answer'}`;
  return (
    <div className="gb-shell" data-layout={layout} ref={root} onKeyDown={walkRegions}>
      <a className="gb-skip" href="#work" onClick={focusInstead('work')}>
        Skip to the work
      </a>
      <header className="gb-header">{header}</header>
      {rail !== undefined && (
        <div className="gb-rail" id="rail">
          {rail}
        </div>
      )}
      {answerLine !== undefined && <div className="gb-answer-line">{answerLine}</div>}
      <main className="gb-work" id="work" tabIndex={-1}>
        <div className="gb-work-inner">{children}</div>
      </main>
      {answer !== undefined && (
        <aside className="gb-answer" id="answer" tabIndex={-1} aria-label="The answer so far">
          {answer}
        </aside>
      )}
    </div>
  );
}

type AnswerLineProps = { readonly label: string; readonly text: string; readonly range?: string };

/** The answer in one line. It is a link: the whole of it stands under the form. */
export function AnswerLine({ label, text, range }: AnswerLineProps) {
  return (
    <a href="#answer" onClick={focusInstead('answer')}>
      <span>
        {label} <strong className="gb-digits">{text}</strong>
      </span>
      {range !== undefined && <span className="gb-digits">{range}</span>}
    </a>
  );
}

/** The address belongs to the page that is shown, so a link within it moves focus and leaves the address alone. */
const focusInstead = (id: string) => (event: { preventDefault: () => void }) => {
  const target = document.getElementById(id);
  if (target === null) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'start' });
};

function focusNextRegion(root: HTMLElement, backwards: boolean): void {
  const regions = ['rail', 'work', 'answer'].flatMap((id) => root.querySelector<HTMLElement>(`#${id}`) ?? []);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = regions[here === -1 ? 0 : (here + step + regions.length) % regions.length];
  const target =
    next?.id === 'rail' ? (next.querySelector<HTMLElement>('[aria-current]') ?? next.querySelector('a')) : next;
  target?.focus();
}
