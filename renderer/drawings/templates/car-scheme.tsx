import { Frame, Ground } from './frame';

/** Good-neighbour car scheme: somebody's own car, and a lift that came. */
export function CarSchemeArt() {
  return (
    <Frame background="var(--gb-art-mint)">
      <Ground colour="var(--gb-art-mint-shade)" y={58} />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round">
        <path
          d="M18 56 V46 q0 -4 5 -5 l9 -2 q6 -12 14 -12 h18 q9 0 15 12 l11 3 q6 1 6 6 v8z"
          fill="var(--gb-art-red)"
          strokeWidth="1.5"
        />
        <path d="M40 39 q4 -8 9 -8 h7 v8z M60 31 h6 q6 0 9 8 h-15z" fill="var(--gb-art-glass)" strokeWidth="1.2" />
        <circle cx="94" cy="46" r="1.8" fill="var(--gb-art-lamp)" strokeWidth="1" />
        <Wheel x={36} />
        <Wheel x={80} />
      </g>
      <path d="M102 20 l4 4 8 -9" stroke="var(--gb-pine)" strokeWidth="3" fill="none" strokeLinecap="round" />
    </Frame>
  );
}

function Wheel({ x }: { readonly x: number }) {
  return (
    <g stroke="none">
      <circle cx={x} cy="57" r="7" fill="var(--gb-art-ink)" />
      <circle cx={x} cy="57" r="3" fill="var(--gb-art-cream)" />
    </g>
  );
}
