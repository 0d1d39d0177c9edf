import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../electron/storage';
import { callAt, type HostProcess, startHostProcess } from '../support/host-process';
import { temporaryFolders } from '../support/temporary-folder';

const newFolder = temporaryFolders();
const running: HostProcess[] = [];

function start(library: string, ...args: readonly string[]): HostProcess {
  const host = startHostProcess(library, ...args);
  running.push(host);
  return host;
}

async function opened(library: string, ...args: readonly string[]): Promise<{ host: HostProcess; address: string }> {
  const host = start(library, ...args);
  const address = await host.address;
  if (address === undefined) throw new Error(host.output().stderr);
  return { host, address };
}

afterEach(async () => {
  for (const host of running.splice(0)) {
    host.kill('SIGKILL');
    await host.ended;
  }
});

const THEME = 'dark';
const reopened = (folder: string) =>
  openLibrary({
    folder,
    now: () => new Date(),
    programVersion: 'test',
    parseWorkbook: (raw) => raw,
    onWarning: () => undefined,
  });

describe('the program in its own process', () => {
  it('prints one line, with the address that opens it, and nothing else', async () => {
    const { host, address } = await opened(newFolder());
    expect(host.output()).toEqual({ stdout: `Gritbin is open at ${address}  (Ctrl+C ends it)\n`, stderr: '' });
    expect(await callAt(address, 'app.about', {})).toMatchObject({ ok: true, value: { host: 'browser' } });
  });

  it('serves its page', async () => {
    const { address } = await opened(newFolder());
    const response = await fetch(new URL('/', address));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends cleanly on %s: the library is whole and free',
    async (signal) => {
      const library = newFolder();
      const { host } = await opened(library);
      host.kill(signal);
      expect(await host.ended).toEqual({ code: 0, signal: null });
      expect(host.output().stderr).toBe('');
      expect(readdirSync(library).filter((name) => /-wal$|in-use|\.part$/.test(name))).toEqual([]); // all is in the file
      reopened(library).close();
    },
  );

  it('that is killed outright loses nothing that was confirmed, and keeps nobody out', async () => {
    const library = newFolder();
    const before = reopened(library);
    before.settings.write('theme', THEME);
    before.close();
    const { host } = await opened(library);
    host.kill('SIGKILL');
    expect((await host.ended).signal).toBe('SIGKILL');
    const after = reopened(library);
    expect([after.settings.read('theme'), after.checkFully().fileIsSound]).toEqual([THEME, true]);
    after.close();
  });

  it('asks for another library where this one is open already, and leaves the first alone', async () => {
    const library = newFolder();
    const { address } = await opened(library);
    const second = start(library);
    expect((await second.ended).code).toBe(1);
    expect(second.output().stdout).toBe('');
    expect(second.output().stderr).toMatch(
      /^Gritbin: The library is already open\. .*Go to the window that is open, or close it and try again\.\n$/,
    );
    expect(await callAt(address, 'app.about', {})).toMatchObject({ ok: true });
  });

  it('says that a port is taken, and by what to choose another', async () => {
    const { address } = await opened(newFolder());
    const { port } = new URL(address);
    const second = start(newFolder(), '--port', port);
    expect((await second.ended).code).toBe(1);
    expect(second.output().stderr).toContain(`Gritbin cannot listen on port ${port}.`);
  });

  it('says how it is used where it is not understood', async () => {
    const host = start(newFolder(), '--colour', 'red');
    expect((await host.ended).code).toBe(1);
    expect(host.output()).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('Use: npm start -- ') as string,
    });
  });

  it('says that its library cannot be kept where it is told, and leaves no process behind', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'whoever runs this test may write anywhere');
    const folder = newFolder();
    chmodSync(folder, 0o500);
    const host = start(join(folder, 'library'));
    expect((await host.ended).code).toBe(1);
    expect(host.output().stderr).toContain('Nothing can be written in the folder');
  });

  it('offers a damaged library its recovery, and takes it at the next start', async () => {
    const library = newFolder();
    reopened(library).close();
    writeFileSync(join(library, 'library.sqlite'), 'this is no library any more');
    const told = start(library);
    expect((await told.ended).code).toBe(1);
    expect(told.output().stderr).toContain('To do so: npm start -- --start-afresh');
    await opened(library, '--start-afresh');
    expect(existsSync(join(library, 'set-aside'))).toBe(true);
  });
});
