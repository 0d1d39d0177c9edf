import { describe, expect, it } from 'vitest';
import { lifeFigure } from '../../core/report/views';
import { eileen } from '../support/eileen';
import { followed, sumOfTexts } from '../support/one-life';

const { view } = followed(eileen());

describe('one life, as it is shown', () => {
  it('says what help brings, and how much of that goes when the neighbours stop', () => {
    expect(view(null).homeInWords).toBe('Help that goes on brings Eileen about 3 days at home, on average.');
    expect(view(3).homeInWords).toBe(
      'Help that goes on brings Eileen about 3 days at home, on average. If the neighbours stop after three years, about 1 day of that is lost.',
    );
    expect(view(0).homeInWords).toBe(
      'Help that goes on brings Eileen about 3 days at home, on average. If the neighbours never come, all of that is lost.',
    );
  });

  it('says so where help changes nothing, and where it does harm', () => {
    const none = followed(eileen({ values: { 'pathway.hazard-ratio': '1' } }));
    expect(none.view(2).homeInWords).toBe('On these figures help changes nothing about where Eileen lives.');
    const harm = followed(eileen({ values: { 'pathway.hazard-ratio': '1.5' } }));
    expect(harm.view(null).homeInWords).toMatch(/^Help that goes on takes from Eileen about \d+ days at home/);
  });

  it('never draws fewer than nobody in any place, whatever harm is claimed', () => {
    const harm = followed(
      eileen({
        values: { 'pathway.hazard-ratio': '5', 'pathway.package-at-start': '1', 'pathway.entry.85-89': '0.3' },
      }),
    ).view(2);
    const least = Math.min(...Object.values(harm.where).flatMap((shares) => Object.values(shares).flat().map(Number)));
    expect(least).toBeGreaterThan(-1e-25);
    for (const { words } of harm.walk) expect(words).not.toMatch(/[-−]\d/);
  });

  it('counts one person as one', () => {
    const walk = view(null).walk.map(({ words }) => words);
    expect(walk.filter((words) => /, 1 still live |; 1 have died/.test(words))).toEqual([]);
    expect(walk.some((words) => /, 1 still lives at home/.test(words))).toBe(true);
  });

  it('says months where help brings months', () => {
    const strong = followed(
      eileen({
        values: { 'pathway.hazard-ratio': '0.01', 'pathway.years-put-off': '10', 'pathway.help-retention': '1' },
      }),
    );
    expect(strong.view(null).homeInWords).toMatch(/brings Eileen \d+\.\d months at home, on average\.$/);
  });

  it('says whom stopping costs more and whom less, and of what money', () => {
    expect(view(3).costInWords).toBe(
      'Because they stop, this life costs the NHS £15 and the household £50 more; the DWP £5 and the family, in hours of care, £27 less. On average, 2026‑27 prices, not discounted.',
    );
    expect(view(null).costInWords).toMatch(
      /^With help that goes on, this life costs the DWP £15 and the family, in hours of care, £77 more; adult social care £1, the NHS £43/,
    );
    const none = followed(
      eileen({ values: { 'pathway.hazard-ratio': '1', 'event.fall.rate-ratio': '1', 'event.hip.rate-ratio': '1' } }),
    );
    expect(none.view(2).costInWords).toBe(
      'Because they stop, this life costs nobody more or less. On average, 2026‑27 prices, not discounted.',
    );
  });

  it('walks from year to year, of 100 like her', () => {
    const walk = view(3).walk;
    expect(walk[0]!.words).toBe(
      'At 87 help begins: Eileen lives at home. Counted in whole people of 100, the years to come would be the same had nobody come.',
    );
    expect(walk[1]!.words).toBe(
      'At 88: of 100 women like Eileen, 89 still live at home, 11 of them with a care package; 3 in a care home; 8 have died.',
    );
    expect(walk.filter(({ words }) => words.endsWith('The neighbours stop coming.')).map(({ age }) => age)).toEqual([
      90,
    ]);
    expect(view(0).walk[0]!.words).toContain('At 87 help would have begun, and nobody comes');
    for (const { words } of walk.slice(1)) {
      const [atHome = 0, inCare = 0, died = 0] = [/(\d+) still live/, /(\d+) in a care home/, /(\d+) have died/].map(
        (part) => Number(part.exec(words)?.[1]),
      );
      expect(atHome + inCare + died, words).toBe(100);
    }
  });

  it('says how many would have been at home had nobody come, where that differs', () => {
    const strong = followed(eileen({ values: { 'pathway.hazard-ratio': '0.3', 'pathway.help-retention': '0.99' } }));
    const words = strong.view(null).walk.map((year) => year.words);
    expect(words[0]).not.toContain('the same had nobody come');
    expect(words.some((year) => /Had nobody come, \d+ would live at home\.$/.test(year))).toBe(true);
  });

  it('has chances that add to 1 in every year and arm', () => {
    const { where, years } = view(5);
    for (const arm of ['unhelped', 'helped', 'untilStopped'] as const) {
      for (const year of years) expect(sumOfTexts(Object.values(where[arm]).map((shares) => shares[year]!))).toBe('1');
    }
  });

  it('names what has no price, so that it does not look free', () => {
    expect(view(null).notPriced).toBe(
      'This scenario has no price for ordinary care packages at home, so these costs leave it out.',
    );
    const unpriced = followed(
      eileen({ structure: (same) => ({ ...same, streams: same.streams.filter(({ id }) => !id.includes('nursing')) }) }),
    );
    expect(unpriced.view(null).notPriced).toContain('ordinary care packages at home and nursing care');
  });

  it('says whether help changes how long she lives', () => {
    expect(view(2).livesAsLong).toBe(true);
    expect(followed(eileen({ values: { 'pathway.death-hazard-ratio': '0.99' } })).view(2).livesAsLong).toBe(false);
  });

  it('gives each figure the life that it is of, and reads it back', () => {
    const { id } = view(3).atHomeLost;
    expect(id).toBe('life/female/87/3/total:life.stopping.at-home');
    expect(lifeFigure(id)).toEqual({
      who: { sex: 'female', age: 87 },
      stopsAfterYears: 3,
      figureId: 'total:life.stopping.at-home',
    });
    expect(lifeFigure(view(null).atHomeLost.id)).toMatchObject({ stopsAfterYears: null });
    expect(lifeFigure('total:lens.public.net')).toBeNull();
  });
});
