import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importCycles } from '../house/import-cycles';

describe('files that lead to one another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-cycles-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are found, by imports of types and by what is passed on too', () => {
    const files = {
      'core/a.ts': "import type { B } from './b';\nexport type A = B;",
      'core/b.ts': "export { c } from './c';\nexport type B = number;",
      'core/c/index.ts': "import type { A } from '../a';\nexport const c: A = 1;",
      'core/d.ts': "import { c } from './c';\nexport const d = c;",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const found = importCycles(folder, ['core']).map((set) => [...set].sort());
    expect(found).toEqual([[join('core', 'a.ts'), join('core', 'b.ts'), join('core', 'c', 'index.ts')]]);
  });
});
