import { Frame, Ground } from './frame';

/** Warm room: an armchair, a lamp and the heating on. */
export function WarmRoomArt() {
  return (
    <Frame background="var(--gb-art-wheat)">
      <Ground colour="var(--gb-art-wheat-shade)" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round" strokeLinecap="round">
        <rect x="16" y="38" width="28" height="18" rx="2" fill="var(--gb-art-white)" strokeWidth="1.4" />
        <path d="M21 38 v18 M26 38 v18 M31 38 v18 M36 38 v18 M40 38 v18" strokeWidth="1" />
        <path
          d="M23 32 q-3 -4 0 -8 M31 32 q-3 -4 0 -8 M39 32 q-3 -4 0 -8"
          stroke="var(--gb-art-red)"
          strokeWidth="1.8"
          fill="none"
        />
        <path d="M56 46 V34 q0 -7 7 -7 h11 q7 0 7 7 v12z" fill="var(--gb-art-plum)" strokeWidth="1.4" />
        <path
          d="M51 44 q0 -4 4 -4 t4 4 v4 h19 v-4 q0 -4 4 -4 t4 4 v14 h-35z"
          fill="var(--gb-art-plum)"
          strokeWidth="1.4"
        />
        <path d="M59 48 h19" strokeWidth="1.2" />
        <path d="M100 58 V30" strokeWidth="1.8" />
        <path d="M94 58 h12" strokeWidth="2.2" />
        <path d="M95 16 h10 l4 14 h-18z" fill="var(--gb-art-lamp)" strokeWidth="1.4" />
      </g>
    </Frame>
  );
}
