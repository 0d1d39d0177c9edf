type HouseProps = {
  readonly x: number;
  readonly wall: string;
  readonly roof: string;
  readonly door: string;
  /** Somebody is in: the windows are yellow. */
  readonly isLit?: boolean;
};

/** A terraced house under snow, 84 wide, standing on y = 142. */
export function House({ x, wall, roof, door, isLit = false }: HouseProps) {
  const upstairs = isLit ? 'var(--gb-art-lit)' : 'var(--gb-art-glass)';
  const downstairs = isLit ? 'var(--gb-art-lamp)' : 'var(--gb-art-glass)';
  return (
    <g transform={`translate(${x} 0)`} stroke="var(--gb-art-ink)" strokeLinejoin="round">
      <rect x="0" y="58" width="84" height="84" fill={wall} strokeWidth="1.5" />
      <rect x="56" y="10" width="14" height="20" fill={wall} strokeWidth="1.4" />
      <path d="M54 11 q9 -6 18 0" fill="var(--gb-art-snow)" strokeWidth="1.1" />
      <path d="M-4 60 L14 26 L70 26 L88 60Z" fill={roof} strokeWidth="1.5" />
      <path
        d="M-1 54 L14 26 L70 26 L73 31 Q58 37 48 32 Q36 42 26 35 Q14 46 8 43 Q4 54 -1 54Z"
        fill="var(--gb-art-snow)"
        strokeWidth="1.1"
      />
      <UpstairsWindow x={12} glass={upstairs} />
      <UpstairsWindow x={50} glass={upstairs} />
      <rect x="10" y="103" width="26" height="25" fill={downstairs} strokeWidth="1.4" />
      <path d="M23 103 v25" strokeWidth="1" />
      <rect x="51" y="102" width="20" height="40" fill={door} strokeWidth="1.4" />
      <circle cx="67" cy="123" r="1.4" fill="var(--gb-art-bin)" stroke="none" />
      <rect x="55" y="106" width="12" height="7" fill={downstairs} strokeWidth="1" />
    </g>
  );
}

function UpstairsWindow({ x, glass }: { readonly x: number; readonly glass: string }) {
  return (
    <g>
      <rect x={x} y="70" width="22" height="22" fill={glass} strokeWidth="1.4" />
      <path d={`M${x + 11} 70 v22 M${x} 81 h22`} strokeWidth="1" />
      <rect x={x - 2} y="91" width="26" height="3.4" fill="var(--gb-art-snow)" strokeWidth="1" />
    </g>
  );
}

/** One lit house, small: the step of the chain where people stay at home. */
export function HomeArt() {
  return (
    <svg className="gb-art-small" viewBox="0 0 32 48" aria-hidden="true" focusable="false">
      <g transform="translate(1.5 -0.5) scale(.335)">
        <House x={0} wall="var(--gb-art-brick-pale)" roof="var(--gb-art-roof-dark)" door="var(--gb-art-red)" isLit />
      </g>
    </svg>
  );
}
