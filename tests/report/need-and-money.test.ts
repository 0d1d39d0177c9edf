import { describe, expect, it } from 'vitest';
import { applyChange } from '../../core/changes';
import { resultView } from '../support/whole-result';
import { resolveScenario } from '../../core/scenario';
import { workbookFrom, templateNamed } from '../../core/templates';
import { eileen, workedOut } from '../support/eileen';
import { shown } from '../support/shown';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');

const viewOf = (values: Readonly<Record<string, string>> = {}) => {
  return resultView(workedOut(eileen({ values })), { many: null }).needAndMoney!;
};

describe('need beside money', () => {
  it('says in words what the plan does, also where it brings the moment nearer', () => {
    const { words, crossings, yearsBought, sites } = viewOf();
    expect(sites).toBe('500 grit bins');
    expect(viewOf({ 'gap.sites': '1' }).sites).toBe('1 grit bin');
    expect(viewOf({ 'gap.sites': '1200' }).sites).toBe('1,200 grit bins');
    expect(words.bought).toBe(
      'Need passes money in 2029‑30; the plan brings it three months nearer, because it then costs the council more than it eases.',
    );
    expect(crossings).toMatchObject({
      without: { year: '2029‑30' },
      low: { year: '2028‑29' },
      high: { year: '2032‑33' },
    });
    expect(yearsBought.value?.startsWith('-')).toBe(true);
    expect(words.alternative).toContain(words.bought);
  });

  it('names no year where the lines do not meet, and says so', () => {
    const { words, crossings, yearsBought } = viewOf({ 'gap.money': '900000000' });
    expect(crossings.without).toMatchObject({ year: null, after: { value: null } });
    expect(yearsBought).toMatchObject({
      value: null,
      notDefined: 'need does not pass money within the years looked at',
    });
    expect(words.bought).toBe('Need stays below money for all ten years, with the plan and without.');
  });

  it('is silent where the plan moves nothing', () => {
    expect(viewOf({ 'gap.sites': '0' }).words.bought).toBe(
      'Need passes money in 2029‑30; the plan does not move that.',
    );
  });

  it('says that need is above money already, where it is so from the first year', () => {
    const above = viewOf({ 'gap.money': '1000000' });
    expect(above.words.bought).toBe('Need is above money from the first year, 2026‑27, with the plan and without.');
    expect(above.words.alternative).toContain(above.words.bought);
  });

  it('says what the plan makes dearer as dearer, and a single year as one', () => {
    expect(viewOf({ 'pathway.hazard-ratio': '3' }).words.plan).toMatch(
      /^In all years together the plan costs the council £[\d.]+m and makes care cost £[\d.,]+[km]? more\.$/,
    );
    const oneYear = shown(eileen({ structure: (same) => ({ ...same, horizonYears: 1 }) })).view.needAndMoney!;
    expect(oneYear.words.plan).toMatch(/^In this one year the plan costs/);
    expect(oneYear.words.bought).toBe('Need stays below money for this one year, with the plan and without.');
    expect(viewOf({ 'programme.sites': '0' }).words.plan).toBe(
      'The scenario puts nothing in, so there is no plan to take to scale.',
    );
  });

  it('says every growth it rests on, that of need at each age where there is any', () => {
    expect(viewOf().words.assumes).toBe(
      'Growth a year above prices in general: money 1.5% (low 0.5%, high 2.5%), care prices 1.0%. People as projected for England.',
    );
    expect(viewOf({ 'gap.need-trend': '-0.01' }).words.assumes).toContain('Need at each age changes by −1.0% a year. ');
  });

  it('is left out, with the reason, where the first year was not projected; all else is the same', () => {
    const early = eileen({ structure: (same) => ({ ...same, firstYear: 2021 }) });
    const without = eileen({ structure: (same) => ({ ...same, firstYear: 2021, gap: null }) });
    const [{ view }, { view: unlooked }] = [shown(early), shown(without)];
    expect(view.needAndMoney).toBeNull();
    expect(view.lenses).toEqual(unlooked.lenses);
    expect(view.checks.find(({ code }) => code === 'gap-not-projected')).toMatchObject({
      outcome: 'warn',
      what: 'The gap is left out: no projection of the population of England was read for 2021‑22.',
    });
  });

  it('names the area whose people are projected, which a council brings with it', () => {
    expect(viewOf().area).toBe('England');
    const workbook = workbookFrom(EILEEN_GRIT_BIN);
    const change = { kind: 'council', code: 'E06000001', fill: ['gap.spending', 'gap.people.85-plus'] } as const;
    const chosen = applyChange(
      workbook,
      'first',
      { ...change, fill: [...change.fill] },
      EILEEN_GRIT_BIN.opening.quantities,
    );
    const scenario = resolveScenario(chosen.workbook, 'first');
    expect(scenario.structure.gap).toEqual({ area: 'E12000001' });
    expect(scenario.quantities['gap.spending']?.value).toBe('13988000');
    const left = applyChange(
      chosen.workbook,
      'first',
      { kind: 'council', code: null, fill: [] },
      EILEEN_GRIT_BIN.opening.quantities,
    );
    expect(resolveScenario(left.workbook, 'first').structure.gap).toEqual({ area: 'E92000001' });
  });

  it('is not there where nobody looks at it', () => {
    const scenario = eileen({ structure: (all) => ({ ...all, gap: null }) });
    const worked = workedOut({
      ...scenario,
      quantities: Object.fromEntries(Object.entries(scenario.quantities).filter(([id]) => !id.startsWith('gap.'))),
    });
    expect(resultView(worked, { many: null }).needAndMoney).toBeNull();
    expect([...worked.graph.lines.keys()].filter((id) => id.startsWith('gap.'))).toEqual([]);
  });
});
