import { difference, sum, total, type Graph } from '../../graph';
import type { ResolvedScenario } from '../../scenario';
import type { Payer } from '../../schema';
import { modelNote } from '../citations';
import {
  addPathwayOfOneLife,
  addYearsByPlace,
  ARM_WORDS,
  HOME_STATES,
  STATES,
  type Arm,
  type State,
} from '../independence-pathway';
import { ModelContext } from '../model-context';
import { addCostsOfOneLife } from './costs';

export { NEVER_STOPS } from '../independence-pathway';

/** One life as a graph of its own, and who pays for it. */
export type OneLife = { readonly graph: Graph; readonly payers: readonly Payer[] };

const NOTE = modelNote('E. Independence pathway: person-years');

/**
 * One life, by the stage functions of the cohort: unhelped, helped, and helped until neighbours stop coming.
 *
 * Takes    a checked scenario whose only group is that person (`scenarioOfOnePerson`)
 * Gives    where she may live by years since help began, years in each place until death, and what it costs each payer;
 *          `life.stops-after` is a quantity, so that a slider works out only what it reaches
 * Source   Gritbin model note E: the neighbours stop coming
 */
export function buildOneLife(person: ResolvedScenario): OneLife {
  const context = new ModelContext(person);
  const pathway = addPathwayOfOneLife(context);
  const years = (arm: Arm, id: string, words: string, states: readonly State[]) =>
    context.graph.total({
      id: `life.${arm}.${id}`,
      label: `${words}, on average, ${ARM_WORDS[arm]}`,
      stage: 'independence-pathway',
      unit: 'year',
      source: NOTE,
      value: sum(...states.map((state) => total(pathway.profiles[arm].years[state]))),
    });
  const atHome = (arm: Arm) => {
    addYearsByPlace(context, pathway.profiles, arm);
    years(arm, 'alive', 'Years lived', STATES);
    return years(arm, 'at-home', 'Years at home, with or without care', HOME_STATES);
  };
  const [helped, unhelped, untilStopped] = [atHome('helped'), atHome('unhelped'), atHome('until-stopped')];
  const common = { stage: 'independence-pathway', unit: 'year', source: NOTE } as const;
  context.graph.total({
    ...common,
    id: 'life.help.at-home',
    label: 'Years at home that help brings, on average',
    value: difference(helped, unhelped),
  });
  context.graph.total({
    ...common,
    id: 'life.stopping.at-home',
    label: 'Years at home lost because neighbours stop coming, on average',
    value: difference(helped, untilStopped),
  });
  const payers = addCostsOfOneLife(context, pathway);
  return { graph: context.graph.build(), payers };
}
