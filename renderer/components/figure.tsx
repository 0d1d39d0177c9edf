import type { KeyboardEvent } from 'react';
import type { OnExplain } from './values';

type FigureProps = {
  /** As printed: "+£96k". */
  readonly text: string;
  /** What it is, for those who do not see where it stands: "Net value to the public purse". */
  readonly name: string;
  readonly figureId: string;
  /** Absent where nothing can be opened, as on paper: then it is plain text without the dotted line. */
  readonly onExplain?: OnExplain | undefined;
  readonly size?: 'hero' | 'large' | 'strong' | 'text';
  readonly tone?: 'plain' | 'negative' | 'positive';
  /** A word that the figure carries with it: "guess", "first answer". */
  readonly word?: string | undefined;
};

/** A computed figure: a button with a dotted line, which opens where it comes from. */
export function Figure({ text, name, figureId, onExplain, size = 'text', tone = 'plain', word }: FigureProps) {
  const look = `gb-figure gb-figure-${size} gb-figure-${tone}`;
  const note = word === undefined ? null : <span className="gb-figure-word"> {word}</span>;
  if (onExplain === undefined) {
    return (
      <span className={look}>
        <span className="gb-figure-text">{text}</span>
        {note}
      </span>
    );
  }
  const openOnE = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onExplain(figureId);
  };
  return (
    <button
      type="button"
      className={look}
      data-figure={figureId}
      aria-label={`${name} ${text}${word === undefined ? '' : ` ${word}`}. Explain this figure`}
      onClick={() => onExplain(figureId)}
      onKeyDown={openOnE}
    >
      <span className="gb-figure-text">{text}</span>
      {note}
    </button>
  );
}
