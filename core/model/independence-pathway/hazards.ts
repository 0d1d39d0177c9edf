import { bandsOf } from '../../catalogue';
import {
  along,
  difference,
  inUnit,
  largest,
  ln,
  negative,
  oneMinus,
  product,
  quotient,
  sum,
  untilStep,
  type Expression,
  type Line,
} from '../../graph';
import { deathProbabilities, lifeTable } from '../../reference';
import type { GroupStructure } from '../../schema';
import { COHORT_MODELS, modelNote } from '../citations';
import { chanceOfNoMove, expressAsRate, movesForEachUnitOfRate } from '../cohort';
import { LAST_AGE, ONE_YEAR, type ModelContext } from '../model-context';
import { addHazardOfTheMoveAfterAll, addHazardThatHelpStops } from './effects';

type CycleLine = Line<'cycle', 'share'>;
type RateLine = Line<'cycle', '1/year'>;

/** Rates of one group by years since entry, the same with and without help. */
export type GroupHazards = {
  readonly deathAtHome: RateLine;
  readonly deathInCare: RateLine;
  /** Rates into care from home without a package; with one they are multiplied. */
  readonly intoResidential: RateLine;
  readonly intoNursing: RateLine;
  readonly packageMultiple: Expression<'scalar', '1'>;
  /** e^-R and φ(R), R the sum of the living moves out of a state; help does not change R. */
  readonly stays: Readonly<
    Record<'home-helped' | 'home-unhelped' | 'package-helped' | 'package-unhelped' | 'kept', CycleLine>
  >;
  readonly moveFactor: GroupHazards['stays'];
  /** Moves into `kept at home` that are still there at the end of the year, for each unit of rate: e^-κ·φ(R - κ). */
  readonly stillKept: Readonly<Record<'home-helped' | 'package-helped', CycleLine>>;
  readonly beginPackage: Expression<'scalar', '1/year'>;
  readonly helpStops: Expression<'scalar', '1/year'>;
  /** κ: somebody kept at home moves in after all, whether helped still or no longer. */
  readonly moveAfterAll: Expression<'scalar', '1/year'>;
};

const MORTALITY = modelNote('E. Independence pathway: mortality that agrees with the life table');

/** Rates that every group shares. */
export type SharedRates = Pick<GroupHazards, 'beginPackage' | 'helpStops' | 'moveAfterAll' | 'packageMultiple'>;

export function addSharedRates(context: ModelContext): SharedRates {
  const beginPackage = context.quantity('pathway.package-rate', '1/year');
  const helpStops = addHazardThatHelpStops(context);
  const moveAfterAll = addHazardOfTheMoveAfterAll(context);
  const packageMultiple = context.ratio('pathway.package-multiple');
  return { beginPackage, helpStops, moveAfterAll, packageMultiple };
}

/**
 * Death and living moves of a group, by years since entry.
 *
 * Takes    the life table's q by age and sex, the share of each age band in care, survival in care, rates of entry by band
 * Gives    hazards per year: at home and in care such that (1-π)·h_home + π·h_care is the life table's hazard at every age
 * Refuses  (when evaluated) a hazard at home below zero, by the check on the scenario, which names the age
 * Source   national life tables; Briggs, Claxton and Sculpher (2006), chapter 3; Gritbin model note E
 */
export function addGroupHazards(context: ModelContext, group: GroupStructure, shared: SharedRates): GroupHazards {
  const rates = { ...addDeaths(context, group), ...addEntryToCare(context, group) };
  const intoCare = sum(rates.intoResidential, rates.intoNursing);
  const withPackage = inUnit(product(shared.packageMultiple, intoCare), '1/year');
  const out = {
    'home-helped': sum(intoCare, shared.beginPackage, shared.helpStops),
    'home-unhelped': sum(intoCare, shared.beginPackage),
    'package-helped': sum(withPackage, shared.helpStops),
    'package-unhelped': withPackage,
    kept: shared.moveAfterAll,
  };
  const lineFor = (name: string, words: string, of: (rate: Expression<'cycle'>) => Expression<'cycle', 'share'>) =>
    Object.fromEntries(
      Object.entries(out).map(([state, rate]) => [
        state,
        context.graph.line({
          id: `pathway.${group.id}.${name}.${state}`,
          label: `${group.label}, ${state.replace('-', ', ')}: ${words}`,
          stage: 'independence-pathway',
          axis: context.cycle,
          unit: 'share',
          source: COHORT_MODELS,
          value: of(product(rate, ONE_YEAR)),
        }),
      ]),
    ) as GroupHazards['stays'];
  return {
    ...shared,
    ...rates,
    stays: lineFor('stay', 'chance of no move within the year', chanceOfNoMove),
    moveFactor: lineFor('move-factor', 'moves within the year for each unit of rate, φ(R)', movesForEachUnitOfRate),
    stillKept: addStillKept(context, group, out),
  };
}

/**
 * Somebody whose move is put off may move after all within the same year, κ the hazard of that. Of those put off at a steady
 * rate from a state that people leave at R, e^-κ·φ(R - κ) for each unit of rate are still at home when the year ends.
 */
function addStillKept(
  context: ModelContext,
  group: GroupStructure,
  out: Readonly<Record<'home-helped' | 'package-helped', Expression<'cycle', '1/year'>>> & {
    readonly kept: Expression<'scalar', '1/year'>;
  },
): GroupHazards['stillKept'] {
  const lineOf = (state: 'home-helped' | 'package-helped') =>
    context.graph.line({
      id: `pathway.${group.id}.still-kept.${state}`,
      label: `${group.label}, ${state.replace('-', ', ')}: moves put off and still put off when the year ends, for each unit of rate`,
      stage: 'independence-pathway',
      axis: context.cycle,
      unit: 'share',
      source: modelNote('E. Independence pathway: kept at home'),
      value: product(
        chanceOfNoMove(product(out.kept, ONE_YEAR)),
        movesForEachUnitOfRate(product(difference(out[state], along('cycle', out.kept)), ONE_YEAR)),
      ),
    });
  return { 'home-helped': lineOf('home-helped'), 'package-helped': lineOf('package-helped') };
}

/** h_care from published survival in care, never below the life table at that age; h_home solved from the mix. */
function addDeaths(context: ModelContext, group: GroupStructure): Pick<GroupHazards, 'deathAtHome' | 'deathInCare'> {
  const { graph, cycle, structure } = context;
  const table = lifeTable(structure.lifeTable);
  const years = LAST_AGE - group.startAge;
  const read = deathProbabilities(structure.lifeTable, group.sex, group.startAge, Math.min(years, cycle.steps));
  const q = graph.series({
    id: `life-table.${group.id}`,
    label: `Chance of dying within the year, ${group.label.toLowerCase()}, ${table.label}`,
    axis: cycle,
    unit: 'share',
    values: padded(read, cycle.steps),
    source: {
      title: table.source.title,
      section: `${table.source.section}; ages from ${group.startAge}`,
      address: table.source.address,
    },
  });
  const common = { stage: 'independence-pathway', axis: cycle, source: MORTALITY } as const;
  const everybody = graph.line({
    ...common,
    id: `pathway.${group.id}.death.everybody`,
    label: `${group.label}: death rate in the life table`,
    unit: '1/year',
    value: expressAsRate(q, ONE_YEAR),
  });
  const inCare = graph.line({
    ...common,
    id: `pathway.${group.id}.death.care`,
    label: `${group.label}: death rate in care`,
    unit: '1/year',
    value: largest(everybody, quotient(negative(ln(context.share('pathway.care-survival'))), ONE_YEAR)),
  });
  const shareInCare = addShareInCare(context, group);
  const atHome = graph.line({
    ...common,
    id: `pathway.${group.id}.death.home`,
    label: `${group.label}: death rate at home`,
    unit: '1/year',
    value: quotient(difference(everybody, inUnit(product(shareInCare, inCare), '1/year')), oneMinus(shareInCare)),
    shown: true,
  });
  const ofThoseHelped = graph.line({
    ...common,
    id: `pathway.${group.id}.death.home-frail`,
    label: `${group.label}: death rate at home of people as frail as those helped`,
    unit: '1/year',
    value: product(context.ratio('pathway.frailty'), atHome),
  });
  return { deathAtHome: ofThoseHelped, deathInCare: inCare };
}

function padded(values: readonly string[], steps: number): readonly string[] {
  const last = values.at(-1) ?? '0';
  return Array.from({ length: steps }, (_, index) => values[index] ?? last);
}

/** π: the share of the age band that lives in a care home. */
function addShareInCare(context: ModelContext, group: GroupStructure): CycleLine {
  return context.graph.line({
    id: `pathway.${group.id}.share-in-care`,
    label: `${group.label}: share living in a care home at that age`,
    stage: 'independence-pathway',
    axis: context.cycle,
    unit: 'share',
    source: MORTALITY,
    value: byBand(group, (band) => context.share(`pathway.${group.id}.share-in-care.${band}`)),
  });
}

/** A value by age band: the first band until the next one begins. */
function byBand<U extends string>(
  group: GroupStructure,
  valueOf: (bandId: string) => Expression<'scalar', U>,
): Expression<'cycle', U> {
  const [first, ...later] = bandsOf(group);
  if (first === undefined) throw new Error(`No age band for "${group.id}".`);
  return later.reduce<Expression<'cycle', U>>(
    (younger, band) => untilStep('cycle', band.fromAge - group.startAge, younger, valueOf(band.id)),
    along('cycle', valueOf(first.id)),
  );
}

/** The published rate is for everybody at home; without a package it is lower, so that the two kinds average to it. */
function addEntryToCare(
  context: ModelContext,
  group: GroupStructure,
): Pick<GroupHazards, 'intoResidential' | 'intoNursing'> {
  const { graph, cycle } = context;
  const packaged = context.share('pathway.package-at-start');
  const average = sum(
    oneMinus(packaged),
    inUnit(product(packaged, context.ratio('pathway.package-multiple')), 'share'),
  );
  const entry = quotient(
    byBand(group, (band) => context.quantity(`pathway.entry.${band}`, '1/year')),
    average,
  );
  const nursing = context.share('pathway.nursing-share');
  const rate = (id: string, words: string, share: Expression<'scalar', 'share'>) =>
    graph.line({
      id: `pathway.${group.id}.into-${id}`,
      label: `${group.label}, no care package: rate of moving into ${words}`,
      stage: 'independence-pathway',
      axis: cycle,
      unit: '1/year',
      source: modelNote('E. Independence pathway: moving into care'),
      value: product(entry, share),
    });
  return {
    intoResidential: rate('residential', 'residential care', oneMinus(nursing)),
    intoNursing: rate('nursing', 'nursing care', nursing),
  };
}
