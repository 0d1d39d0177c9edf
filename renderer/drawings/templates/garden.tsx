import { Frame, Ground } from './frame';

/** Shared garden: a raised bed, a fork and something growing. */
export function GardenArt() {
  return (
    <Frame background="var(--gb-art-mint)">
      <Ground colour="var(--gb-art-mint-shade)" />
      <circle cx="99" cy="21" r="6" fill="var(--gb-art-lamp)" stroke="var(--gb-art-ink)" strokeWidth="1.2" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round" strokeLinecap="round">
        <Plant x={38} height={18} />
        <Plant x={54} height={25} />
        <Plant x={70} height={15} />
        <path d="M24 46 h60 v13 h-60z" fill="var(--gb-art-wood)" strokeWidth="1.4" />
        <path d="M24 52.5 h60 M44 46 v6.5 M64 52.5 v6.5" strokeWidth="1" />
        <path d="M95 34 V50" stroke="var(--gb-art-wood)" strokeWidth="2.6" />
        <path d="M91 33 h8" strokeWidth="2.4" />
        <path d="M90 50 h10 M90 50 v9 M95 50 v9 M100 50 v9" stroke="var(--gb-art-ink)" strokeWidth="1.7" fill="none" />
      </g>
    </Frame>
  );
}

function Plant({ x, height }: { readonly x: number; readonly height: number }) {
  const top = 46 - height;
  return (
    <g>
      <path d={`M${x} 46 V${top + 4}`} strokeWidth="1.4" />
      <path
        d={`M${x} 40 q-7 -1 -8 -7 q7 0 8 7z M${x} 36 q7 -1 8 -7 q-7 0 -8 7z`}
        fill="var(--gb-art-leaf)"
        strokeWidth="1.1"
      />
      <circle cx={x} cy={top + 3} r="4" fill="var(--gb-art-plum)" strokeWidth="1.2" />
      <circle cx={x} cy={top + 3} r="1.4" fill="var(--gb-art-lamp)" stroke="none" />
    </g>
  );
}
