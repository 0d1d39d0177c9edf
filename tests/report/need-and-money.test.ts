import { describe, expect, it } from 'vitest';
import { applyChange, resolveScenario } from '../../core/scenario';
import { EILEEN_GRIT_BIN, workbookFrom } from '../../core/scenario/templates';
import { resultView } from '../../core/report/views';
import { eileen, workedOut } from '../support/eileen';

const viewOf = (values: Readonly<Record<string, string>> = {}) => {
  const scenario = eileen({ values });
  const { graph, evaluation } = workedOut(scenario);
  return resultView(scenario, graph, evaluation, { many: null }).needAndMoney!;
};

describe('need beside money', () => {
  it('says in words what the plan does, also where it brings the moment nearer', () => {
    const { words, crossings, yearsBought, sites } = viewOf();
    expect(sites).toBe('500 grit bins');
    expect(words.bought).toBe(
      'Need passes money in 2029‑30; the plan brings it three months nearer, because it costs the council more than it eases.',
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
    expect(viewOf({ 'gap.sites': '0' }).words.bought).toContain('moves that by less than a month');
  });

  it('names the area whose people are projected, which a council brings with it', () => {
    expect(viewOf().area).toBe('England');
    const workbook = workbookFrom(EILEEN_GRIT_BIN);
    const change = { kind: 'council', code: 'E06000001', fill: ['gap.spending', 'gap.people.85-plus'] } as const;
    const chosen = applyChange(workbook, 'first', { ...change, fill: [...change.fill] }, EILEEN_GRIT_BIN.quantities);
    const scenario = resolveScenario(chosen.workbook, 'first');
    expect(scenario.structure.gap).toEqual({ area: 'E12000001' });
    expect(scenario.quantities['gap.spending']?.value).toBe('13988000');
    const left = applyChange(
      chosen.workbook,
      'first',
      { kind: 'council', code: null, fill: [] },
      EILEEN_GRIT_BIN.quantities,
    );
    expect(resolveScenario(left.workbook, 'first').structure.gap).toEqual({ area: 'E92000001' });
  });

  it('is not there where nobody looks at it', () => {
    const scenario = eileen({ structure: (all) => ({ ...all, gap: null }) });
    const { graph, evaluation } = workedOut({
      ...scenario,
      quantities: Object.fromEntries(Object.entries(scenario.quantities).filter(([id]) => !id.startsWith('gap.'))),
    });
    expect(resultView(scenario, graph, evaluation, { many: null }).needAndMoney).toBeNull();
    expect([...graph.lines.keys()].filter((id) => id.startsWith('gap.'))).toEqual([]);
  });
});
