import { Frame, Ground } from './frame';

/** Handyperson and home hazards: a door with a new rail, a lamp that works, a box of tools. */
export function HandypersonArt() {
  return (
    <Frame background="var(--gb-art-sand)">
      <Ground colour="var(--gb-art-sand-shade)" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round">
        <rect x="22" y="18" width="30" height="40" fill="var(--gb-art-brick-pale)" strokeWidth="1.4" />
        <rect x="28" y="26" width="18" height="32" fill="var(--gb-art-blue)" strokeWidth="1.4" />
        <circle cx="42.5" cy="43" r="1.2" fill="var(--gb-art-bin)" strokeWidth=".8" />
        <path d="M59 28 V52 M59 30 h-5 M59 50 h-5" stroke="var(--gb-art-ink)" strokeWidth="4.2" strokeLinecap="round" />
        <path
          d="M59 28 V52 M59 30 h-5 M59 50 h-5"
          stroke="var(--gb-art-steel)"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <rect x="74" y="44" width="27" height="14" rx="1" fill="var(--gb-art-red)" strokeWidth="1.4" />
        <path d="M82 44 v-4.5 h11 v4.5" fill="none" strokeWidth="1.6" />
        <path d="M74 50 h27" strokeWidth="1.2" />
        <rect x="85" y="48" width="5" height="4" fill="var(--gb-art-bin)" strokeWidth="1" />
        <path
          d="M87.5 14 q-8 1 -8 8.5 q0 4 3.5 6.5 h9 q3.5 -2.5 3.5 -6.5 q0 -7.5 -8 -8.5z"
          fill="var(--gb-art-lamp)"
          strokeWidth="1.3"
        />
        <path d="M84 29 h7 v3.5 h-7z" fill="var(--gb-art-steel)" strokeWidth="1.2" />
      </g>
    </Frame>
  );
}
