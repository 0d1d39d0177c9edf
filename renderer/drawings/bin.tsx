type BinProps = { readonly x?: number; readonly y?: number; readonly scale?: number };

/** The grit bin, 50 wide and 38 high, with snow on its lid: the brand, in every drawing. */
export function Bin({ x = 0, y = 0, scale = 1 }: BinProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} stroke="var(--gb-art-ink)" strokeLinejoin="round">
      <path d="M3 14 L47 14 L43 38 L7 38Z" fill="var(--gb-art-bin)" strokeWidth="1.6" />
      <path d="M7 38 L8.2 31 L41.8 31 L43 38Z" fill="var(--gb-art-bin-shade)" stroke="none" />
      <path d="M3 14 L47 14 L43 38 L7 38Z" fill="none" strokeWidth="1.6" />
      <path d="M0 14 Q2 4 12 3 L38 3 Q48 4 50 14Z" fill="var(--gb-art-bin-lid)" strokeWidth="1.6" />
      <path d="M9 3.5 Q18 -3 27 1 Q36 -3 42 4 Q34 7 25 5.6 Q16 8 9 3.5Z" fill="var(--gb-art-snow)" strokeWidth="1.2" />
      <rect x="15" y="19" width="20" height="7" rx="1.5" fill="none" strokeWidth="1.3" />
      <path d="M18.5 22.5 h13" strokeWidth="1.3" />
    </g>
  );
}

/** The bin alone, for the header and the report: decoration beside the name. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg
      className="gb-mark"
      width={size}
      height={size * 0.8}
      viewBox="-1 -2 52 42"
      aria-hidden="true"
      focusable="false"
    >
      <Bin />
    </svg>
  );
}
