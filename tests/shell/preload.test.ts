import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../electron/service/contract/names';

let bridge: Bridge;
let exposed: ReadonlyMap<string, unknown>;
const invoked: unknown[][] = [];
const posted: { channel: string; message: unknown; ports: readonly MessagePort[] }[] = [];

beforeEach(async () => {
  vi.resetModules(); // the preload script does its work when it is loaded: each test loads it anew
  const stub = await import('../support/electron-stub');
  exposed = stub.exposed;
  invoked.length = 0;
  posted.length = 0;
  stub.wire.invoke = (channel, ...args) => {
    invoked.push([channel, ...args]);
    return Promise.resolve({ ok: true, value: 'answered' });
  };
  stub.wire.postMessage = (channel, message, ports) => {
    posted.push({ channel, message, ports: ports as readonly MessagePort[] });
  };
  await import('../../electron/preload');
  bridge = exposed.get('gritbin') as Bridge;
});

describe('the bridge into the page', () => {
  it('offers two functions under one name, and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['gritbin']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'stream']);
  });

  it('carries a call whose name the contract has', async () => {
    expect(await bridge.call('app.about', {})).toEqual({ ok: true, value: 'answered' });
    expect(invoked).toEqual([['gritbin:call', 'app.about', {}]]);
  });

  it.each(['gritbin:call', 'shell.open', 'app.menu-commands', '', '__proto__', 'constructor', 'app.about '])(
    'does not carry a call to "%s"',
    (name) => {
      expect(() => bridge.call(name, {})).toThrow('Gritbin has no operation of that name');
      expect(invoked).toEqual([]);
    },
  );

  it('does not start as a stream what answers at once', () => {
    expect(() => bridge.stream('app.about', {}, () => undefined)).toThrow('Gritbin has no operation of that name');
    expect(posted).toEqual([]);
  });

  it('hands messages of a stream to the page, and its ending to the main process', async () => {
    const heard: unknown[] = [];
    const end = bridge.stream('app.menu-commands', {}, (message) => heard.push(message));
    expect(posted).toMatchObject([{ channel: 'gritbin:stream', message: { name: 'app.menu-commands', input: {} } }]);
    const [port] = posted[0]?.ports ?? [];
    port?.postMessage({ report: { command: 'undo' } });
    await expect.poll(() => heard).toEqual([{ report: { command: 'undo' } }]);
    const closed = new Promise((resolve) => port?.addEventListener('close', resolve));
    end();
    await closed;
  });
});
