import { randomInt } from 'node:crypto';

/** No letter or digit that is mistaken for another when read out. */
const MARKS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Under which a defect is logged and reported: like G-7F3K-92QD, short enough for the telephone. */
export function newReference(): string {
  const four = () => Array.from({ length: 4 }, () => MARKS[randomInt(MARKS.length)]).join('');
  return `G-${four()}-${four()}`;
}
