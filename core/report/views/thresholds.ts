/** From where on something is called nothing, or weak: each said once, for words, views and checks alike. */

/** A sum of money, or people, below this is none in words: what the last digits of a subtraction leave. */
export const NONE_IN_WORDS = '1e-9';

/** What the last digits of 34 may leave in a sum of some hundred thousand pounds or people. */
export const LEFT_OF_A_SUM = '1e-20';

/** What the last digits of 34 may leave of each pound, person or year that is added. */
export const LEFT_OF_EACH = '1e-25';

/** From this grade on a number is weak: secondary evidence, or a guess. It may, it does not. */
export const WEAK_FROM = 5;
