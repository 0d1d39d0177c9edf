import { describe, expect, it } from 'vitest';
import { expectPrinted, printedValue } from '../support/printed-value';
import befriending from './cases/sroi_befriending_example.json';
import { befriendingFigures, WORKED_RETURN_CHECKS, workedReturnFigures } from './worked/social-return';

/** A primer's one-year map; the only one with complete inputs and outputs that could be read. */
describe('social return of a befriending service', () => {
  const figures = befriendingFigures();

  it.each(Object.keys(befriending.expected))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(befriending.expected, name));
  });

  it('comes to exactly 4239/500', () => {
    expect(figures.sroi_ratio?.toFixed()).toBe('8.478');
  });

  it('would be £405,000 for loneliness were the 80% that is kept read as the share owed to others', () => {
    const misread = befriendingFigures(true);
    expect(misread.value_loneliness?.toFixed()).toBe(befriending.if_attribution_were_read_as_removed.value_loneliness);
  });
});

/** The worked check of the methods sheet, B11. */
describe('social return over three years, with drop-off and a first effect in the year after the input', () => {
  const figures = workedReturnFigures();

  it.each(Object.entries(WORKED_RETURN_CHECKS))('%s', (name, printed) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printed);
  });
});
