import { sum, total } from '../../graph';
import { COHORT_MODELS } from '../citations';
import type { ModelContext } from '../model-context';
import type { PathwayProfiles } from './profiles';
import { ARM_WORDS, type Arm, type State } from './states';

const PLACES: readonly (readonly [string, string, readonly State[]])[] = [
  ['home', 'at home without a care package', ['home-helped', 'home-unhelped']],
  ['package', 'at home with a care package', ['package-helped', 'package-unhelped']],
  ['kept', 'at home with high need, instead of a care home', ['kept-residential', 'kept-nursing']],
  ['residential', 'in residential care', ['residential']],
  ['nursing', 'in nursing care', ['nursing']],
];

/** One life on average: years in each place from entry until death, in one arm. */
export function addYearsByPlace<A extends Arm>(context: ModelContext, profiles: PathwayProfiles<A>, arm: A): void {
  for (const [place, words, states] of PLACES) {
    context.graph.total({
      id: `life.${arm}.${place}`,
      label: `Years ${words}, on average, ${ARM_WORDS[arm]}`,
      stage: 'independence-pathway',
      unit: 'year',
      source: COHORT_MODELS,
      value: sum(...states.map((state) => total(profiles[arm].years[state]))),
    });
  }
}
