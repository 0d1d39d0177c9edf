import { refuseUncheckedScenario } from '../../core/checks';
import { createExactEngine, type Evaluation, type ExactEngine } from '../../core/engines/exact';
import { buildOneLife, type OneLife } from '../../core/model';
import { oneLifeView, type OneLifeView } from '../../core/report/views';
import {
  agesThatCanBeFollowed,
  scenarioOfOnePerson,
  whoLives,
  type OnePerson,
  type ResolvedScenario,
  type WhoLives,
} from '../../core/scenario';
import type { ONE_LIFE_OPERATIONS } from './contract';
import type { Kept, Kind } from './kept';
import type { HandlersOf } from './service';
import { shapeOf, valuesOf } from './shape';
import { withResult, type WorkedOut } from './worked';

/** One person of a scenario, worked out with neighbours who stop after so many years, or never. */
export type Lived = { readonly person: ResolvedScenario; readonly life: OneLife; readonly evaluation: Evaluation };

export type Lives = {
  /**
   * Follows one person; the engine of each shape is kept, so that a slider works out only what it reaches.
   *
   * Refuses  life-not-known; no-result, in the words of what stands in the way
   */
  readonly follow: (scenario: ResolvedScenario, who: OnePerson, stopsAfterYears: number | null) => Lived;
};

type Ready = { readonly life: OneLife; readonly engine: ExactEngine };

const LIFE: Kind<Ready> = { name: 'one life', weight: 8 };

export function createLives(kept: Kept): Lives {
  return {
    follow: (scenario, who, stopsAfterYears) => {
      const person = scenarioOfOnePerson(scenario, who);
      const ready = kept.get(LIFE, shapeOf(person), () => made(person));
      const values = new Map(valuesOf(person, ready.life.graph));
      if (stopsAfterYears !== null) values.set('life.stops-after', String(stopsAfterYears));
      return { person, life: ready.life, evaluation: withResult(() => ready.engine.evaluate(values)) };
    },
  };
}

function made(person: ResolvedScenario): Ready {
  return withResult(() => {
    refuseUncheckedScenario(person);
    const life = buildOneLife(person);
    return { life, engine: createExactEngine(life.graph) };
  });
}

export function oneLifeHandlers({
  workedOut,
  lives,
}: {
  readonly workedOut: WorkedOut;
  readonly lives: Lives;
}): HandlersOf<typeof ONE_LIFE_OPERATIONS> {
  return {
    'scenario.one-life': ({ workbookId, scenarioId, sex, age, stopsAfterYears }) => {
      const workbook = workedOut.read(workbookId).document;
      const { scenario } = workedOut.in(workbook, scenarioId);
      const usual = whoLives(workbook, scenario);
      const who = { ...usual, sex: sex ?? usual.sex, age: age ?? usual.age };
      return lifeOf(lives, scenario, who, stopsAfterYears);
    },
  };
}

export function lifeOf(
  lives: Lives,
  scenario: ResolvedScenario,
  who: WhoLives,
  stopsAfterYears: number | null,
): OneLifeView {
  const ages = agesThatCanBeFollowed(scenario);
  return oneLifeView({ ...lives.follow(scenario, who, stopsAfterYears), who, ages, stopsAfterYears });
}
