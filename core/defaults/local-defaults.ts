import { canonicalJson } from '../canonical-json';
import { projectedArea, requiredQuantities, unitCostUnit, type QuantityDefinitionRow } from '../catalogue';
import type { ConfidenceGrade } from '../graph';
import { worstGrade, type DecimalText } from '../reference';
import {
  england,
  isTooSmall,
  localFigure,
  ownFigure,
  placePublication,
  relativeToEngland,
  type Council,
  type LocalFigure,
  type PlaceFigureId,
} from '../reference/places';
import type { QuantityInput, Structure } from '../schema';
import { averageCouncilNeedAndMoney, councilNeedAndMoney } from './council-need-and-money';
import { scaledSpread, timesRelative } from './scaled-quantity';

type Quantities = Readonly<Record<string, QuantityInput>>;

/** One quantity that a council's figures can fill, before and after. */
export type LocalFill = {
  readonly row: QuantityDefinitionRow;
  readonly before: QuantityInput;
  readonly after: QuantityInput;
  /** The template's own, which is multiplied. */
  readonly national: QuantityInput;
  /** The position to England that it rests on; null for a count of the council's own, and where the national figure comes back. */
  readonly basis: LocalBasis | null;
  readonly comesFrom: 'position-to-england' | 'own-count' | 'national-figure';
  /** Why it is not the council's own figure, or nothing. */
  readonly words: string;
  /** Somebody typed what stands there now: it is replaced only when they say so. */
  readonly isTyped: boolean;
};

/** How a council's position leads to a figure. */
export type LocalBasis = {
  readonly local: LocalFigure;
  readonly englandValue: DecimalText; // of the same figure and period
  readonly relative: DecimalText; // local over England
};

/** A quantity that keeps its national figure, and why. */
export type NationalStays = { readonly row: QuantityDefinitionRow; readonly words: string };

export type LocalDefaults = { readonly fills: readonly LocalFill[]; readonly stays: readonly NationalStays[] };

/** Which figure about a place stands for which quantity, and how sure that is by the age of the figure. */
type Plan = { readonly quantityId: string; readonly figureId: PlaceFigureId; readonly grade: ConfidenceGrade };

/** By the age of each publication in November 2026: confidence grades, table of ages. */
const ASCOF_2024_25: ConfidenceGrade = 2;
const ASC_FR_2021_22: ConfidenceGrade = 5;
const MID_2022: ConfidenceGrade = 5;

/**
 * What choosing a council fills in. A figure of the place is never taken for its level, which is old or differently defined:
 * its ratio to England's figure of the same year multiplies the template's newer national figure. Only what stage I starts from
 * (spending and residents) is the council's own.
 *
 * Takes    a scenario; its template's quantities (null where it came from none); a council, or none; the council it has now, or none
 * Gives    each quantity that can be filled, with its source, grade, prices and note (with no council: those that the present
 *          council filled, at the national figure); and those that keep the national figure
 * Source   the publications named on each fill; the method is ours and stands in its note
 */
export function localDefaults(
  { structure, quantities }: { readonly structure: Structure; readonly quantities: Quantities },
  origin: Quantities | null,
  council: Council | null,
  present: Council | null = null,
): LocalDefaults {
  const rows = new Map(requiredQuantities(structure).map((row) => [row.id, row]));
  const counts = countsOf(structure, council);
  const countsOfPresent = countsOf(structure, present);
  const fills: LocalFill[] = [];
  const stays: NationalStays[] = [];
  for (const plan of plansOf(structure, [...rows.keys()])) {
    const row = rows.get(plan.quantityId);
    const before = quantities[plan.quantityId];
    if (row === undefined || before === undefined) continue;
    const national = origin?.[row.id];
    const made = filled(plan, row, national, council);
    const ofPresent = filled(plan, row, national, present);
    const isOfPresent = isMade(ofPresent) && isSame(ofPresent.after, before);
    const isTyped = !isOfPresent && !isSame(national, before);
    if (isMade(made)) fills.push({ row, before, isTyped, ...made });
    else if (isOfPresent) fills.push({ row, before, isTyped, ...backTo(ofPresent.national, made) });
    else stays.push({ row, words: made });
  }
  for (const id of projectedArea(structure) === null
    ? []
    : Object.keys(averageCouncilNeedAndMoney(structure.firstYear))) {
    const row = rows.get(id);
    const before = quantities[id];
    const national = origin?.[id];
    if (row === undefined || before === undefined || national === undefined) continue;
    const after = counts[id];
    const isOfPresent = isSame(countsOfPresent[id], before);
    const isTyped = !isOfPresent && !isSame(national, before);
    if (after !== undefined) fills.push({ row, before, isTyped, ...ownCount(national, after) });
    else if (isOfPresent) fills.push({ row, before, isTyped, ...backTo(national, nothingFor(council)) });
    else stays.push({ row, words: nothingFor(council) });
  }
  return { fills, stays };
}

/** What stage I starts from: spending and residents of the council's own, not a position to England. */
function countsOf(structure: Structure, council: Council | null): Quantities {
  return (
    (projectedArea(structure) === null || council === null
      ? null
      : councilNeedAndMoney(council, structure.firstYear)) ?? {}
  );
}

function ownCount(national: QuantityInput, after: QuantityInput): Made {
  return { after, national, basis: null, comesFrom: 'own-count', words: '' };
}

type Made = Omit<LocalFill, 'row' | 'before' | 'isTyped'>;

/** One quantity of a council's, or why the national figure stays. */
function filled(
  { figureId, grade }: Plan,
  row: QuantityDefinitionRow,
  national: QuantityInput | undefined,
  council: Council | null,
): Made | string {
  if (council === null) return nothingFor(null);
  if (national?.unit !== row.unit) return 'No template gives a national figure to start from: what was typed stays.';
  const local = localFigure(council, figureId);
  const englandValue = ownFigure(england(), figureId);
  const relative = local === undefined ? null : relativeToEngland(local);
  if (local === undefined || relative === null || englandValue === null) {
    return nothingFor(council);
  }
  const value = timesRelative(national.value, relative, row.unit);
  if (Number(value) < Number(row.limits.low) || Number(value) > Number(row.limits.high)) {
    return `The figure for ${local.placeName} would lead outside what is legal: the national figure stays.`;
  }
  const after: QuantityInput = {
    value,
    unit: row.unit,
    source: sourceOf(local),
    grade: worstGrade(national.grade, grade, local.standsFor === 'council' ? 1 : 3),
    ...(national.priceYear === undefined ? {} : { priceYear: national.priceYear }),
    ...scaledSpread(national, relative, row.limits),
    note: noteOf(local, national, englandValue),
  };
  return {
    after,
    national,
    basis: { local, englandValue, relative },
    comesFrom: 'position-to-england',
    words: local.words,
  };
}

/** The present council's figure goes with it. */
function backTo(national: QuantityInput, words: string): Made {
  return { after: national, national, basis: null, comesFrom: 'national-figure', words };
}

function isMade(made: Made | string): made is Made {
  return typeof made !== 'string';
}

function nothingFor(council: Council | null): string {
  if (council === null) return 'No council: the national figure stands.';
  if (council.country === 'Wales') return 'No figure about care in Wales was read: the national figure stays.';
  return isTooSmall(council)
    ? `${council.name} is too small for its own counts to tell anything: the national figure stays.`
    : `Nothing was published for ${council.name} or its region: the national figure stays.`;
}

function sourceOf({ figure, placeName }: LocalFigure): QuantityInput['source'] {
  const { source } = placePublication(figure.sourceId);
  const title = `${source.publisher}, ${source.title}: ${placeName}, ${figure.period}`;
  return { kind: 'given', title, address: source.address };
}

/** The arithmetic in words, and what it leaves out. */
function noteOf(local: LocalFigure, national: QuantityInput, englandValue: DecimalText): string {
  const { figure, value, placeName, words } = local;
  const printed = (of: DecimalText) => Number(of).toFixed(figure.digits);
  return [
    `The national figure ${national.value} times ${printed(value)} in ${placeName} over ${printed(englandValue)} in England (${figure.label.toLowerCase()}, ${figure.unit}, ${figure.period}).`,
    figure.sourceId === 'asc-fr-2021-22'
      ? 'The return is old: only the position to England is used, not its level.'
      : '',
    figure.id === 'care-home-admissions'
      ? 'People who pay for themselves are not in it, and ages are not adjusted for.'
      : '',
    figure.id === 'charge-share'
      ? 'The return does not part care homes from care at home: both take the same position.'
      : '',
    words,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function plansOf(structure: Structure, ids: readonly string[]): readonly Plan[] {
  const entries = ids
    .filter((id) => id.startsWith('pathway.entry.'))
    .map((quantityId): Plan => ({ quantityId, figureId: 'care-home-admissions', grade: ASCOF_2024_25 }));
  const charges = ids
    .filter((id) => /^means\.[a-z-]+\.user-charges$/.test(id))
    .map((quantityId): Plan => ({ quantityId, figureId: 'charge-share', grade: ASC_FR_2021_22 }));
  return [
    { quantityId: 'programme.at-risk-share', figureId: shareAtAgeOf(structure), grade: MID_2022 },
    ...entries,
    { quantityId: 'pathway.nursing-share', figureId: 'nursing-share', grade: ASC_FR_2021_22 },
    ...structure.streams.flatMap((stream) => unitCostPlan(stream, structure)),
    ...charges,
  ];
}

/** People at risk are of the ages that the scenario follows: the share of residents from the nearest age below. */
function shareAtAgeOf({ groups }: Structure): PlaceFigureId {
  const youngest = Math.min(...groups.map(({ startAge }) => startAge));
  if (youngest >= 85) return 'share-85';
  if (youngest >= 80) return 'share-80';
  return youngest >= 75 ? 'share-75' : 'share-65';
}

/** What the council pays for a week in a care home, or for an hour of home care. */
function unitCostPlan(stream: Structure['streams'][number], structure: Structure): readonly Plan[] {
  if (stream.split.kind !== 'means-tested') return [];
  const plan = (figureId: PlaceFigureId): readonly Plan[] => [
    { quantityId: `stream.${stream.id}.unit-cost`, figureId, grade: ASC_FR_2021_22 },
  ];
  if (stream.split.care === 'home-care')
    return unitCostUnit(stream, structure) === '£/hour' ? plan('home-care-hour') : [];
  if (stream.driver.kind !== 'state' || stream.perUnit !== null) return [];
  const { states } = stream.driver;
  if (states.every((state) => state === 'residential')) return plan('residential-week');
  return states.every((state) => state === 'nursing') ? plan('nursing-week') : [];
}

function isSame(one: QuantityInput | undefined, other: QuantityInput): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}
