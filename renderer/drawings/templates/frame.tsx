import type { ReactNode } from 'react';

type FrameProps = { readonly background: string; readonly children: ReactNode };

/** A template's picture: 120 by 60, its ground running on to both sides of a wider card. */
export function Frame({ background, children }: FrameProps) {
  return (
    <svg
      className="gb-template-art"
      style={{ background }}
      viewBox="0 8 120 60"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

type GroundProps = { readonly colour: string; readonly y?: number };

/** The ground line, wide enough for any card. */
export function Ground({ colour, y = 56 }: GroundProps) {
  return <path d={`M-240 ${y} Q-40 ${y - 5} 20 ${y} T140 ${y - 1} T380 ${y} V74 H-240Z`} fill={colour} />;
}
