import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../core/changes';
import type { Graph } from '../../core/graph';
import { buildModel, buildOneLife } from '../../core/model';
import { resolveScenario, scenarioOfOnePerson } from '../../core/scenario';
import { ON_REQUEST, type Structure } from '../../core/schema';
import { TEMPLATES, workbookFrom, type Template } from '../../core/templates';

const NOTE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'model.md'), 'utf8');
const HEADINGS = new Set([...NOTE.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading));

const scenarioOf = (template: Template) => {
  const workbook = workbookFrom(template);
  return resolveScenario(workbook, workbook.currentScenario);
};

/** With all that may be asked for or chosen besides, so that no line is left unwalked. */
function withEverything(template: Template) {
  const workbook = workbookFrom(template);
  const from = template.opening.structure;
  const hasHelpers = from.channels.length > 0;
  const structure: Structure = {
    ...from,
    schedule: { kind: 'all-at-standard' },
    onRequest: [...ON_REQUEST],
    hoursReplaceService: hasHelpers,
    helperTime: hasHelpers ? 'leisure' : from.helperTime,
    gap: { area: 'E12000007' },
    inputs: from.inputs.map((input, at) => (at === 0 ? { ...input, works: 'standard-buildings' as const } : input)),
    streams: [
      ...from.streams.filter(({ driver }) => driver.kind !== 'helpers'),
      {
        id: 'carers-wellbeing',
        label: 'Wellbeing of family carers',
        driver: { kind: 'carers' },
        split: { kind: 'one-payer', payer: 'carers' },
        label5: 'wellbeing',
        schedule: 'health-life',
        cashable: null,
        perUnit: null,
        adjustments: [],
        fades: false,
      },
    ],
  };
  const changed = applyChange(workbook, 'first', { kind: 'structure', structure }, template.opening.quantities);
  return resolveScenario(changed.workbook, 'first');
}

const GRAPHS: readonly (readonly [string, Graph])[] = TEMPLATES.flatMap((template) => [
  [template.id, buildModel(scenarioOf(template)).graph] as const,
  [`${template.id}, with everything that can be chosen`, buildModel(withEverything(template)).graph] as const,
  [
    `one life in ${template.id}`,
    buildOneLife(scenarioOfOnePerson(scenarioOf(template), { sex: 'female', age: 87 })).graph,
  ] as const,
]);

describe.each(GRAPHS)('the register of %s', (_id, graph) => {
  const definitions = [...graph.lines.values(), ...graph.totals.values()];

  it('has a label in plain words, a unit, a stage and a citation on every line', () => {
    for (const { id, label, unitText, stage, source } of definitions) {
      expect(label.length, id).toBeGreaterThan(3);
      expect(label, id).not.toMatch(/undefined|null|[a-z]-[a-z]+\.[a-z]|\bHR\b|λ|κ/);
      expect(unitText, id).not.toBe('');
      expect(stage, id).not.toBe('');
      expect(source.title.length, id).toBeGreaterThan(10);
      expect(source.section.length, id).toBeGreaterThan(3);
    }
  });

  it('has no two lines of one name, and says of each number where it comes from', () => {
    const labels = definitions.map(({ label, unitText }) => `${label} in ${unitText}`);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    for (const { id, label, source } of graph.quantities.values()) {
      expect(label.length, id).toBeGreaterThan(3);
      expect(source.kind === 'assumption' ? source.reason : source.title, id).not.toBe('');
    }
  });

  it('cites sections of the model note that are there', () => {
    const cited = new Set(
      definitions
        .filter(({ source }) => source.title.startsWith('Gritbin model note'))
        .map(({ source }) => source.section),
    );
    expect(cited.size).toBeGreaterThan(4);
    expect([...cited].filter((section) => !HEADINGS.has(section))).toEqual([]);
  });
});

it('every section of the model note that names a formula is cited by a line', () => {
  const cited = new Set(
    GRAPHS.flatMap(([, graph]) =>
      [...graph.lines.values(), ...graph.totals.values()].map(({ source }) => source.section),
    ),
  );
  const parts = [...HEADINGS].filter((heading) => heading?.includes(': '));
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((heading) => heading !== undefined && !cited.has(heading))).toEqual([]);
});

it('golden: so many lines, totals and quantities has Eileen’s template', () => {
  const [eileen] = TEMPLATES;
  if (eileen === undefined) throw new Error('There is no template.');
  const { graph } = buildModel(scenarioOf(eileen));
  expect([graph.lines.size, graph.totals.size, graph.quantities.size]).toEqual([518, 235, 133]);
});
