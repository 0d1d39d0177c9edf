import type { OneLifeView } from './views/one-life-view';

/** One life in a report: a few sentences about one person, under a name that may leave the building. */
export type OneLifePassage = { readonly title: string; readonly sentences: readonly string[] };

/** For how long neighbours come in the life that a report tells: long enough to help, and then it stops. */
export const STOPS_AFTER_IN_REPORTS = 2;

/**
 * The passage of a report about one life.
 *
 * Takes    the life of somebody who may be named: invented, or with consent to publish
 * Gives    a title and sentences: who it is, what help brings her, what its end costs whom, and what an average is
 */
export function oneLifePassage({ who, homeInWords, costInWords, notPriced, livesAsLong }: OneLifeView): OneLifePassage {
  const { name, sex, age, isInvented } = who;
  const person = `${name} is ${isInvented ? 'an invented person' : 'a name we chose'}: a ${sex === 'female' ? 'woman' : 'man'} of ${age} when help begins, worked out by the same formulas as everybody else.`;
  return {
    title: `${name}, one life`,
    sentences: [
      person,
      homeInWords,
      costInWords,
      ...(notPriced === null ? [] : [notPriced]),
      ...(livesAsLong ? ['Help is not taken to lengthen life.'] : []),
      'One story, many possible lives: an average is not a prediction.',
    ],
  };
}
