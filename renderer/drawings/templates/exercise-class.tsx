import { Frame, Ground } from './frame';

/** Strength and balance: three on one leg behind their chairs, and one in front. */
export function ExerciseClassArt() {
  return (
    <Frame background="var(--gb-art-rose)">
      <Ground colour="var(--gb-art-rose-shade)" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round" strokeLinecap="round">
        <OnOneLeg x={22} shirt="var(--gb-art-blue)" skin="var(--gb-art-skin)" hair="var(--gb-art-cream)" />
        <OnOneLeg x={50} shirt="var(--gb-art-amber)" skin="var(--gb-art-skin-brown)" hair="var(--gb-art-hair-dark)" />
        <OnOneLeg x={78} shirt="var(--gb-art-plum)" skin="var(--gb-art-skin)" hair="var(--gb-art-hair)" />
      </g>
    </Frame>
  );
}

type OnOneLegProps = { readonly x: number; readonly shirt: string; readonly skin: string; readonly hair: string };

/** Somebody who holds the back of a chair with one hand and lifts a knee. */
function OnOneLeg({ x, shirt, skin, hair }: OnOneLegProps) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path d="M17 58 V33 M17 47 h-8 M9 47 v11" stroke="var(--gb-art-wood)" strokeWidth="2.2" fill="none" />
      <path d="M2 58 V45" strokeWidth="3.4" />
      <path d="M-1 46 l-7 -2 l-1 7" strokeWidth="3.2" fill="none" />
      <path d="M-5 46 V33 q0 -5 5.5 -5 t5.5 5 V46z" fill={shirt} strokeWidth="1.3" />
      <path d="M5 33 L16 36" stroke={shirt} strokeWidth="3.6" />
      <path d="M-4 33 L-12 28" stroke={shirt} strokeWidth="3.6" />
      <circle cx="0.5" cy="21.5" r="5.4" fill={skin} strokeWidth="1.2" />
      <path d="M-5 21 q.6 -7 5.6 -7 t5.6 7 q-5 -3.4 -11.2 0z" fill={hair} strokeWidth="1.1" />
    </g>
  );
}
