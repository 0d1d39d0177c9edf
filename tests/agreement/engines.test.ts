import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TESTS = join(import.meta.dirname, '..');
const ENGINES = join(TESTS, '../core/engines');

/** Where each engine is held to the exact one, and the exact one to the obvious evaluator, on random graphs. */
const HELD_ON_RANDOM_GRAPHS: Readonly<Record<string, string>> = {
  differentiate: 'engines/differentiate.test.ts',
  exact: 'agreement/exact.test.ts',
  explain: 'engines/explain-random.test.ts',
  simulate: 'engines/simulate-kernel.test.ts',
  spreadsheet: 'agreement/spreadsheet-random.test.ts',
};

describe('every engine', () => {
  it('has an entry here: an engine that nothing holds to the exact one may say anything', () => {
    expect(Object.keys(HELD_ON_RANDOM_GRAPHS).sort()).toEqual(readdirSync(ENGINES).sort());
  });

  it.each(Object.entries(HELD_ON_RANDOM_GRAPHS))('%s is held to the definition on random graphs', (_engine, file) => {
    expect(readFileSync(join(TESTS, file), 'utf8')).toMatch(/randomModel\(\)|randomGraph\(\)/);
  });
});
