import type { ReactNode } from 'react';

/**
 * The patterns behind every `url(#pt-…)`, once a window: the five labels (cash is solid and needs none), losses below zero,
 * and "kept at home, high need". A print window has its own copy through `GritbinProvider`.
 */
export function PatternDefs() {
  return (
    <svg className="gb-pattern-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Tile id="pt-pressure" size={7} turn={45} ground="var(--gb-label-pressure)">
          <rect width="2.2" height="7" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id="pt-capacity" size={6} ground="var(--gb-label-capacity)">
          <circle cx="1.5" cy="1.5" r="1" fill="var(--gb-surface)" fillOpacity=".55" />
          <circle cx="4.5" cy="4.5" r="1" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id="pt-wider" size={4.5} ground="var(--gb-label-wider)">
          <rect width="4.5" height="1.5" y="1.5" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id="pt-wellbeing" size={7} turn={45} ground="var(--gb-label-wellbeing)">
          <rect width="1.3" height="7" fill="var(--gb-surface)" fillOpacity=".55" />
          <rect width="7" height="1.3" fill="var(--gb-surface)" fillOpacity=".55" />
        </Tile>
        <Tile id="pt-loss" size={6} turn={45} ground="var(--gb-brick-soft)">
          <rect width="1.4" height="6" fill="var(--gb-brick)" />
        </Tile>
        <Tile id="pt-kept" size={6} turn={-45} ground="var(--gb-state-kept)">
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
