import { Swatch } from '../components';

export type TipRow = {
  readonly id: string;
  readonly name: string;
  readonly fill: string;
  readonly outline?: string;
  readonly text: string;
};

/** The figures under the pointer, or under the arrow keys. */
export function ChartTip({ title, rows }: { readonly title: string; readonly rows: readonly TipRow[] }) {
  return (
    <div className="gb-tip">
      <p className="gb-strong">{title}</p>
      {rows.map(({ id, name, text, ...swatch }) => (
        <p key={id} className="gb-tip-row">
          <Swatch {...swatch} />
          <span>{name}</span>
          <span className="gb-digits">{text}</span>
        </p>
      ))}
    </div>
  );
}
