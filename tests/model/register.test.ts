import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/scenario/templates';

const NOTE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'model.md'), 'utf8');
const HEADINGS = new Set([...NOTE.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading));

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('the register of %s', (_id, template) => {
  const workbook = workbookFrom(template);
  const graph = buildModel(resolveScenario(workbook, workbook.currentScenario));
  const definitions = [...graph.lines.values(), ...graph.totals.values()];

  it('has a label in plain words, a unit, a stage and a citation on every line', () => {
    for (const { id, label, unitText, stage, source } of definitions) {
      expect(label.length, id).toBeGreaterThan(3);
      expect(unitText, id).not.toBe('');
      expect(stage, id).not.toBe('');
      expect(source.title.length, id).toBeGreaterThan(10);
      expect(source.section.length, id).toBeGreaterThan(3);
    }
  });

  it('cites sections of the model note that are there', () => {
    const cited = new Set(
      definitions
        .filter(({ source }) => source.title.startsWith('Gritbin model note'))
        .map(({ source }) => source.section),
    );
    expect(cited.size).toBeGreaterThan(10);
    expect([...cited].filter((section) => !HEADINGS.has(section))).toEqual([]);
  });
});

it('golden: so many lines, totals and quantities has Eileen’s template', () => {
  const [eileen] = TEMPLATES;
  if (eileen === undefined) throw new Error('There is no template.');
  const workbook = workbookFrom(eileen);
  const graph = buildModel(resolveScenario(workbook, workbook.currentScenario));
  expect([graph.lines.size, graph.totals.size, graph.quantities.size]).toEqual([463, 224, 134]);
});
