import { nameOf, requiredQuantities, type QuantityDefinitionRow } from '../catalogue';
import { copulaOf, varyingOf } from '../engines/simulate';
import type { Explained, Finding } from '../errors';
import type { ResolvedScenario } from '../scenario';
import type { RankCorrelation } from '../schema';
import { uncertaintyOf } from '../uncertainty';
import { mustMend, worthKnowing } from './finding';

/**
 * Correlations that can be drawn with: each pair once, between two quantities that the scenario asks for, from -1 to 1.
 *
 * Takes    the correlations; the quantities that the scenario asks for
 * Gives    a finding for each that is not so
 */
export function checkCorrelations(
  correlations: readonly RankCorrelation[],
  rows: readonly QuantityDefinitionRow[],
): readonly Finding[] {
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const pairs = correlations.map(({ quantities }) => [...quantities].sort().join(' '));
  return correlations.flatMap(({ quantities: [a, b], rank }, index) => {
    const [one, other] = [a, b].map((id) => rowById.get(id));
    if (one === undefined || other === undefined) return [unknown(one === undefined ? a : b)];
    if (a === b) return [withItself(one)];
    if (pairs.indexOf(pairs[index] ?? '') < index) return [twice(one, other)];
    if (!(Math.abs(Number(rank)) <= 1)) return [outOfRange(one, other, rank)];
    return [];
  });
}

/** Correlations of a scenario, and whether all of them can hold at once. */
export function checkMovesTogether(scenario: ResolvedScenario): readonly Finding[] {
  const { structure, quantities, correlations } = scenario;
  if (correlations.length === 0) return [];
  const rows = requiredQuantities(structure);
  // What an inherited correlation spoke of may have left with its part of the structure: it then says nothing.
  const asked = new Set(rows.map(({ id }) => id));
  const saying = correlations.filter((one) => one.quantities.every((id) => asked.has(id)));
  const findings = checkCorrelations(saying, rows);
  const cannotBeDrawn = findings.length > 0 || rows.some(({ id }) => quantities[id] === undefined);
  if (cannotBeDrawn) return findings;
  return checkPossible(
    { ...scenario, correlations: saying },
    rows.map(({ id }) => id),
  );
}

/** Less than this between two rank correlations shows in no figure. */
const SHOWS = 0.005;

function checkPossible(scenario: ResolvedScenario, ids: readonly string[]): readonly Finding[] {
  if (movedOf(scenario.correlations.map(asDrawn), ids) < SHOWS) return [];
  // Some of them may be between numbers that do not vary, and say nothing.
  const uncertain = uncertaintyOf(scenario);
  const varying = new Set(varyingOf(uncertain));
  const drawn = uncertain.correlations.filter(({ a, b }) => varying.has(a) && varying.has(b));
  const moved = movedOf(drawn, ids);
  if (moved < SHOWS) return [];
  return [
    worthKnowing('correlations-moved', {
      what: `The correlations that were given cannot all hold at once; they are drawn with the nearest that can, which differ by up to ${moved.toFixed(2)}.`,
      why: 'If A goes with B, and B with C, then A and C cannot go against one another as much as one likes.',
      mend: 'Leave it, or bring the one you are least sure of closer to 0.',
      about: [...new Set(drawn.flatMap(({ a, b }) => [a, b]))],
    }),
  ];
}

function movedOf(correlations: Parameters<typeof copulaOf>[0], ids: readonly string[]): number {
  return copulaOf(correlations, ids).moved;
}

function asDrawn({ quantities: [a, b], rank }: RankCorrelation): Parameters<typeof copulaOf>[0][number] {
  return { a, b, rank: Number(rank) };
}

function unknown(id: string): Finding {
  return mustMend('correlation-unknown-quantity', {
    what: `A correlation names “${id.slice(0, 80)}”, which this scenario does not ask for.`,
    why: 'Two numbers can move together only where both are there.',
    mend: 'Choose the number from the list, or take the correlation out.',
    about: [id],
  });
}

function withItself(row: QuantityDefinitionRow): Finding {
  return mustMend(
    'correlation-with-itself',
    about([row], {
      what: `${nameOf(row)} is said to move together with itself.`,
      why: 'It always does.',
      mend: 'Choose another number for one of the two, or take the correlation out.',
    }),
  );
}

function twice(one: QuantityDefinitionRow, other: QuantityDefinitionRow): Finding {
  return mustMend(
    'correlation-twice',
    about([one, other], {
      what: `How ${nameOf(one)} and ${nameOf(other)} move together is said twice.`,
      why: 'Only one of the two can be drawn with.',
      mend: 'Take one of them out.',
    }),
  );
}

function outOfRange(one: QuantityDefinitionRow, other: QuantityDefinitionRow, rank: string): Finding {
  return mustMend(
    'correlation-out-of-range',
    about([one, other], {
      what: `The correlation of ${nameOf(one)} and ${nameOf(other)} is ${rank}.`,
      why: 'It runs from -1 (one high whenever the other is low) through 0 (nothing to do with one another) to 1 (high together).',
      mend: 'Give a number between -1 and 1.',
    }),
  );
}

function about(rows: readonly QuantityDefinitionRow[], explained: Omit<Explained, 'about'>): Explained {
  return { ...explained, about: rows.map(({ id }) => id) };
}
