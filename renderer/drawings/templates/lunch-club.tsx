import { Frame, Ground } from './frame';

/** Lunch club: a bowl of something hot. */
export function LunchClubArt() {
  return (
    <Frame background="var(--gb-art-wheat)">
      <Ground colour="var(--gb-art-wheat-shade)" />
      <g stroke="var(--gb-art-ink)" fill="none">
        <ellipse cx="60" cy="50" rx="42" ry="9" fill="var(--gb-art-white)" strokeWidth="1.4" />
        <path d="M40 42 h40 q-2 12 -20 12 t-20 -12z" fill="var(--gb-art-blue)" strokeWidth="1.4" />
        <ellipse cx="60" cy="42" rx="20" ry="4.5" fill="var(--gb-art-soup)" strokeWidth="1.4" />
        <path
          d="M50 32 q-4 -6 0 -11 M60 31 q-4 -6 0 -11 M70 32 q-4 -6 0 -11"
          stroke="var(--gb-art-steam)"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
        <path d="M94 36 v16 M26 36 v16 M23 36 v5 h6 v-5" strokeWidth="1.5" />
      </g>
    </Frame>
  );
}
