import type { QuantityInput, RankCorrelation, Structure } from '../schema';

/** Guesses of grade 6, each with its reason in docs/decisions/0007. */
const RANK = {
  /** Who is stopped by one thing is often stopped by another: a survey that finds more of the one finds more of the other. */
  barriers: 0.3,
  /** Where more people hear of something by themselves, more can be reached at most. */
  hearing: 0.8,
  /** What care costs and the money for it come from the same budget. */
  budget: 0.9,
} as const;

type Pair = { readonly a: string; readonly b: string; readonly rank: number };

/**
 * Which numbers of a template move together until somebody says otherwise.
 *
 * Takes    the structure and its answers
 * Gives    rank correlations: 1 between two places that hold one and the same statement, so that what is said of the one holds
 *          for the other; and guesses for obstacles that stop the same people, for who hears by themselves and at most, for a
 *          budget and what is spent of it
 */
export function movingTogether(
  structure: Structure,
  quantities: Readonly<Record<string, QuantityInput>>,
): readonly RankCorrelation[] {
  const places = new Map<string, string[]>();
  for (const [id, input] of Object.entries(quantities)) {
    const stated = statement(id, input);
    places.set(stated, [...(places.get(stated) ?? []), id]);
  }
  const repeated = [...places.values()].flatMap(([first, ...others]) =>
    others.map((other) => ({ a: first ?? other, b: other, rank: 1 })),
  );
  const guessed = guesses(structure).filter(({ a, b }) => [a, b].every((id) => quantities[id] !== undefined));
  return [...repeated, ...guessed].map(({ a, b, rank }) => ({ quantities: [a, b], rank: String(rank) }));
}

function guesses({ channels, gap }: Structure): readonly Pair[] {
  return [
    ...channels.flatMap(({ id, barriers }) => [
      ...pairsOf(
        barriers.map((barrier) => `participation.${id}.barrier.${barrier.id}.prevalence`),
        RANK.barriers,
      ),
      { a: `participation.${id}.aware-before`, b: `participation.${id}.aware-ceiling`, rank: RANK.hearing },
    ]),
    ...(gap === null ? [] : [{ a: 'gap.spending', b: 'gap.money', rank: RANK.budget }]),
  ];
}

/** What an answer states, so that two places that state the same can be told; without a range each stands for itself. */
function statement(id: string, { value, unit, range, source, note }: QuantityInput): string {
  return range === undefined ? id : JSON.stringify([value, unit, range, source, note]);
}

function pairsOf(ids: readonly string[], rank: number): readonly Pair[] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b, rank })));
}
