import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');

describe('npm run evaluate, as it was built', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gritbin-command-'));
    mkdirSync(join(folder, 'streets'));
    copyFileSync(join(PROJECT, 'examples', 'eileen-grit-bin.gritbin'), join(folder, 'streets', 'eileen.gritbin'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** As npm starts it: in the project's folder, with the folder in which the command was typed beside it. */
  const evaluate = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', 'evaluate.mjs'), ...args], {
      cwd: PROJECT,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
      timeout: 550_000,
    });
    return { status, stdout, stderr };
  };

  it('finds a file from where the command was typed, and prints JSON and nothing else', () => {
    const { status, stdout, stderr } = evaluate(join('streets', 'eileen.gritbin'), '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ workbook: 'Eileen and the grit bin' });
  });

  it('ends with 1 where the file is not there, and with 2 where it cannot be read as a command', () => {
    expect(evaluate('eileen.gritbin')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^"eileen\.gritbin" is not there\./) as string,
    });
    expect(evaluate()).toMatchObject({ status: 2, stdout: '' });
  });

  it('ends in silence where whoever reads has seen enough', ({ skip }) => {
    skip(process.platform === 'win32', 'this system has no `head`');
    const shell = `"${process.execPath}" scripts/evaluate.mjs streets/eileen.gritbin --json | head -c 10`;
    const { stdout, stderr } = spawnSync(shell, {
      shell: true,
      cwd: PROJECT,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
      timeout: 550_000,
    });
    expect([stdout, stderr]).toEqual(['{\n  "manif', '']);
  });
});
