import {
  constant,
  inUnit,
  isFirstStep,
  largest,
  ln,
  negative,
  ONE,
  oneMinus,
  previous,
  product,
  quotient,
  where,
  ZERO,
  type Expression,
} from '../../graph';
import { COHORT_MODELS, modelNote } from '../citations';
import { marginFactor } from '../margin';
import { ONE_YEAR, type ModelContext } from '../model-context';

/** What help changes, by years since entry; every effect at 1 for the unhelped profile. */
export type Effects = {
  readonly hazardRatio: Expression<'cycle' | 'scalar', '1'>;
  readonly deathHazardRatio: Expression<'cycle' | 'scalar', '1'>;
  /** Rate ratio of an event, by its id. */
  readonly rateRatio: (eventId: string) => Expression<'cycle' | 'scalar', '1'>;
};

const NOTE = modelNote('E. Independence pathway: what help changes');

const UNCHANGED = inUnit(ONE, '1');

/** Nothing changes: the unhelped profile. */
export const NO_EFFECT: Effects = { hazardRatio: UNCHANGED, deathHazardRatio: UNCHANGED, rateRatio: () => UNCHANGED };

/**
 * The effects of help, waning and for those it covers, corrected once for optimism by the grade of each effect.
 *
 * Takes    HR_0, RR_0 (hazard and rate ratios), waning and coverage (shares)
 * Gives    HR(τ) = 1 - (1 - HR_0')·(1 - waning)^τ·coverage, with HR_0' = 1 - (1 - HR_0)·factor: of a gain 1 - bias, of harm 1 + bias
 * Source   Gritbin model note E; proportional hazards as in Briggs, Claxton and Sculpher (2006), chapter 3
 */
export function addEffects(context: ModelContext): Effects {
  const { graph, cycle } = context;
  const waning = context.share('pathway.waning');
  const remains = graph.line({
    id: 'pathway.effect-remaining',
    label: 'Share of the effect that remains after so many years of help',
    stage: 'independence-pathway',
    axis: cycle,
    unit: 'share',
    source: NOTE,
    value: (self) => where(isFirstStep<'cycle'>(), ONE, product(previous(self, ONE), oneMinus(waning))),
  });
  const coverage = context.share('pathway.coverage');
  const ratioLine = (id: string, label: string, quantityId: string) =>
    graph.line({
      id,
      label,
      stage: 'independence-pathway',
      axis: cycle,
      unit: '1',
      source: COHORT_MODELS,
      value: inUnit(oneMinus(product(oneMinus(corrected(context, quantityId)), remains, coverage)), '1'),
      shown: true,
    });
  const rateRatios = new Map(
    context.structure.events
      .filter((event) => event.helpActsOn !== 'nothing')
      .map((event) => [
        event.id,
        ratioLine(
          `event.${event.id}.rate-ratio-now`,
          `${event.label}: rate ratio with help`,
          `event.${event.id}.rate-ratio`,
        ),
      ]),
  );
  return {
    hazardRatio: ratioLine(
      'pathway.hazard-ratio-now',
      'Moving into care: hazard ratio with help',
      'pathway.hazard-ratio',
    ),
    deathHazardRatio: corrected(context, 'pathway.death-hazard-ratio'),
    rateRatio: (eventId) => rateRatios.get(eventId) ?? UNCHANGED,
  };
}

/** One correction per effect: its distance from 1 times the factor of its margin. What is drawn far beyond 1 stops at 0. */
function corrected(context: ModelContext, quantityId: string): Expression<'scalar', '1'> {
  const ratio = context.ratio(quantityId);
  const factor = marginFactor(context, ratio, {
    neutral: '1',
    words: ratioWords(context, quantityId),
    gainsAre: 'below',
  });
  return context.graph.total({
    id: `${quantityId}.corrected`,
    label: `${ratioWords(context, quantityId)} after the margin for optimism`,
    stage: 'independence-pathway',
    unit: '1',
    source: modelNote('E. Independence pathway: one correction per effect'),
    value: largest(inUnit(ZERO, '1'), inUnit(oneMinus(product(oneMinus(ratio), factor)), '1')),
    shown: false,
  });
}

/** Which ratio it is: every line has a name of its own. */
function ratioWords({ structure }: ModelContext, quantityId: string): string {
  if (quantityId === 'pathway.hazard-ratio') return 'Hazard ratio on moving into care';
  if (quantityId === 'pathway.death-hazard-ratio') return 'Hazard ratio on dying';
  const event = structure.events.find(({ id }) => quantityId === `event.${id}.rate-ratio`);
  return event === undefined ? 'Ratio' : `${event.label}: rate ratio`;
}

/** λ: the hazard that help stops, -ln(retention)·(1 - share re-matched), per year. */
export function addHazardThatHelpStops(context: ModelContext): Expression<'scalar', '1/year'> {
  return context.graph.total({
    id: 'pathway.hazard-help-stops',
    label: 'Hazard that help stops',
    stage: 'independence-pathway',
    unit: '1/year',
    source: modelNote('E. Independence pathway: help that stops'),
    value: quotient(
      product(negative(ln(context.share('pathway.help-retention'))), oneMinus(context.share('pathway.rematched'))),
      ONE_YEAR,
    ),
    shown: false,
  });
}

/** κ: the hazard that a move put off comes after all, 1 / mean years put off. */
export function addHazardOfTheMoveAfterAll(context: ModelContext): Expression<'scalar', '1/year'> {
  return context.graph.total({
    id: 'pathway.hazard-move-after-all',
    label: 'Hazard that a move put off comes after all',
    stage: 'independence-pathway',
    unit: '1/year',
    source: modelNote('E. Independence pathway: kept at home'),
    value: quotient(constant('1'), context.quantity('pathway.years-put-off', 'year')),
    shown: false,
  });
}
