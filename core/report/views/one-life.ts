import type { Evaluation } from '../../engines/exact';
import { PAYER_WORDS, type OneLife } from '../../model';
import type { OnePerson, ResolvedScenario, WhoLives } from '../../scenario';
import { lineView, totalFigure, totalOf, type Figures } from './figures';
import type { LifeArm, OneLifeView } from './one-life-view';
import { costInWords, homeInWords, walkInWords } from './one-life-words';
import { PLACES_IN_LIFE, sharesOf, yearsDrawn } from './pathway';
import { LEFT_OF_EACH } from './thresholds';

/** The names that the model gives the three arms. */
const ARM_IDS = { unhelped: 'unhelped', helped: 'helped', untilStopped: 'until-stopped' } as const;

export type OneLifeInput = {
  /** The scenario whose only group is that person. */
  readonly person: ResolvedScenario;
  readonly life: OneLife;
  readonly evaluation: Evaluation;
  readonly who: WhoLives;
  readonly ages: OneLifeView['ages'];
  readonly stopsAfterYears: number | null;
};

/**
 * Everything that the screen shows of one life.
 *
 * Takes    a person as a scenario, her graph and an evaluation in which neighbours stop after so many years
 * Gives    plain data: chances by year, years by place, costs by payer, and the same in words
 */
export function oneLifeView(input: OneLifeInput): OneLifeView {
  const { person, life, evaluation, who, ages, stopsAfterYears } = input;
  const reading: Figures = { graph: life.graph, evaluation };
  const opens = lifePrefix(who, stopsAfterYears);
  const figure = (id: string) => {
    const found = totalFigure(reading, id);
    return { ...found, id: `${opens}${found.id}` };
  };
  const inEachArm = <T>(of: (arm: string) => T): Readonly<Record<LifeArm, T>> => ({
    unhelped: of(ARM_IDS.unhelped),
    helped: of(ARM_IDS.helped),
    untilStopped: of(ARM_IDS.untilStopped),
  });
  const drawn = yearsDrawn(reading, Object.values(ARM_IDS));
  const where = inEachArm((arm) => sharesOf(reading, arm, drawn));
  const payers = life.payers.map((payer) => ({
    payer,
    name: PAYER_WORDS[payer],
    stopping: figure(`life.stopping.${payer}`),
    byYear: inEachArm((arm) => lineView(reading, `life.${arm}.cost.${payer}`)),
    ...inEachArm((arm) => figure(`life.${arm}.paid.${payer}`)),
  }));
  return {
    who,
    ages,
    stopsAfterYears,
    years: Array.from({ length: drawn + 1 }, (_, year) => year),
    where,
    places: PLACES_IN_LIFE.map(([place, label]) => ({
      place,
      label,
      ...inEachArm((arm) => figure(`life.${arm}.${place}`)),
    })),
    atHome: inEachArm((arm) => figure(`life.${arm}.at-home`)),
    lived: inEachArm((arm) => figure(`life.${arm}.alive`)),
    livesAsLong: totalOf(reading, 'life.helped.alive')
      .minus(totalOf(reading, 'life.unhelped.alive'))
      .abs()
      .lessThan(LEFT_OF_EACH),
    atHomeGained: figure('life.help.at-home'),
    atHomeLost: figure('life.stopping.at-home'),
    payers,
    notPriced: notPriced(person),
    walk: walkInWords(who, where, stopsAfterYears),
    homeInWords: homeInWords(who, stopsAfterYears, {
      gained: totalOf(reading, 'life.help.at-home'),
      lost: totalOf(reading, 'life.stopping.at-home'),
    }),
    costInWords: costInWords(
      person.structure,
      stopsAfterYears,
      life.payers.map((payer) => ({
        payer,
        ofHelp: totalOf(reading, `life.helped.paid.${payer}`).minus(totalOf(reading, `life.unhelped.paid.${payer}`)),
        ofStopping: totalOf(reading, `life.stopping.${payer}`),
      })),
    ),
  };
}

/** Before the id of a figure of one life, whose it is: 'life/female/87/2/', or 'never' for the years. */
function lifePrefix({ sex, age }: OnePerson, stopsAfterYears: number | null): string {
  return `life/${sex}/${age}/${stopsAfterYears ?? 'never'}/`;
}

/** Whose life a figure is of, and which figure of it; null for a figure of the scenario. */
export function lifeFigure(
  id: string,
): { readonly who: OnePerson; readonly stopsAfterYears: number | null; readonly figureId: string } | null {
  const [, sex, age = '', years = '', figureId = ''] = /^life\/(female|male)\/(\d+)\/(\d+|never)\/(.+)$/.exec(id) ?? [];
  if (sex !== 'female' && sex !== 'male') return null;
  return { who: { sex, age: Number(age) }, stopsAfterYears: years === 'never' ? null : Number(years), figureId };
}

/** A place that nobody's money is asked for would look free. */
function notPriced({ structure }: ResolvedScenario): string | null {
  const priced = new Set<string>(
    structure.streams.flatMap(({ driver, split }) =>
      driver.kind === 'state' && split.kind !== 'transfer' ? driver.states : [],
    ),
  );
  const names = [
    ['package', 'ordinary care packages at home'],
    ['residential', 'residential care'],
    ['nursing', 'nursing care'],
  ] as const;
  const missing = names.filter(([state]) => !priced.has(state)).map(([, name]) => name);
  if (missing.length === 0) return null;
  const list = missing.length === 1 ? missing[0] : `${missing.slice(0, -1).join(', ')} and ${missing.at(-1) ?? ''}`;
  return `This scenario has no price for ${list ?? ''}, so these costs leave it out.`;
}
