const flakes: readonly (readonly [x: number, y: number])[] = [
  [40, 22],
  [92, 10],
  [150, 30],
  [210, 14],
  [262, 36],
  [318, 12],
  [372, 28],
  [430, 16],
  [486, 34],
  [540, 12],
  [120, 52],
  [300, 56],
  [462, 58],
  [20, 60],
  [560, 52],
];

type SnowfallProps = {
  readonly count?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  readonly size?: number;
};

/** Flakes over a sky 580 wide; scaled down for the small pictures. */
export function Snowfall({ count = flakes.length, scaleX = 1, scaleY = 1, size = 2 }: SnowfallProps) {
  return (
    <g fill="var(--gb-art-flake)">
      {flakes.slice(0, count).map(([x, y], at) => (
        <circle key={`${x}-${y}`} cx={x * scaleX} cy={y * scaleY} r={at % 3 === 0 ? size * 1.4 : size} />
      ))}
    </g>
  );
}
