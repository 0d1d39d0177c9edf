import { createExactEngine, ExactDecimal, type Evaluation } from '../../core/engines/exact';
import { buildOneLife, type OneLife } from '../../core/model';
import { oneLifeView, type OneLifeView } from '../../core/report/views';
import { agesThatCanBeFollowed, scenarioOfOnePerson, type OnePerson, type ResolvedScenario } from '../../core/scenario';
import { totalsOf } from './eileen';

/** Somebody of a scenario followed through the years. */
export function followed(
  scenario: ResolvedScenario,
  { sex, age }: OnePerson = { sex: 'female', age: 87 },
): {
  readonly person: ResolvedScenario;
  readonly life: OneLife;
  readonly evaluation: (stopsAfterYears: number | null) => Evaluation;
  readonly total: (id: string, stopsAfterYears?: number | null) => ReturnType<ReturnType<typeof totalsOf>>;
  readonly view: (stopsAfterYears: number | null, name?: string) => OneLifeView;
} {
  const person = scenarioOfOnePerson(scenario, { sex, age });
  const life = buildOneLife(person);
  const engine = createExactEngine(life.graph);
  const evaluation = (stopsAfterYears: number | null) =>
    engine.evaluate(new Map(stopsAfterYears === null ? [] : [['life.stops-after', String(stopsAfterYears)]]));
  return {
    person,
    life,
    evaluation,
    total: (id, stopsAfterYears = null) => totalsOf(evaluation(stopsAfterYears))(id),
    view: (stopsAfterYears, name = 'Eileen') =>
      oneLifeView({
        person,
        life,
        evaluation: evaluation(stopsAfterYears),
        who: { name, isInvented: true, sex, age },
        ages: agesThatCanBeFollowed(scenario),
        stopsAfterYears,
      }),
  };
}

/** The exact sum of decimal texts. */
export function sumOfTexts(texts: readonly string[]): string {
  return texts.reduce((sum, text) => sum.plus(text), new ExactDecimal(0)).toFixed();
}
