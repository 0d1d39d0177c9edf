import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts');

/** Stands in for npm: notes how it was called, and does what the test wants of it. */
const NPM = `
import { appendFileSync, mkdirSync } from 'node:fs';
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
console.log('added 568 packages in 26s');
if (process.env.NPM_SAYS) { console.error(process.env.NPM_SAYS); process.exit(1); }
await new Promise((resolve) => setTimeout(resolve, 300));
mkdirSync('node_modules', { recursive: true });
`;

/** Stands in for the build: notes that it ran. */
const BUILD = `
import { appendFileSync, mkdirSync } from 'node:fs';
appendFileSync('builds', 'built\\n');
console.log('said by the build');
mkdirSync('dist', { recursive: true });
`;

/** No name may be so long: the system refuses it without asking anybody. */
const NO_ADDRESS = `http://${'x'.repeat(70)}/`;

const WITHOUT_PROXY = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/proxy/i.test(name)));

type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

describe('the first run', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'gritbin-first-run-'));
    mkdirSync(join(project, 'core'));
    cpSync(SCRIPTS, join(project, 'scripts'), { recursive: true });
    write('scripts/build.mjs', BUILD);
    write('npm-cli.mjs', NPM);
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{"packages":{}}');
    write('core/one.ts', 'export const one = 1;');
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  function write(name: string, text: string): void {
    writeFileSync(join(project, name), text);
  }

  function linesOf(name: string): readonly string[] {
    const file = join(project, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  function firstRun(env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const child = spawn(process.execPath, [join(project, 'scripts', 'first-run.mjs')], {
      cwd: project,
      env: {
        ...WITHOUT_PROXY,
        npm_execpath: join(project, 'npm-cli.mjs'),
        npm_node_execpath: process.execPath,
        npm_config_registry: 'http://127.0.0.1/',
        ...env,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    return new Promise((resolve) => {
      child.on('close', (status) => {
        resolve({ status, stdout, stderr });
      });
    });
  }

  it('installs what the lock names, with what the build needs, and builds', async () => {
    expect((await firstRun()).status).toBe(0);
    expect(linesOf('npm-calls')).toEqual([expect.stringMatching(/^ci --include=dev --ignore-scripts/)]);
    expect(linesOf('builds')).toEqual(['built']);
  });

  it('does neither a second time', async () => {
    await firstRun();
    const second = await firstRun();
    expect(second).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(linesOf('npm-calls')).toHaveLength(1);
    expect(linesOf('builds')).toHaveLength(1);
  });

  it('installs again when the lock has changed', async () => {
    await firstRun();
    write('package-lock.json', '{"packages":{"":{}}}');
    await firstRun();
    expect(linesOf('npm-calls')).toHaveLength(2);
  });

  it('builds again, and does not install, when a source has changed or has gone', async () => {
    await firstRun();
    write('core/one.ts', 'export const one = 2;');
    await firstRun();
    rmSync(join(project, 'core', 'one.ts'));
    await firstRun();
    expect(linesOf('npm-calls')).toHaveLength(1);
    expect(linesOf('builds')).toHaveLength(3);
  });

  it('puts the Node that came with the packages on the path where npm has not', async ({ skip }) => {
    const packaged = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
    skip(process.platform !== 'linux', 'the packaged Node has another name elsewhere');
    mkdirSync(dirname(join(project, packaged)), { recursive: true });
    symlinkSync(process.execPath, join(project, packaged));
    await firstRun();
    expect(readlinkSync(join(project, 'node_modules', '.bin', 'node'))).toBe(
      `../${packaged.slice('node_modules/'.length)}`,
    );
  });

  it('leaves standard output to the command that follows', async () => {
    const { stdout, stderr } = await firstRun();
    expect(stdout).toBe('');
    expect(stderr).toContain('Gritbin: installing what it is built with');
    expect(stderr).toContain('said by the build');
  });

  it('says in one line that the registry cannot be reached', async () => {
    const { status, stderr } = await firstRun({ NPM_SAYS: 'npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN' });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^Gritbin could not reach the npm registry .* run the command again\.$/,
    );
    expect(stderr).not.toContain('npm error');
    expect(linesOf('builds')).toEqual([]);
  });

  it('asks npm for what it has kept, where the registry has no address', async () => {
    await firstRun({ npm_config_registry: NO_ADDRESS });
    expect(linesOf('npm-calls')).toEqual([expect.stringContaining('--offline')]);
  });

  it('does not conclude from a missing address that there is no registry behind a proxy', async () => {
    await firstRun({ npm_config_registry: NO_ADDRESS, npm_config_https_proxy: 'http://127.0.0.1:1' });
    expect(linesOf('npm-calls')).toEqual([expect.not.stringContaining('--offline')]);
  });

  it('passes on what npm says when something else is wrong', async () => {
    const { status, stderr } = await firstRun({ NPM_SAYS: 'npm error code EINTEGRITY' });
    expect(status).toBe(1);
    expect(stderr).toContain('npm ci failed.\nnpm error code EINTEGRITY');
  });

  it('installs once when two commands start together', async () => {
    const outcomes = await Promise.all([firstRun(), firstRun()]);
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0]);
    expect(linesOf('npm-calls')).toHaveLength(1);
    expect(linesOf('builds')).toHaveLength(1);
  });

  it('takes over from a command that was killed half-way', async () => {
    const gone = spawn(process.execPath, ['--eval', '']);
    await new Promise((resolve) => gone.on('exit', resolve));
    mkdirSync(join(project, '.cache'));
    write('.cache/first-run.lock', String(gone.pid));
    expect((await firstRun()).status).toBe(0);
    expect(linesOf('builds')).toEqual(['built']);
  });
});
