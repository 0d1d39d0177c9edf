import { createEvaluator, resultOf } from '../../electron/service/worked';
import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../core/contract-types';
import { resolveScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/templates';
import { MINUS } from '../../core/words';
import { headlineTable } from '../../electron/headless/headline-table';
import { inColumns, wrapped } from '../../electron/headless/text-columns';
import { eileen } from '../support/eileen';

const evaluator = createEvaluator();
const tableOf = (result: ResultView) => headlineTable('A street', result);
const linesUnder = (table: string, heading: string) => {
  const lines = table.split('\n');
  const from = lines.findIndex((line) => line.startsWith(heading));
  return lines.slice(from + 1, lines.indexOf('', from));
};
const pounds = (text: string | undefined) =>
  text === '–' ? 0 : Number((text ?? '').replace(MINUS, '-').replace(/[£,+]/g, ''));

describe('the headline table', () => {
  it.each(TEMPLATES.map((template) => ({ name: template.name, template })))(
    'of "$name" adds up to the pound: gains less what is put in is the net, and rows come to their totals',
    ({ template }) => {
      const result = resultOf(evaluator.evaluate(resolveScenario(workbookFrom(template), 'first')));
      const rows = linesUnder(tableOf(result), 'Who pays and who gains').map((line) => {
        const [name = '', paid, gained, net] = line.trim().split(/ {2,}/);
        return { name, isTotal: !line.startsWith('    '), figures: [paid, gained, net].map(pounds) };
      });
      const sums = [0, 0, 0];
      for (const { name, isTotal, figures } of rows) {
        const [paid = 0, gained = 0, net = 0] = figures;
        expect(gained - paid, name).toBe(net);
        if (isTotal) expect(figures, name).toEqual(sums);
        else figures.forEach((figure, column) => (sums[column] = (sums[column] ?? 0) + figure));
      }
      expect(rows.filter(({ isTotal }) => isTotal).map(({ name }) => name)).toEqual([
        'The council',
        'Public purse',
        'Society',
      ]);
      expect(rows.map(({ name }) => name).every((name) => name !== '')).toBe(true);
    },
  );

  it('stands in columns that line up, in lines that a terminal and a README can show', () => {
    const table = tableOf(resultOf(evaluator.evaluate(eileen())));
    for (const line of table.split('\n')) {
      expect([...line].length, line).toBeLessThanOrEqual(112);
      expect(line).toBe(line.trimEnd());
    }
    const ends = linesUnder(table, 'With 100 grit bins').map((line) => line.length);
    expect(new Set(ends).size).toBe(1);
  });

  it('prints a dash where there is nothing, and more digits where a figure would print as none', () => {
    const nobody = tableOf(resultOf(evaluator.evaluate(eileen({ values: { 'programme.take-up': '0' } }))));
    expect(nobody).toMatch(/^ {2}People supported who would not have been +–$/m);
    const few = tableOf(resultOf(evaluator.evaluate(eileen({ values: { 'pathway.hazard-ratio': '0.999' } }))));
    expect(few).toMatch(/^ {2}Time lived at home that is gained, all together +0\.000\d+ {2}years$/m);
  });

  it('says at its end what must be known before it is used', () => {
    const result = resultOf(evaluator.evaluate(eileen()));
    const told = linesUnder(tableOf(result), 'To know before these figures are used');
    const warnings = result.checks.filter(({ outcome }) => outcome !== 'pass');
    expect(told).toEqual(warnings.flatMap(({ what }) => wrapped(`${what}.`, '  - ')));
    expect(told.length).toBeGreaterThan(3);
  });
});

describe('columns of words', () => {
  it('line up, the last without spaces behind it', () => {
    expect(inColumns([['a', '1', 'x'], ['bbb', '22', '']], ['left', 'right', 'left'])).toEqual(['a     1  x', 'bbb  22']); // prettier-ignore
  });

  it('wrap below the first word after the mark', () => {
    const words = Array.from({ length: 30 }, () => 'grit').join(' ');
    const lines = wrapped(words, '  - ');
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['  - grit', '    grit']);
    expect(lines.map((line) => line.trim().replace('- ', '')).join(' ')).toBe(words);
    expect(wrapped('x'.repeat(200), '- ')).toEqual([`- ${'x'.repeat(200)}`]);
  });
});
