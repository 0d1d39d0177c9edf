import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
