import { describe, expect, it } from 'vitest';
import { checkScenario, refuseUncheckedScenario } from '../../core/checks';
import { createExactEngine } from '../../core/engines/exact';
import type { Finding } from '../../core/errors';
import { buildModel } from '../../core/model';
import type { Structure } from '../../core/schema';
import { TEMPLATES } from '../../core/templates';
import { aGuess, eileen } from '../support/eileen';
import { refusalOf } from '../support/refusal';

const codes = (findings: readonly Finding[]) => findings.map(({ code, outcome }) => `${outcome} ${code}`);
const withStructure = (structure: (same: Structure) => Structure) => checkScenario(eileen({ structure }));
const withStream = (id: string, change: Partial<Structure['streams'][number]>) =>
  withStructure((same) => ({
    ...same,
    streams: same.streams.map((stream) => (stream.id === id ? { ...stream, ...change } : stream)),
  }));
/** What a person is told, in one text. */
const told = ([finding]: readonly Finding[]) => `${finding?.what} ${finding?.why} ${finding?.mend}`;

describe('a template', () => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))('%s has nothing to mend', (_, template) => {
    expect(checkScenario(template.opening)).toEqual([]);
  });
});

describe('the gap between need and money', () => {
  it('whose people were not projected for the first year, or for the area, is left out and said to be', () => {
    const codeAndWhat = (change: Partial<Structure>) =>
      withStructure((same) => ({ ...same, ...change }))
        .filter(({ code }) => code.startsWith('gap'))
        .map(({ outcome, what }) => `${outcome}: ${what}`);
    expect(codeAndWhat({ firstYear: 2021 })).toEqual([
      'warn: The gap is left out: no projection of the population of England was read for 2021‑22.',
    ]);
    expect(codeAndWhat({ firstYear: 2022 })).toEqual([]);
    expect(codeAndWhat({ firstYear: 2100 })).toEqual([]);
    expect(codeAndWhat({ firstYear: 2021, gap: null })).toEqual([]);
    expect(codeAndWhat({ gap: { area: 'E99999999' } })).toEqual([
      'warn: The gap is left out: no projection of the population of “E99999999” was read.',
    ]);
  });

  it('is not moved by a plan that is larger than the area, without a word', () => {
    const small = { 'gap.people.65-74': '3000', 'gap.people.75-84': '2000', 'gap.people.85-plus': '800' };
    const findings = checkScenario(eileen({ values: small }));
    expect(codes(findings)).toEqual(['warn plan-larger-than-area']);
    expect(findings[0]!.what).toBe(
      'The plan at scale, 500 grit bins, reaches 75,000 residents, and the area has 5,800 of 65 and over.',
    );
    expect(checkScenario(eileen({ values: { ...small, 'gap.sites': '300' } }))).toEqual([]);
  });

  it('cannot grow from nobody', () => {
    const nobody = { 'gap.people.65-74': '0', 'gap.people.75-84': '0', 'gap.need.85-plus-ratio': '0' };
    const findings = checkScenario(eileen({ values: nobody }));
    expect(codes(findings)).toEqual(['fail gap-without-people']);
    expect(told(findings)).toBe(
      'The gap counts nobody of 65 and over. Need grows as the people counted grow; from nobody it cannot grow. Give the residents of each age, and how likely they are to need care.',
    );
  });
});

describe('a number that somebody filled in', () => {
  it('is said to be missing, and in what unit it is wanted', () => {
    const findings = checkScenario(eileen({ quantities: { 'support.hours': null } }));
    expect(told(findings)).toBe(
      '“Whom they can support: Hours one person needs” is not filled in. The result needs it, and Gritbin never guesses in silence. Give it in hour/person/year; a guess will do if you say that it is one.',
    );
    expect(findings[0]!.about).toEqual(['support.hours']);
  });

  it('a share of 1.2 is told as 120%', () => {
    const findings = checkScenario(eileen({ values: { 'programme.take-up': '1.2' } }));
    expect(codes(findings)).toEqual(['fail outside-limits']);
    expect(told(findings)).toBe(
      '“Whom they can support: Would accept help” is 120%. A share lies between 0% (none) and 100% (all). Give a share between 0% and 100%.',
    );
  });

  it('fewer than no people is told plainly', () => {
    const findings = checkScenario(eileen({ values: { 'programme.residents-per-site': '-150' } }));
    expect(told(findings)).toBe(
      '“Where: Residents around each grit bin” is −150. There cannot be less than none of it. Give 0 or more.',
    );
  });

  it('a number that a formula divides by may not be nothing', () => {
    const findings = checkScenario(eileen({ values: { 'support.hours': '0' } }));
    expect(told(findings)).toContain('Below 0.1 the formula that uses it makes no sense.');
  });

  it('money below zero is told with its sign before the pound', () => {
    const findings = checkScenario(eileen({ values: { 'input.bin.amount': '-100' } }));
    expect(told(findings)).toContain('is −£100.');
  });

  it('a number in a unit that nobody knows is refused by that unit’s name', () => {
    const findings = checkScenario(eileen({ quantities: { 'support.hours': aGuess('24', 'Stunden') } }));
    expect(codes(findings)).toEqual(['fail unit-unknown']);
    expect(told(findings)).toContain('is in “Stunden”, which is not a unit that Gritbin can read.');
  });

  it('a number in another unit is not read as if it were in the right one', () => {
    const findings = checkScenario(eileen({ quantities: { 'support.hours': aGuess('2', 'hour/person/week') } }));
    expect(codes(findings)).toEqual(['fail unit-differs']);
    expect(told(findings)).toContain('is in hour/person/week, and is asked for in hour/person/year.');
  });

  it('the same unit written in another order is the same unit', () => {
    expect(checkScenario(eileen({ quantities: { 'support.hours': aGuess('24', 'hour/year/person') } }))).toEqual([]);
  });

  it.each(['1e5', 'NaN', 'Infinity', '0x1f', '1,000', ''])('“%s” is not a number', (value) => {
    expect(codes(checkScenario(eileen({ values: { 'support.hours': value } })))).toEqual(['fail not-a-number']);
  });

  it('that nothing asks for is left alone, and said', () => {
    const findings = checkScenario(eileen({ quantities: { 'pathway.hazrd-ratio': aGuess('0.5', 'share') } }));
    expect(codes(findings)).toEqual(['warn not-asked-for']);
    expect(told(findings)).toContain('“pathway.hazrd-ratio” is filled in, but nothing in this scenario asks for it.');
  });

  it('an amount of money without a price year is said to be taken in today’s prices', () => {
    const findings = checkScenario(eileen({ quantities: { 'input.bin.amount': aGuess('100', '£/site') } }));
    expect(codes(findings)).toEqual(['warn price-year-missing']);
    expect(told(findings)).toContain('“What the council puts in: Grit bin, supplied and put in”');
  });

  it('an amount in the prices of a year that the index does not have is refused', () => {
    const priceYear = { kind: 'calendar', year: 1955 } as const;
    const findings = checkScenario(
      eileen({ quantities: { 'input.bin.amount': { ...aGuess('100', '£/site'), priceYear } } }),
    );
    expect(codes(findings)).toEqual(['fail price-year-outside-table']);
    expect(told(findings)).toContain('runs from 1955-56 to 2030-31');
  });

  it('whose range runs downwards is refused', () => {
    const findings = checkScenario(
      eileen({
        quantities: { 'programme.take-up': { ...aGuess('0.7', 'share'), range: { low: '0.9', high: '0.4' } } },
      }),
    );
    expect(told(findings)).toContain('runs from 90% down to 40%');
  });

  it('whose doubt cannot be drawn is refused (which, in scenario/uncertainty.test.ts)', () => {
    const distribution = { kind: 'beta', alpha: '0', beta: '1' } as const;
    const findings = checkScenario(
      eileen({ quantities: { 'programme.take-up': { ...aGuess('0.7', 'share'), distribution } } }),
    );
    expect(codes(findings)).toEqual(['fail spread-not-possible']);
  });

  it('a hazard ratio above 1 is noted, not refused: help may do harm', () => {
    const findings = checkScenario(eileen({ values: { 'pathway.hazard-ratio': '1.1' } }));
    expect(codes(findings)).toEqual(['warn ratio-above-one']);
    expect(told(findings)).toContain('is 1.1: help is taken to make this happen more often, not less.');
  });

  it('that fewer could ever hear than hear anyway is refused', () => {
    const findings = checkScenario(eileen({ values: { 'participation.individual.aware-ceiling': '0.2' } }));
    expect(codes(findings)).toEqual(['fail ceiling-below-start']);
    expect(told(findings)).toContain('is 20%, below the 30% who hear about it anyway.');
    expect(findings[0]!.about).toEqual([
      'participation.individual.aware-ceiling',
      'participation.individual.aware-before',
    ]);
  });
});

describe('the groups of people helped', () => {
  it('may not be more than everybody', () => {
    const findings = checkScenario(eileen({ values: { 'pathway.women-85.weight': '1.1' } }));
    expect(codes(findings)).toEqual(['fail weights-above-one', 'fail outside-limits']);
    expect(told(findings)).toContain('add to 110%');
    expect(told(findings)).toContain('would leave less than nobody for “Men from 84”');
  });

  it('have ages that a life table has', () => {
    const findings = withStructure((same) => ({
      ...same,
      groups: same.groups.map((group) => ({ ...group, startAge: 101 })),
    }));
    expect(codes(findings)).toContain('fail age-outside-life-table');
    expect(told(findings)).toBe(
      '“Women from 85” starts at the age of 101. The life tables have single years of age from 60 to 100. Choose a whole age from 60 to 100.',
    );
  });
});

/** Gritbin model note E: (1-π)·h_home + π·h_care = h. UK 2022-2024, women: q(85) = 0.071 or so, so survival is 0.929. */
describe('the death rate at home', () => {
  it('is refused where it comes out below zero, naming the age', () => {
    const findings = checkScenario(
      eileen({ values: { 'pathway.women-85.share-in-care.85-89': '0.3', 'pathway.care-survival': '0.6' } }),
    );
    expect(codes(findings)).toEqual(['fail home-deaths-below-zero']);
    expect(told(findings)).toBe(
      'Women from 85: the death rate at home comes out below zero at the age of 85. With 30% of that age in care homes, where 60% live through a year, more would die in care than the life table has dying at that age altogether. Lower the share of that age who live in a care home, or raise the share who live through a year there.',
    );
    expect(findings[0]!.about).toEqual(['pathway.women-85.share-in-care.85-89', 'pathway.care-survival']);
  });

  it.each(['0.1', '0.15', '0.16', '0.17', '0.18', '0.2', '0.25'])(
    'with %s of women of 85 in care, the check and the model agree on whether it is below zero',
    (share) => {
      const scenario = eileen({
        values: { 'pathway.women-85.share-in-care.85-89': share, 'pathway.care-survival': '0.66' },
      });
      const isRefused = codes(checkScenario(scenario)).includes('fail home-deaths-below-zero');
      const atHome = createExactEngine(buildModel(scenario).graph).evaluate().line('pathway.women-85.death.home');
      expect(isRefused).toBe(atHome.slice(0, 35).some((rate) => rate.isNegative()));
    },
  );

  it('may be exactly the life table’s where nobody of that age is in care', () => {
    expect(checkScenario(eileen({ values: { 'pathway.men-84.share-in-care.80-84': '0' } }))).toEqual([]);
  });

  it('does not exist where everybody is said to be in care', () => {
    const findings = checkScenario(eileen({ values: { 'pathway.men-84.share-in-care.90-plus': '1' } }));
    expect(codes(findings)).toEqual(['fail everybody-in-care']);
  });
});

describe('the choices that shape a scenario', () => {
  it('an obstacle cannot be taken away by what the council does not put in', () => {
    const findings = withStructure((same) => ({
      ...same,
      channels: same.channels.map((channel) => ({
        ...channel,
        barriers: channel.barriers.map((barrier) =>
          barrier.id === 'salt' ? { ...barrier, removedBy: 'shovels' } : barrier,
        ),
      })),
    }));
    expect(codes(findings)).toEqual(['fail names-nothing']);
    expect(told(findings)).toContain('is said to be taken away by “shovels”, which the council does not put in.');
  });

  it('a stream cannot value admissions of a kind that is not there', () => {
    expect(codes(withStream('hip-admission', { driver: { kind: 'event', event: 'slip' } }))).toEqual([
      'fail names-nothing',
      'fail event-not-counted', // and nothing values the kind that is there
    ]);
  });

  it.each(['inputs', 'channels', 'groups', 'events', 'streams'] as const)('%s have names of their own', (list) => {
    const findings = withStructure((same) => ({ ...same, [list]: [...same[list], same[list][0]] }));
    expect(codes(findings)).toContain('fail duplicate-id');
    expect(told(findings)).toContain('have the same name');
  });

  it('an input that starts after the last year is refused, one that runs past it is noted', () => {
    const shorter = withStructure((same) => ({ ...same, horizonYears: 8 }));
    expect(codes(shorter)).toEqual(['warn runs-past-the-end']);
    expect(told(shorter)).toContain('is paid until 2035‑36; what is paid after 2033‑34 is not in the result.');
    const late = withStructure((same) => ({
      ...same,
      inputs: same.inputs.map((input) =>
        input.id === 'bin' ? { ...input, timing: { kind: 'once', startOffset: 10 } } : input,
      ),
    }));
    expect(codes(late)).toEqual(['fail starts-after-the-end']);
    expect(told(late)).toContain('starts in 2036‑37, after the last year that is looked at (2035‑36).');
  });

  it('a discount rate of 100% or more is refused', () => {
    const findings = withStructure((same) => ({ ...same, schedule: { kind: 'flat', rate: '3.5' } }));
    expect(codes(findings)).toEqual(['fail discount-rate-out-of-range']);
    expect(told(findings)).toContain('Write 3.5% as 0.035.');
  });

  it('prices of a year that the index does not have are refused', () => {
    expect(codes(withStructure((same) => ({ ...same, priceBase: 2040 })))).toEqual(['fail price-base-outside-table']);
  });
});

describe('a stream of value', () => {
  it.each([
    ['residential', { label5: 'wider' }, 'label-does-not-fit'],
    ['living-costs', { label5: 'pressure' }, 'label-does-not-fit'],
    ['wellbeing', { label5: 'wider' }, 'label-does-not-fit'],
    ['fall-admission', { label5: 'wellbeing' }, 'label-does-not-fit'],
    ['fall-admission', { split: { kind: 'means-tested', care: 'care-home' } }, 'split-does-not-fit'],
    ['attendance-allowance', { split: { kind: 'transfer', from: 'dwp', to: 'dwp' } }, 'split-does-not-fit'],
    ['kept-home-care', { perUnit: { unit: 'hour/person/year', label: 'Hours' } }, 'per-unit-does-not-fit'],
    ['fall-ambulance', { perUnit: { unit: 'Fahrten', label: 'Journeys' } }, 'per-unit-does-not-fit'],
    ['funded-nursing', { cashable: { lagYears: 1 } }, 'cash-not-possible'],
    ['residential', { fades: true }, 'fade-not-possible'],
    ['residential', { adjustments: ['deadweight'] }, 'adjusted-twice'],
    ['helpers-wellbeing', { adjustments: ['deadweight', 'deadweight'] }, 'adjusted-twice'],
    ['residential', { id: 'helper-time' }, 'reserved-id'],
  ] as const)('%s with %o is refused', (id, change, code) => {
    const found = codes(withStream(id, change as Partial<Structure['streams'][number]>));
    expect(found).toContain(`fail ${code}`);
  });

  it('through the pathway carries no correction of its own, in words that say where it is made', () => {
    expect(told(withStream('residential', { adjustments: ['deadweight', 'attribution'] }))).toBe(
      '“Residential care” would take off deadweight and attribution a second time. It comes through the pathway, which is already the difference from life without help, net of what is owed to others or only moved. Remove the correction here, or change it once under “Whom they can support”.',
    );
  });
});

it('admissions that nothing values are said to be counted nowhere', () => {
  const findings = withStructure((same) => ({
    ...same,
    streams: same.streams.filter(({ driver }) => driver.kind !== 'event' || driver.event !== 'fall'),
  }));
  expect(told(findings)).toContain('“Admission after a fall, no hip fracture” is counted nowhere.');
});

describe('helpers’ time', () => {
  const helpers = (helperTime: Structure['helperTime'], keep: number) =>
    withStructure((same) => {
      const driven = same.streams.filter(({ driver }) => driver.kind === 'helpers');
      const others = same.streams.filter(({ driver }) => driver.kind !== 'helpers');
      const again = driven.map((stream) => ({ ...stream, id: `${stream.id}-again` }));
      return { ...same, helperTime, streams: [...others, ...[...driven, ...again].slice(0, keep)] };
    }).filter(({ code }) => code === 'helpers-counted');

  it('is counted once, as wellbeing or as leisure', () => {
    expect(told(helpers('wellbeing', 0))).toContain('What helping does for the helpers is counted nowhere.');
    expect(told(helpers('wellbeing', 2))).toContain('The wellbeing of helpers is counted more than once.');
    expect(told(helpers('leisure', 1))).toContain('their wellbeing is counted as well');
    expect(helpers('wellbeing', 1)).toEqual([]);
    expect(helpers('leisure', 0)).toEqual([]);
  });
});

describe('a scenario that something must be mended in', () => {
  it('is refused in the words of the first, naming all', () => {
    const scenario = eileen({ values: { 'programme.take-up': '1.2', 'support.hours': '-1' } });
    const refusal = refusalOf(() => refuseUncheckedScenario(scenario));
    expect(refusal.code).toBe('scenario-not-ready');
    expect(refusal.what).toBe('“Whom they can support: Would accept help” is 120%.');
    expect(refusal.mend).toBe('Give a share between 0% and 100%. One more answer must be mended.');
    expect(refusal.about).toEqual(['programme.take-up', 'support.hours']);
  });

  it('is let through when there is only something worth knowing', () => {
    expect(() => refuseUncheckedScenario(eileen({ values: { 'pathway.hazard-ratio': '1.1' } }))).not.toThrow();
  });
});
