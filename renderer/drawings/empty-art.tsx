import { Bin } from './bin';

/** The bin on quiet ground, for a panel that has nothing to show yet. */
export function EmptyArt() {
  return (
    <svg className="gb-empty-art" viewBox="0 0 160 84" width="150" aria-hidden="true" focusable="false">
      <path d="M0 66 Q40 60 80 65 T160 64 V84 H0Z" fill="var(--gb-sunk)" />
      <Bin x={54} y={28} />
      <g fill="var(--gb-line)">
        <circle cx="20" cy="22" r="2.4" />
        <circle cx="130" cy="16" r="2.4" />
        <circle cx="142" cy="42" r="2" />
      </g>
    </svg>
  );
}

/** The bin at the size of the chain's other steps. */
export function BinArt() {
  return (
    <svg className="gb-art-small" viewBox="-1 -10 52 50" aria-hidden="true" focusable="false">
      <Bin />
    </svg>
  );
}
