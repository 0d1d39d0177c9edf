import { refuseOtherDraws, refuseUndefined, type DrawnOutput } from './output';

/** What an option costs and brings in every draw: £, and years at home gained or another effect. */
export type CostAndEffect = { readonly id: string; readonly cost: DrawnOutput; readonly effect: DrawnOutput };

/** Chances of being the best choice, by what one more unit of effect is worth paying. */
export type Acceptability = {
  /** £ for one more unit of effect. */
  readonly willingness: readonly number[];
  /** For each option, funding nothing first (id null) where that is a choice: the share of futures in which its net benefit is the highest. */
  readonly curves: readonly { readonly id: string | null; readonly chances: readonly number[] }[];
  /** The option with the highest mean net benefit, and its chance: what one would choose, which need not be the likeliest best. */
  readonly frontier: readonly { readonly id: string | null; readonly chance: number }[];
};

/**
 * The acceptability curve and its frontier.
 *
 * Takes    options: costs and effects from the same draws; willingness to pay for one more unit of effect, £
 * Gives    for each willingness λ the share of draws in which λ·effect - cost is highest, and that of the option with the highest mean.
 *          Funding nothing costs and brings nothing, and is left out where one of the options must be done. A tie goes to funding
 *          nothing, then to the option named first; shares add to 1
 * Refuses  draws-not-defined, draws-not-common, no-draws
 * Source   van Hout and others, Health Economics 3 (1994), pages 309-319; the frontier: Fenwick, Claxton and Sculpher, Health
 *          Economics 10 (2001), pages 779-787
 */
export function acceptability(
  options: readonly CostAndEffect[],
  willingness: readonly number[],
  { oneMustBeDone = false }: { readonly oneMustBeDone?: boolean } = {},
): Acceptability {
  const outputs = options.flatMap(({ cost, effect }) => [cost, effect]);
  refuseUndefined(outputs);
  refuseOtherDraws(outputs);
  const rows = willingness.map((worth) => atWillingness(options, worth, oneMustBeDone));
  const ids = [null, ...options.map(({ id }) => id)];
  const curves = ids.map((id, option) => ({ id, chances: rows.map(({ chances }) => chances[option] as number) }));
  return {
    willingness,
    curves: oneMustBeDone ? curves.slice(1) : curves,
    frontier: rows.map(({ chances, best }) => ({ id: ids[best] ?? null, chance: chances[best] as number })),
  };
}

function atWillingness(
  options: readonly CostAndEffect[],
  worth: number,
  oneMustBeDone: boolean,
): { readonly chances: readonly number[]; readonly best: number } {
  const draws = options[0]?.cost.values.length ?? 0;
  const first = oneMustBeDone ? 1 : 0; // 0 is funding nothing
  const won = new Array<number>(options.length + 1).fill(0);
  const sums = new Array<number>(options.length + 1).fill(0);
  for (let draw = 0; draw < draws; draw += 1) {
    let [winner, most] = oneMustBeDone ? [first, -Infinity] : [first, 0];
    for (const [at, { cost, effect }] of options.entries()) {
      const benefit = worth * (effect.values[draw] as number) - (cost.values[draw] as number);
      sums[at + 1] = (sums[at + 1] as number) + benefit;
      if (benefit > most) [winner, most] = [at + 1, benefit];
    }
    won[winner] = (won[winner] as number) + 1;
  }
  const best = sums.reduce((leader, sum, at) => (at >= first && sum > (sums[leader] as number) ? at : leader), first);
  return { chances: won.map((count) => count / draws), best };
}
