import { describe, expect, it } from 'vitest';
import {
  careSpending,
  councilOf,
  councilOutlines,
  councils,
  isTooSmall,
  localFigure,
  ownFigure,
  placePublication,
  PLACE_FIGURES,
  PLACES_ATTRIBUTION,
  PLAUSIBLE,
  projectPopulation,
  regionOf,
  relativeToEngland,
  type Council,
  type PlaceFigureId,
} from '../../core/reference/places';
import { placePublications } from '../oracles/place-publications';
import { regions } from '../oracles/regions';

const all = councils();
const english = all.filter(({ country }) => country === 'England');
const welsh = all.filter(({ country }) => country === 'Wales');
const named = (name: string): Council => {
  const found = all.find((council) => council.name === name);
  if (found === undefined) throw new Error(`There is no council called ${name}.`);
  return found;
};
const sum = (places: readonly Council[], column: string) =>
  places.reduce((total, { figures }) => total + Number(figures[column] ?? 0), 0);

describe('councils with adult social care duties', () => {
  it('are 153 in England and 22 in Wales, each with one code and one name', () => {
    expect([english.length, welsh.length]).toEqual([153, 22]);
    expect(new Set(all.map(({ code }) => code)).size).toBe(175);
    expect(new Set(all.map(({ name }) => name)).size).toBe(175);
  });

  it('are of the types of the structure of 1 April 2023', () => {
    const counted = Object.groupBy(all, ({ type }) => type);
    const counts = Object.entries(counted).map(([type, of]) => [type, of.length]);
    expect(Object.fromEntries(counts)).toEqual({
      'unitary authority': 62,
      'county council': 21,
      'metropolitan district': 36,
      'London borough': 32,
      'City of London': 1,
      'Isles of Scilly': 1,
      'Welsh unitary authority': 22,
    });
  });

  it('are found by the codes that Barnsley and Sheffield were given in 2025, and by the older ones', () => {
    expect(councilOf('E08000038')?.name).toBe('Barnsley');
    expect(councilOf('E08000016')?.name).toBe('Barnsley');
    expect(councilOf('E08000039')?.name).toBe('Sheffield');
    expect(councilOf('E08000019')?.name).toBe('Sheffield');
    expect(councilOf('E07000008')).toBeUndefined();
  });

  it('lie in one of nine regions, or in Wales', () => {
    expect(regions()).toHaveLength(11);
    expect(new Set(english.map((council) => regionOf(council).name)).size).toBe(9);
    expect(new Set(welsh.map((council) => regionOf(council).name))).toEqual(new Set(['Wales']));
  });

  it('name the districts of a county, and of nobody else', () => {
    expect(named('Cambridgeshire').districts).toContain('East Cambridgeshire');
    expect(all.reduce((total, { districts }) => total + districts.length, 0)).toBe(164);
    expect(named('Leeds').districts).toEqual([]);
  });
});

/** What the compiler checked against the published totals. */
describe('populations tie to the published totals', () => {
  it('mid-2024: 58,620,101 in England and 3,186,581 in Wales', () => {
    expect(sum(english, 'pop-2024')).toBe(58_620_101);
    expect(sum(welsh, 'pop-2024')).toBe(3_186_581);
  });

  it('mid-2024 at 65 and over: England’s 10,981,090 less the 594 of the Isles of Scilly, which are suppressed', () => {
    expect(sum(english, 'pop-65-2024')).toBe(10_980_496);
    expect(Number(regions()[0]?.figures['pop-65-2024']) - 594).toBe(10_980_496);
  });

  it('mid-2022: 57,106,398 in England and 3,131,640 in Wales', () => {
    expect(sum(english, 'pop-2022')).toBe(57_106_398);
    expect(sum(welsh, 'pop-2022')).toBe(3_131_640);
  });

  it('mid-2022 at 65 and over: the councils of a region add up to the region', () => {
    for (const region of regions().filter(({ code }) => code.startsWith('E12'))) {
      const inside = english.filter(({ regionCode }) => regionCode === region.code);
      expect(sum(inside, 'pop-65-2022'), region.name).toBe(Number(region.figures['pop-65-2022']));
    }
  });

  it('the share of 65 and over is the count over everybody, to the printed hundredth', () => {
    const told = english.filter(({ figures }) => figures['pop-65-2024'] !== undefined);
    expect(told).toHaveLength(152);
    for (const { name, figures } of told) {
      const share = (100 * Number(figures['pop-65-2024'])) / Number(figures['pop-2024']);
      expect(Math.abs(share - Number(figures['share-65-2024-pct'])), name).toBeLessThanOrEqual(0.005 + 1e-9);
    }
  });

  it('nobody is older and not also younger: each age up holds no more than the one before', () => {
    for (const { name, figures } of all) {
      const counts = ['pop-2022', 'pop-65-2022', 'pop-75-2022', 'pop-80-2022', 'pop-85-2022', 'pop-90-2022'].map(
        (column) => Number(figures[column]),
      );
      expect(counts, name).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  it('unpaid carers and disabled people are shares between nothing and all', () => {
    for (const { name, figures } of all) {
      expect(Number(figures['census-disabled-share-2021-pct']), name).toBeGreaterThan(0);
      expect(Number(figures['census-unpaid-carers-share-2021-pct']), name).toBeLessThan(100);
    }
  });
});

describe('care that councils arrange', () => {
  it('care-home moves over residents of 65 and over reproduce the rate in all 152 councils, and add up to 65,062', () => {
    const told = english.filter(
      ({ figures }) => figures['ascof-2c-care-home-admissions-65-rate-2024-25'] !== undefined,
    );
    expect(told).toHaveLength(152);
    for (const { name, figures } of told) {
      const rate =
        (100_000 * Number(figures['ascof-2c-care-home-admissions-65-count-2024-25'])) / Number(figures['pop-65-2024']);
      expect(Math.abs(rate - Number(figures['ascof-2c-care-home-admissions-65-rate-2024-25'])), name).toBeLessThan(
        0.06,
      );
    }
    expect(sum(english, 'ascof-2c-care-home-admissions-65-count-2024-25')).toBe(65_062);
  });

  it('long-term spending adds up to £8,135.7 million: £8,292.0 million less Cumbria, Hackney and Swindon', () => {
    expect((sum(english, 'gce-long-term-65-gbp000-2021-22') / 1000).toFixed(1)).toBe('8135.7');
    expect((Number(regions()[0]?.figures['gce-long-term-65-gbp000-2021-22']) / 1000).toFixed(1)).toBe('8292.0');
    const missing = english.filter((council) => ownFigure(council, 'long-term-spending-65') === null);
    expect(missing.map(({ name }) => name)).toEqual(['Cumberland', 'Hackney', 'Swindon', 'Westmorland and Furness']);
  });

  it('in England 28.7% of long-term spending was charged to the people cared for', () => {
    const england = regions()[0];
    expect(Number(england && ownFigure(england, 'charge-share')).toFixed(1)).toBe('28.7');
  });

  it('a council that made no return is given its region’s spending for each resident of 65 and over', () => {
    const hackney = careSpending(named('Hackney'));
    expect(hackney).toMatchObject({ standsFor: 'region', period: '2021-22' });
    expect(hackney?.words).toContain('Hackney made no return for 2021-22: what London spent');
    expect(Number(hackney?.grossThousandPounds)).toBeGreaterThan(10_000);
    expect(careSpending(named('Leeds'))).toMatchObject({ standsFor: 'council', words: '' });
    expect(careSpending(named('Cardiff'))).toBeUndefined();
  });
});

describe('the figure to use for a council', () => {
  it('is its own where it was published', () => {
    expect(localFigure(named('Hartlepool'), 'residential-week')).toMatchObject({
      value: '656.5',
      standsFor: 'council',
      placeName: 'Hartlepool',
      words: '',
      setAside: null,
    });
  });

  it('is its region’s where the council published none, and says so', () => {
    expect(localFigure(named('Hertfordshire'), 'home-care-hour')).toMatchObject({
      standsFor: 'region',
      placeName: 'East of England',
      words: 'Not published for Hertfordshire. The figure for East of England stands in.',
      setAside: null,
    });
  });

  it.each([
    ['Warwickshire', 'residential-week', '259.29'],
    ['Brent', 'nursing-week', '238.79'],
    ['York', 'home-care-hour', '48.25'],
    ['Stoke-on-Trent', 'nursing-week', '1347.59'],
    ['Halton', 'home-care-hour', '13'],
    ['Luton', 'care-home-admissions', '147.1'],
    ['Tower Hamlets', 'charge-share', '0.8'],
  ] as const)('never is what %s returned for %s: %s', (name, id, returned) => {
    const found = localFigure(named(name), id);
    expect(found?.standsFor).toBe('region');
    expect(found?.setAside?.value.startsWith(returned)).toBe(true);
    expect(found?.setAside?.why).toContain(`${name} returned a figure outside`);
    expect(found?.words).toContain('hardly plausible. The figure for');
  });

  it('lies inside its plausible band for every council', () => {
    for (const council of english) {
      for (const [id, band] of Object.entries(PLAUSIBLE)) {
        const found = localFigure(council, id as PlaceFigureId);
        expect(Number(found?.value), `${council.name}, ${id}`).toBeGreaterThanOrEqual(Number(band.low));
        expect(Number(found?.value), `${council.name}, ${id}`).toBeLessThanOrEqual(Number(band.high));
      }
    }
  });

  it('is the region’s for the City of London and the Isles of Scilly, whose own rates are never steady', () => {
    expect(all.filter(isTooSmall).map(({ name }) => name)).toEqual(['City of London', 'Isles of Scilly']);
    const city = localFigure(named('City of London'), 'share-85');
    expect(city).toMatchObject({ standsFor: 'region', placeName: 'London' });
    expect(city?.words).toBe(
      'City of London is too small for its own rate to be steady. The figure for London stands in.',
    );
  });

  it('of a count is nobody else’s: what was not published is not there', () => {
    expect(localFigure(named('Hackney'), 'long-term-spending-65')).toBeUndefined();
    expect(localFigure(named('Hackney'), 'population-65')?.standsFor).toBe('council');
  });

  it('in Wales is a population, and nothing about care', () => {
    for (const council of welsh) {
      expect(localFigure(council, 'share-85')?.standsFor).toBe('council');
      for (const id of Object.keys(PLAUSIBLE)) {
        expect(localFigure(council, id as PlaceFigureId), council.name).toBeUndefined();
      }
    }
  });

  it('stands to England’s of the same year as a plain ratio', () => {
    const hartlepool = localFigure(named('Hartlepool'), 'residential-week');
    expect(hartlepool && relativeToEngland(hartlepool)).toBe('0.8783431224');
  });

  it('names a publication that ships, with its licence', () => {
    for (const { id, sourceId } of PLACE_FIGURES) expect(placePublication(sourceId).licence, id).toContain('Licence');
    expect(placePublications()).toHaveLength(13);
    expect(PLACES_ATTRIBUTION).toContain('Contains OS data © Crown copyright and database right 2023.');
  });
});

describe('a council’s population to come', () => {
  it('grows from its own count as its region is projected to grow from the same year', () => {
    const leeds = projectPopulation(named('Leeds'), 85);
    expect(leeds).toMatchObject({ baseYear: 2022, regionName: 'Yorkshire and The Humber' });
    expect(leeds?.years[0]).toEqual({ year: 2022, people: `${leeds?.base}.000000` });
    expect(leeds?.years.at(-1)?.year).toBe(2047);
    expect(Number(leeds?.years.at(-1)?.people)).toBeGreaterThan(Number(leeds?.base) * 1.3);
  });

  it('starts at mid-2024 where that count is there', () => {
    expect(projectPopulation(named('Leeds'), 65)?.baseYear).toBe(2024);
    expect(projectPopulation(named('Isles of Scilly'), 65)?.baseYear).toBe(2022);
  });

  it('of all English councils in 2022 is within 100 people of the 5,146,268 at 75 and over that was projected for England', () => {
    const counted = english.map((council) => Number(projectPopulation(council, 75)?.years[0]?.people));
    const people = counted.reduce((total, count) => total + count, 0);
    // Councils start at an edition of their own counts that differs a little from the projection's base.
    expect(Math.abs(people - 5_146_268)).toBeLessThan(100);
  });

  it('is not given for Wales, where no projection was read', () => {
    expect(projectPopulation(named('Cardiff'), 65)).toBeUndefined();
  });

  it('is there for every English council at every age', () => {
    for (const council of english) {
      for (const age of [0, 65, 75, 80, 85, 90] as const) {
        const projected = projectPopulation(council, age);
        expect(projected?.years.length, `${council.name}, ${age}`).toBe(projected?.baseYear === 2024 ? 24 : 26);
      }
    }
  });
});

describe('the map of councils', () => {
  const { width, height, shapes } = councilOutlines();

  it('draws each council once, by its code', () => {
    expect(shapes.map(({ code }) => code).sort()).toEqual(all.map(({ code }) => code).sort());
  });

  it('keeps every outline on the plane, closed and with at least three corners', () => {
    for (const { code, path, box } of shapes) {
      expect(path, code).toMatch(/^(?:M-?[\d.]+ -?[\d.]+(?:L-?[\d.]+ -?[\d.]+){2,}Z)+$/);
      const [left, top, right, bottom] = box;
      expect(left >= 0 && top >= 0 && right <= width && bottom <= height, code).toBe(true);
    }
  });

  it('has Northumberland above Kent and Gwynedd to the left of Norfolk', () => {
    const box = (name: string) => shapes.find(({ code }) => code === named(name).code)?.box ?? [0, 0, 0, 0];
    expect(box('Northumberland')[3]).toBeLessThan(box('Kent')[1]);
    expect(box('Gwynedd')[2]).toBeLessThan(box('Norfolk')[0]);
  });
});
