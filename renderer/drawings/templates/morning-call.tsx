import { Frame, Ground } from './frame';

/** A call each morning: the telephone on the hall table, ringing. */
export function MorningCallArt() {
  return (
    <Frame background="var(--gb-art-lilac)">
      <Ground colour="var(--gb-art-lilac-shade)" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round" strokeLinecap="round">
        <rect x="24" y="51" width="72" height="4" rx="1" fill="var(--gb-art-wood)" strokeWidth="1.3" />
        <path d="M30 55 v10 M90 55 v10" strokeWidth="2.2" />
        <path d="M42 51 q2 -13 10 -15 h16 q8 2 10 15z" fill="var(--gb-art-red)" strokeWidth="1.5" />
        <circle cx="60" cy="43.5" r="5.5" fill="var(--gb-art-cream)" strokeWidth="1.3" />
        <circle cx="60" cy="43.5" r="1.8" fill="var(--gb-art-ink)" stroke="none" />
        <path
          d="M38 33 q-3 -9 8 -9 h28 q11 0 8 9 q-6 3 -11 0 v-3 h-22 v3 q-5 3 -11 0z"
          fill="var(--gb-art-red)"
          strokeWidth="1.5"
        />
        <path
          d="M30 22 q-5 6 -2 13 M24 19 q-8 9 -3 20 M90 22 q5 6 2 13 M96 19 q8 9 3 20"
          stroke="var(--gb-art-steam)"
          strokeWidth="1.8"
          fill="none"
        />
      </g>
    </Frame>
  );
}
