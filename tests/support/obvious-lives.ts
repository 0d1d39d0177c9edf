import { deathProbability } from '../../core/reference';
import type { ResolvedScenario } from '../../core/scenario';

/** Where a life can be: at home (with or without a package), kept there, or in care. */
export type Place = 'home' | 'package' | 'kept-residential' | 'kept-nursing' | 'residential' | 'nursing';
type Arm = 'helped' | 'unhelped';
/** At home and with a package: helped still (h) or no longer (u). */
type State =
  'home-h' | 'home-u' | 'package-h' | 'package-u' | 'kept-residential' | 'kept-nursing' | 'residential' | 'nursing';

const STATES: readonly State[] = [
  'home-h',
  'home-u',
  'package-h',
  'package-u',
  'kept-residential',
  'kept-nursing',
  'residential',
  'nursing',
];
const HELPED: readonly State[] = ['home-h', 'package-h'];
const OLDEST = 120;
const BANDS = [
  ['90-plus', 90],
  ['85-89', 85],
  ['80-84', 80],
  ['under-80', 0],
] as const;

export type Lives = {
  /** Years of help in the year; also the share still helped at its end, of people who joined through a year. */
  readonly helped: (since: number) => number;
  readonly years: (arm: Arm, places: readonly Place[], since: number) => number;
  /** Moves put off in the year; those put off still at its end; deaths that help averts in it. */
  readonly within: (what: 'put-off' | 'put-off-still' | 'deaths-averted', since: number) => number;
  /** What a year of help does to a rate at home: 0 where nothing, -1 where there is none any more. */
  readonly changeOfRate: (event: string, since: number) => number;
  /** The years in which anybody can be alive. */
  readonly steps: number;
};

/** Besides where people are: of those kept at home who is helped still, and what help did within the year. */
type Shares = Record<State | 'kept-helped' | 'put-off' | 'put-off-still' | 'deaths-averted', number>;
const nobody = () =>
  ({
    ...Object.fromEntries(STATES.map((state) => [state, 0])),
    'kept-helped': 0,
    'put-off': 0,
    'put-off-still': 0,
    'deaths-averted': 0,
  }) as Shares;
const phi = (x: number) => (Math.abs(x) < 1e-12 ? 1 : -Math.expm1(-x) / x);

/**
 * Per person who joins, by years since: from the model note, sections E and F.
 *
 * `served`: the share of each year since joining in which help is there; all of it where nothing is said.
 */
export function obviousLives(
  scenario: ResolvedScenario,
  cut: (id: string) => number,
  served: (since: number) => number = () => 1,
): Lives {
  const { structure } = scenario;
  const answer = (id: string) => Number(scenario.quantities[id]?.value);
  /** A gain is cut by the margin of its grade, a harm is raised. */
  const corrected = (id: string) => {
    const ratio = answer(id);
    return ratio <= 1 ? 1 - (1 - ratio) * (1 - cut(id)) : 1 + (ratio - 1) * (1 + cut(id));
  };
  const remaining = (since: number) => (1 - answer('pathway.waning')) ** since * answer('pathway.coverage');
  const ratioNow = (id: string, arm: Arm, since: number) =>
    arm === 'unhelped' ? 1 : 1 - (1 - corrected(id)) * remaining(since) * served(since);
  const weights = structure.groups.slice(0, -1).map(({ id }) => answer(`pathway.${id}.weight`));
  const all = [...weights, 1 - weights.reduce((sum, weight) => sum + weight, 0)];
  const steps = OLDEST - Math.min(...structure.groups.map(({ startAge }) => startAge));
  const sharesOf = (arm: Arm) => {
    const groups = structure.groups.map((group) =>
      followed(scenario, group, arm, steps, { answer, corrected, ratioNow }),
    );
    return Array.from({ length: steps + 1 }, (_, year) =>
      groups.reduce((sum, group, at) => {
        for (const state of Object.keys(sum) as (keyof Shares)[]) sum[state] += all[at]! * group[year]![state];
        return sum;
      }, nobody()),
    );
  };
  const shares = { helped: sharesOf('helped'), unhelped: sharesOf('unhelped') };
  const mean = (arm: Arm, state: State, since: number) =>
    (shares[arm][since]![state] + shares[arm][since + 1]![state]) / 2;
  const sum = (arm: Arm, states: readonly State[], since: number) =>
    states.reduce((total, state) => total + mean(arm, state, since), 0);
  return {
    steps,
    helped: (since) =>
      sum('helped', HELPED, since) +
      (shares.helped[since]!['kept-helped'] + shares.helped[since + 1]!['kept-helped']) / 2,
    years: (arm, places, since) => places.reduce((total, place) => total + sum(arm, statesAt(place), since), 0),
    within: (what, since) => shares.helped[since + 1]![what],
    changeOfRate: (event, since) => {
      const kind = structure.events.find(({ id }) => id === event)!;
      if (kind.helpActsOn === 'nothing') return 0;
      const ratio = ratioNow(`event.${event}.rate-ratio`, 'helped', since);
      return (kind.helpActsOn === 'winter-share' ? answer(`event.${event}.winter-share`) : 1) * (ratio - 1);
    },
  };
}

function statesAt(place: Place): readonly State[] {
  if (place === 'home') return ['home-h', 'home-u'];
  return place === 'package' ? ['package-h', 'package-u'] : [place];
}

/** One group, year by year: half of the year's deaths, one move, the other half. */
function followed(
  { structure }: ResolvedScenario,
  group: ResolvedScenario['structure']['groups'][number],
  arm: Arm,
  steps: number,
  {
    answer,
    corrected,
    ratioNow,
  }: {
    readonly answer: (id: string) => number;
    readonly corrected: (id: string) => number;
    readonly ratioNow: (id: string, arm: Arm, since: number) => number;
  },
): readonly Shares[] {
  const packaged = answer('pathway.package-at-start');
  const multiple = answer('pathway.package-multiple');
  const begins = answer('pathway.package-rate');
  const stops = -Math.log(answer('pathway.help-retention')) * (1 - answer('pathway.rematched'));
  const afterAll = 1 / answer('pathway.years-put-off');
  let now: Shares = { ...nobody(), 'home-h': 1 - packaged, 'package-h': packaged };
  const years: Shares[] = [now];
  for (let since = 0; since < steps; since += 1) {
    const age = group.startAge + since;
    if (age >= OLDEST - 1) {
      now = nobody();
      years.push(now);
      continue;
    }
    const band = BANDS.find(([, from]) => age >= from)![0];
    const everybody = -Math.log(1 - Number(deathProbability(structure.lifeTable, group.sex, age)));
    const inCare = Math.max(everybody, -Math.log(answer('pathway.care-survival')));
    const share = answer(`pathway.${group.id}.share-in-care.${band}`);
    const atHome = (answer('pathway.frailty') * (everybody - share * inCare)) / (1 - share);
    const withHelp = atHome * (arm === 'helped' ? corrected('pathway.death-hazard-ratio') : 1);
    const survives = (state: State) => {
      if (state === 'home-u' || state === 'package-u') return Math.exp(-atHome / 2);
      return Math.exp(-(state === 'home-h' || state === 'package-h' ? withHelp : inCare) / 2);
    };
    const entry = answer(`pathway.entry.${band}`) / (1 - packaged + packaged * multiple);
    const ratio = ratioNow('pathway.hazard-ratio', arm, since);
    const leaves: Readonly<Record<State, number>> = {
      'home-h': entry + begins + stops,
      'home-u': entry + begins,
      'package-h': multiple * entry + stops,
      'package-u': multiple * entry,
      'kept-residential': afterAll,
      'kept-nursing': afterAll,
      residential: 0,
      nursing: 0,
    };
    const next = nobody();
    const move = (from: State, to: State, chance: number) => {
      next[to] += now[from] * survives(from) * chance * survives(to);
    };
    for (const state of STATES) move(state, state, Math.exp(-leaves[state]));
    move('home-h', 'home-u', stops * phi(leaves['home-h']));
    move('package-h', 'package-u', stops * phi(leaves['package-h']));
    move('home-h', 'package-h', begins * phi(leaves['home-h']));
    move('home-u', 'package-u', begins * phi(leaves['home-u']));
    for (const care of ['residential', 'nursing'] as const) {
      const into = entry * (care === 'nursing' ? answer('pathway.nursing-share') : 1 - answer('pathway.nursing-share'));
      for (const [from, times] of [
        ['home-h', 1],
        ['package-h', multiple],
      ] as const) {
        const moves = phi(leaves[from]);
        const stillKept = Math.exp(-afterAll) * phi(leaves[from] - afterAll);
        move(from, care, into * times * (ratio * moves + (1 - ratio) * (moves - stillKept)));
        move(from, `kept-${care}`, into * times * (1 - ratio) * stillKept);
        const lives = now[from] * survives(from) * into * times * (1 - ratio);
        next['put-off-still'] += lives * stillKept * survives(`kept-${care}`);
        next['put-off'] += lives * (stillKept * survives(`kept-${care}`) + (moves - stillKept) * survives(care));
      }
      move('home-u', care, into * phi(leaves['home-u']));
      move('package-u', care, into * multiple * phi(leaves['package-u']));
      move(`kept-${care}`, care, afterAll * phi(afterAll));
    }
    const stay = Math.exp(-afterAll) * Math.exp(-inCare) * Math.exp(-stops);
    next['kept-helped'] = now['kept-helped'] * stay + next['put-off-still'];
    next['deaths-averted'] = (next['home-h'] + next['package-h']) * (atHome - withHelp);
    now = next;
    years.push(now);
  }
  return years;
}
