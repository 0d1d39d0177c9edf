import { compare, constant, negative, quotient, total, type Total } from '../../graph';
import type { EventStructure } from '../../schema';
import { GREEN_BOOK, modelNote } from '../citations';
import type { ModelContext } from '../model-context';
import type { WhatChanges } from '../who-gains';
import type { IndependenceGained } from './independence-gained';
import { LENS_WORDS, type Lens } from './lenses';

/** Something that people live to see, counted: what each one costs is worth knowing. */
export type Outcome = {
  /** As in `lens.<lens>.cost-per-<id>`. */
  readonly id: string;
  readonly label: string;
  /** "each year at home gained". */
  readonly each: string;
  readonly none: string;
  readonly unit: string;
  readonly count: Total<string>;
};

/** What one of an outcome costs, from one point of view. */
export type CostOfOutcome = { readonly outcome: Outcome; readonly cost: Total<string> };

/**
 * The outcomes whose cost is shown: years at home, people supported, care-home weeks, and each kind of event.
 *
 * Takes    what changes; the years at home and care-home weeks gained
 * Gives    each with its count over the horizon, not discounted
 * Source   Gritbin model note H: cost of an outcome
 */
export function addOutcomes(
  context: ModelContext,
  change: WhatChanges,
  gained: Pick<IndependenceGained, 'yearsAtHome' | 'careWeeksFewer'>,
): readonly Outcome[] {
  return [
    {
      id: 'year-at-home',
      label: 'Years at home gained',
      each: 'each year at home gained',
      none: 'no year at home is gained',
      unit: '£/person/year',
      count: gained.yearsAtHome,
    },
    {
      id: 'person-supported',
      label: 'People supported',
      each: 'each person supported',
      none: 'nobody more is supported',
      unit: '£/person',
      count: change.people.extraSupported,
    },
    {
      id: 'care-home-week',
      label: 'Care-home weeks fewer',
      each: 'each care-home week fewer',
      none: 'there is no care-home week fewer',
      unit: '£/person/week',
      count: gained.careWeeksFewer,
    },
    ...context.structure.events.map((event) => addEventOutcome(context, change, event)),
  ];
}

function addEventOutcome(context: ModelContext, change: WhatChanges, event: EventStructure): Outcome {
  const { graph, year } = context;
  const changed = change.events.get(event.id);
  if (changed === undefined) throw new Error(`No change of the event "${event.id}".`);
  const unit = event.counts;
  const common = { stage: 'events', source: modelNote('H. Appraisal: cost of an outcome') } as const;
  const fewer = graph.line({
    ...common,
    id: `outcome.${event.id}.fewer`,
    label: `${event.label}: fewer`,
    axis: year,
    unit,
    value: negative(changed),
    shown: true,
  });
  const count = graph.total({
    ...common,
    id: `outcome.${event.id}.total`,
    label: `${event.label}: fewer, within the horizon`,
    unit,
    value: total(fewer),
  });
  return {
    id: `event.${event.id}`,
    label: event.label,
    each: `one fewer of: ${event.label}`,
    none: 'there is none fewer',
    unit: `£/${unit}`,
    count,
  };
}

/** Where help changes nothing, the difference of two lives can still be a digit at the very end: that is none. */
const LEAST_COUNTED = '0.000000000001';

/**
 * What each outcome costs, from one point of view.
 *
 * Gives    `lens.<lens>.cost-per-<outcome>`: present value of costs / outcomes, not defined where there is none
 * Source   The Green Book (2026): cost-effectiveness
 */
export function addCostOfOutcomes(
  context: ModelContext,
  lens: Lens,
  pvCosts: Total<'£'>,
  outcomes: readonly Outcome[],
): readonly CostOfOutcome[] {
  return outcomes.map((outcome) => {
    const { id, each, none, unit, count } = outcome;
    const cost = context.graph.total({
      id: `lens.${lens}.cost-per-${id}`,
      label: `${LENS_WORDS[lens].name}: cost of ${each}`,
      stage: 'appraisal',
      source: GREEN_BOOK,
      unit,
      value: quotient(pvCosts, count),
      definedWhen: compare('<', constant(LEAST_COUNTED, count.unit), count),
      otherwise: `not defined: ${none}`,
    });
    return { outcome, cost };
  });
}
