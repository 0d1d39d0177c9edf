/** What a file may hold at most, so that no file can take the program down. */
export type GritbinLimits = {
  readonly bytes: number;
  /** How deep lists and objects may stand inside one another. */
  readonly depth: number;
  readonly scenarios: number;
  /** In one scenario. */
  readonly quantities: number;
  readonly stories: number;
  /** Texts, numbers, lists and objects in all. */
  readonly values: number;
  /** Characters in one text. */
  readonly textLength: number;
};

/** Far above what any workbook of ours needs: the largest has some hundreds of quantities and well under a megabyte. */
export const GRITBIN_LIMITS: GritbinLimits = {
  bytes: 20_000_000,
  depth: 60,
  scenarios: 20,
  quantities: 2_000,
  stories: 50,
  values: 1_000_000,
  textLength: 10_000,
};
