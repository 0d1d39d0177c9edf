import type { Structure } from '../../scenario/structure';
import { formatTableFigure } from '../format';
import type { Reader } from './reader';
import type { FunnelView, PathwayView, PlaceInLife, ResultView } from './view-types';

/** The year in which the funnel is shown: the third, when a scheme has found its feet, or the last there is. */
const FUNNEL_STEP = 2;

/** Who comes forward in each channel, with the council's inputs and without. */
export function funnelViews(read: Reader, structure: Structure, yearLabels: readonly string[]): readonly FunnelView[] {
  const step = Math.min(FUNNEL_STEP, structure.horizonYears - 1);
  return structure.channels.map((channel) => {
    const figure = (arm: 'with' | 'without', name: string, label: string) =>
      read.step(`participation.${channel.id}.${arm}.${name}`, step, label);
    const residents = read.total('programme.residents', 'Residents reached');
    const of = (id: string, label: string) => ({
      id,
      label,
      with: figure('with', id, label),
      without: figure('without', id, label),
    });
    const [last, ...earlier] = [...channel.barriers].reverse();
    const steps = [
      { id: 'residents', label: 'Residents reached', with: residents, without: residents },
      of('hear', 'Hear about it'),
      of('would', 'Would be willing'),
      ...earlier.reverse().map((barrier) => of(`past.${barrier.id}`, `Past “${barrier.label}”`)),
      of('pool', last === undefined ? 'Could help' : `Past “${last.label}”`),
      of('helpers', `Helping by ${yearLabels[step] ?? ''}`),
    ];
    return { channel: channel.id, name: channel.label, year: yearLabels[step] ?? '', steps, words: tightest(steps) };
  });
}

function tightest(steps: FunnelView['steps']): string {
  const kept = steps.slice(1).map((step, index) => {
    const before = Number(steps[index]?.with.value ?? '0');
    return { label: step.label, share: before === 0 ? 1 : Number(step.with.value ?? '0') / before };
  });
  const [least] = kept.filter(({ label }) => !label.startsWith('Helping')).sort((a, b) => a.share - b.share);
  return least === undefined
    ? ''
    : `The tightest step is "${least.label.toLowerCase()}": it keeps ${formatTableFigure(String(least.share * 100), 0)} in 100.`;
}

const PLACES: Readonly<
  Record<Exclude<PlaceInLife, 'died'>, { readonly label: string; readonly states: readonly string[] }>
> = {
  home: { label: 'Home, no formal care', states: ['home-helped', 'home-unhelped'] },
  package: { label: 'Home, care package', states: ['package-helped', 'package-unhelped'] },
  kept: { label: 'Kept at home, high need', states: ['kept-residential', 'kept-nursing'] },
  residential: { label: 'Residential care', states: ['residential'] },
  nursing: { label: 'Nursing care', states: ['nursing'] },
};
const PLACE_IDS = Object.keys(PLACES) as (keyof typeof PLACES)[];

/** How many years since joining are drawn: after that almost nobody is left. */
const YEARS_DRAWN = 12;

/** Where people live by years since they joined; who has died is what is left, so that each year adds to 1. */
export function pathwayView(read: Reader): PathwayView {
  const steps = Math.min(YEARS_DRAWN, read.graph.stepsOf('pathway.helped.residential'));
  const years = Array.from({ length: steps + 1 }, (_, year) => year);
  const life = PLACE_IDS.map((place) => ({
    place,
    label: PLACES[place].label,
    without: read.total(`life.unhelped.${place}`),
    with: read.total(`life.helped.${place}`),
  }));
  return {
    years,
    without: sharesOf(read, 'unhelped', steps),
    with: sharesOf(read, 'helped', steps),
    life,
    careWeeksFewer: read.total('care-weeks.fewer'),
    careWeeksAfterHorizon: read.total('care-weeks.after-horizon'),
    movesPutOff: read.total('care-moves.put-off'),
    movesCameLater: read.total('care-moves.came-later'),
    movesNotNeeded: read.total('care-moves.not-needed'),
    yearsAtHome: read.total('independence.years'),
    livedLonger: read.total('independence.lived-per-person'),
    costOfLivingLonger: read.total('living-longer.total'),
  };
}

function sharesOf(read: Reader, profile: 'helped' | 'unhelped', steps: number): PathwayView['with'] {
  const packaged = read.evaluation.quantity('pathway.package-at-start');
  const one = packaged.minus(packaged).plus(1);
  const start = { home: one.minus(packaged), package: packaged };
  const zero = one.minus(1);
  const columns = Object.fromEntries(
    PLACE_IDS.map((place) => {
      const lines = PLACES[place].states.map((state) => read.evaluation.line(`pathway.${profile}.${state}`));
      const later = Array.from({ length: steps }, (_, step) =>
        lines.reduce((sum, line) => sum.plus(line[step] ?? zero), zero),
      );
      return [place, [place === 'home' ? start.home : place === 'package' ? start.package : zero, ...later]];
    }),
  ) as Record<keyof typeof PLACES, (typeof zero)[]>;
  const died = Array.from({ length: steps + 1 }, (_, year) =>
    PLACE_IDS.reduce((left, place) => left.minus(columns[place][year] ?? zero), one),
  );
  const text = (values: readonly (typeof zero)[]) => values.map((value) => value.toFixed());
  return {
    home: text(columns.home),
    package: text(columns.package),
    kept: text(columns.kept),
    residential: text(columns.residential),
    nursing: text(columns.nursing),
    died: text(died),
  };
}

/** Who is helped, by whom, and what limits it. */
export function peopleView(read: Reader, structure: Structure): ResultView['people'] {
  const both = (name: string) => ({
    with: read.line(`${name.startsWith('helpers') ? 'participation' : 'people'}.with.${name}`),
    without: read.line(`${name.startsWith('helpers') ? 'participation' : 'people'}.without.${name}`),
  });
  const limited = read.number('people.with.years-limited-by-helpers');
  const need = formatTableFigure(read.total('people.need').value, 0);
  const whatLimits =
    limited === structure.horizonYears
      ? `Helpers, not need: ${need} people could use help.`
      : limited === 0
        ? `Need, not helpers: all ${need} people who would accept help can have it.`
        : `Helpers in ${limited} of ${structure.horizonYears} years, need in the others: ${need} people could use help.`;
  return {
    need: read.total('people.need'),
    extraSupported: read.total('people.extra-supported'),
    withSupported: read.total('people.with.supported'),
    withoutSupported: read.total('people.without.supported'),
    helped: both('helped'),
    helpers: both('helpers'),
    whatLimits,
  };
}
