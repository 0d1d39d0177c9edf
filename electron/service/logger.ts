/** Where the program writes what a maintainer needs. It never gets what a person typed: stories are about people. */
export type Logger = {
  /** Something that was refused or put right, and that may matter to whoever looks after the computer. */
  readonly warn: (what: string) => void;
  /** A promise of ours that is broken, whole: the stack and every cause. */
  readonly defect: (defect: {
    readonly reference: string;
    readonly operation: string;
    readonly error: unknown;
  }) => void;
};
