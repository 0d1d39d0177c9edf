import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { figure, figureSource, ReferenceDecimal } from '../../core/reference';
import { InEveryTemplate, TemplateFile, templateFrom, templateNamed, TEMPLATES } from '../../core/templates';

const FOLDER = join(import.meta.dirname, '..', '..', 'core', 'templates');
const SHARED = 'in-every-template.json';
const contentOf = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== SHARED);
const FILES = NAMES.map((name) => [name, contentOf(name)] as const);
const shared = InEveryTemplate.parse(contentOf(SHARED));

/** The least that a template has to say: a street where nothing is asked for that another template does not say too. */
const anyFile = () => TemplateFile.parse(contentOf('befriending.json'));

describe('a template is one data file', () => {
  it.each(FILES)('%s is of the form of a template', (name, content) => {
    const { error } = TemplateFile.safeParse(content);
    expect(error?.issues ?? []).toEqual([]);
    expect(`${(content as TemplateFile).id}.json`).toBe(name);
  });

  it('every data file in the folder stands on Home, and there is no program for any one of them', () => {
    expect(TEMPLATES.map(({ id }) => `${id}.json`).sort()).toEqual([...NAMES].sort());
    const programs = readdirSync(FOLDER, { recursive: true }).map(String);
    expect(programs.filter((name) => TEMPLATES.some(({ id }) => name.includes(id) && !name.endsWith('.json')))).toEqual(
      [],
    );
  });

  it('a figure of the reference data comes with its value, range, price year and source, which the file does not repeat', () => {
    const file = anyFile();
    const [scenario] = file.scenarios;
    const cited = {
      unit: '£/person/week',
      source: { kind: 'reference', figureId: 'pension-credit-single-2026-27' },
      grade: 2,
    } as const;
    const made = templateFrom({
      ...file,
      scenarios: [{ ...scenario!, quantities: { ...scenario!.quantities, 'stream.living-costs.unit-cost': cited } }],
    });
    const row = figure('pension-credit-single-2026-27');
    expect(made.opening.quantities['stream.living-costs.unit-cost']).toMatchObject({
      value: row.value,
      source: figureSource('pension-credit-single-2026-27'),
      priceYear: { kind: 'financial', year: 2026 },
      grade: 2,
    });
  });

  it('a scenario pasted from a .gritbin file stands as it is', () => {
    const { opening } = templateNamed('befriending');
    const made = templateFrom({ ...anyFile(), scenarios: [{ ...opening, basedOn: null, correlations: [] }] });
    expect(made.opening.quantities).toEqual(opening.quantities);
    expect(made.opening.structure).toEqual(opening.structure);
  });

  it('a stream that nobody knows is a defect, and named', () => {
    const file = anyFile();
    const [scenario] = file.scenarios;
    const structure = { ...scenario!.structure!, streams: ['chess'] };
    expect(() => templateFrom({ ...file, scenarios: [{ ...scenario!, structure }] })).toThrow('"chess"');
  });

  it('a scenario that is based on another states only what differs', () => {
    const file = anyFile();
    const hours = file.scenarios[0]!.quantities['support.hours']!;
    const other = {
      id: 'other',
      name: 'Another',
      basedOn: 'first',
      structure: null,
      quantities: { 'support.hours': { ...hours, value: '50' } },
      correlations: null,
    };
    const made = templateFrom({ ...file, scenarios: [...file.scenarios, other] });
    expect(made.scenarios[1]).toMatchObject({ structure: null, correlations: null });
    expect(Object.keys(made.scenarios[1]!.quantities)).toEqual(['support.hours']);
    expect(made.opening.id).toBe('first');
  });
});

describe('what every template says alike', () => {
  it('is asked for by some template, each of it', () => {
    const asked = new Set(
      TEMPLATES.flatMap(({ opening }) => requiredQuantities(opening.structure).map(({ id }) => id)),
    );
    expect(Object.keys(shared.quantities).filter((id) => !asked.has(id))).toEqual([]);
    const streams = new Set(TEMPLATES.flatMap(({ opening }) => opening.structure.streams.map(({ id }) => id)));
    expect(shared.streams.filter(({ id }) => !streams.has(id))).toEqual([]);
  });

  it.each(FILES)('is not said again by %s', (_, content) => {
    const again = (content as TemplateFile).scenarios.flatMap(({ quantities }) =>
      Object.entries(quantities).filter(([id, row]) => JSON.stringify(row) === JSON.stringify(shared.quantities[id])),
    );
    expect(again.map(([id]) => id)).toEqual([]);
  });
});

describe('a figure in a data file', () => {
  it.each([...FILES, [SHARED, shared] as const])(
    '%s repeats no value and no range of the reference data',
    (_, content) => {
      const all =
        'scenarios' in (content as object) ? (content as TemplateFile).scenarios : [content as InEveryTemplate];
      const repeated = all.flatMap(({ quantities }) =>
        Object.entries(quantities).flatMap(([id, { source, value, range }]) => {
          if (source.kind !== 'reference') return [];
          const row = figure(source.figureId);
          return value === row.value || (range?.low === row.low && range?.high === row.high) ? [id] : [];
        }),
      );
      expect(repeated).toEqual([]);
    },
  );

  /** Hours, weeks, the median pay of office staff, and a quarter for the employer's costs, which is a guess. */
  it('of an organiser’s pay follows from the hours that its note names', () => {
    const [pay, payOfAll] = ['ashe-median-hourly-admin-2025', 'ashe-median-hourly-all-employees-2025'].map(
      (id) => new ReferenceDecimal(figure(id).value),
    );
    const paid = TEMPLATES.flatMap(({ opening }) =>
      Object.values(opening.quantities).filter(
        ({ source }) => source.kind === 'reference' && source.figureId === 'ashe-median-hourly-admin-2025',
      ),
    );
    expect(paid.length).toBeGreaterThan(4);
    for (const { note, value, range } of paid) {
      const hours = /for ([\d.]+) hours a week and 52 weeks, plus a quarter/.exec(note)?.[1] ?? 'none';
      expect(value).toBe(pay!.times(hours).times(52).times('1.25').toFixed());
      expect(range).toEqual({
        low: pay!.times(hours).times(52).toFixed(),
        high: payOfAll!.times(hours).times(52).times('1.25').toFixed(),
      });
    }
  });
});
