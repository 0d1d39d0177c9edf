import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts');

/** Stands in for the Electron runtime. */
const RUNTIME = `#!/bin/sh\necho "desktop $* run-as-node=[$ELECTRON_RUN_AS_NODE]"\nexit 7\n`;

describe('npm start', () => {
  let project: string;

  beforeEach(({ skip }) => {
    skip(process.platform === 'win32', 'the stand-in for the runtime is a shell script');
    project = mkdtempSync(join(tmpdir(), 'gritbin-start-'));
    cpSync(SCRIPTS, join(project, 'scripts'), { recursive: true });
    write('dist/host.js', `console.log('browser', ...process.argv.slice(2));`);
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  function write(name: string, text: string): string {
    const file = join(project, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }

  function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
    const { ELECTRON_BINARY: _, ELECTRON_OVERRIDE_DIST_PATH: __, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'start.mjs'), ...args], {
      env: { ...rest, CI: 'true', DISPLAY: ':0', ...env },
      encoding: 'utf8',
    });
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  it('opens the desktop program with the runtime that ELECTRON_BINARY names, and ends as it ends', () => {
    const { status, stdout } = start([], { ELECTRON_BINARY: write('runtime/any-name', RUNTIME) });
    expect(stdout).toBe(`desktop ${project} run-as-node=[]`);
    expect(status).toBe(7);
  });

  it('opens it with the runtime in the folder that ELECTRON_OVERRIDE_DIST_PATH names', () => {
    const name = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
    write(`runtime/${name}`, RUNTIME);
    expect(start([], { ELECTRON_OVERRIDE_DIST_PATH: join(project, 'runtime') }).stdout).toContain('desktop');
  });

  it('opens it with the runtime that the Electron package has fetched', () => {
    write('node_modules/electron/path.txt', 'here/electron');
    write('node_modules/electron/dist/here/electron', RUNTIME);
    expect(start().stdout).toContain('desktop');
  });

  it('does not let an editor turn the desktop program into a bare Node', () => {
    const runtime = write('runtime/electron', RUNTIME);
    expect(start([], { ELECTRON_BINARY: runtime, ELECTRON_RUN_AS_NODE: '1' }).stdout).toContain('run-as-node=[]');
  });

  it('says in one line that there is no runtime, and serves the program to a browser instead', () => {
    const { status, stdout, stderr } = start();
    expect(status).toBe(0);
    expect(stdout).toBe('browser');
    expect(stderr).toMatch(/^Gritbin: no Electron runtime on this computer, so .*\.$/);
  });

  it('serves it to a browser where there is no screen for a window', ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux tells whether there is a screen');
    const runtime = write('runtime/electron', RUNTIME);
    const { stdout, stderr } = start([], { ELECTRON_BINARY: runtime, DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(stdout).toBe('browser');
    expect(stderr).toContain('no screen');
  });

  it.each([
    ['--browser', 'browser'],
    ['--no-open', 'browser --no-open'], // served, and nothing opened: the address is printed
  ])('serves it to a browser where that is asked for with %s', (arg, served) => {
    const { stdout, stderr } = start([arg], { ELECTRON_BINARY: write('runtime/electron', RUNTIME) });
    expect(stdout).toBe(served);
    expect(stderr).toBe('');
  });

  it('ends with the command that started it, even where that was ended without a word to anybody', async () => {
    write('dist/host.js', `console.log(process.pid); setInterval(() => undefined, 1000);`);
    const script = join(project, 'scripts', 'start.mjs');
    // A shell between the two, as npm has one: with a second command after it, it does not step aside.
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}" --no-open; true`]);
    const host = await new Promise<number>((resolve) => {
      shell.stdout.once('data', (said: Buffer) => {
        resolve(Number(said.toString()));
      });
    });
    shell.kill('SIGKILL');
    await expect.poll(() => isRunning(host)).toBe(false);
  });

  it('tries once to fetch the runtime where it may, and uses what came', () => {
    write('node_modules/electron/package.json', '{"type":"commonjs"}');
    write(
      'node_modules/electron/install.js',
      `const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/path.txt', 'electron');
       fs.writeFileSync(__dirname + '/dist/electron', ${JSON.stringify(RUNTIME)}, { mode: 0o755 });`,
    );
    expect(start([], { CI: '' }).stdout).toContain('desktop');
  });

  it('does not try again at every start where the runtime cannot be had', () => {
    write('node_modules/electron/package.json', '{"type":"commonjs"}');
    write(
      'node_modules/electron/install.js',
      `require('fs').appendFileSync(__dirname + '/tries', 'x'); process.exit(1);`,
    );
    expect([start([], { CI: '' }).stdout, start([], { CI: '' }).stdout]).toEqual(['browser', 'browser']);
    const tries = () => readFileSync(join(project, 'node_modules', 'electron', 'tries'), 'utf8');
    expect(tries()).toBe('x');
    start([], { CI: '', GRITBIN_FETCH_ELECTRON: '1' }); // asked for
    expect(tries()).toBe('xx');
  });

  it('never fetches anything on a machine that only tests', () => {
    write('node_modules/electron/package.json', '{"type":"commonjs"}');
    write('node_modules/electron/install.js', `require('fs').writeFileSync(__dirname + '/fetched', '');`);
    expect(start([], { CI: 'true' }).stdout).toBe('browser');
    expect(existsSync(join(project, 'node_modules', 'electron', 'fetched'))).toBe(false);
  });
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0); // sends nothing: it only asks
  } catch {
    return false;
  }
}
