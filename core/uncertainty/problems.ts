import { nameOf, valueInWords, type QuantityDefinitionRow } from '../catalogue';
import type { Explained } from '../errors';
import { formatGivenShare } from '../words';

/** What is wrong with what somebody stated about a quantity's doubt, with its code. */
export type Problem = Explained & { readonly code: string };

type Row = QuantityDefinitionRow;

/** The numbers do not run upwards. */
export function notInOrder(values: readonly string[], row: Row): Problem {
  const words = values.map((value) => valueInWords(value, row));
  const [low = '', middle = '', high] = words;
  if (high === undefined) {
    return {
      code: 'low-above-high',
      what: `The doubt about ${nameOf(row)} runs from ${low} down to ${middle}.`,
      why: 'It begins with its lower end.',
      mend: 'Swap the two ends.',
      about: [row.id],
    };
  }
  const isLow = Number(values[0]) > Number(values[1]);
  return {
    code: 'likely-outside',
    what: `${nameOf(row)} is said to be ${low} at the low end, ${middle} most likely and ${high} at the high end.`,
    why: isLow ? 'The low end cannot be above the likely value.' : 'The high end cannot be below the likely value.',
    mend: 'Put the three in order.',
    about: [row.id],
  };
}

/** A standard deviation below 0. */
export function spreadNegative(sd: string, row: Row): Problem {
  return {
    code: 'spread-negative',
    what: `The standard deviation of ${nameOf(row)} is ${sd}.`,
    why: 'A standard deviation says how far values lie from their mean, so it is 0 or more.',
    mend: 'Give it without its sign; 0 means no doubt.',
    about: [row.id],
  };
}

/** A mean that lies outside its own interval. */
export function meanOutsideInterval(mean: string, row: Row): Problem {
  return {
    code: 'mean-outside-interval',
    what: `The mean of ${nameOf(row)}, ${valueInWords(mean, row)}, is not inside its own 95% interval.`,
    why: 'An interval is drawn around what was found.',
    mend: 'Check the three numbers in the source; an interval of something else may have been copied.',
    about: [row.id],
  };
}

/** A mean and an interval that no share can have. */
export function betaNotPossible(mean: string, row: Row): Problem {
  const [low, high] = [valueInWords(row.limits.low, row), valueInWords(row.limits.high, row)];
  return {
    code: 'beta-not-possible',
    what: `No share has a mean of ${valueInWords(mean, row)} and so wide an interval as ${nameOf(row)}.`,
    why: `A share stays between ${low} and ${high}, which leaves its values only so much room around their mean.`,
    mend: 'Check that the interval is of the share itself; or give a low, a likely and a high value.',
    about: [row.id],
  };
}

/** More counted than there were, or nobody. */
export function countNotPossible(counted: number, of: number, row: Row): Problem {
  return {
    code: 'count-not-possible',
    what: `${counted} of ${of} is not a count that ${nameOf(row)} can rest on.`,
    why: of < 1 ? 'Somebody has to have been asked.' : 'No more can say yes than were asked.',
    mend: 'Give how many said yes, and how many were asked.',
    about: [row.id],
  };
}

/** Counts for something that is no share. */
export function notOfAShare(row: Row): Problem {
  return {
    code: 'counts-of-no-share',
    what: `${nameOf(row)} is in ${row.unit}, and so many of so many is a share.`,
    why: 'A count says how large a part of those asked said yes.',
    mend: 'Give a mean with its interval, or a low, a likely and a high value.',
    about: [row.id],
  };
}

/** A list without values. */
export function noValues(row: Row): Problem {
  return {
    code: 'no-values',
    what: `No values are given for ${nameOf(row)}.`,
    why: 'Draws are taken from the values that were seen.',
    mend: 'Give the values that were seen, or take the list out.',
    about: [row.id],
  };
}

/** A share of cases that is none. */
export function shareInsideNotPossible(inside: string, row: Row): Problem {
  return {
    code: 'share-inside-not-possible',
    what: `${formatGivenShare(inside)} of cases cannot lie between the low and the high value of ${nameOf(row)}.`,
    why: 'It is a share above 0% and at most 100%.',
    mend: 'Say how often it would lie between the two: 90% is usual.',
    about: [row.id],
  };
}

/** A shape whose parameters are above 0. */
export function parameterNotPositive(names: string, row: Row): Problem {
  return {
    code: 'spread-not-possible',
    what: `How unsure ${nameOf(row)} is cannot be drawn as stated.`,
    why: `Its ${names} must be above 0.`,
    mend: 'Correct its numbers, or take the distribution out.',
    about: [row.id],
  };
}

/** Something that has to be above 0 and is not. */
export function notPositive(what: string, row: Row): Problem {
  return {
    code: 'spread-not-possible',
    what: `How unsure ${nameOf(row)} is cannot be drawn as stated.`,
    why: `${what} is always above 0, and so is the low end of its interval.`,
    mend: 'Correct its numbers, or take the distribution out.',
    about: [row.id],
  };
}

/** Values that the quantity cannot have. */
export function outsideLimits(share: number | null, row: Row): Problem {
  const [low, high] = [valueInWords(row.limits.low, row), valueInWords(row.limits.high, row)];
  return {
    code: 'spread-outside-limits',
    what:
      share === null
        ? `The doubt about ${nameOf(row)} reaches to values that it cannot have.`
        : `${percent(share)} of the draws of ${nameOf(row)} would be values that it cannot have.`,
    why: isOpen(row) ? `It cannot be below ${low}.` : `It lies between ${low} and ${high}.`,
    mend: isOpen(row) ? `Move its low end to ${low} or more.` : `Keep it between ${low} and ${high}.`,
    about: [row.id],
  };
}

/** A little that the quantity cannot have, and that is cut off. */
export function cutOff(share: number, row: Row): Problem {
  const [low, high] = [valueInWords(row.limits.low, row), valueInWords(row.limits.high, row)];
  return {
    code: 'spread-cut-off',
    what: `${percent(share)} of what is said about ${nameOf(row)} lies where it cannot be, and is cut off.`,
    why: isOpen(row) ? `It cannot be below ${low}.` : `It lies between ${low} and ${high}.`,
    mend: 'Leave it, or choose a narrower spread.',
    about: [row.id],
  };
}

function isOpen({ limits }: Row): boolean {
  return Number(limits.high) >= 1e6;
}

function percent(share: number): string {
  return formatGivenShare((Math.round(share * 1000) / 1000).toFixed(3));
}
