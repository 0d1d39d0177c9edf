import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');

type Files = Readonly<Record<string, string>>;

/** A project in small, in which every file imports only what it may. */
const ALLOWED: Files = {
  'core/errors.ts': `export const wrong = 1;`,
  'core/graph/index.ts': `export { unit } from './unit';`,
  'core/graph/unit.ts': `import { Decimal } from 'decimal.js';\nexport const unit = new Decimal(1);`,
  'core/engines/exact/index.ts': `import { unit } from '../../graph';\nexport const exact = unit;`,
  'core/report/index.ts': `export const round = 1;`,
  'core/words/index.ts': `export const words = 1;`,
  'core/schema/index.ts': `export const schema = 1;`,
  'core/defaults/index.ts': `import { schema } from '../schema';\nexport const usual = schema;`,
  'core/templates/index.ts': `import { schema } from '../schema';\nimport { usual } from '../defaults';\nexport const content = [schema, usual];`,
  'electron/main.ts': `import { app } from 'electron';\nimport { exact } from '../core/engines/exact';\nexport const x = [app, exact];`,
  'electron/preload.ts': `import { contextBridge } from 'electron';\nimport { NAMES } from './service/contract/names';\nexport const x = [contextBridge, NAMES];`,
  'electron/service/contract/names.ts': `export const NAMES = ['a'];`,
  'electron/service/contract/index.ts': `import { z } from 'zod';\nexport const Shape = z.string();\nexport type Shape = z.infer<typeof Shape>;`,
  'electron/storage/open.ts': `import Database from 'better-sqlite3';\nexport const open = () => new Database(':memory:');`,
  'renderer/api.ts': `import type { Shape } from '../electron/service/contract';\nimport { words } from '../core/words';\nexport const api = (shape: Shape) => [shape, words];`,
  'tests/support/builder.ts': `export const builder = 1;`,
  'tests/some.test.ts': `import { builder } from './support/builder';\nimport { api } from '../renderer/api';\nexport const x = [builder, api];`,
};

/** What is planted, where, and the rule that must name it. */
const PLANTED: readonly (readonly [claim: string, file: string, importing: string, rule: string])[] = [
  ['core may not use Node', 'core/a.ts', `{ join as x } from 'node:path'`, 'core-stands-alone'],
  ['core may not use the host', 'core/b.ts', `{ open as x } from '../electron/storage/open'`, 'core-stands-alone'],
  ['core may not use a package of its own choice', 'core/c.ts', `{ useState as x } from 'react'`, 'core-stands-alone'],
  ['core may not use the page', 'core/d.ts', `{ api as x } from '../renderer/api'`, 'core-stands-alone'],
  ['core may not use the tests', 'core/e.ts', `{ builder as x } from '../tests/support/builder'`, 'core-stands-alone'],
  ['the host may not use the page', 'electron/a.ts', `{ api as x } from '../renderer/api'`, 'nobody-imports-the-page'],
  [
    'the host may not use the tests',
    'electron/b.ts',
    `{ builder as x } from '../tests/support/builder'`,
    'only-tests-import-tests',
  ],
  [
    'the host enters a folder of core by its door',
    'electron/c.ts',
    `{ unit as x } from '../core/graph/unit'`,
    'one-door-to-a-core-folder',
  ],
  [
    'core enters its own folders by their doors',
    'core/report/a.ts',
    `{ unit as x } from '../graph/unit'`,
    'one-door-between-core-folders',
  ],
  [
    'the bridge may not load the schemas',
    'electron/preload.ts',
    `{ Shape as x } from './service/contract'`,
    'preload-is-the-bridge-and-the-names',
  ],
  [
    'the page may not look behind the contract',
    'renderer/a.ts',
    `{ open as x } from '../electron/storage/open'`,
    'renderer-sees-the-contract-only',
  ],
  [
    'the page may not run the contract',
    'renderer/b.ts',
    `{ Shape as x } from '../electron/service/contract'`,
    'renderer-takes-types-only',
  ],
  [
    'the page may not run an engine',
    'renderer/c.ts',
    `{ exact as x } from '../core/engines/exact'`,
    'renderer-runs-no-engine',
  ],
  ['the page may not use Node', 'renderer/d.ts', `{ join as x } from 'node:path'`, 'renderer-has-no-node'],
  ['the page may not use the database', 'renderer/e.ts', `x from 'better-sqlite3'`, 'renderer-has-no-native-package'],
  [
    'the page may not use the tests',
    'renderer/f.ts',
    `{ builder as x } from '../tests/support/builder'`,
    'only-tests-import-tests',
  ],
  [
    'what is worked out does not depend on which templates there are',
    'core/report/b.ts',
    `{ content as x } from '../templates'`,
    'logic-imports-no-content',
  ],
  [
    'a template runs nothing',
    'core/templates/a.ts',
    `{ exact as x } from '../engines/exact'`,
    'content-imports-shapes-only',
  ],
  ['a method needs no scenario', 'core/methods/a.ts', `{ schema as x } from '../schema'`, 'methods-need-no-scenario'],
  ['words know nobody', 'core/words/a.ts', `{ unit as x } from '../graph'`, 'words-stand-on-the-ground'],
  [
    'the shape of a workbook knows nothing that is done with it',
    'core/schema/a.ts',
    `{ words as x } from '../words'`,
    'schema-stands-on-the-ground',
  ],
  ['two files may not need each other', 'core/errors.ts', `{ unit as x } from './graph'`, 'no-cycle'],
  ['an import must lead somewhere', 'electron/d.ts', `{ x } from './nowhere'`, 'everything-resolves'],
];

/** The same where only a type is imported: nothing is left of it when the program runs, and it is still not allowed. */
const PLANTED_TYPES: typeof PLANTED = [
  [
    'core may not use the page, even for a type',
    'core/f.ts',
    `type { api as x } from '../renderer/api'`,
    'core-stands-alone',
  ],
  [
    'the page may not look behind the contract, even for a type',
    'renderer/g.ts',
    `type { open as x } from '../electron/storage/open'`,
    'renderer-sees-the-contract-only',
  ],
  ['two files may not need each other, even for a type', 'core/g.ts', `type { z as x } from './h'`, 'no-cycle'],
];

describe('who may import whom', () => {
  let folder: string;
  let found: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gritbin-imports-'));
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    cpSync(join(PROJECT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    const planted = [
      ...PLANTED.map(([, file, importing]) => [file, `import ${importing};\nexport const y = x;`] as const),
      ...PLANTED_TYPES.map(([, file, importing]) => [file, `import ${importing};\nexport type Y = typeof x;`] as const),
      // A cycle needs somebody to come back.
      ['core/graph/unit.ts', `import { y } from '../errors';\nexport const unit = y;`] as const,
      ['core/h.ts', `import type { Y } from './g';\nexport const z = 1;\nexport type Z = Y;`] as const,
    ];
    found = faultsIn({ ...ALLOWED, ...Object.fromEntries(planted) });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function faultsIn(files: Files): string {
    for (const top of ['core', 'electron', 'renderer', 'tests'])
      rmSync(join(folder, top), { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const check = join(PROJECT, 'scripts', 'check-imports.mjs');
    const run = spawnSync(process.execPath, [check, folder], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(run.stdout === '' ? 0 : 1);
    return run.stdout;
  }

  it('finds nothing wrong where everybody imports only what they may', () => {
    expect(faultsIn(ALLOWED)).toBe('');
  });

  it.each([...PLANTED, ...PLANTED_TYPES])('%s', (_claim, file, _importing, rule) => {
    const lines = found.split('\n').filter((line) => line.startsWith(`${file} imports`));
    expect(lines.join('\n')).toContain(`against "${rule}"`);
  });
});
