import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { printWorkbook, type SpreadsheetModel } from '../../core/engines/spreadsheet';
import { constant, GraphBuilder, phi, stepIndex, sum } from '../../core/graph';
import { writeXlsx } from '../../electron/export/xlsx';
import { anOperatorGraph } from '../support/operator-graph';
import { recalculated } from '../support/recalculation';
import { disagreements, SOME_OPTIONS } from '../support/workbook-agreement';

const CREATED = new Date('2026-11-21T09:00:00Z');
const NO_CHANGE = new Map<string, string>();

describe('a workbook of every operator, worked out by a formula engine that is not ours', () => {
  const graph = anOperatorGraph();
  const engine = createExactEngine(graph);
  const model = printWorkbook(graph, NO_CHANGE, SOME_OPTIONS);

  it('agrees with the exact figure in every cell', async () => {
    const workbook = await recalculated(await writeXlsx(model, { created: CREATED }));
    expect(disagreements(graph, engine.evaluate(), model, workbook)).toEqual([]);
  });

  it.each([
    ['7.25', '3.4'],
    ['7.25', '0.001'],
    ['7.25', '123456789.125'],
  ])('still does when an input cell is changed from %s to %s, and the same in the program', async (_before, after) => {
    const place = model.places.quantities.get('a');
    if (place === undefined) throw new Error('The input "a" stands nowhere.');
    const bytes = await writeXlsx(model, { created: CREATED });
    const workbook = await recalculated(bytes, [{ place, value: Number(after) }]);
    const exact = engine.evaluate(new Map([['a', after]]));
    expect(disagreements(graph, exact, model, workbook, 1e-9)).toEqual([]);
  });
});

/** How a formula reads in the cell of the first year, which is column H: four columns of words and three before the first year. */
describe('a formula in a cell', () => {
  const model = printWorkbook(anOperatorGraph(), NO_CHANGE, SOME_OPTIONS);

  it.each([
    ['brackets.minus', 'H6-(in_b-in_c*H$5)'],
    ['brackets.divide', 'H6/(in_b/(1+H$5))'],
    ['brackets.negative-constant', '(-0.5)*H6-(-3.75)'],
    ['series', 'Series!H6*H6'],
    ['compare.less', 'IF(H$5<3,1,0)'],
    ['where.step', 'IF(H$5<2,H6,in_b)'],
    ['where.any-number', 'IF(H7<>0,1,0)'],
    ['power.of-step', 'IF(H$5=0,1,POWER(in_c,H$5))'],
    ['power.negative-base', 'POWER(in_b,3)'],
    ['floor.of-a-hair-less', 'INT(ROUND(in_three_tenths/in_a_tenth,9))'],
    ['cumulative', 'SUM($H6:H6)'],
    ['lag.one', 'G6'],
    ['lag.three', 'E7'],
    ['lag.beyond-the-horizon', 'in_a*in_b'],
    ['lag.opens-another-way', 'IF(H$5<2,in_b,F54)+1'],
    ['entrants', 'MAX(0,Participation!H6-H7)'],
    ['convolve.short', 'SUMPRODUCT((Profiles!$A$6:$A$12=H$5-$H$5:H$5)*Profiles!$B$6:$B$12*Participation!$H6:H6)'],
    ['still-there', 'SUMPRODUCT((Profiles!$A$6:$A$12=H$5-$G$5:G$5)*Profiles!$C$6:$C$12*$G8:G8)'],
    ['profile.long', "'Series, a long cohort'!E6*EXP(0-in_c*E$5)"],
    ['sum', 'SUM(Participation!$H$6:$N$6)'],
    ['at', 'Participation!$L$7'],
    ['not-defined', 'IF(in_none<>0,1/in_none,$G9)'],
    ['of-totals', 'MAX(out_defined+0,out_at*(-1))'],
  ])('says %s as %s', (id, formula) => {
    expect(firstFormula(model, id)).toBe(formula);
  });

  it('keeps the argument of φ on a row of its own when it is a formula', () => {
    expect(firstFormula(model, 'phi.of-sum')).toBe('IF(ABS(H41)<1E-5,1-H41/2+H41*H41/6,(1-EXP(-H41))/H41)');
    const participation = model.sheets.find((sheet) => sheet.name === 'Participation');
    expect(participation?.rows[40]?.[0]).toMatchObject({
      text: 'Working for “Line: phi.of-sum”: x in (1 - EXP(-x)) / x',
    });
  });

  it('leaves the argument of φ where it is when only a branch asks for it and it may have no value', () => {
    expect(firstFormula(model, 'where.other-branch-has-no-logarithm')).toMatch(/^IF\(0<H7,IF\(ABS\(LN\(H7\)\)<1E-5/);
  });

  it('puts the value before the first step into the cell before it, unless formulas differ on what it is', () => {
    const cellBefore = (id: string) => {
      const place = model.places.lines.get(id);
      return model.sheets.find((sheet) => sheet.name === place?.sheet)?.rows[(place?.row ?? 0) - 1]?.[6] ?? null;
    };
    expect(cellBefore('ramp')).toMatchObject({ kind: 'formula', formula: 'in_b', role: 'opening' });
    expect(cellBefore('opened-twice')).toBeNull();
  });

  it('keeps the cell before the first step empty where a window over earlier years begins there', () => {
    const place = model.places.lines.get('entrants');
    const row = model.sheets.find((sheet) => sheet.name === place?.sheet)?.rows[(place?.row ?? 0) - 1];
    expect(row?.[6]).toBeNull();
    expect(firstFormula(model, 'entrants-before')).toBe('IF(H$5<1,in_c,G8)');
  });

  it('is refused, naming the line, when no cell could hold it', () => {
    const graph = new GraphBuilder();
    const year = graph.axis('year', 'year', 2);
    const terms = Array.from({ length: 900 }, () => phi(stepIndex<'year'>()));
    graph.line({
      id: 'endless', label: 'Endless', stage: 'events', axis: year, unit: 'share', shown: true,
      source: { title: 'none', section: '' }, value: sum(constant('0'), ...terms),
    }); // prettier-ignore
    const print = () => printWorkbook(graph.build(), NO_CHANGE, SOME_OPTIONS);
    expect(print).toThrow(/^formula-too-long: The formula of "Endless" does not fit into a cell of a spreadsheet\./);
    expect(print).toThrow(/Give a part of the formula a line of its own\.$/);
  });
});

function firstFormula({ sheets, places }: SpreadsheetModel, id: string): string | null {
  const place = places.lines.get(id) ?? places.totals.get(id);
  const cell = sheets.find((sheet) => sheet.name === place?.sheet)?.rows[(place?.row ?? 0) - 1]?.[place?.column ?? 0];
  return cell?.kind === 'formula' ? cell.formula : null;
}
