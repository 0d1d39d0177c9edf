import { bandsOf } from '../catalogue';
import type { Finding } from '../errors';
import { deathProbability, isDecimalText, ReferenceDecimal } from '../reference';
import type { ResolvedScenario } from '../scenario';
import type { GroupStructure } from '../schema';
import { formatGivenShare } from '../words';
import { mustMend } from './finding';

const OLDEST = 120;
const TOO_NEAR = 1e-12;

type Share = InstanceType<typeof ReferenceDecimal>;

/**
 * Refuses a split of the life table that leaves the death rate at home below zero, naming the age.
 *
 * Takes    the life table's chance q of dying at each age; π, the share of that age in care; s, survival of a year in care
 * Gives    a finding a group: h_home = (h - π·h_care)/(1 - π) is below zero where h = -ln(1 - q) < π·h_care, with
 *          h_care = max(h, -ln s). In chances, so that no logarithm is needed: 1 - q > s^π while 1 - q > s
 * Source   Gritbin model note E: mortality that agrees with the life table
 */
export function checkMortality({ structure, quantities }: ResolvedScenario): readonly Finding[] {
  const survival = shareOf(quantities['pathway.care-survival']?.value);
  if (survival === null) return [];
  return structure.groups.flatMap((group) => checkGroup(structure.lifeTable, group, quantities, survival));
}

function checkGroup(
  table: ResolvedScenario['structure']['lifeTable'],
  group: GroupStructure,
  quantities: ResolvedScenario['quantities'],
  survival: Share,
): readonly Finding[] {
  if (group.startAge < 60 || group.startAge > 100) return []; // said by the check of ages
  const bands = bandsOf(group);
  for (const [at, band] of bands.entries()) {
    const id = `pathway.${group.id}.share-in-care.${band.id}`;
    const inCare = shareOf(quantities[id]?.value);
    if (inCare === null) continue;
    if (inCare.equals(1)) return [everybodyInCare(group, band.label, id)];
    const stillAlive = powerFor(survival, inCare);
    const until = bands[at + 1]?.fromAge ?? OLDEST;
    for (let age = Math.max(group.startAge, band.fromAge); age < until; age += 1) {
      const lives = new ReferenceDecimal(1).minus(deathProbability(table, group.sex, age));
      if (lives.greaterThan(survival) && stillAlive.isBelow(lives)) {
        return [belowZero(group, age, inCare.toFixed(), survival.toFixed(), id)];
      }
    }
  }
  return [];
}

/**
 * s^π, in full only where floating point, which is a thousand times as fast, is too near to tell: this check runs while a
 * slider moves.
 */
function powerFor(survival: Share, inCare: Share): { readonly isBelow: (lives: Share) => boolean } {
  const roughly = survival.toNumber() ** inCare.toNumber();
  return {
    isBelow: (lives) => {
      const apart = lives.toNumber() - roughly;
      return Math.abs(apart) > TOO_NEAR ? apart > 0 : lives.greaterThan(survival.toPower(inCare));
    },
  };
}

/** A share that can be used here; anything else is said by the check of that quantity. */
function shareOf(text: string | undefined): Share | null {
  if (text === undefined || !isDecimalText(text)) return null;
  const share = new ReferenceDecimal(text);
  return share.lessThan(0) || share.greaterThan(1) ? null : share;
}

function belowZero(group: GroupStructure, age: number, inCare: string, survival: string, id: string): Finding {
  return mustMend('home-deaths-below-zero', {
    what: `${group.label}: the death rate at home comes out below zero at the age of ${age}.`,
    why: `With ${formatGivenShare(inCare)} of that age in care homes, where ${formatGivenShare(survival)} live through a year, more would die in care than the life table has dying at that age altogether.`,
    mend: 'Lower the share of that age who live in a care home, or raise the share who live through a year there.',
    about: [id, 'pathway.care-survival'],
  });
}

function everybodyInCare(group: GroupStructure, band: string, id: string): Finding {
  return mustMend('everybody-in-care', {
    what: `${group.label}, ${band}: everybody of that age is said to live in a care home.`,
    why: 'Then nobody is left at home whom a neighbour could help.',
    mend: 'Give the share of that age who live in a care home; the census has about one in five women of 90 and over.',
    about: [id],
  });
}
