import type { Decimal } from 'decimal.js';
import { ExactDecimal } from '../../engines/exact';
import type { Total } from '../../graph';
import { STATES, type State } from '../../model';
import { textOf, totalFigure, type Figures, type Reading } from './figures';
import type { PathwayView, PlaceInLife } from './view-types';

type Living = Exclude<PlaceInLife, 'died'>;

const PLACE_OF: Readonly<Record<State, Living>> = {
  'home-helped': 'home',
  'home-unhelped': 'home',
  'package-helped': 'package',
  'package-unhelped': 'package',
  'kept-residential': 'kept',
  'kept-nursing': 'kept',
  residential: 'residential',
  nursing: 'nursing',
};

/** From the ground up, with the words of screens. */
export const PLACES_IN_LIFE: readonly (readonly [Living, string])[] = [
  ['home', 'At home, no care package'],
  ['package', 'At home, with a care package'],
  ['kept', 'At home instead of a care home'],
  ['residential', 'Residential care'],
  ['nursing', 'Nursing care'],
];

/** Shares are cut here, so that 34 digits hold their sum and those who died are the exact rest. */
const DIGITS = 30;

/** Drawn until fewer than this share of those who joined are alive, with help and without. */
const FEW_LEFT = '0.01';

/** Where people live by years since they joined, one life on average, and what of it is put off or not needed. */
export function pathwayView(reading: Reading): PathwayView {
  const { gained, livingLonger } = reading.outline;
  const total = (of: Total<string> | string) => totalFigure(reading, of);
  const years = yearsDrawn(reading, ['helped', 'unhelped']);
  return {
    years: Array.from({ length: years + 1 }, (_, year) => year),
    without: sharesOf(reading, 'unhelped', years),
    with: sharesOf(reading, 'helped', years),
    life: PLACES_IN_LIFE.map(([place, label]) => ({
      place,
      label,
      without: total(`life.unhelped.${place}`),
      with: total(`life.helped.${place}`),
    })),
    careWeeksFewer: total(gained.careWeeksFewer),
    careWeeksAfterHorizon: total(gained.careWeeksAfterHorizon),
    movesPutOff: total(gained.moves.putOff),
    movesCameLater: total(gained.moves.cameLater),
    movesNotNeeded: total(gained.moves.notNeeded),
    yearsAtHome: total(gained.yearsAtHome),
    livedLonger: total(gained.livedLongerEach),
    costOfLivingLonger: total(livingLonger.total),
  };
}

/** The first year after which fewer than one in a hundred are left. */
export function yearsDrawn({ graph, evaluation }: Figures, arms: readonly string[]): number {
  const columns = arms.map((arm) => STATES.map((state) => evaluation.line(`pathway.${arm}.${state}`)));
  const aliveAt = (step: number) =>
    columns.map((states) => states.reduce((alive, values) => alive.plus(values[step] ?? 0), new ExactDecimal(0)));
  const steps = graph.stepsOf('pathway.helped.residential');
  const few = Array.from({ length: steps }, (_, step) => step).findIndex((step) =>
    aliveAt(step).every((alive) => alive.lessThan(FEW_LEFT)),
  );
  return few === -1 ? steps : few + 1;
}

/** Shares by place in each year since joining; those who died are what is left of 1, exactly. */
export function sharesOf(reading: Figures, arm: string, years: number): PathwayView['with'] {
  const shares: Record<PlaceInLife, string[]> = {
    home: [],
    package: [],
    kept: [],
    residential: [],
    nursing: [],
    died: [],
  };
  for (const living of livingByYear(reading, arm, years)) {
    const died = Object.values(living).reduce((left, share) => left.minus(share), new ExactDecimal(1));
    for (const [place, share] of Object.entries(living)) shares[place as Living].push(textOf(share));
    shares.died.push(textOf(died));
  }
  return shares;
}

function livingByYear(
  { evaluation }: Figures,
  arm: string,
  years: number,
): readonly Readonly<Record<Living, Decimal>>[] {
  const packaged = cut(evaluation.quantity('pathway.package-at-start'));
  const none = new ExactDecimal(0);
  const start = {
    home: new ExactDecimal(1).minus(packaged),
    package: packaged,
    kept: none,
    residential: none,
    nursing: none,
  };
  const columns = STATES.map((state) => [PLACE_OF[state], evaluation.line(`pathway.${arm}.${state}`)] as const);
  const later = Array.from({ length: years }, (_, step) => {
    const living: Record<Living, Decimal> = { home: none, package: none, kept: none, residential: none, nursing: none };
    for (const [place, values] of columns) living[place] = living[place].plus(cut(values[step] ?? none));
    return withoutLessThanNobody(living);
  });
  return [start, ...later];
}

function cut(share: Decimal): Decimal {
  return share.toDecimalPlaces(DIGITS);
}

/**
 * Where help does harm, people move in sooner than they would have: fewer stand at home, not less than nobody kept there.
 * Those who moved in sooner are missing at home first, then among those with a care package. More harm than there are people
 * at home is refused by a check; the picture then has nobody there, and no more in care than are alive.
 */
function withoutLessThanNobody(living: Readonly<Record<Living, Decimal>>): Readonly<Record<Living, Decimal>> {
  const none = new ExactDecimal(0);
  const taking = ['kept', 'home', 'package', 'residential', 'nursing'] as const;
  let missing = none;
  const left = { ...living };
  for (const place of taking) {
    const here = living[place].plus(missing);
    left[place] = here.isNegative() ? none : here;
    missing = here.isNegative() ? here : none;
  }
  return left;
}
