import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');

describe('what each part of the house can see', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gritbin-types-'));
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the compiler says of a text under the settings of one part. */
  function faults(part: string, text: string): string {
    writeFileSync(join(folder, 'planted.ts'), text);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(PROJECT, `tsconfig.${part}.json`),
        compilerOptions: { rootDir: '.', outDir: 'out', tsBuildInfoFile: 'out/info' },
        include: ['planted.ts'],
        references: [],
      }),
    );
    const compiler = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
    return spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', cwd: folder }).stdout;
  }

  it.each([
    ['core', 'no page', `export const x = document.title;`, `Cannot find name 'document'`],
    ['core', 'no Node', `export const x = process.env;`, `Cannot find name 'process'`],
    ['core', 'no console', `console.log('x');`, `Cannot find name 'console'`],
    ['electron', 'no page', `export const x = document.title;`, `Cannot find name 'document'`],
    ['renderer', 'no Node', `export const x = process.env;`, `Cannot find name 'process'`],
  ])('%s: %s', (part, _what, text, complaint) => {
    expect(faults(part, text)).toContain(complaint);
  });

  it.each([
    ['core', `export const x: readonly bigint[] = [1n];`],
    ['electron', `export const x = process.env;`],
    ['renderer', `export const x = document.title;`],
  ])('%s: what it needs', (part, text) => {
    expect(faults(part, text)).toBe('');
  });
});
