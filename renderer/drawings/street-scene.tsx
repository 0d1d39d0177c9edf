import { Bin } from './bin';
import { House } from './house';
import { Person } from './person';
import { Snowfall } from './snowfall';

/** Four houses, a cleared path, somebody coming out, two neighbours and the bin. Sky and snow run on past every edge of the frame. */
export function StreetScene() {
  return (
    <svg
      className="gb-street-scene"
      viewBox="0 0 580 184"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="-400" y="-400" width="1380" height="584" fill="var(--gb-art-sky)" />
      <path d="M-400 118 Q-80 96 0 120 Q90 70 190 104 T400 92 T580 110 L980 96 V184 H-400Z" fill="var(--gb-art-hill)" />
      <Snowfall />
      <House x={62} wall="var(--gb-art-brick)" roof="var(--gb-art-roof)" door="var(--gb-art-blue)" />
      <House x={150} wall="var(--gb-art-brick-pale)" roof="var(--gb-art-roof-dark)" door="var(--gb-art-red)" isLit />
      <House x={238} wall="var(--gb-art-brick)" roof="var(--gb-art-roof)" door="var(--gb-art-green)" />
      <House x={326} wall="var(--gb-art-brick-pale)" roof="var(--gb-art-roof-dark)" door="var(--gb-art-rust)" />
      <Ground />
      <ClearedPath />
      <Bin x={432} y={118} scale={1.25} />
      <Person x={280} y={158} coat="var(--gb-art-green)" hat="var(--gb-art-red)" facesLeft carries="shovel" />
      <Person x={404} y={160} coat="var(--gb-art-blue)" hat="var(--gb-art-bin)" skin="var(--gb-art-skin-brown)" />
      <Person x={217} y={145} coat="var(--gb-art-plum)" hat="var(--gb-art-cream)" carries="stick" />
      <StreetLamp />
    </svg>
  );
}

function Ground() {
  return (
    <>
      <path d="M-400 142 H0 Q60 138 140 141 T330 140 T580 142 H980 V184 H-400Z" fill="var(--gb-art-snow)" />
      <path d="M-400 163 H0 Q140 154 290 162 T580 158 H980 V184 H-400Z" fill="var(--gb-art-snow-shade)" />
    </>
  );
}

function ClearedPath() {
  return (
    <>
      <path d="M200 143 L230 143 L262 184 L196 184Z" fill="var(--gb-art-path)" />
      <path
        d="M206 150h22M205 160h31M203 171h44"
        stroke="var(--gb-art-path-mark)"
        strokeWidth="1.4"
        strokeDasharray="3 5"
      />
    </>
  );
}

function StreetLamp() {
  return (
    <g stroke="var(--gb-art-ink)" fill="none">
      <path d="M516 150 V96 q0 -10 12 -10" strokeWidth="2.4" />
      <path d="M522 86 h14 l-3 7 h-8z" fill="var(--gb-art-lamp)" strokeWidth="1.2" />
    </g>
  );
}
