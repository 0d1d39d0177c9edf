import type { CSSProperties, ReactNode } from 'react';

/** What is drawn with a pattern: four of the five labels (cash is solid), losses, and "kept at home, high need". */
export type PatternName = 'pressure' | 'capacity' | 'wider' | 'wellbeing' | 'loss' | 'kept';

const patternNames: readonly PatternName[] = ['pressure', 'capacity', 'wider', 'wellbeing', 'loss', 'kept'];

/** The style-sheet variables behind every patterned fill, for patterns defined under a prefix of their own. */
export const patternFills = (prefix: string): CSSProperties =>
  Object.fromEntries(patternNames.map((name) => [`--gb-fill-${name}`, `url(#${prefix}-${name})`]));

/**
 * The patterns, once a window, and once more wherever colours differ from the rest of the window: a pattern takes its colours
 * from where it is defined, not from where it is used.
 */
export function PatternDefs({ prefix = 'pt' }: { readonly prefix?: string }) {
  return (
    <svg className="gb-pattern-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Tile id={`${prefix}-pressure`} size={7} turn={45} ground="var(--gb-label-pressure)">
          <rect width="2.2" height="7" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id={`${prefix}-capacity`} size={6} ground="var(--gb-label-capacity)">
          <circle cx="1.5" cy="1.5" r="1" fill="var(--gb-surface)" fillOpacity=".55" />
          <circle cx="4.5" cy="4.5" r="1" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id={`${prefix}-wider`} size={4.5} ground="var(--gb-label-wider)">
          <rect width="4.5" height="1.5" y="1.5" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id={`${prefix}-wellbeing`} size={7} turn={45} ground="var(--gb-label-wellbeing)">
          <rect width="1.3" height="7" fill="var(--gb-surface)" fillOpacity=".55" />
          <rect width="7" height="1.3" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id={`${prefix}-loss`} size={6} turn={45} ground="var(--gb-brick-soft)">
          <rect width="1.4" height="6" fill="var(--gb-brick)" />
        </Tile>
        <Tile id={`${prefix}-kept`} size={6} turn={-45} ground="var(--gb-state-kept)">
          <rect width="2.4" height="6" fill="var(--gb-state-home)" />
        </Tile>
      </defs>
    </svg>
  );
}

type TileProps = {
  readonly id: string;
  readonly size: number;
  readonly ground: string;
  readonly turn?: number;
  readonly children: ReactNode;
};

function Tile({ id, size, ground, turn = 0, children }: TileProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <rect width={size} height={size} fill={ground} />
      {children}
    </pattern>
  );
}
