import { useId, type ReactNode } from 'react';

type PageTitleProps = {
  readonly title: string;
  /** One sentence under it: what this page says or asks. */
  readonly words: string;
  /** Switches and buttons of the whole page. */
  readonly children?: ReactNode;
};

/** The h1 of a section; a new section puts focus here. */
export function PageTitle({ title, words, children }: PageTitleProps) {
  return (
    <div className="gb-page-title">
      <div className="gb-page-words">
        <h1 tabIndex={-1}>{title}</h1>
        <p>{words}</p>
      </div>
      {children !== undefined && <div className="gb-page-acts">{children}</div>}
    </div>
  );
}

type PanelTitleProps = {
  readonly title: string;
  /** Unit, price year, horizon, discounting. */
  readonly note?: ReactNode;
  readonly id?: string;
  readonly children?: ReactNode;
};

/** The head of a panel: a question or its answer, its second line, and what can be switched. */
export function PanelTitle({ title, note, id, children }: PanelTitleProps) {
  return (
    <div className="gb-panel-title">
      <div className="gb-panel-words">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p className="gb-caption">{note}</p>}
      </div>
      {children !== undefined && <div className="gb-panel-acts">{children}</div>}
    </div>
  );
}

type PanelProps = {
  /** Without a title the panel needs a name for those who do not see it. */
  readonly title?: string;
  readonly name?: string;
  readonly note?: ReactNode;
  readonly acts?: ReactNode;
  readonly tone?: 'surface' | 'quiet';
  readonly children: ReactNode;
};

/** A sheet of paper on the table: title, second line, content. */
export function Panel({ title, name, note, acts, tone = 'surface', children }: PanelProps) {
  const id = useId();
  const named = title === undefined ? { 'aria-label': name } : { 'aria-labelledby': id };
  return (
    <section className={`gb-panel gb-panel-${tone}`} {...named}>
      {title !== undefined && (
        <PanelTitle title={title} note={note} id={id}>
          {acts}
        </PanelTitle>
      )}
      {children}
    </section>
  );
}

type PanelPairProps = {
  /** Where the first has more to say than the second. */
  readonly isFirstWider?: boolean;
  readonly children: ReactNode;
};

/** Two panels beside each other where there is room. */
export function PanelPair({ isFirstWider = false, children }: PanelPairProps) {
  return <div className={`gb-panel-pair ${isFirstWider ? 'gb-wide-first' : ''}`}>{children}</div>;
}
