import type Electron from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { carryOverIpc } from '../../electron/ipc';
import { CALL_CHANNEL, STREAM_CHANNEL } from '../../electron/service/contract/names';
import { ipcMain, resetElectron, StubPort } from '../support/electron-stub';
import { memoryLogger, type MemoryLogger } from '../support/memory-logger';
import { smallService } from '../support/small-service';

type Frame = { readonly url: string; readonly parent: Frame | null };

const OUR_PAGE: Frame = { url: 'gritbin://app/index.html#/workbook/1', parent: null };

/** Who is not us, although it may look so. */
const STRANGERS: readonly (readonly [string, Frame | null])[] = [
  ['a page of the web', { url: 'https://evil.example/', parent: null }],
  ['a page with our address in its query', { url: 'https://evil.example/?gritbin://app/index.html', parent: null }],
  ['a page whose host begins like ours', { url: 'gritbin://app.evil.example/index.html', parent: null }],
  ['a page with our host as its user name', { url: 'gritbin://app@evil.example/index.html', parent: null }],
  ['our page under a user name', { url: 'gritbin://eileen@app/index.html', parent: null }],
  ['our page at a port', { url: 'gritbin://app:1/index.html', parent: null }],
  ['another file of our own', { url: 'gritbin://app/assets/x.svg', parent: null }],
  ['our page with a query that it never has', { url: 'gritbin://app/index.html?x', parent: null }],
  ['a file on the disk', { url: 'file:///index.html', parent: null }],
  ['an empty page', { url: 'about:blank', parent: null }],
  ['no address at all', { url: '', parent: null }],
  ['a frame inside our page, even with our address', { url: OUR_PAGE.url, parent: OUR_PAGE }],
  ['a frame that is gone', null],
];

let logger: MemoryLogger;

beforeEach(() => {
  resetElectron();
  logger = memoryLogger();
  carryOverIpc({ ipc: ipcMain as unknown as Electron.IpcMain, service: smallService({}, logger) });
});

function call(frame: Frame | null, name: unknown, input: unknown): Promise<unknown> {
  const event = { senderFrame: frame } as unknown as Electron.IpcMainInvokeEvent;
  return Promise.resolve(ipcMain.handled.get(CALL_CHANNEL)?.(event, name, input));
}

function stream(frame: Frame | null, message: unknown): StubPort {
  const port = new StubPort();
  const event = { senderFrame: frame, ports: [port] } as unknown as Electron.IpcMainEvent;
  ipcMain.heard.get(STREAM_CHANNEL)?.(event, message);
  return port;
}

describe('a call from the desktop window', () => {
  it('is answered where our own page asks', async () => {
    expect(await call(OUR_PAGE, 'bin.fill', { bags: 2 })).toEqual({ ok: true, value: { bagsInBin: 2, note: 'none' } });
  });

  it.each(STRANGERS)('is refused where %s asks, and noted', async (_who, frame) => {
    const answer = await call(frame, 'bin.fill', { bags: 2 });
    expect(answer).toMatchObject({ ok: false, kind: 'refusal', code: 'not-our-page' });
    expect(logger.warnings).toHaveLength(1);
  });

  it.each([[{ name: 'bin.fill' }], [7], [null], [undefined]])('for no name but %j is refused', async (name) => {
    expect(await call(OUR_PAGE, name, {})).toMatchObject({ ok: false, code: 'no-such-operation' });
  });

  it('of the wrong shape is refused by the same words as over the loopback host', async () => {
    expect(await call(OUR_PAGE, 'bin.fill', { bags: 'x' })).toMatchObject({ code: 'wrong-shape', about: ['bags'] });
  });
});

describe('a long operation from the desktop window', () => {
  it('reports, answers and closes its port', async () => {
    const port = stream(OUR_PAGE, { name: 'bin.count-grains', input: { upTo: 2 } });
    await expect.poll(() => port.isClosed).toBe(true);
    expect(port.isStarted).toBe(true);
    expect(port.sent).toEqual([
      { report: { grains: 1 } },
      { report: { grains: 2 } },
      { answer: { ok: true, value: { grains: 2 } } },
    ]);
  });

  it('is cancelled when the page closes the port, and says nothing more', async () => {
    const port = stream(OUR_PAGE, { name: 'bin.count-grains', input: { upTo: 1_000_000 } });
    await expect.poll(() => port.sent.length).toBeGreaterThan(0);
    port.emit('close');
    const sent = port.sent.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(port.sent.length).toBe(sent);
  });

  it.each(STRANGERS)('is refused where %s asks', (_who, frame) => {
    const port = stream(frame, { name: 'bin.count-grains', input: { upTo: 2 } });
    expect(port.sent).toMatchObject([{ answer: { ok: false, code: 'not-our-page' } }]);
    expect(port.isClosed).toBe(true);
  });

  it.each([[undefined], [null], ['bin.count-grains'], [{}], [{ name: 7 }]])(
    'asked for by %j is refused',
    async (message) => {
      const port = stream(OUR_PAGE, message);
      await expect.poll(() => port.sent).toMatchObject([{ answer: { ok: false, code: 'no-such-operation' } }]);
    },
  );

  it('without a port is nobody’s: there is no one to answer', () => {
    const event = { senderFrame: OUR_PAGE, ports: [] } as unknown as Electron.IpcMainEvent;
    expect(() => ipcMain.heard.get(STREAM_CHANNEL)?.(event, { name: 'bin.count-grains', input: {} })).not.toThrow();
  });
});
