import { describe, expect, it } from 'vitest';
import { figure, isDecimalText, SANITY_STRIP } from '../../core/reference';

describe('what published evaluations found', () => {
  it('is nine results, each with words, a caveat, a source, an address, a licence, a day and a status', () => {
    expect(SANITY_STRIP).toHaveLength(9);
    expect(new Set(SANITY_STRIP.map(({ id }) => id)).size).toBe(9);
    for (const { found, caveat, source, licence, checkedOn, status } of SANITY_STRIP) {
      expect(found).toMatch(/\.$/);
      expect(caveat).toMatch(/\.$/);
      expect(source.address).toMatch(/^https:\/\//);
      expect([source.title, source.publisher, source.year, source.section, licence]).not.toContain('');
      expect(checkedOn).toBe('2026-11-21');
      expect(status).toBe(source.kind === 'primary' ? 'confirmed' : 'second-hand');
    }
  });

  it('points both ways: some returned more than they cost, some did not', () => {
    const kinds = SANITY_STRIP.map(({ kind }) => kind);
    for (const kind of ['returned', 'no-gain', 'rarely', 'unclear']) expect(kinds).toContain(kind);
  });

  it('gives each number in order and in decimal text, with its unit', () => {
    for (const { measure } of SANITY_STRIP) {
      const numbers = [measure.low, measure.middle, measure.high].filter((text) => text !== null);
      expect(measure.unit).not.toBe('');
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every(isDecimalText)).toBe(true);
      expect(numbers.map(Number)).toEqual(numbers.map(Number).sort((a, b) => a - b));
    }
  });

  it.each([
    ['ten-council-prevention-programmes', '2.20', '3.17', '7.78'],
    ['public-health-spend-public-return', '1.37', null, '6.81'],
    ['public-health-spend-fiscal-return', '0.54', null, '1.37'],
  ])('%s, in £ for each £1', (id, low, middle, high) => {
    expect(SANITY_STRIP.find((each) => each.id === id)?.measure).toEqual({ unit: '£ per £1', low, middle, high });
  });

  it('calls unclear whatever has nothing gained, or £1 for £1, inside its range', () => {
    const saving = SANITY_STRIP.filter(({ measure }) => measure.unit.startsWith('£ saved') && measure.low !== null);
    const returns = SANITY_STRIP.filter(({ measure }) => measure.unit === '£ per £1');
    const straddles = [
      ...saving.filter(({ measure }) => Number(measure.low) < 0 && Number(measure.high) > 0),
      ...returns.filter(({ measure }) => Number(measure.low) < 1 && Number(measure.high) > 1),
    ];
    expect(straddles.map(({ id }) => id)).toEqual([
      'falls-service-after-an-ambulance',
      'public-health-spend-fiscal-return',
    ]);
    expect(new Set(straddles.map(({ kind }) => kind))).toEqual(new Set(['unclear']));
  });

  it('agrees with the register where the register holds the same result', () => {
    const lonely = SANITY_STRIP.find(({ id }) => id === 'connecting-lonely-people');
    expect(Number(lonely?.measure.middle)).toBe(Number(figure('effect-loneliness-service-cost-per-lfy').value));
    expect(lonely?.found).toContain('3.5%');
    expect(figure('effect-loneliness-service-cost-saving-prob').value).toBe('0.035');
  });
});
