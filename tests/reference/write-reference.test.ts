import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GDP_DEFLATORS, LIFE_TABLES, priceYearLabel } from '../../core/reference';

const ROOT = join(import.meta.dirname, '..', '..');

/** One research row as it comes, before the command has read it. */
const GRIT_BIN = {
  id: 'grit-bin',
  group: 'A-unit-costs',
  label: 'Grit bin: supply and install',
  value: '135.00',
  low: '135.00',
  high: '450.00',
  distribution: { type: 'uniform', params: { min: '135.00', max: '450.00' }, basis: 'suggestion, not published' },
  unit: 'GBP per bin',
  price_year: '2024-25',
  geography: 'Wales',
  payer: 'council',
  source: {
    title: 'Grit bins',
    publisher: 'A council',
    year: 'undated',
    table: '',
    address: 'https://example.org/grit',
    kind: 'primary',
  },
  note: 'One council only.',
};

describe('the command that fills the register', () => {
  const folders = { from: '', into: '' };

  beforeEach(() => {
    folders.from = mkdtempSync(join(tmpdir(), 'research-'));
    folders.into = mkdtempSync(join(tmpdir(), 'reference-'));
    writeFileSync(join(folders.from, 'life-tables.csv'), lifeTablesAsCsv());
    writeFileSync(join(folders.from, 'gdp-deflators.csv'), deflatorsAsCsv());
  });

  afterEach(() => {
    rmSync(folders.from, { recursive: true });
    rmSync(folders.into, { recursive: true });
  });

  const run = (rows: readonly unknown[]) => {
    writeFileSync(join(folders.from, 'values.json'), JSON.stringify(rows));
    const command = join(ROOT, 'scripts', 'write-reference.mjs');
    return spawnSync(process.execPath, [command, '--from', folders.from, '--into', folders.into], { encoding: 'utf8' });
  };
  const written = (name: string) => readFileSync(join(folders.into, name), 'utf8');

  it('adds licence, section, day and status to a row, and leaves its numbers as they were read', () => {
    expect(run([GRIT_BIN]).status).toBe(0);
    const [row] = JSON.parse(written('values.json')) as readonly unknown[];
    expect(row).toMatchObject({
      id: 'grit-bin',
      group: 'unit-costs',
      value: '135.00',
      distribution: { type: 'uniform', min: '135.00', max: '450.00', isSuggestion: true },
      priceYear: '2024-25',
      source: { section: 'section not recorded' },
      licence: 'Copyright of the publisher; single fact cited with attribution',
      checkedOn: '2026-11-21',
      status: 'confirmed',
    });
  });

  it('writes the life tables and deflators that ship, to the byte, from the same rows', () => {
    run([GRIT_BIN]);
    for (const name of ['life-tables.json', 'gdp-deflators.json']) {
      expect(written(name)).toBe(readFileSync(join(ROOT, 'core', 'reference', name), 'utf8'));
    }
  });

  it('leaves out a direction without a number, and says so', () => {
    const direction = { ...GRIT_BIN, id: 'older-people-help-more', value: 'positive', low: null, high: null };
    const { status, stdout } = run([GRIT_BIN, direction]);
    expect(status).toBe(0);
    expect(stdout).toContain('older-people-help-more: a direction ("positive"), no number');
    expect(JSON.parse(written('values.json'))).toHaveLength(1);
  });

  it.each([
    ['no value', { value: '' }, 'grit-bin: has no value'],
    ['no unit', { unit: ' ' }, 'grit-bin: has no unit'],
    ['no source', { source: undefined }, 'grit-bin: has no source title'],
    ['no address', { source: { ...GRIT_BIN.source, address: '' } }, 'grit-bin: has no source address'],
    ['a float in the form 1e3', { value: '1e3' }, 'grit-bin: has the value "1e3", which is not exact decimal text'],
    ['a value outside its range', { value: '500' }, 'grit-bin: has a value outside its range (135.00 to 450.00)'],
    ['half a range', { high: null }, 'grit-bin: has one end of its range only'],
    ['an unknown payer', { payer: 'somebody' }, 'grit-bin: has the unknown payer "somebody"'],
  ])('refuses a row with %s, and writes nothing', (_what, change, message) => {
    const { status, stderr } = run([{ ...GRIT_BIN, ...change }]);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(readdirSync(folders.into)).toEqual([]);
  });

  it('refuses the same id twice', () => {
    expect(run([GRIT_BIN, GRIT_BIN]).stderr).toContain('grit-bin: appears twice');
  });
});

describe('the command that fills the councils', () => {
  const folders = { from: '', into: '' };

  beforeEach(() => {
    folders.from = mkdtempSync(join(tmpdir(), 'research-'));
    folders.into = mkdtempSync(join(tmpdir(), 'reference-'));
    mkdirSync(join(folders.from, 'places'));
    writeFileSync(join(folders.from, 'values.json'), JSON.stringify([GRIT_BIN]));
    writeFileSync(join(folders.from, 'life-tables.csv'), lifeTablesAsCsv());
    writeFileSync(join(folders.from, 'gdp-deflators.csv'), deflatorsAsCsv());
    for (const name of ['councils', 'regions', 'districts', 'population-projections']) {
      writeFileSync(join(folders.from, 'places', `${name}.csv`), tableAsCsv(name));
    }
    writeFileSync(join(folders.from, 'places', 'councils.topo.json'), mapAsTopology());
  });

  afterEach(() => {
    rmSync(folders.from, { recursive: true });
    rmSync(folders.into, { recursive: true });
  });

  const run = () => {
    const command = join(ROOT, 'scripts', 'write-reference.mjs');
    return spawnSync(process.execPath, [command, '--from', folders.from, '--into', folders.into], { encoding: 'utf8' });
  };
  const spoil = (name: string, from: string, to: string) => {
    const path = join(folders.from, 'places', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };

  it('writes what ships, to the byte, from the same rows', () => {
    expect(run().status).toBe(0);
    for (const name of readdirSync(join(ROOT, 'core', 'reference', 'places')).filter((one) => one.endsWith('.json'))) {
      const shipped = readFileSync(join(ROOT, 'core', 'reference', 'places', name), 'utf8');
      expect(readFileSync(join(folders.into, 'places', name), 'utf8'), name).toBe(shipped);
    }
  });

  it.each([
    ['a figure that is no number', 'councils.csv', '98180', '98,180k', 'Hartlepool has'],
    ['two councils of one name', 'councils.csv', 'Middlesbrough', 'Hartlepool', 'councils: "Hartlepool" appears twice'],
    ['a council without an outline', 'councils.topo.json', 'E06000001', 'E06999999', 'map: Hartlepool has no outline'],
  ])('refuses %s, and writes nothing', (_what, name, from, to, message) => {
    spoil(name, from, to.includes(',') ? `"${to}"` : to);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(readdirSync(folders.into)).toEqual([]);
  });
});

type ShippedTable = {
  readonly identity: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
};

/** A table as the research folder holds it, written back from the one that ships. */
function tableAsCsv(name: string): string {
  const path = join(ROOT, 'core', 'reference', 'places', `${name}.json`);
  const { identity, figures, rows } = JSON.parse(readFileSync(path, 'utf8')) as ShippedTable;
  const header = [...identity, ...figures].map((column) => column.replaceAll('-', '_'));
  const quoted = (cell: string | null) => (cell?.includes(',') ? `"${cell}"` : (cell ?? ''));
  return [header.join(','), ...rows.map((row) => row.map(quoted).join(',')), ''].join('\n');
}

function mapAsTopology(): string {
  const path = join(ROOT, 'core', 'reference', 'places', 'councils-map.json');
  const { transform, shapes, arcs } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly transform: unknown;
    readonly shapes: readonly { readonly code: string; readonly polygons: readonly unknown[] }[];
    readonly arcs: unknown;
  };
  const geometries = shapes.map(({ code, polygons }) => ({
    type: 'MultiPolygon',
    arcs: polygons,
    properties: { code },
  }));
  return JSON.stringify({ type: 'Topology', transform, arcs, objects: { councils: { geometries } } });
}

function lifeTablesAsCsv(): string {
  const rows = LIFE_TABLES.flatMap((table) =>
    (['male', 'female'] as const).flatMap((sex) =>
      table[sex].map(({ age, deathProbability, lifeExpectancy }) =>
        ['National life tables', table.geography, table.period, sex, age, deathProbability, lifeExpectancy].join(','),
      ),
    ),
  );
  return ['table,geography,period,sex,age,qx,ex', ...rows, ''].join('\n');
}

function deflatorsAsCsv(): string {
  const rows = GDP_DEFLATORS.years.map(({ startYear, index, kind }) =>
    [priceYearLabel({ kind: 'financial', year: startYear }), index, `"HM Treasury, 2024-25=100, ${kind}"`].join(','),
  );
  return ['financial_year,index,edition', ...rows, ''].join('\n');
}
