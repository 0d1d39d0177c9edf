import type { Decimal } from 'decimal.js';
import { ReferenceDecimal } from '../../core/reference';
import { Refusal } from '../../core/errors';

/** One option: what it costs and what it brings, per person or in all, the same for every option. */
export type FrontierOption = { readonly id: string; readonly cost: Decimal; readonly effect: Decimal };

/**
 * Where an option stands.
 *
 * on-frontier          worth choosing at some price of the effect
 * strongly-dominated   another brings at least as much and costs no more, one of the two by more than nothing
 * extendedly-dominated a mixture of the two options named brings more for the same money
 * repeats              the same cost and effect as an option named before it
 */
export type FrontierStatus = 'on-frontier' | 'strongly-dominated' | 'extendedly-dominated' | 'repeats';

export type FrontierRow = {
  readonly id: string;
  readonly cost: Decimal;
  readonly effect: Decimal;
  readonly status: FrontierStatus;
  /** The options that dominate it: one, two for a mixture, none on the frontier. */
  readonly dominatedBy: readonly string[];
  /** Against the option before it on the frontier; null for the first, and off the frontier. */
  readonly against: string | null;
  readonly incrementalCost: Decimal | null;
  readonly incrementalEffect: Decimal | null;
  /** Incremental cost-effectiveness ratio: cost of one more unit of effect, in the units of both. */
  readonly icer: Decimal | null;
};

type Fate = { readonly status: FrontierStatus; readonly dominatedBy: readonly string[] };

/**
 * The options worth choosing among, and what one more unit of effect costs from each to the next.
 *
 * Takes    options: one or more, each with an id of its own; costs and effects in any one unit each
 * Gives    a row for each option, in the order given. Options on the line between two others stay on the frontier: a mixture
 *          brings no more than they do
 * Refuses  option-given-twice
 * Source   Drummond and others, Methods for the Economic Evaluation of Health Care Programmes (2015), chapter 4; Cantor,
 *          Medical Decision Making 14 (1994), pages 259-265
 */
export function costEffectivenessFrontier(options: readonly FrontierOption[]): readonly FrontierRow[] {
  const points = options.map(atFullPrecision);
  refuseTwice(points);
  const fates = new Map<FrontierOption, Fate>();
  const undominated = points.filter((point, index) => {
    const fate = strongFate(point, points, index);
    if (fate !== null) fates.set(point, fate);
    return fate === null;
  });
  const frontier = withoutExtendedDominance(undominated, fates);
  return points.map((point) => rowOf(point, frontier, fates.get(point)));
}

function atFullPrecision({ id, cost, effect }: FrontierOption): FrontierOption {
  return { id, cost: new ReferenceDecimal(cost), effect: new ReferenceDecimal(effect) };
}

function strongFate(point: FrontierOption, points: readonly FrontierOption[], index: number): Fate | null {
  const better = points.find(
    (other) =>
      other.cost.lessThanOrEqualTo(point.cost) &&
      other.effect.greaterThanOrEqualTo(point.effect) &&
      !(other.cost.equals(point.cost) && other.effect.equals(point.effect)),
  );
  if (better !== undefined) return { status: 'strongly-dominated', dominatedBy: [better.id] };
  const same = points
    .slice(0, index)
    .find(({ cost, effect }) => cost.equals(point.cost) && effect.equals(point.effect));
  return same === undefined ? null : { status: 'repeats', dominatedBy: [same.id] };
}

/** The lower convex hull: going up in effect, each ratio is at least the one before; an option where it falls is dropped. */
function withoutExtendedDominance(
  undominated: readonly FrontierOption[],
  fates: Map<FrontierOption, Fate>,
): readonly FrontierOption[] {
  const frontier: FrontierOption[] = [];
  const dropped: FrontierOption[] = [];
  for (const point of [...undominated].sort((one, other) => one.effect.comparedTo(other.effect))) {
    for (
      let last = frontier.at(-1);
      last !== undefined && isAboveLine(frontier.at(-2), last, point);
      last = frontier.at(-1)
    ) {
      dropped.push(last);
      frontier.pop();
    }
    frontier.push(point);
  }
  for (const point of dropped) {
    const next = frontier.findIndex(({ effect }) => effect.greaterThan(point.effect));
    const mixed = frontier.slice(Math.max(0, next - 1), next + 1).map(({ id }) => id);
    fates.set(point, { status: 'extendedly-dominated', dominatedBy: mixed });
  }
  return frontier;
}

/** Whether an option costs more than a mixture of its two neighbours with the same effect. */
function isAboveLine(before: FrontierOption | undefined, point: FrontierOption, after: FrontierOption): boolean {
  if (before === undefined) return false;
  const [cost, effect] = [point.cost.minus(before.cost), point.effect.minus(before.effect)];
  const [nextCost, nextEffect] = [after.cost.minus(point.cost), after.effect.minus(point.effect)];
  return cost.times(nextEffect).greaterThan(nextCost.times(effect));
}

function rowOf(point: FrontierOption, frontier: readonly FrontierOption[], fate: Fate | undefined): FrontierRow {
  const before = frontier[frontier.indexOf(point) - 1];
  const shared = {
    ...point,
    status: fate?.status ?? 'on-frontier',
    dominatedBy: fate?.dominatedBy ?? [],
  };
  if (before === undefined) {
    return { ...shared, against: null, incrementalCost: null, incrementalEffect: null, icer: null };
  }
  const incrementalCost = point.cost.minus(before.cost);
  const incrementalEffect = point.effect.minus(before.effect);
  const icer = incrementalCost.dividedBy(incrementalEffect);
  return { ...shared, against: before.id, incrementalCost, incrementalEffect, icer };
}

function refuseTwice(points: readonly FrontierOption[]): void {
  const twice = points.find(({ id }, at) => points.findIndex((other) => other.id === id) !== at);
  if (twice === undefined) return;
  throw new Refusal('option-given-twice', {
    what: `There are two options called "${twice.id}".`,
    why: 'The answer names options, so each needs a name of its own.',
    mend: 'Rename or remove one of them.',
    about: [twice.id],
  });
}
