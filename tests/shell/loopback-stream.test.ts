import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestHost, type TestHost } from '../support/loopback';
import { LOCKED, smallService } from '../support/small-service';

let test: TestHost;
let ended: Promise<string>;

beforeEach(async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  ended = promise;
  const service = smallService({
    // Without end until it is cancelled; a `upTo` below 0 stands for an operation that is refused half-way.
    'bin.count-grains': async ({ upTo }, { signal, report }) => {
      for (let grains = 1; grains <= Math.abs(upTo); grains += 1) {
        if (signal.aborted) resolve('cancelled');
        signal.throwIfAborted();
        report({ grains });
        await new Promise((next) => setTimeout(next, 1));
      }
      if (upTo < 0) throw LOCKED;
      return { grains: upTo };
    },
  });
  test = await openTestHost(service);
});

afterEach(() => test.close());

type Streaming = {
  readonly lines: () => readonly unknown[];
  readonly done: Promise<void>;
  readonly hangUp: () => void;
};

async function count(upTo: number): Promise<Streaming> {
  const { hostname, port } = new URL(test.host.origin);
  const opened = Promise.withResolvers<Streaming>();
  const path = '/api/stream/bin.count-grains';
  const request = httpRequest({ hostname, port, path, method: 'POST', headers: test.ours }, (response) => {
    let text = '';
    const done = Promise.withResolvers<void>();
    response.setEncoding('utf8').on('data', (part: string) => (text += part));
    response.on('close', () => done.resolve());
    response.on('error', () => done.resolve());
    const lines = () =>
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown);
    opened.resolve({ lines, done: done.promise, hangUp: () => request.destroy() });
  });
  request.on('error', opened.reject);
  request.end(JSON.stringify({ upTo }));
  return opened.promise;
}

describe('a long operation over the loopback host', () => {
  it('sends a line for each report and then the answer', async () => {
    const { lines, done } = await count(2);
    await done;
    expect(lines()).toEqual([
      { report: { grains: 1 } },
      { report: { grains: 2 } },
      { answer: { ok: true, value: { grains: 2 } } },
    ]);
  });

  it('that breaks half-way still ends with an answer', async () => {
    const { lines, done } = await count(-1);
    await done;
    // the operation does not declare this code: so it is a defect, and the words of the error stay inside
    expect(lines()).toMatchObject([{ report: { grains: 1 } }, { answer: { ok: false, kind: 'defect' } }]);
  });

  it('is cancelled when the page goes away', async () => {
    const { lines, hangUp } = await count(1_000_000);
    await expect.poll(() => lines().length).toBeGreaterThan(0);
    hangUp();
    expect(await ended).toBe('cancelled');
  });

  it('is cancelled when the program ends, which waits for its last word', async () => {
    const { lines, done } = await count(1_000_000);
    await expect.poll(() => lines().length).toBeGreaterThan(0);
    await test.host.close();
    expect(await ended).toBe('cancelled');
    await done;
    expect(lines().at(-1)).toMatchObject({ answer: { ok: false, code: 'cancelled' } });
  });
});

describe('a program that is starting or ending', () => {
  it('says so (503) instead of half an answer', async () => {
    const starting = await openTestHost();
    const response = await fetch(`${starting.host.origin}/api/call/bin.fill`, {
      method: 'POST',
      headers: starting.ours,
      body: '{}',
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      ok: false,
      why: 'The program is still starting, or is about to end.',
    });
    await starting.close();
  });
});
