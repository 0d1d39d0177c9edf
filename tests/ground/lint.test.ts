import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');
const eslint = new ESLint({ cwd: PROJECT });

/** What the lint says of a text, as if it stood in that file. */
async function rulesAgainst(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: join(PROJECT, file) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const CORE = 'core/errors.ts';

describe('the lint', () => {
  it.each([
    ['a clock in core', `export const now = () => Date.now();`, 'no-restricted-globals'],
    ['chance in core', `export const chance = () => Math.random();`, 'no-restricted-properties'],
    [
      'Node in core',
      `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
      'no-restricted-imports',
    ],
    ['any', `export const x = (y: any) => y as string;`, '@typescript-eslint/no-explicit-any'],
    ['a silenced type error', `// @ts-ignore\nexport const x = 1;`, '@typescript-eslint/ban-ts-comment'],
    ['a default export', `const x = 1;\nexport default x;`, 'no-restricted-syntax'],
    ['a door that lists nothing', `export * from './graph';`, 'no-restricted-syntax'],
    [
      'a promise that nobody waits for',
      `export const x = (y: () => Promise<void>) => {\n  y();\n};`,
      '@typescript-eslint/no-floating-promises',
    ],
    [
      'a case that was forgotten',
      `export const x = (y: 'a' | 'b') => {\n  switch (y) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};`,
      '@typescript-eslint/switch-exhaustiveness-check',
    ],
  ])('finds %s', async (_what, text, rule) => {
    expect(await rulesAgainst(CORE, text)).toContain(rule);
  });

  it.each([
    ['taken apart', `export const x = (y: { readonly node: string }) => y.node;`],
    ['put together by hand', `export const x = { node: 1 };`],
    ['given another unit', `type Line<A> = A;\nexport const x = (y: unknown) => y as Line<'£'>;`],
  ])('finds a formula of the model that is %s', async (_what, text) => {
    expect(await rulesAgainst('core/model/events.ts', text)).toContain('no-restricted-syntax');
  });

  it('says nothing against a plain function', async () => {
    expect(await rulesAgainst(CORE, `export const twice = (x: number) => 2 * x;`)).toEqual([]);
  });
});
