import type { OnExplain } from '../values';

/** One piece of a formula with its numbers put in. */
export type FormulaPart =
  | { readonly kind: 'number'; readonly text: string; readonly figureId?: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'result'; readonly text: string };

type FormulaProps = { readonly parts: readonly FormulaPart[]; readonly onExplain?: OnExplain };

/** The formula with this year's numbers: "68.9 weeks × £1,248.50 a week = £16,669". A number that has a formula of its own opens it. */
export function Formula({ parts, onExplain }: FormulaProps) {
  return (
    <p className="gb-formula">
      {parts.map((part, at) => (
        <FormulaPiece key={`${at}-${part.text}`} part={part} onExplain={onExplain} />
      ))}
    </p>
  );
}

function FormulaPiece({ part, onExplain }: { readonly part: FormulaPart; readonly onExplain: OnExplain | undefined }) {
  if (part.kind === 'operator') return <span> {part.text} </span>;
  if (part.kind === 'result') return <strong className="gb-chip gb-chip-result">{part.text}</strong>;
  const { figureId, text } = part;
  if (figureId === undefined || onExplain === undefined) return <span className="gb-chip">{text}</span>;
  return (
    <button
      type="button"
      className="gb-chip gb-chip-open"
      aria-label={`${text}. Explain this figure`}
      onClick={() => onExplain(figureId)}
    >
      {text}
    </button>
  );
}
