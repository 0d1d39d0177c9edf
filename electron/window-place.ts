/** Where the window was when it was last closed. */
export type WindowPlace = {
  readonly width: number;
  readonly height: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly maximised: boolean;
};

/** Who remembers it. */
export type WindowMemory = {
  readonly read: () => WindowPlace | null;
  readonly write: (place: WindowPlace) => void;
};
