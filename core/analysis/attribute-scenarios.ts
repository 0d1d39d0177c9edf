import type { Decimal } from 'decimal.js';
import { refuseUncheckedScenario } from '../checks';
import type { Outline } from '../model';
import type { ResolvedScenario } from '../scenario';
import { headlineOf, type AttributedHeadline } from './attributed-headline';
import { attributeDifference, EXACT_UP_TO, type Attribution } from './attribution';
import { hybridModels, type HybridModels } from './hybrid-models';
import { changesBetween, linked, type ScenarioChange } from './scenario-changes';

export type ScenariosAttribution = {
  readonly before: ResolvedScenario;
  readonly after: ResolvedScenario;
  readonly headline: (outline: Outline) => AttributedHeadline;
  /** Above ten changes. Without `pairs`, as many as about a thousand results allow. */
  readonly sampling: { readonly seed: number; readonly pairs?: number };
  /** Quantities that count as one change. */
  readonly groups?: readonly { readonly label: string; readonly quantities: readonly string[] }[];
  /** Awaited before each result with how many are done, of how many: lets others have a turn, and stops the work by throwing. */
  readonly pause?: (done: number, of: number) => Promise<void>;
};

/** One change's part of the difference. */
export type ScenarioPart = {
  readonly change: ScenarioChange;
  readonly part: Decimal;
  readonly standardError: Decimal;
};

export type ScenariosAttributed = Omit<Attribution, 'parts'> & { readonly parts: readonly ScenarioPart[] };

/** About so many results are worked out where orders are sampled. */
const SAMPLED_RESULTS = 1000;
const FEWEST_PAIRS = 6;
const MOST_PAIRS = 100;

/**
 * Why a headline differs between two scenarios, which need not be built alike: another horizon, an input more or less,
 * another discount schedule.
 *
 * Each result in between is that of a real scenario, the first with some of the changes made, built and worked out as any
 * other. Changes that cannot stand one without the other (a share that only fits beside another, a cost that begins after the
 * shorter horizon ends) are counted as one.
 *
 * Takes    two resolved scenarios; a total, or a ratio of two; quantities that count as one
 * Gives    as for `attributeDifference`; the parts in the order of the screens, none where nothing that a model reads differs
 * Refuses  scenario-not-ready: one of the two cannot be worked out; headline-not-defined; what a model refuses; what `pause` throws
 * Source   as for `attributeDifference`
 */
export async function attributeScenarios(of: ScenariosAttribution): Promise<ScenariosAttributed> {
  const { before, after } = of;
  for (const scenario of [before, after]) refuseUncheckedScenario(scenario);
  const models = hybridModels(before, after);
  const found = grouped(changesBetween(before, after), of.groups ?? []);
  return attributeLinked(of, models, found);
}

/** Begins again with two changes linked wherever one turns out not to stand without the other. */
async function attributeLinked(
  of: ScenariosAttribution,
  models: HybridModels,
  changes: readonly ScenarioChange[],
): Promise<ScenariosAttributed> {
  try {
    return await attributeChanges(of, models, changes);
  } catch (stopped) {
    if (!(stopped instanceof CannotStand)) throw stopped;
    return attributeLinked(of, models, withLink(models, changes, stopped.made));
  }
}

async function attributeChanges(
  { headline, sampling, pause }: ScenariosAttribution,
  models: HybridModels,
  changes: readonly ScenarioChange[],
): Promise<ScenariosAttributed> {
  // from one set of changes to the next those differ most often that are soonest worked out; last what needs another model
  const ordered = [...changes].sort(
    (one, other) => needsModel(models, one) - needsModel(models, other) || models.reach(one) - models.reach(other),
  );
  const pairs = sampling.pairs ?? pairsFor(changes.length);
  const of = resultsFor(changes.length, pairs);
  let done = 0;
  const { parts, ...difference } = await attributeDifference({
    changes: ordered.map(({ id, label }) => ({ id, label })),
    sampling: { seed: sampling.seed, pairs },
    headlineWith: async (made) => {
      await pause?.(done, of);
      done += 1;
      const chosen = ordered.filter((_, at) => made.has(at));
      if (!models.canStand(chosen)) throw new CannotStand(chosen);
      const { outline, evaluation } = models.evaluate(chosen);
      return headlineOf(evaluation, headline(outline));
    },
  });
  const partOf = new Map(parts.map((part) => [part.id, part]));
  return {
    ...difference,
    parts: changes.flatMap((change) => {
      const part = partOf.get(change.id);
      return part === undefined ? [] : [{ change, part: part.part, standardError: part.standardError }];
    }),
  };
}

/** How many results an attribution works out. */
function resultsFor(changes: number, pairs: number): number {
  return changes <= EXACT_UP_TO ? 2 ** changes : 2 + pairs * 2 * (changes - 1);
}

function pairsFor(changes: number): number {
  const wanted = Math.floor(SAMPLED_RESULTS / (2 * Math.max(1, changes - 1)));
  return Math.min(MOST_PAIRS, Math.max(FEWEST_PAIRS, wanted));
}

function needsModel(models: HybridModels, change: ScenarioChange): 0 | 1 {
  return models.movesValuesOnly(change) ? 0 : 1;
}

/** A set of changes that no scenario can be made of. It stays inside: the changes are linked, and all begins again. */
class CannotStand extends Error {
  readonly made: readonly ScenarioChange[];

  constructor(made: readonly ScenarioChange[]) {
    super('These changes cannot stand without others.');
    this.name = 'CannotStand';
    this.made = made;
  }
}

/**
 * One more link: between a change that was made and one that was not, of which each would mend it. Where there is no such
 * pair, all that might have a hand in it are one.
 */
function withLink(
  models: HybridModels,
  changes: readonly ScenarioChange[],
  made: readonly ScenarioChange[],
): readonly ScenarioChange[] {
  const left = changes.filter((change) => !made.includes(change));
  const without = made.filter((change) => models.canStand(made.filter((other) => other !== change)));
  const added = left.filter((change) => models.canStand([...made, change]));
  const [one, other] = [without[0], added[0]];
  if (one !== undefined && other !== undefined) return joined(changes, [one, other]);
  const structural = changes.filter(({ kind }) => kind !== 'quantity');
  const suspects = new Set([...without, ...added, ...structural]);
  return joined(changes, suspects.size > 1 && suspects.size < changes.length ? [...suspects] : changes);
}

/** These as one change, in the place of the first of them. */
function joined(changes: readonly ScenarioChange[], one: readonly ScenarioChange[]): readonly ScenarioChange[] {
  const members = changes.filter((change) => one.includes(change));
  return changes.flatMap((change) => {
    if (!members.includes(change)) return [change];
    return change === members[0] ? [linked(members)] : [];
  });
}

function grouped(
  changes: readonly ScenarioChange[],
  groups: NonNullable<ScenariosAttribution['groups']>,
): readonly ScenarioChange[] {
  return groups.reduce((sofar, { label, quantities }) => {
    const members = sofar.filter(({ quantity }) => quantity !== null && quantities.includes(quantity.row.id));
    const [first] = members;
    if (first === undefined) return sofar;
    return joined(sofar, members).map((change) => (change.switches.includes(first.id) ? { ...change, label } : change));
  }, changes);
}
