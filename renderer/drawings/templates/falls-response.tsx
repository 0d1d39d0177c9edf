import { Frame, Ground } from './frame';

/** Falls response: a car with a light at the gate, and the chair that lifts. */
export function FallsResponseArt() {
  return (
    <Frame background="var(--gb-art-sand)">
      <Ground colour="var(--gb-art-sand-shade)" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round" strokeLinecap="round">
        <path
          d="M14 53 V44 q0 -3 3 -3.5 l7 -1.5 l7 -9 q1.4 -2 4 -2 h17 q3 0 4.4 2.4 l4.6 8.6 q6 .6 6 6 v8z"
          fill="var(--gb-art-white)"
          strokeWidth="1.5"
        />
        <path
          d="M28.5 39 l5.4 -7 q.8 -1 2 -1 h6 v8z M45 31 h6.4 q1.6 0 2.4 1.4 l3.6 6.6 h-12.4z"
          fill="var(--gb-art-blue)"
          strokeWidth="1.1"
        />
        <path d="M14.6 46 H66" stroke="var(--gb-art-red)" strokeWidth="3" />
        <path d="M38 28 q0 -4 4 -4 t4 4z" fill="var(--gb-art-lamp)" strokeWidth="1.2" />
        <circle cx="26" cy="53" r="5" fill="var(--gb-art-slate)" strokeWidth="1.4" />
        <circle cx="55" cy="53" r="5" fill="var(--gb-art-slate)" strokeWidth="1.4" />
        <circle cx="26" cy="53" r="1.6" fill="var(--gb-art-steel)" strokeWidth=".8" />
        <circle cx="55" cy="53" r="1.6" fill="var(--gb-art-steel)" strokeWidth=".8" />
        <path d="M78 57 h26 M82 57 L98 46 M98 57 L82 46" stroke="var(--gb-art-steel)" strokeWidth="2.6" fill="none" />
        <path d="M80 44 h20 v3 h-20z" fill="var(--gb-art-green)" strokeWidth="1.3" />
        <path d="M98 44 L103 24 h4 L102.6 47" fill="var(--gb-art-green)" strokeWidth="1.3" />
        <path d="M90 40 V28 M86 32 l4 -4.6 l4 4.6" stroke="var(--gb-art-ink)" strokeWidth="1.8" fill="none" />
      </g>
    </Frame>
  );
}
