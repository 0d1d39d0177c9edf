import { bandsOf, CARE_BANDS } from '../catalogue';
import { sharesInCare } from '../defaults';
import { Refusal } from '../errors';
import type { GroupStructure } from '../schema';
import type { ResolvedScenario } from './resolve';

/** Somebody to follow through the years: invented, or a story's person under another name. */
export type OnePerson = { readonly sex: GroupStructure['sex']; readonly age: number };

/** The group that one person is. */
export const ONE_PERSON_ID = 'one-person';

const OLDEST_START = 100;
const YOUNGEST_START = 60;

/** The ages at which a scenario has rates to begin with. */
export function agesThatCanBeFollowed({ quantities }: ResolvedScenario): {
  readonly from: number;
  readonly to: number;
} {
  const known = CARE_BANDS.find(({ id }) => quantities[`pathway.entry.${id}`] !== undefined);
  return { from: Math.max(YOUNGEST_START, known?.fromAge ?? YOUNGEST_START), to: OLDEST_START };
}

/**
 * A scenario whose only group is one person: everything else as it was filled in.
 *
 * Takes    a scenario; sex and a whole starting age
 * Gives    the share of her age in care from a group of her sex where the scenario has one, else from the census
 * Refuses  life-not-known: no rates are filled in for that age
 */
export function scenarioOfOnePerson(scenario: ResolvedScenario, { sex, age }: OnePerson): ResolvedScenario {
  const ages = agesThatCanBeFollowed(scenario);
  const person: GroupStructure = { id: ONE_PERSON_ID, label: 'One life', sex, startAge: age };
  const inCare = sharesInCareOf(scenario, person);
  const isKnown = bandsOf(person).every(
    ({ id }) => inCare[`pathway.${ONE_PERSON_ID}.share-in-care.${id}`] !== undefined,
  );
  if (!Number.isInteger(age) || age < ages.from || age > ages.to || !isKnown) throw notKnown(ages);
  return {
    ...scenario,
    structure: { ...scenario.structure, groups: [person] },
    quantities: { ...scenario.quantities, ...inCare },
  };
}

function sharesInCareOf(
  { structure, quantities }: ResolvedScenario,
  person: GroupStructure,
): ResolvedScenario['quantities'] {
  const sameSex = structure.groups.filter(({ sex }) => sex === person.sex);
  const own = bandsOf(person).flatMap(({ id }) => {
    const found = sameSex
      .map((group) => quantities[`pathway.${group.id}.share-in-care.${id}`])
      .find((one) => one !== undefined);
    return found === undefined ? [] : [[`pathway.${person.id}.share-in-care.${id}`, found] as const];
  });
  return { ...sharesInCare([person]), ...Object.fromEntries(own) };
}

function notKnown({ from, to }: { readonly from: number; readonly to: number }): Refusal {
  return new Refusal('life-not-known', {
    what: 'This scenario cannot follow somebody of that age.',
    why: `It says how often people move into a care home from the age of ${from}, and life tables begin people at ${to} at the latest.`,
    mend: `Choose a whole age from ${from} to ${to}, or add a group of people of that age to the scenario.`,
    about: ['age'],
  });
}
