import { Refusal } from '../../../core/errors';
import { ONE, oneMinus, product, sum, ZERO, type Expression } from '../../../core/graph';
import { chanceOfNoMove, livesThroughHalf, moveAmongOthers, movesForEachUnitOfRate } from '../../../core/model/cohort';
import type { ByCycle, Transitions } from './cohort-model';
import type { Entry, Place, Places } from './places';

/** The chances of leaving a place for each place, within one cycle. `rest` is 1 less all the others. */
export type Row<S extends string> = {
  readonly from: Place<S>;
  readonly entries: readonly Entry<S>[];
  readonly rest: Place<S> | null;
};

/**
 * The transition matrix, row by row, from any of the three ways of saying it.
 *
 * Takes    transitions between states; the length of a cycle in years
 * Gives    a row for each place, chances within one cycle
 * Refuses  unknown-state, move-given-twice, rest-given-twice, death-is-left, staying-has-no-rate
 * Source   Briggs, Claxton and Sculpher (2006), chapters 2 and 3; competing moves: Gritbin model note E
 */
export function rowsOf<S extends string>(
  places: Places<S>,
  transitions: Transitions<S>,
  cycleYears: Expression<'scalar', 'year'>,
): readonly Row<S>[] {
  const entries = places.entriesOf(transitions.moves);
  const from = (place: Place<S>) => entries.filter((entry) => entry.from === place);
  switch (transitions.kind) {
    case 'matrix':
      return places.all.map((place) => ({ from: place, entries: from(place), rest: null }));
    case 'probabilities':
      return places.all.map((place) => {
        const rest = places.after(place, transitions.restGoesTo?.[place.state] ?? place.state);
        const taken = from(place).find((entry) => entry.to === rest);
        if (taken !== undefined) throw restTwice(taken);
        return { from: place, entries: from(place), rest };
      });
    case 'rates': {
      for (const entry of entries) refuseRateOf(entry, transitions.death);
      return transitions.death === undefined
        ? places.all.map((place) => competing(places, place, from(place), cycleYears))
        : withDeaths(places, entries, transitions.death, cycleYears);
    }
  }
}

/** P_ii = e^-RΔ as what is left, and P_ij = r_ij·Δ·φ(RΔ): at most one move within a cycle. */
function competing<S extends string>(
  places: Places<S>,
  from: Place<S>,
  entries: readonly Entry<S>[],
  cycleYears: Expression<'scalar', 'year'>,
): Row<S> {
  const share = movedShare(entries, cycleYears);
  return {
    from,
    entries: entries.map((entry) => ({ ...entry, value: share(entry.value) })),
    rest: places.after(from, from.state),
  };
}

/** Half a cycle's deaths before the living move, half after; the dead are what is left of a row. */
function withDeaths<S extends string>(
  places: Places<S>,
  entries: readonly Entry<S>[],
  deathState: S,
  cycleYears: Expression<'scalar', 'year'>,
): readonly Row<S>[] {
  const death = places.of(deathState)[0] as Place<S>;
  const survivesHalf = (place: Place<S>): ByCycle => {
    const dying = entries.find((entry) => entry.from === place && entry.to === death);
    return dying === undefined ? ONE : livesThroughHalf(dying.value as Expression<'cycle'>, cycleYears);
  };
  return places.all.map((from) => {
    if (from.state === deathState) return { from, entries: [], rest: places.after(from, deathState) };
    const living = entries.filter((entry) => entry.from === from && entry.to !== death);
    const forEachUnit = living.length === 0 ? ZERO : movesForEachUnitOfRate(expectedMoves(living, cycleYears));
    const stays = living.length === 0 ? ONE : chanceOfNoMove(expectedMoves(living, cycleYears));
    const moved = living.map(({ to, value: rate }): Entry<S> => {
      const lives = { livesBefore: survivesHalf(from), livesAfter: survivesHalf(to) };
      return { from, to, value: timesAll(...moveAmongOthers({ ...lives, rate, years: cycleYears, forEachUnit })) };
    });
    const next = places.after(from, from.state);
    const staying = { from, to: next, value: timesAll(survivesHalf(from), stays, survivesHalf(next)) };
    return { from, entries: [...moved, staying], rest: death };
  });
}

/** What share of those in a place makes a move of some rate, where all of them compete. */
function movedShare<S extends string>(
  entries: readonly Entry<S>[],
  cycleYears: Expression<'scalar', 'year'>,
): (rate: ByCycle) => ByCycle {
  if (entries.length === 0) return () => ZERO;
  const all = movesForEachUnitOfRate(expectedMoves(entries, cycleYears));
  return (rate) => timesAll(rate, cycleYears, all);
}

/** RΔ: the moves out of a place that a cycle would bring, were it left and entered again and again. */
function expectedMoves<S extends string>(
  entries: readonly Entry<S>[],
  cycleYears: Expression<'scalar', 'year'>,
): ByCycle {
  return timesAll(addAll(entries.map(({ value }) => value)), cycleYears);
}

/** A product of formulas of one axis, whatever their units: the graph checks those. */
export function timesAll(...factors: readonly ByCycle[]): ByCycle {
  return product(...(factors as readonly Expression<'cycle'>[]));
}

/** A sum of formulas of one axis; none add to 0. */
export function addAll(terms: readonly ByCycle[]): ByCycle {
  return terms.length === 0 ? ZERO : sum(...(terms as readonly Expression<'cycle'>[]));
}

/** 1 less the sum of some shares. */
export function whatIsLeft(shares: readonly ByCycle[]): ByCycle {
  return shares.length === 0 ? ONE : oneMinus(addAll(shares));
}

function refuseRateOf<S extends string>({ from, to }: Entry<S>, death: S | undefined): void {
  if (from.state === to.state) {
    throw new Refusal('staying-has-no-rate', {
      what: `"${from.label}" is given a rate of staying where one is.`,
      why: 'Rates are of moves; whoever makes none within a cycle stays.',
      mend: 'Leave it out.',
      about: [from.state],
    });
  }
  if (from.state === death) {
    throw new Refusal('death-is-left', {
      what: `"${from.label}" is the state of the dead, and a move leads out of it to "${to.label}".`,
      why: 'Nobody comes back.',
      mend: 'Remove the move, or name another state as death.',
      about: [from.state, to.state],
    });
  }
}

function restTwice<S extends string>({ from, to }: Entry<S>): Refusal {
  return new Refusal('rest-given-twice', {
    what: `The chance from "${from.label}" to "${to.label}" is given, and is also what the other chances leave.`,
    why: 'One of the two has to follow from the other.',
    mend: 'Leave it out, or give all chances as a matrix, whose rows are then checked to add to 1.',
    about: [from.state, to.state],
  });
}
