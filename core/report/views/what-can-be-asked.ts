import type { Question } from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import { momentsOf, type Distribution } from '../../engines/simulate';
import { labelOf } from './weakest';

/** One number, or several that one study would answer together. */
export type Askable = { readonly id: string; readonly label: string; readonly quantities: readonly string[] };

/** How many people there are to ask, and how often what help prevents happens without it. */
export type WhoThereIs = {
  readonly residents: number;
  /** Helpers of a channel, by its id. */
  readonly helpers: Readonly<Record<string, number>>;
  readonly atRisk: number;
  /** The chance in a year of moving into a care home, without help. */
  readonly moves: number;
};

type Study = { readonly id: string; readonly label: string; readonly asks: RegExp };

/** Studies that answer several numbers at once, whoever helps. */
const STUDIES: readonly Study[] = [
  {
    id: 'study.at-risk',
    label: 'People at risk: how many, who would accept help, and how much they need',
    asks: /^(programme\.(at-risk-share|take-up)|support\.hours)$/,
  },
  {
    id: 'study.effect',
    label: 'What help changes: how much, for how long',
    asks: /^pathway\.(hazard-ratio|waning|coverage|years-put-off)$/,
  },
  { id: 'study.entry', label: 'How often people move into a care home', asks: /^pathway\.entry\./ },
  { id: 'study.costs', label: 'What care and treatment cost', asks: /^stream\..*\.(unit-cost|private-fee)$/ },
  { id: 'study.means', label: 'Who pays for their own care', asks: /^means\./ },
  { id: 'study.inputs', label: 'What the council’s inputs cost', asks: /^input\..*\.amount$/ },
];

/** Studies among those who help in one way, or might. */
const OF_EACH_CHANNEL: readonly Study[] = [
  { id: 'stops', label: 'what stops people', asks: /\.barrier\..*\.prevalence$/ },
  {
    id: 'residents',
    label: 'who hears, who would, what stops people',
    asks: /\.(aware-before|aware-ceiling|willing|barrier\..*\.prevalence)$/,
  },
  { id: 'helpers', label: 'how many stay, and how much they give', asks: /\.(retention|ramp|hours|share-to-support)$/ },
];

/**
 * What could be found out: every number that varies, and the numbers that one study would answer together.
 *
 * Takes    rows: definitions of the quantities that vary
 * Gives    numbers alone first; a study only where it answers at least two
 */
export function whatCanBeAsked(rows: readonly QuantityDefinitionRow[]): readonly Askable[] {
  const alone = rows.map((row) => ({ id: row.id, label: labelOf(row), quantities: [row.id] }));
  const channels = [...new Set(rows.flatMap(({ id }) => channelOf(id) ?? []))];
  const studies = [
    ...channels.flatMap((channel) => {
      const own = rows.filter(({ id }) => channelOf(id) === channel);
      const name = own[0]?.group ?? channel;
      return OF_EACH_CHANNEL.map(({ id, label, asks }) => ({
        id: `study.${channel}.${id}`,
        label: `${name}: ${label}`,
        quantities: own.filter((row) => asks.test(row.id)).map((row) => row.id),
      }));
    }),
    ...STUDIES.map(({ id, label, asks }) => ({
      id,
      label,
      quantities: rows.filter((row) => asks.test(row.id)).map((row) => row.id),
    })),
  ];
  return [...alone, ...studies.filter(({ quantities }) => quantities.length > 1)];
}

function channelOf(quantityId: string): string | null {
  return /^participation\.([^.]+)\./.exec(quantityId)?.[1] ?? null;
}

/** How far people's answers to "how satisfied are you with your life, 0 to 10" lie from their mean: about two points, we assume. */
const BETWEEN_PEOPLE = 2;

/**
 * How a number could be asked of people; null where no survey answers it: a price, a rate that records hold.
 *
 * Takes    the quantity, how unsure it is, its value, and who there is to ask
 * Gives    a question for `suggestSample`. How much people differ in hours is not known: as much as their average, we assume
 */
export function questionAbout(
  id: string,
  distribution: Distribution,
  value: number,
  { residents, helpers, atRisk, moves }: WhoThereIs,
): Question | null {
  const { mean, sd } = momentsOf(distribution);
  const among = (population: number) => (population >= 1 ? { population: Math.round(population) } : {});
  const share = (population: number): Question | null =>
    mean > 0 && mean < 1 && sd > 0 ? { kind: 'share', mean, sd, ...among(population) } : null;
  const amount = (population: number): Question | null =>
    sd > 0 && mean > 0 ? { kind: 'amount', sd, betweenPeople: mean, ...among(population) } : null;
  const channel = channelOf(id);
  if (channel !== null) {
    if (/\.hours$/.test(id)) return amount(helpers[channel] ?? 0);
    if (/\.(retention|ramp|share-to-support)$/.test(id)) return share(helpers[channel] ?? 0);
    return /\.(aware-before|aware-ceiling|willing|prevalence)$/.test(id) ? share(residents) : null;
  }
  switch (id) {
    case 'programme.at-risk-share':
      return share(residents);
    case 'programme.take-up':
      return share(atRisk);
    case 'support.hours':
      return amount(atRisk);
    case 'helpers.life-satisfaction':
    case 'stream.wellbeing.life-satisfaction':
      return sd > 0 ? { kind: 'amount', sd, betweenPeople: BETWEEN_PEOPLE } : null; // how help changes people: more than are helped here
    case 'impact.attribution':
    case 'impact.displacement':
      return share(0);
    case 'pathway.hazard-ratio':
      return value > 0 && value !== 1 && moves > 0 && moves * Math.max(1, value) < 1
        ? { kind: 'effect', without: moves, ratio: value }
        : null;
    default:
      return null;
  }
}
