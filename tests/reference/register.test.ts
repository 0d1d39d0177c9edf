import { describe, expect, it } from 'vitest';
import {
  allFigures,
  figure,
  figureSource,
  isDecimalText,
  priceYearOf,
  WORKS_OPTIMISM_BIAS,
  type ReferenceFigure,
} from '../../core/reference';

const GROUPS = {
  'unit-costs': 101,
  'social-value': 50,
  population: 16,
  mortality: 20,
  pathway: 68,
  effects: 61,
  participation: 39,
  'appraisal-standards': 29,
};
/** What a compiler read through a mirror of an official page may still be confirmed. */
const STATUSES_OF_KIND: Readonly<Record<'primary' | 'secondary', readonly string[]>> = {
  primary: ['confirmed'],
  secondary: ['second-hand', 'confirmed'],
};

/** What a row lacks, in words; nothing where it is whole. */
function lacksOf(row: ReferenceFigure): readonly string[] {
  const { source } = row;
  return [
    [/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.id), 'an id in kebab-case'],
    [row.label !== '', 'a label'],
    [isDecimalText(row.value), 'a value in decimal text'],
    [row.unit !== '' && !row.unit.startsWith('direction'), 'a unit'],
    [row.priceYear !== '', 'a price year, or a word on why it has none'],
    [row.geography !== '', 'a geography'],
    [row.note !== '', 'a note'],
    [source.title !== '' && source.publisher !== '' && source.year !== '', 'a source'],
    [source.section !== '', 'a section, or a word that none was recorded'],
    [/^https?:\/\/\S+\.\S+$/.test(source.address), 'the address where it was read'],
    [row.licence !== '', 'a licence'],
    [/^2026-\d{2}-\d{2}$/.test(row.checkedOn), 'the day it was checked'],
    [
      row.status === 'to-confirm' || STATUSES_OF_KIND[source.kind].includes(row.status),
      'a status that fits what was read',
    ],
  ].flatMap(([isThere, what]) => (isThere === true ? [] : [String(what)]));
}

describe('the register of cited figures', () => {
  it('holds 384 figures, each once', () => {
    expect(allFigures()).toHaveLength(384);
    expect(new Set(allFigures().map(({ id }) => id)).size).toBe(384);
  });

  it('holds so many figures in each group', () => {
    const counts = Object.fromEntries(
      Object.keys(GROUPS).map((group) => [group, allFigures().filter((row) => row.group === group).length]),
    );
    expect(counts).toEqual(GROUPS);
  });

  it('says of every figure its value, unit, source, section, address, licence, day and status', () => {
    const lacking = allFigures().flatMap((row) => lacksOf(row).map((lack) => `${row.id} lacks ${lack}`));
    expect(lacking).toEqual([]);
  });

  it('rests on 205 figures read at the source, 171 at second hand and 8 to confirm', () => {
    const having = (status: string) => allFigures().filter((row) => row.status === status).length;
    expect([having('confirmed'), having('second-hand'), having('to-confirm')]).toEqual([205, 171, 8]);
  });

  it('names a section for 229 figures and admits for the other 155 that none was recorded', () => {
    expect(allFigures().filter(({ source }) => source.section !== 'section not recorded')).toHaveLength(229);
  });

  it('gives every range both ends, with the value between them', () => {
    const outside = allFigures().filter(({ value, low, high }) => {
      if (low === null || high === null) return low !== high;
      return !isDecimalText(low) || !isDecimalText(high) || Number(low) > Number(value) || Number(value) > Number(high);
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('gives every suggested shape its parameters in decimal text, and says what it rests on', () => {
    const parameters = { fixed: 0, normal: 2, lognormal: 2, beta: 1, pert: 3, uniform: 2 };
    const wrong = allFigures().filter(({ distribution }) => {
      const { type, ...rest } = distribution;
      const numbers = Object.entries(rest).filter(([name]) => name !== 'basis' && name !== 'isSuggestion');
      const isWhole = numbers.length === parameters[type] && numbers.every(([, text]) => isDecimalText(String(text)));
      return !isWhole || (distribution.type !== 'fixed' && distribution.basis === '');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('marks the shapes that are a judgement and not published', () => {
    const suggested = allFigures().filter(
      ({ distribution }) => distribution.type !== 'fixed' && distribution.isSuggestion,
    );
    expect(suggested.map(({ id }) => id).sort()).toMatchInlineSnapshot(`
      [
        "care-home-entry-rate-65-plus-derived",
        "care-home-entry-rate-85-plus-derived",
        "effect-social-prescribing-ae",
        "effect-social-prescribing-gp",
        "grit-bin-install-range-2022-26",
        "grit-bin-year-range-2022-26",
        "hip-fracture-rate-80-89-crude-derived",
        "hip-fracture-rate-80-plus-crude-derived",
        "unpaid-care-hour-2021",
        "wellby-2024-deflator",
      ]
    `);
  });

  it('states every amount of money in a year that can be read, or admits that it is undated', () => {
    const money = allFigures().filter(({ unit }) => unit.startsWith('GBP'));
    const undated = money.filter((row) => priceYearOf(row) === 'undated');
    expect(money).toHaveLength(130);
    expect(undated.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "fall-admission-stay",
        "hip-fracture-method-range",
        "grit-bin-install-flintshire",
        "grit-bin-fill-flintshire",
        "grit-bin-refill-nottinghamshire",
        "grit-bin-four-year-surrey",
        "grit-bin-with-salt-bucks",
        "falls-programme-day-hospital",
        "hip-fracture-hospital-cost-365-days",
        "hip-fracture-social-care-4-months",
        "loneliness-chronic-cost",
        "loneliness-older-service-cost",
        "unpaid-care-total-uk-2021-22",
      ]
    `);
  });

  it('holds no direction without a number, and nothing whose own note says not to use it', () => {
    const ids = new Set(allFigures().map(({ id }) => id));
    expect(ids.has('coproduction-self-efficacy')).toBe(false);
    expect(ids.has('optimism-bias-capex-outsourcing')).toBe(false);
    expect(allFigures().filter(({ note }) => /do not use/i.test(note))).toEqual([]);
  });

  it('marks the figures that are worked out from others', () => {
    expect(allFigures().filter(({ isDerived }) => isDerived)).toHaveLength(10);
  });

  it('says which figures are no longer to be used, why, and what stands for them', () => {
    const gone = allFigures().filter(({ superseded }) => superseded !== null);
    expect(gone).toHaveLength(21);
    for (const { id, superseded } of gone) {
      expect(figure(superseded!.by).superseded, id).toBeNull();
      expect(superseded!.reason.length, id).toBeGreaterThan(10);
    }
  });

  it('keeps the attribution that the Greater Manchester figures need', () => {
    const greaterManchester = allFigures().filter(({ source }) => source.publisher.startsWith('New Economy'));
    expect(greaterManchester).toHaveLength(11);
    expect(new Set(greaterManchester.map(({ licence }) => licence))).toEqual(
      new Set(['Creative Commons Attribution 4.0 (copyright GMCA)']),
    );
  });
});

describe('looking up a figure', () => {
  it('gives the figure as published, in the prices of its own year', () => {
    const homeCare = figure('homecare-hour-la-2025-26');
    expect([homeCare.value, homeCare.unit, homeCare.priceYear]).toEqual(['24.10', 'GBP per hour', '2025-26']);
  });

  it('names the id that does not exist', () => {
    expect(() => figure('homecare-hour-2099')).toThrow('No cited figure has the id "homecare-hour-2099".');
  });

  it('gives the leaf that an explanation ends at', () => {
    expect(figureSource('non-elective-any-2024-25')).toEqual({
      kind: 'reference',
      figureId: 'non-elective-any-2024-25',
      title: 'National Cost Collection for the NHS 2024/25, national schedule',
      section: 'Non-Elective Inpatient, all codes',
      address: figure('non-elective-any-2024-25').source.address,
      status: 'confirmed',
    });
  });
});

describe('the ranges for capital works', () => {
  it('repeat the register where it holds the bound, and say so where nobody has read it', () => {
    const bounds = WORKS_OPTIMISM_BIAS.types.flatMap(({ capitalCost, worksDuration }) => [
      capitalCost.upper,
      capitalCost.lower,
      worksDuration.upper,
      worksDuration.lower,
    ]);
    expect(bounds).toHaveLength(20);
    for (const { value, status, figure: id } of bounds) {
      if (id === null) expect(status).toBe('to-confirm');
      else expect([value, status]).toEqual([figure(id).value, figure(id).status]);
    }
    expect(bounds.filter((bound) => bound.figure === null)).toHaveLength(5);
  });
});
