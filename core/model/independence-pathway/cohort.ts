import {
  along,
  inUnit,
  compare,
  constant,
  difference,
  ONE,
  oneMinus,
  previous,
  product,
  stepIndex,
  sum,
  where,
  ZERO,
  type Expression,
  type Line,
} from '../../graph';
import type { GroupStructure } from '../../schema';
import { COHORT_MODELS, modelNote } from '../citations';
import { addOccupancy as addOccupancyOf, chanceOfNoMove, livesThroughHalf, moveAmongOthers } from '../cohort';
import { LAST_AGE, ONE_YEAR, type ModelContext } from '../model-context';
import type { Effects } from './effects';
import type { GroupHazards } from './hazards';
import {
  ARM_WORDS,
  CARE_HAZARD_STATES,
  HELPED_STATES,
  KEPT_STATES,
  STATE_WORDS,
  STATES,
  type Arm,
  type State,
} from './states';

/** Share of a group in each state at the end of each year since entry, per person who entered. */
export type Occupancy = Readonly<Record<State, Line<'cycle', 'share'>>> & {
  /** Of those kept at home, who is helped still; null without help, which keeps nobody. */
  readonly 'kept-helped': Line<'cycle', 'share'> | null;
};

type Half = Line<'cycle', 'share'>;
type Move = {
  readonly id: string;
  readonly from: State;
  readonly to: State;
  readonly rate: Expression<'cycle', '1/year'>;
  /** Moves within the year for each unit of rate. */
  readonly factor: Expression<'cycle' | 'scalar', 'share'>;
};

/** Where a group begins: helped, at home, some of them with a care package. */
export function startOf(context: ModelContext, state: State): Expression<'scalar', 'share'> {
  const packaged = context.share('pathway.package-at-start');
  if (state === 'home-helped') return oneMinus(packaged);
  return state === 'package-helped' ? packaged : inUnit(ZERO, 'share');
}

/**
 * One group's years, helped or with every effect at 1: death and living moves competing within each year.
 *
 * Takes    hazards per year by state; effects by years since entry (1 where help changes nothing)
 * Gives    occupancy at the end of each year; with the dead it adds to 1. Half the year's deaths come before the move,
 *          half after: P_ij = e^(-d_i/2)·M_ij·e^(-d_j/2), M_ii = e^-R_i, M_ij = r_ij·φ(R_i). A move that is put off may come
 *          after all within the year. At 120 all are gone.
 * Source   Briggs, Claxton and Sculpher (2006), chapters 2 and 3; Gritbin model note E
 */
export function addOccupancy(
  context: ModelContext,
  group: GroupStructure,
  arm: Arm,
  hazards: GroupHazards,
  effects: Effects,
): Occupancy {
  const { graph, cycle } = context;
  const id = (name: string) => `pathway.${group.id}.${arm}.${name}`;
  const survive = addSurvival(context, group, arm, hazards, effects);
  const common = { stage: 'independence-pathway', source: COHORT_MODELS } as const;
  const who = `${group.label}, ${ARM_WORDS[arm]}`;
  const occupancy = addOccupancyOf(graph, {
    axis: cycle,
    states: STATES,
    start: (state) => startOf(context, state),
    stays: (state) => [survive(state), survive(state), factorOf(hazards.stays, state)],
    moves: movesOf(hazards, effects).map((move) => ({
      ...move,
      chance: moveAmongOthers({
        livesBefore: survive(move.from),
        rate: move.rate,
        years: ONE_YEAR,
        forEachUnit: move.factor,
        livesAfter: survive(move.to),
      }),
    })),
    lines: {
      state: (state) => ({
        ...common,
        id: id(state),
        label: `${who}: ${STATE_WORDS[state]}, at the end of the year`,
      }),
      move: (move) => ({
        ...common,
        id: id(move.id),
        label: `${who}: from ${STATE_WORDS[move.from]} to ${STATE_WORDS[move.to]}, within the year${move.id.includes('-via-') ? ', put off for part of it' : ''}`,
      }),
    },
  });
  const keptHelped = arm === 'unhelped' ? null : addKeptAndHelped(context, group, arm, hazards, survive);
  return { ...occupancy, 'kept-helped': keptHelped };
}

/**
 * Of those kept at home, who is helped still: whoever was put off this year, and of those before the ones who live, have not
 * moved in after all and whose help has not stopped. When help stops they stay kept at home, and move in at κ as before.
 */
function addKeptAndHelped(
  { graph, cycle }: ModelContext,
  group: GroupStructure,
  arm: Arm,
  hazards: GroupHazards,
  survive: (state: State) => Half,
): Line<'cycle', 'share'> {
  const putOff = KEPT_STATES.flatMap((kept) =>
    HELPED_STATES.map((from) => graph.promised(`pathway.${group.id}.${arm}.${from}-to-${kept}`, cycle, 'share')),
  );
  const half = survive('kept-residential'); // the same as of those kept instead of nursing care
  const helpGoesOn = chanceOfNoMove(product(hazards.helpStops, ONE_YEAR));
  return graph.line({
    id: `pathway.${group.id}.${arm}.kept-helped`,
    label: `${group.label}, ${ARM_WORDS[arm]}: kept at home and helped still, at the end of the year`,
    stage: 'independence-pathway',
    axis: cycle,
    unit: 'share',
    source: modelNote('E. Independence pathway: kept at home'),
    value: (self) => sum(product(previous(self, ZERO), half, half, hazards.stays.kept, helpGoesOn), ...putOff),
  });
}

/** Every living move, with what help does to it: a move into care is put off with chance 1 - HR. */
function movesOf(hazards: GroupHazards, effects: Effects): readonly Move[] {
  const rate = (from: State, to: State, value: Expression<'cycle' | 'scalar', string>): Move => ({
    id: `${from}-to-${to}`,
    from,
    to,
    rate: along('cycle', inUnit(value, '1/year')),
    factor: factorOf(hazards.moveFactor, from),
  });
  /** Put off: some are still at home when the year ends, the others moved after all before it did. */
  const putOff = (
    from: 'home-helped' | 'package-helped',
    kept: State,
    care: State,
    value: Expression<'cycle', string>,
  ) => {
    const move = rate(from, kept, product(value, oneMinus(effects.hazardRatio)));
    const still = hazards.stillKept[from];
    const within = difference(along('cycle', move.factor), still);
    return [
      { ...move, factor: still },
      { ...move, id: `${from}-via-${kept}`, to: care, factor: within },
    ];
  };
  const moves: Move[] = [
    rate('home-helped', 'home-unhelped', hazards.helpStops),
    rate('package-helped', 'package-unhelped', hazards.helpStops),
    rate('home-helped', 'package-helped', hazards.beginPackage),
    rate('home-unhelped', 'package-unhelped', hazards.beginPackage),
  ];
  const destinations = [
    ['residential', 'kept-residential', hazards.intoResidential],
    ['nursing', 'kept-nursing', hazards.intoNursing],
  ] as const;
  for (const [care, kept, into] of destinations) {
    const withPackage = product(hazards.packageMultiple, into);
    moves.push(
      rate('home-helped', care, product(into, effects.hazardRatio)),
      ...putOff('home-helped', kept, care, into),
      rate('package-helped', care, product(withPackage, effects.hazardRatio)),
      ...putOff('package-helped', kept, care, withPackage),
      rate('home-unhelped', care, into),
      rate('package-unhelped', care, withPackage),
      rate(kept, care, hazards.moveAfterAll),
    );
  }
  return moves;
}

/** e^-R or φ(R) of a state; nobody moves out of care, so there both are 1. */
function factorOf(lines: GroupHazards['stays'], state: State): Expression<'cycle' | 'scalar', 'share'> {
  if (state === 'residential' || state === 'nursing') return ONE;
  return state === 'kept-residential' || state === 'kept-nursing' ? lines.kept : lines[state];
}

/** e^(-d/2): living through half a year in a state; 0 in the year that ends at 120. */
function addSurvival(
  context: ModelContext,
  group: GroupStructure,
  arm: Arm,
  hazards: GroupHazards,
  effects: Effects,
): (state: State) => Half {
  const { graph, cycle } = context;
  const lastYear = constant(String(LAST_AGE - group.startAge - 1));
  const half = (name: string, words: string, rate: Expression<'cycle', string>) =>
    graph.line({
      id: `pathway.${group.id}.${arm}.survive-half.${name}`,
      label: `${group.label}, ${ARM_WORDS[arm]}: lives through half a year ${words}`,
      stage: 'independence-pathway',
      axis: cycle,
      unit: 'share',
      source: COHORT_MODELS,
      value: where(compare('<', stepIndex<'cycle'>(), lastYear), livesThroughHalf(rate, ONE_YEAR), ZERO),
    });
  const atHome = half('home', 'at home', hazards.deathAtHome);
  const helped = half('home-helped', 'at home, helped', product(effects.deathHazardRatio, hazards.deathAtHome));
  const inCare = half('care', 'in care, or kept at home with the same need', hazards.deathInCare);
  return (state) => {
    if (CARE_HAZARD_STATES.includes(state)) return inCare;
    return HELPED_STATES.includes(state) ? helped : atHome;
  };
}
