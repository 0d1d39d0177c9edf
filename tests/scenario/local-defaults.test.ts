import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { applyChange } from '../../core/changes';
import { localDefaults, type LocalFill } from '../../core/defaults/local-defaults';
import { scaledSpread, timesRelative } from '../../core/defaults/scaled-quantity';
import {
  councils,
  isTooSmall,
  localFigure,
  PLAUSIBLE,
  type Council,
  type PlaceFigureId,
} from '../../core/reference/places';
import { resolveScenario } from '../../core/scenario';
import { QuantityInput, type Workbook } from '../../core/schema';
import { TEMPLATES, workbookFrom, templateNamed } from '../../core/templates';
import { refusalOf } from '../support/refusal';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const named = (name: string): Council => {
  const found = councils().find((council) => council.name === name);
  if (found === undefined) throw new Error(`There is no council called ${name}.`);
  return found;
};
const origin = EILEEN_GRIT_BIN.opening.quantities;
const eileen = () => workbookFrom(EILEEN_GRIT_BIN);
const scenario = resolveScenario(eileen(), 'first');
const fillsOf = (name: string) => localDefaults(scenario, origin, named(name)).fills;
const fillOf = (name: string, id: string): LocalFill => {
  const found = fillsOf(name).find(({ row }) => row.id === id);
  if (found === undefined) throw new Error(`${name} fills no ${id}.`);
  return found;
};
const choose = (workbook: Workbook, code: string | null, fill: readonly string[], scenarioId = 'first') =>
  applyChange(workbook, scenarioId, { kind: 'council', code, fill: [...fill] }, origin).workbook;
const valueIn = (workbook: Workbook, id: string, scenarioId = 'first') =>
  resolveScenario(workbook, scenarioId).quantities[id]?.value;

describe('what choosing a council fills in', () => {
  it('for Eileen’s template: people at risk, moves into care homes, nursing, three prices, two charges, and what the gap starts from', () => {
    expect(fillsOf('Leeds').map(({ row }) => row.id)).toEqual([
      'programme.at-risk-share',
      'pathway.entry.80-84',
      'pathway.entry.85-89',
      'pathway.entry.90-plus',
      'pathway.nursing-share',
      'stream.residential.unit-cost',
      'stream.nursing.unit-cost',
      'stream.kept-home-care.unit-cost',
      'means.care-home.user-charges',
      'means.home-care.user-charges',
      'gap.spending',
      'gap.money',
      'gap.people.65-74',
      'gap.people.75-84',
      'gap.people.85-plus',
    ]);
  });

  it('is the newer national figure times the council’s position to England in the same year', () => {
    const week = fillOf('Hartlepool', 'stream.residential.unit-cost');
    const national = origin['stream.residential.unit-cost'];
    // £656.50 in Hartlepool, £747.43 in England, both 2021-22.
    expect(week.after.value).toBe(timesRelative(national?.value ?? '0', '0.8783431224', '£/person/week'));
    expect(week.after.priceYear).toEqual(national?.priceYear);
    expect(week.after.note).toContain('The return is old: only the position to England is used, not its level.');
  });

  it('puts up the moves into a care home where the council arranges more of them', () => {
    const before = Number(origin['pathway.entry.85-89']?.value);
    const { after } = fillOf('Blackpool', 'pathway.entry.85-89');
    expect(Number(after.value) / before).toBeCloseTo(1057.2 / 592.5, 1); // three digits of the product
    expect(Number(fillOf('Kensington and Chelsea', 'pathway.entry.85-89').after.value)).toBeLessThan(before);
  });

  it('names publication, place and period as the source, and how it was worked out as the note', () => {
    const { after } = fillOf('Leeds', 'pathway.entry.85-89');
    expect(after.source).toMatchObject({
      kind: 'given',
      title:
        'Department of Health and Social Care, Measures from the Adult Social Care Outcomes Framework, England 2024 to 2025: Leeds, 2024-25',
    });
    expect(after.note).toMatch(/^The national figure 0\.048 times \d+ in Leeds over 593 in England \(/);
    expect(after.note).toContain('People who pay for themselves are not in it, and ages are not adjusted for.');
  });

  it('is never graded better than the national figure, and by the age of the council’s figure', () => {
    for (const { national, after } of fillsOf('Leeds')) expect(after.grade).toBeGreaterThanOrEqual(national.grade);
    expect(fillOf('Leeds', 'stream.residential.unit-cost').after.grade).toBe(5);
  });

  it('takes the region’s position where a return is set aside, and says both', () => {
    const week = fillOf('Warwickshire', 'stream.residential.unit-cost');
    expect(week.basis?.local).toMatchObject({ standsFor: 'region', placeName: 'West Midlands' });
    expect(week.words).toBe(
      'Warwickshire returned a figure outside £500 to £1,300 a week, which is hardly plausible. The figure for West Midlands stands in.',
    );
    expect(week.after.note).toContain(week.words);
  });

  it('in Wales is the share of older residents alone: nothing about care was read', () => {
    const { fills, stays } = localDefaults(scenario, origin, named('Cardiff'));
    expect(fills.map(({ row }) => row.id)).toEqual(['programme.at-risk-share']);
    expect(new Set(stays.map(({ words }) => words))).toEqual(
      new Set(['No figure about care in Wales was read: the national figure stays.']),
    );
  });

  it('for the City of London leaves the gap at the national figures', () => {
    const { stays } = localDefaults(scenario, origin, named('City of London'));
    expect(stays.map(({ row }) => row.section)).toEqual(['gap', 'gap', 'gap', 'gap', 'gap']);
    expect(stays[0]?.words).toBe(
      'City of London is too small for its own counts to tell anything: the national figure stays.',
    );
  });

  it('needs a national figure to start from', () => {
    const { fills, stays } = localDefaults(scenario, null, named('Leeds'));
    expect(fills).toEqual([]);
    expect(stays[0]?.words).toBe('No template gives a national figure to start from: what was typed stays.');
  });

  it('leaves what somebody typed alone until they say so', () => {
    const typed = applyChange(
      eileen(),
      'first',
      { kind: 'quantity', id: 'pathway.nursing-share', value: '0.5' },
      origin,
    ).workbook;
    const { fills } = localDefaults(resolveScenario(typed, 'first'), origin, named('Leeds'));
    expect(fills.filter(({ isTyped }) => isTyped).map(({ row }) => row.id)).toEqual(['pathway.nursing-share']);
  });
});

describe('every council with every template', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s: values are legal, cited, and of a plausible size',
    (_id, template) => {
      const resolved = resolveScenario(workbookFrom(template), 'first');
      const legal = new Map(requiredQuantities(resolved.structure).map(({ id, limits }) => [id, limits]));
      for (const council of councils()) {
        const { fills, stays } = localDefaults(resolved, template.opening.quantities, council);
        if (council.country === 'England' && !isTooSmall(council)) expect(stays, council.name).toEqual([]);
        for (const { row, after, national, basis, comesFrom } of fills) {
          const about = `${council.name}: ${row.id}`;
          expect(QuantityInput.safeParse(after).error, about).toBeUndefined();
          expect(Number(after.value), about).toBeGreaterThanOrEqual(Number(legal.get(row.id)?.low));
          expect(Number(after.value), about).toBeLessThanOrEqual(Number(legal.get(row.id)?.high));
          if (comesFrom !== 'position-to-england') continue; // a count of its own is as large as the council
          // Between a fifth of the national figure and two and a half times it: councils differ, but not by an order.
          const times = Number(after.value) / Number(national.value);
          expect(times, about).toBeGreaterThan(0.2);
          expect(times, about).toBeLessThan(2.5);
          if (basis?.local.standsFor !== 'council') expect(after.note, about).toContain('stands in.');
        }
      }
    },
  );

  it('no return that is set aside is used', () => {
    for (const council of councils()) {
      for (const { basis } of localDefaults(scenario, origin, council).fills) {
        const setAside = basis?.local.setAside ?? null;
        if (setAside !== null) expect(basis?.local.value, council.name).not.toBe(setAside.value);
      }
      for (const id of Object.keys(PLAUSIBLE) as PlaceFigureId[]) {
        const local = localFigure(council, id);
        if (local?.setAside) expect(local.standsFor, `${council.name}: ${id}`).not.toBe('council');
      }
    }
  });
});

describe('choosing a council', () => {
  const ids = (name: string) => fillsOf(name).map(({ row }) => row.id);

  it('is one change: the council, its figures, and words for undo', () => {
    const made = applyChange(
      eileen(),
      'first',
      { kind: 'council', code: 'E08000035', fill: ids('Leeds'), place: 'Leeds' },
      origin,
    );
    expect(made.words).toBe('Council: Leeds, 15 figures');
    expect(made.workbook).toMatchObject({ council: 'E08000035', place: 'Leeds' });
    expect(made.about).toHaveLength(15);
    expect(made.about[0]).toMatchObject({ id: 'programme.at-risk-share', before: '0.05' });
  });

  it('fills only what is asked for', () => {
    const workbook = choose(eileen(), 'E08000035', ['pathway.nursing-share']);
    expect(valueIn(workbook, 'pathway.nursing-share')).toBe(fillOf('Leeds', 'pathway.nursing-share').after.value);
    expect(valueIn(workbook, 'pathway.entry.85-89')).toBe(origin['pathway.entry.85-89']?.value);
  });

  it('one after the other gives the same as the second alone: figures never build on those of the council before', () => {
    const first = choose(eileen(), 'E08000035', ids('Leeds'));
    const second = choose(first, 'E06000009', ids('Blackpool'));
    expect(second).toEqual(choose(eileen(), 'E06000009', ids('Blackpool')));
  });

  it('from an English to a Welsh council gives the national figures back, so that none of the first is left', () => {
    const leeds = choose(eileen(), 'E08000035', ids('Leeds'));
    const { fills } = localDefaults(resolveScenario(leeds, 'first'), origin, named('Cardiff'), named('Leeds'));
    expect(fills).toHaveLength(15);
    const cardiff = choose(
      leeds,
      'W06000015',
      fills.map(({ row }) => row.id),
    );
    expect(cardiff).toEqual(choose(eileen(), 'W06000015', ['programme.at-risk-share']));
  });

  it('of none gives every figure back to the template', () => {
    const leeds = choose(eileen(), 'E08000035', ids('Leeds'));
    expect(choose(leeds, null, ids('Leeds'))).toEqual(eileen());
  });

  it('fills the scenario that others are based on too, so that all compared have one place', () => {
    const two = applyChange(
      eileen(),
      'first',
      { kind: 'add-scenario', name: 'Two bins', basedOn: 'first', follows: true },
      origin,
    );
    const other = two.workbook.currentScenario;
    const workbook = choose(two.workbook, 'E08000035', ids('Leeds'), other);
    for (const id of ids('Leeds')) expect(valueIn(workbook, id)).toBe(valueIn(workbook, id, other));
    expect(workbook.scenarios.find(({ id }) => id === other)?.quantities).toEqual({});
  });

  it('accepts the code that Sheffield was given in 2025 and keeps the one that figures are published by', () => {
    expect(choose(eileen(), 'E08000039', []).council).toBe('E08000019');
  });

  it('refuses a code that is no council’s, and a quantity that no figure of a place fills', () => {
    expect(refusalOf(() => choose(eileen(), 'E07000008', []))).toMatchObject({
      code: 'council-not-found',
      mend: 'Choose a council from the list; a district lies in its county.',
    });
    expect(refusalOf(() => choose(eileen(), 'E08000035', ['support.hours'])).code).toBe('quantity-not-asked-for');
  });
});

describe('a range and a shape, multiplied with their figure', () => {
  const limits = { low: '0', high: '1' };

  it('keep their form, and a range ends where what is legal ends', () => {
    const spread = scaledSpread(
      {
        range: { low: '0.2', high: '0.6' },
        distribution: { kind: 'pert', low: '0.2', likely: '0.4', high: '0.6' },
        unit: 'share',
      },
      '2',
      limits,
    );
    expect(spread).toEqual({
      range: { low: '0.4', high: '1' },
      distribution: { kind: 'pert', low: '0.4', likely: '0.8', high: '1.2' },
    });
  });

  it('leave alone what is not in the unit of the figure', () => {
    const distribution = { kind: 'gamma', shape: '4', scale: '0.1' } as const;
    expect(scaledSpread({ distribution, unit: 'share' }, '2', limits).distribution).toEqual({
      kind: 'gamma',
      shape: '4',
      scale: '0.2',
    });
  });

  it('lose a beta, which has no multiple', () => {
    expect(scaledSpread({ distribution: { kind: 'beta', alpha: '2', beta: '3' }, unit: 'share' }, '2', limits)).toEqual(
      {},
    );
  });

  it('are rounded to three significant digits, and money to pounds or pennies, as the field shows them', () => {
    expect(timesRelative('893', '0.8783431224', '£/person/week')).toBe('784');
    expect(timesRelative('24.1', '0.9798728', '£/hour')).toBe('23.61');
    expect(timesRelative('0.033', '1.2345678', '1/year')).toBe('0.0407');
  });
});
