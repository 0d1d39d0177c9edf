import { refuseUncheckedScenario } from '../../core/checks';
import { createExactEngine, type Evaluation, type ExactEngine } from '../../core/engines/exact';
import { Refusal } from '../../core/errors';
import { buildOneLife, type OneLife } from '../../core/model';
import { oneLifeView, type OneLifeView } from '../../core/report/views';
import {
  agesThatCanBeFollowed,
  resolveScenario,
  scenarioOfOnePerson,
  whoLives,
  type OnePerson,
  type ResolvedScenario,
  type WhoLives,
} from '../../core/scenario';
import type { Workbook } from '../../core/schema';
import type { Library } from '../storage';
import type { ONE_LIFE_OPERATIONS } from './contract';
import { shapeOf, valuesOf } from './evaluator';
import type { HandlersOf } from './service';

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

/** How many people's engines are kept ready. */
const KEPT = 3;

export function createLives(): Lives {
  const kept = new Map<string, Ready>();
  return {
    follow: (scenario, who, stopsAfterYears) => {
      const person = scenarioOfOnePerson(scenario, who);
      const shape = shapeOf(person);
      const ready = kept.get(shape) ?? made(person);
      kept.delete(shape); // so that the newest stands last
      kept.set(shape, ready);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
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

function withResult<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('no-result', error);
  }
}

export function oneLifeHandlers({
  library,
  lives,
}: {
  readonly library: Library<Workbook>;
  readonly lives: Lives;
}): HandlersOf<typeof ONE_LIFE_OPERATIONS> {
  return {
    'scenario.one-life': ({ workbookId, scenarioId, sex, age, stopsAfterYears }) => {
      const workbook = library.workbooks.read(workbookId).document;
      const scenario = resolveScenario(workbook, scenarioId);
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
