type PersonProps = {
  readonly x: number;
  readonly y: number;
  readonly coat: string;
  readonly hat: string;
  readonly skin?: string;
  readonly scale?: number;
  readonly facesLeft?: boolean;
  readonly carries?: 'shovel' | 'stick';
};

/** Somebody in a winter coat, feet on the given point. */
export function Person({ x, y, coat, hat, skin = 'var(--gb-art-skin)', scale = 1, facesLeft, carries }: PersonProps) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${facesLeft === true ? -scale : scale} ${scale})`}
      stroke="var(--gb-art-ink)"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {carries === 'shovel' && (
        <g>
          <path d="M9 -18 L27 4" stroke="var(--gb-art-wood)" strokeWidth="2.4" />
          <path d="M23 1 l9 7 l-4 6 l-10 -7z" fill="var(--gb-art-steel)" strokeWidth="1.2" />
        </g>
      )}
      {carries === 'stick' && <path d="M11 -14 V9" stroke="var(--gb-art-wood)" strokeWidth="2" />}
      <path d="M-5 8 V-2 M4 8 V-2" strokeWidth="3.4" />
      <path d="M-8 -1 Q-9 -22 0 -23 Q9 -22 9 -1Z" fill={coat} strokeWidth="1.4" />
      <path d="M4 -17 Q11 -13 12 -12" stroke={coat} strokeWidth="4.4" fill="none" />
      <circle cx="0" cy="-29" r="6.2" fill={skin} strokeWidth="1.3" />
      <path d="M-6.6 -30 Q-6 -38 0 -38 Q6.4 -38 6.6 -30Z" fill={hat} strokeWidth="1.3" />
      <circle cx="0" cy="-38.6" r="2.1" fill="var(--gb-art-white)" strokeWidth="1" />
    </g>
  );
}

/** Three neighbours, one with a shovel: the step of the chain where people come forward. */
export function NeighboursArt() {
  return (
    <svg className="gb-art-small" viewBox="2 -6 86 56" aria-hidden="true" focusable="false">
      <Person x={14} y={38} coat="var(--gb-art-green)" hat="var(--gb-art-red)" />
      <Person x={38} y={38} coat="var(--gb-art-blue)" hat="var(--gb-art-bin)" skin="var(--gb-art-skin-brown)" />
      <Person x={60} y={38} coat="var(--gb-art-amber)" hat="var(--gb-art-green)" carries="shovel" />
    </svg>
  );
}

/** Somebody who is paid for it, with a bag of tools: the step of the chain where a service is bought. */
export function AtWorkArt() {
  return (
    <svg className="gb-art-small" viewBox="2 -6 56 56" aria-hidden="true" focusable="false">
      <Person x={22} y={38} coat="var(--gb-art-amber)" hat="var(--gb-art-blue)" />
      <g stroke="var(--gb-art-ink)" strokeLinejoin="round">
        <path d="M38 38 v-3 h8 v3" fill="none" strokeWidth="1.6" />
        <rect x="33" y="38" width="18" height="9" rx="1" fill="var(--gb-art-red)" strokeWidth="1.4" />
      </g>
    </svg>
  );
}

/** Two people who are helped, one with a stick: the step of the chain where people are supported. */
export function HelpedArt() {
  return (
    <svg className="gb-art-small" viewBox="2 -6 56 56" aria-hidden="true" focusable="false">
      <Person x={14} y={38} coat="var(--gb-art-plum)" hat="var(--gb-art-cream)" carries="stick" />
      <Person x={42} y={38} coat="var(--gb-art-slate)" hat="var(--gb-art-hair)" />
    </svg>
  );
}
