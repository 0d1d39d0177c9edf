import 'react';

declare module 'react' {
  /** Our own style-sheet properties: where a mark stands, how far a box has grown. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
