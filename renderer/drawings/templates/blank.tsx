import { Frame } from './frame';

/** Blank workbook: a sheet that waits. */
export function BlankArt() {
  return (
    <Frame background="var(--gb-art-blank)">
      <rect
        x="36"
        y="14"
        width="48"
        height="44"
        rx="4"
        fill="var(--gb-surface)"
        stroke="var(--gb-control)"
        strokeWidth="1.4"
        strokeDasharray="4 4"
      />
      <path d="M60 27 v18 M51 36 h18" stroke="var(--gb-pine)" strokeWidth="3" strokeLinecap="round" />
    </Frame>
  );
}
