import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unreachedInCore } from '../support/what-is-reached';

const PROJECT = join(import.meta.dirname, '..', '..');

describe('what ships', () => {
  const small = mkdtempSync(join(tmpdir(), 'gritbin-ships-'));
  afterAll(() => rmSync(small, { recursive: true, force: true }));

  it('is what the program runs: core holds nothing that the host and the page never come to', () => {
    const unreached = unreachedInCore(PROJECT).map(({ file, name }) => `${file}: ${name}`);
    expect(unreached).toEqual([]);
  });

  it('is told from what only looks used: a part that only an unused part reads, or that is only passed on', () => {
    const files = {
      'core/used.ts': 'const HALF = 0.5;\nexport const half = (of: number) => of * HALF;',
      'core/unused.ts':
        "import { half } from './used';\nconst twice = (of: number) => half(of) * 4;\nexport const alone = twice(1);",
      'core/index.ts': "export { half } from './used';\nexport { alone } from './unused';",
      'electron/main.ts': "import { half } from '../core';\nhalf(1);",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(small, path)), { recursive: true });
      writeFileSync(join(small, path), text);
    }
    expect(unreachedInCore(small)).toEqual([
      { file: join('core', 'unused.ts'), name: 'twice' },
      { file: join('core', 'unused.ts'), name: 'alone' },
    ]);
  });
});
