import { useId, type ReactNode } from 'react';
import { Mark } from '../drawings';
import { paperVariables } from '../theme';
import { PatternDefs, patternFills } from './pattern-defs';

type ReportPageProps = {
  /** "Social value summary, Forty streets". */
  readonly heading?: string;
  readonly headingNote?: string;
  /** Place, version and date. */
  readonly footer: string;
  /** Program, scenario hash and page number. */
  readonly footerNote: string;
  readonly children: ReactNode;
};

/** One sheet of A4 with 16 mm margins: the same on the screen and on paper, and white in both schemes. */
export function ReportPage({ heading, headingNote, footer, footerNote, children }: ReportPageProps) {
  const id = useId();
  return (
    <article className="gb-report-page" style={{ ...paperVariables, ...patternFills(id) }}>
      <PatternDefs prefix={id} />
      {heading !== undefined && (
        <div className="gb-report-head">
          <Mark size={30} />
          <span>{heading}</span>
          <span className="gb-report-right">{headingNote}</span>
        </div>
      )}
      <div className="gb-report-content">{children}</div>
      <div className="gb-report-foot">
        <span>{footer}</span>
        <span className="gb-report-right">{footerNote}</span>
      </div>
    </article>
  );
}

type ReportPreviewProps = {
  /** What is in the report, what blocks it and what is left out. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
};

/** The pages as they will be printed, beside what goes into them. */
export function ReportPreview({ side, children }: ReportPreviewProps) {
  return (
    <div className="gb-report-preview">
      {side !== undefined && <div className="gb-report-side">{side}</div>}
      <div className="gb-report-pages" role="group" aria-label="Pages of the report" tabIndex={0}>
        {children}
      </div>
    </div>
  );
}

/** One of the figures across the first page. */
export type ReportFigure = { readonly id: string; readonly text: string; readonly words: string };

/** Four figures in a row: put in, neighbours, time at home, net. */
export function ReportFigures({ figures }: { readonly figures: readonly ReportFigure[] }) {
  return (
    <dl className="gb-report-figures">
      {figures.map(({ id, text, words }) => (
        <div key={id}>
          <dt>{words}</dt>
          <dd className="gb-figure-text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The paragraph an opponent would write: as large as the good news. */
export function CaseAgainst({ words, basis }: { readonly words: string; readonly basis?: string }) {
  return (
    <section className="gb-panel gb-panel-quiet gb-case-against" aria-label="The strongest case against">
      <h2>The strongest case against</h2>
      <p className="gb-story">{words}</p>
      {basis !== undefined && <p className="gb-caption">{basis}</p>}
    </section>
  );
}
