/** What a sentence about a net must agree with: the figure as stated, £, and the chance of a net above zero. */
export type Claim = { readonly stated: number; readonly chance: number };

/** Of futures: one in three. */
export const LEANS = 1 / 3;

/** Whether most futures say the opposite of the figure as stated. */
export function contradicts({ stated, chance }: Claim): boolean {
  return stated > 0 ? chance < LEANS : chance > 1 - LEANS;
}
