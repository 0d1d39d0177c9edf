import { Frame, Ground } from './frame';

/** Befriending: two people and a cup of tea. */
export function BefriendingArt() {
  return (
    <Frame background="var(--gb-art-rose)">
      <Ground colour="var(--gb-art-rose-shade)" />
      <g stroke="var(--gb-art-ink)">
        <path d="M24 58 V38 q0 -6 6 -6 h10 q6 0 6 6 V58z" fill="var(--gb-art-slate)" strokeWidth="1.4" />
        <path d="M74 58 V38 q0 -6 6 -6 h10 q6 0 6 6 V58z" fill="var(--gb-art-green)" strokeWidth="1.4" />
        <circle cx="35" cy="23" r="6.5" fill="var(--gb-art-skin)" strokeWidth="1.3" />
        <path d="M28.5 22 q1 -8 7 -8 t6.5 8 q-6 -4 -13.5 0z" fill="var(--gb-art-hair)" strokeWidth="1.2" />
        <circle cx="85" cy="23" r="6.5" fill="var(--gb-art-skin-brown)" strokeWidth="1.3" />
        <path d="M78 21 q1 -8 7 -8 t7 8 q-7 -4 -14 0z" fill="var(--gb-art-hair-dark)" strokeWidth="1" />
        <rect x="51" y="46" width="18" height="2.6" fill="var(--gb-art-wood)" />
        <path d="M60 49 v9" strokeWidth="1.3" />
        <path d="M54 46 v-6 h7 v6 M61 42 q4 0 3 3" strokeWidth="1.3" fill="var(--gb-art-white)" />
      </g>
    </Frame>
  );
}
