import { switchingValues } from '../../analysis';
import { requiredQuantities, type QuantityDefinitionRow } from '../../catalogue';
import { isNotDefined, type Evaluation, type ExactEngine } from '../../engines/exact';
import type { Lens, Outline } from '../../model';
import { ReferenceDecimal } from '../../reference';
import type { ResolvedScenario } from '../../scenario';
import { formatGiven, formatGivenValue } from '../../words';
import type { ResultView } from './view-types';
import { labelOf } from './weakest';
import { shareInWords, upperFirst } from './words';

type Row = ResultView['whatWouldHaveToBeTrue'][number];

export type TurningPointsInput = {
  readonly scenario: ResolvedScenario;
  readonly outline: Outline;
  readonly engine: ExactEngine;
  /** The values that the scenario is worked out with. */
  readonly values: ReadonlyMap<string, string>;
  /** Called before each evaluation with the share that is done and what is being done; stops the work by throwing. */
  readonly between: (share: number, doing: string) => Promise<void>;
};

/** A council wants its money back, and the public purse its own. */
const LENSES_ASKED: readonly Lens[] = ['council', 'public'];
/** Digits of a value that is needed: more would be a false precision. */
const SIGNIFICANT = 3;
/** Evaluations that a quantity takes, more or less, for the progress that is shown. */
const ABOUT_EACH = 14;

/**
 * What would have to be true: for each number an argument turns on, the value at which a net changes its sign, or that none does.
 *
 * Takes    a scenario with its model's outline and an engine, which is left at the last values tried
 * Gives    a row for each number and lens, the nearest value first named in words; each number is looked at within the
 *          catalogue's limits and twice the value it has or its slider's end, whichever is further
 * Refuses  what `between` throws, and what the engine refuses
 */
export async function turningPoints(of: TurningPointsInput): Promise<readonly Row[]> {
  const asked = numbersAsked(of.scenario);
  const rows: Row[] = [];
  for (const [index, row] of asked.entries()) {
    const tried = triesOf(of, row, index, asked.length);
    for (const lens of LENSES_ASKED) rows.push(await rowOf(of, row, lens, tried));
  }
  return rows;
}

/** The numbers an argument turns on: the effect, the people, how long it lasts, and what it costs most. */
function numbersAsked({ structure, quantities }: ResolvedScenario): readonly QuantityDefinitionRow[] {
  const [channel] = structure.channels;
  const people =
    channel === undefined ? [] : ['willing', 'retention', 'hours'].map((name) => `participation.${channel.id}.${name}`);
  const costs = structure.inputs.map(({ id }) => `input.${id}.amount`);
  const wanted = [
    'pathway.hazard-ratio',
    'pathway.years-put-off',
    'programme.at-risk-share',
    ...people,
    'support.hours',
    'service.price',
    'service.each',
    'service.anyway',
    ...costs,
  ];
  const rows = new Map(requiredQuantities(structure).map((row) => [row.id, row]));
  return wanted.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined || quantities[id] === undefined ? [] : [row];
  });
}

type Tries = (value: string) => Promise<Evaluation>;

/** Every lens reads the same evaluations, so each value is worked out once. */
function triesOf(of: TurningPointsInput, row: QuantityDefinitionRow, index: number, count: number): Tries {
  const known = new Map<string, Evaluation>();
  return async (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const within = Math.min(0.95, known.size / ABOUT_EACH);
    await of.between((index + within) / count, `Trying other values of “${labelOf(row)}”`);
    const evaluation = of.engine.evaluate(new Map([...of.values, [row.id, value]]));
    known.set(value, evaluation);
    return evaluation;
  };
}

async function rowOf(of: TurningPointsInput, row: QuantityDefinitionRow, lens: Lens, tried: Tries): Promise<Row> {
  const now = of.values.get(row.id) ?? of.scenario.quantities[row.id]?.value ?? '0';
  const netAt = async (value: string) => {
    const net = (await tried(value)).total(of.outline.lens[lens].net.id);
    return isNotDefined(net) ? null : net;
  };
  const netNow = await netAt(now);
  const whose = lens === 'council' ? 'the council' : 'the public purse';
  const asked = { quantityId: row.id, label: labelOf(row), now, unit: row.unit, lens };
  // Where nothing is put in every value brings nothing, and none of them turns it.
  if (netNow?.isZero() === true) {
    return { ...asked, needed: null, words: `As it is, ${whose} neither gains nor loses anything.` };
  }
  const interval = intervalOf(row, now);
  const found = await switchingValues({ ...interval, valueAt: netAt });
  const distance = (value: string) => new ReferenceDecimal(value).minus(now).abs();
  const [nearest] = [...found].sort((one, other) => distance(one).comparedTo(distance(other)));
  const needed =
    nearest === undefined ? null : new ReferenceDecimal(nearest).toSignificantDigits(SIGNIFICANT).toFixed();
  const isAhead = netNow?.greaterThan(0) === true;
  return { ...asked, needed, words: wordsOf(row, whose, { now, needed, isAhead, ...interval }) };
}

/** Within the catalogue's limits: from the least that is legal to the slider's end or twice the value, whichever is further. */
function intervalOf(
  { limits, slider }: QuantityDefinitionRow,
  now: string,
): { readonly low: string; readonly high: string } {
  const far = ReferenceDecimal.max(slider.high, new ReferenceDecimal(now).times(2));
  const low = ReferenceDecimal.max(limits.low, ReferenceDecimal.min(slider.low, now, '0'));
  return { low: low.toFixed(), high: ReferenceDecimal.min(limits.high, far).toFixed() };
}

type Turning = {
  readonly now: string;
  readonly needed: string | null;
  readonly isAhead: boolean;
  readonly low: string;
  readonly high: string;
};

function wordsOf(row: QuantityDefinitionRow, whose: string, of: Turning): string {
  if (row.id === 'pathway.hazard-ratio') return effectWords(whose, of);
  const name = `“${labelOf(row)}”`;
  const shown = (value: string) => valueInWords(value, row);
  const isCost = row.id.startsWith('input.') && row.shownAs === 'money';
  if (isCost && of.needed !== null && Number(of.needed) === 0) {
    return `${upperFirst(whose)} would come out even only with nothing spent on ${name}.`;
  }
  if (of.needed !== null) {
    return of.isAhead
      ? `${upperFirst(whose)} would no longer come out ahead if ${name} were ${shown(of.needed)} instead of ${shown(of.now)}.`
      : `For ${whose} to come out even, ${name} would have to be ${shown(of.needed)} instead of ${shown(of.now)}, all else being as it is.`;
  }
  const range = `between ${shown(of.low)} and ${shown(of.high)}`;
  if (of.isAhead) return `${upperFirst(whose)} comes out ahead whatever ${name} is ${range}.`;
  return isCost
    ? `Spending less or more on ${name}, ${range}, would not by itself let ${whose} come out even.`
    : `No value of ${name} ${range} would by itself let ${whose} come out even.`;
}

/** The hazard ratio in words that somebody can picture. */
function effectWords(whose: string, { now, needed, isAhead }: Turning): string {
  const change = (ratio: string) => {
    const share = shareInWords(new ReferenceDecimal(1).minus(ratio).abs());
    if (new ReferenceDecimal(ratio).equals(1)) return 'no fewer';
    return new ReferenceDecimal(ratio).lessThanOrEqualTo(1) ? `${share} fewer` : `${share} more`;
  };
  if (needed === null) {
    return isAhead
      ? `${upperFirst(whose)} comes out ahead whatever help does about moving into a care home.`
      : `However many moves into a care home help puts off, ${whose} would not come out even by that alone.`;
  }
  const ratios = `(a hazard ratio of ${needed} instead of ${formatGiven(now)})`;
  return isAhead
    ? `${upperFirst(whose)} would no longer come out ahead if ${change(needed)} of those helped moved into a care home in a year, instead of ${change(now)} ${ratios}.`
    : `For ${whose} to come out even, help would have to let ${change(needed)} of those helped move into a care home in a year, instead of ${change(now)} ${ratios}.`;
}

function valueInWords(value: string, { shownAs, unit }: QuantityDefinitionRow): string {
  return unit === 'year' ? `${formatGiven(value)} years` : formatGivenValue(value, shownAs);
}
