import {
  compare,
  difference,
  inUnit,
  negative,
  ONE,
  oneMinus,
  product,
  quotient,
  sum,
  total,
  where,
  ZERO,
  type Expression,
  type Line,
  type Total,
} from '../../graph';
import { modelNote } from '../citations';
import type { Discounting } from '../discounting';
import {
  addYearsByPlace,
  CARE_STATES,
  HELPED_STATES,
  HOME_STATES,
  KEPT_STATES,
  PROFILES,
  STATES,
  type Profile,
  type State,
} from '../independence-pathway';
import { WEEKS_PER_YEAR, type ModelContext } from '../model-context';
import { addStateYears, type WhatChanges } from '../who-gains';

const NOTE = modelNote('E. Independence pathway: put off, and not needed at all');

/** What help brings in people's lives, within the horizon and over a lifetime. */
export type IndependenceGained = {
  readonly yearsAtHome: Total<'person·year'>;
  readonly yearsAtHomeEach: Total<'year'>;
  readonly livedLongerEach: Total<'year'>;
  readonly careWeeksFewer: Total<'person·week'>;
  readonly careWeeksAfterHorizon: Total<'person·week'>;
  readonly moves: MovesPutOff;
};

/** Moves into a care home that help puts off = those that came after all, later + those not needed at all. */
export type MovesPutOff = {
  readonly putOff: Total<'person'>;
  readonly cameLater: Total<'person'>;
  readonly notNeeded: Total<'person'>;
};

/**
 * What the pathway brings in people's lives: years at home, care-home weeks put off and not needed at all, years lived.
 *
 * Takes    extra entrants and the change per person
 * Gives    care-home weeks fewer, within the horizon and after it; moves put off = came later + not needed at all
 * Source   Gritbin model note E: delay is not avoidance
 */
export function addIndependenceGained(
  context: ModelContext,
  change: WhatChanges,
  discounting: Discounting,
): IndependenceGained {
  const { graph } = context;
  const home = addStateYears(context, { id: 'independence.home', label: 'At home' }, HOME_STATES, change);
  const care = addStateYears(context, { id: 'independence.care', label: 'In a care home' }, CARE_STATES, change);
  addStateYears(context, { id: 'independence.alive', label: 'Alive' }, STATES, change);
  const scalar = <U extends string>(id: string, label: string, unit: U, value: Expression<'scalar', U | 'derived'>) =>
    graph.total({ id, label, stage: 'appraisal', unit, source: NOTE, value: value });
  const yearsAtHome = scalar(
    'independence.years',
    'Years at home gained, within the horizon',
    'person·year',
    total(home),
  );
  discounting.presentValue({
    id: 'independence.pv-years',
    label: 'Years at home gained',
    stage: 'appraisal',
    line: home,
    schedule: 'health-life',
  });
  const yearsAtHomeEach = scalar(
    'independence.years-per-person',
    'Years at home gained by each person helped, over a lifetime',
    'year',
    lifetime(change, HOME_STATES),
  );
  const livedLongerEach = scalar(
    'independence.lived-per-person',
    'Years lived longer by each person helped, over a lifetime',
    'year',
    lifetime(change, STATES),
  );
  const careWeeksFewer = scalar(
    'care-weeks.fewer',
    'Care-home weeks fewer, within the horizon',
    'person·week',
    product(negative(total(care)), WEEKS_PER_YEAR),
  );
  const moves = addMovesPutOff(context, change);
  const inAll = scalar(
    'care-weeks.fewer-in-all',
    'Care-home weeks fewer, until everybody whose move was put off has moved in or died',
    'person·week',
    product(
      difference(
        product(moves.putOff, moves.yearsEach),
        product(total(change.people.extraEntrants), lifetime(change, [...CARE_STATES, ...KEPT_STATES])),
      ),
      WEEKS_PER_YEAR,
    ),
  );
  const careWeeksAfterHorizon = scalar(
    'care-weeks.after-horizon',
    'Care-home weeks fewer, after the horizon',
    'person·week',
    difference(inAll, careWeeksFewer),
  );
  for (const profile of PROFILES) addYearsByPlace(context, change.pathway.profiles, profile);
  return { yearsAtHome, yearsAtHomeEach, livedLongerEach, careWeeksFewer, careWeeksAfterHorizon, moves };
}

/**
 * Moves into care that help puts off within the horizon: those that come after all, later, and those not needed at all, because the
 * person dies at home first. How many come after all follows from the lives of those who join.
 */
function addMovesPutOff(
  context: ModelContext,
  change: WhatChanges,
): MovesPutOff & { readonly yearsEach: Expression<'scalar', 'derived'> } {
  const { within, weights, profiles } = change.pathway;
  const flows = (moves: readonly string[]) =>
    sum(
      ...weights.flatMap(({ groupId, weight }) =>
        moves.map((move) => {
          const line = context.graph.promised(`pathway.${groupId}.helped.${move}`, context.cycle, 'share');
          return product(weight, total(line));
        }),
      ),
    );
  const inALife = total(within.putOff);
  const atOnce = HELPED_STATES.flatMap((home) => KEPT_STATES.map((state) => `${home}-via-${state}`));
  const cameAfterAll = flows(['kept-residential-to-residential', 'kept-nursing-to-nursing', ...atOnce]);
  const ofEach = (value: Expression<'scalar', 'derived'>) =>
    where(compare('=', inALife, ZERO), inUnit(ZERO, 'derived'), quotient(value, inALife));
  const people = (id: string, label: string, value: Expression<'scalar', 'derived' | 'person'>) =>
    context.graph.total({ id, label, stage: 'appraisal', unit: 'person', source: NOTE, value });
  const putOff = people(
    'care-moves.put-off',
    'Moves into a care home that help puts off, within the horizon',
    total(change.help.movesPutOff),
  );
  const cameLater = people(
    'care-moves.came-later',
    'Of those, come after all, later',
    product(putOff, ofEach(inUnit(cameAfterAll, 'derived'))),
  );
  const notNeeded = people(
    'care-moves.not-needed',
    'Of those, not needed at all: the person dies at home first',
    difference(putOff, cameLater),
  );
  const keptYears = sum(...KEPT_STATES.map((state) => total(profiles.helped.years[state])));
  return { putOff, cameLater, notNeeded, yearsEach: ofEach(inUnit(keptYears, 'derived')) };
}

/** More years in some states over a whole life, per person helped. */
function lifetime({ pathway }: WhatChanges, states: readonly State[]): Expression<'scalar', 'year'> {
  const { helped, unhelped } = pathway.profiles;
  const yearsOf = (of: typeof helped) => inUnit(sum(...states.map((state) => total(of.years[state]))), 'year');
  return difference(yearsOf(helped), yearsOf(unhelped));
}

/** Help is said to change how long people live, and somebody is alive; where it is not, the difference is no noise but 0. */
function lengthensLife(change: WhatChanges, alive: Expression<'cycle', 'year'>): Expression<'cycle', 'share'> {
  const saysNothing = compare('=', change.pathway.effects.helped.deathHazardRatio, inUnit(ONE, '1'));
  return inUnit(product(oneMinus(saysNothing), compare('<', ZERO, alive)), 'share');
}

/**
 * The cost of living longer, on a line of its own: c_helped·(n_helped - n_unhelped), with n alive and c the care-home cost
 * per person alive. Zero where help does not lengthen life.
 *
 * Takes    the whole fee of a year in residential and nursing care, £ per person-year
 * Gives    £ each year, costs positive
 * Source   Gritbin model note E: living longer
 */
export function addCostOfLivingLonger(
  context: ModelContext,
  change: WhatChanges,
  feePerYear: Readonly<Record<'residential' | 'nursing', Expression<'scalar', 'derived'>>>,
): { readonly byYear: Line<'year', '£'>; readonly total: Total<'£'> } {
  const { graph, cycle } = context;
  const alive = (profile: Profile) =>
    inUnit(sum(...STATES.map((state) => inUnit(change.pathway.profiles[profile].years[state], 'year'))), 'year');
  const { residential, nursing } = change.pathway.profiles.helped.years;
  const cost = inUnit(
    sum(product(residential, feePerYear.residential), product(nursing, feePerYear.nursing)),
    '£/person',
  );
  const perPerson = graph.line({
    id: 'living-longer.per-person',
    label: 'Care-home cost of living longer, per person by years since entry',
    stage: 'independence-pathway',
    axis: cycle,
    unit: '£/person',
    source: NOTE,
    value: where(
      lengthensLife(change, alive('helped')),
      product(quotient(cost, alive('helped')), difference(alive('helped'), alive('unhelped'))),
      ZERO,
    ),
    shown: true,
  });
  const line = change.help.ofLongerLife({
    id: 'living-longer.cost',
    label: 'Care-home cost of living longer',
    perPerson,
    unit: '£',
    stage: 'appraisal',
    source: NOTE,
  });
  const inAll = graph.total({
    id: 'living-longer.total',
    label: 'Care-home cost of living longer, all years, not discounted',
    stage: 'appraisal',
    unit: '£',
    source: NOTE,
    value: total(line),
  });
  return { byYear: line, total: inAll };
}
