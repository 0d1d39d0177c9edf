import { Refusal } from '../../../core/errors';
import type { ByCycle, ByTimeInState, CohortState, Move } from './cohort-model';

/** A state, or one of the cycles that a tunnel state tells apart. */
export type Place<S extends string> = {
  readonly key: string;
  readonly state: S;
  readonly label: string;
  /** 1 in the first cycle spent in the state. */
  readonly cyclesInState: number;
};

/** One entry of the transition matrix as it was given, between places. */
export type Entry<S extends string> = { readonly from: Place<S>; readonly to: Place<S>; readonly value: ByCycle };

/** The states of a cohort as places, tunnels spread out. */
export class Places<S extends string> {
  readonly all: readonly Place<S>[];
  readonly #byState: ReadonlyMap<S, readonly Place<S>[]>;

  constructor(states: readonly CohortState<S>[]) {
    this.#byState = new Map(states.map((state) => [state.id, placesOf(state)]));
    const repeated = states.find(({ id }, at) => states.findIndex((other) => other.id === id) !== at);
    if (repeated !== undefined) throw stateTwice(repeated.id, repeated.label);
    this.all = [...this.#byState.values()].flat();
  }

  /** The places of a state, by cycles spent in it. */
  of(state: S): readonly Place<S>[] {
    const places = this.#byState.get(state);
    if (places === undefined) throw unknownState(state);
    return places;
  }

  /** Where somebody in `from` is after a move to a state: one cycle further in the same state, or at the entry of another. */
  after(from: Place<S>, to: S): Place<S> {
    const places = this.of(to);
    const cyclesInState = from.state === to ? Math.min(from.cyclesInState + 1, places.length) : 1;
    return places[cyclesInState - 1] as Place<S>;
  }

  /** Moves between states as entries between places. */
  entriesOf(moves: readonly Move<S>[]): readonly Entry<S>[] {
    const given = new Set<string>();
    return moves.flatMap(({ from, to, value }) => {
      const key = `${from} to ${to}`;
      if (given.has(key)) throw moveTwice(from, to);
      given.add(key);
      return this.of(from).map((place) => ({ from: place, to: this.after(place, to), value: valueIn(value, place) }));
    });
  }
}

/** A value by time in a state, at one place. */
export function valueIn<S extends string>(value: ByTimeInState, place: Place<S>): ByCycle {
  return typeof value === 'function' ? value(place.cyclesInState) : value;
}

function placesOf<S extends string>({ id, label, tunnel = 1 }: CohortState<S>): readonly Place<S>[] {
  if (!Number.isInteger(tunnel) || tunnel < 1 || tunnel > 200) throw tunnelLength(id, label, tunnel);
  if (tunnel === 1) return [{ key: id, state: id, label, cyclesInState: 1 }];
  return Array.from({ length: tunnel }, (_, before) => ({
    key: `${id}.${before + 1}`,
    state: id,
    label: `${label}, cycle ${before + 1}${before + 1 === tunnel ? ' or later' : ''}`,
    cyclesInState: before + 1,
  }));
}

function unknownState(id: string): Refusal {
  return new Refusal('unknown-state', {
    what: `There is no state "${id}" in this cohort.`,
    why: 'People can only start in, move between and be counted in its states.',
    mend: 'Add the state, or correct its name.',
    about: [id],
  });
}

function stateTwice(id: string, label: string): Refusal {
  return new Refusal('state-given-twice', {
    what: `The state "${label}" is listed twice.`,
    why: 'Everybody is in exactly one state at any moment.',
    mend: 'Remove one of the two, or give it another name.',
    about: [id],
  });
}

function moveTwice(from: string, to: string): Refusal {
  return new Refusal('move-given-twice', {
    what: `The move from "${from}" to "${to}" is given twice.`,
    why: 'One of the two would silently replace the other.',
    mend: 'Give each move once; add the two chances where both are meant.',
    about: [from, to],
  });
}

function tunnelLength(id: string, label: string, tunnel: number): Refusal {
  return new Refusal('tunnel-length', {
    what: `"${label}" cannot tell ${tunnel} cycles apart.`,
    why: 'A state tells apart 1 to 200 whole cycles spent in it.',
    mend: 'Choose a whole number of cycles.',
    about: [id],
  });
}
