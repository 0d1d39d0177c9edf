import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesHandlers } from '../../electron/service/files';
import { FILES_OPERATIONS } from '../../electron/service/contract';
import { createService } from '../../electron/service/service';
import { ask, openTestHost, type TestHost } from '../support/loopback';
import { memoryLogger } from '../support/memory-logger';

let test: TestHost;

beforeAll(async () => {
  test = await openTestHost();
  const handlers = [filesHandlers(test.host.files)];
  test.host.serve(
    createService({
      operations: FILES_OPERATIONS,
      handlers,
      logger: memoryLogger(),
      newReference: () => 'G-TEST-0001',
    }),
  );
});

afterAll(() => test.close());

async function call<T>(name: string, input: unknown): Promise<T> {
  const asked = await ask(test.host.origin, `/api/call/${name}`, {
    method: 'POST',
    headers: test.ours,
    body: JSON.stringify(input),
  });
  const answer = JSON.parse(asked.text) as { readonly ok: boolean; readonly value: T };
  expect(answer.ok, asked.text).toBe(true);
  return answer.value;
}

const askToOpen = () => call<{ address: string; limitBytes: number }>('files.choose-to-open', { kind: 'gritbin' });
const upload = (address: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  ask(test.host.origin, address, {
    method: 'POST',
    headers: { ...test.ours, 'Content-Type': 'application/octet-stream', ...headers },
    body,
  });

describe('a file that is opened in the browser', () => {
  it('is sent to an address made for it, and is then known by a handle', async () => {
    const { address } = await askToOpen();
    const sent = await upload(address, 'salt', {
      'X-Gritbin-File-Name': encodeURIComponent('Eileen’s street.gritbin'),
    });
    const { value } = JSON.parse(sent.text) as { value: { handle: string; name: string; bytes: number } };
    expect(value).toEqual({
      handle: expect.stringMatching(/^file-/) as string,
      name: 'Eileen’s street.gritbin',
      bytes: 4,
    });
    const read = await test.host.files.read(value.handle, 100);
    expect(Buffer.from(read.bytes).toString()).toBe('salt');
  });

  it('may be called anything: what is shown of its name is the name alone', async () => {
    for (const [name, shown] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\Users\\eileen\\a.gritbin', 'a.gritbin'],
      ['invoice\u202Excod.gritbin', 'invoice xcod.gritbin'], // a mark that turns the direction of writing
      ['', 'file'],
    ] as const) {
      const { address } = await askToOpen();
      const sent = await upload(address, '', { 'X-Gritbin-File-Name': encodeURIComponent(name) });
      expect(JSON.parse(sent.text)).toMatchObject({ ok: true, value: { name: shown } });
    }
  });

  it('is taken once: its address is of no use afterwards', async () => {
    const { address } = await askToOpen();
    expect((await upload(address, 'a')).status).toBe(200);
    expect((await upload(address, 'b')).status).toBe(404);
  });

  it('is not taken from another page, without the secret, or as anything but bytes', async () => {
    const { address } = await askToOpen();
    expect((await upload(address, 'a', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await upload(address, 'a', { 'X-Gritbin-Secret': '' })).status).toBe(401);
    expect((await upload(address, 'a', { 'Content-Type': 'multipart/form-data' })).status).toBe(415);
    expect((await upload(address, 'a')).status).toBe(200); // none of these used the address up
  });

  it('is not taken at an address that was never given', async () => {
    expect((await upload('/api/upload/upload-AAAAAAAAAAAAAAAAAAAAAA', 'a')).status).toBe(404);
  });

  it('of 200 MB is refused while it is being read, in words, and never held in memory', async () => {
    const { address, limitBytes } = await askToOpen();
    const { hostname, port } = new URL(test.host.origin);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const headers = { ...test.ours, 'Content-Type': 'application/octet-stream' };
    const request = httpRequest({ hostname, port, path: address, method: 'POST', headers }, (response) => {
      response.setEncoding('utf8').once('data', (text: string) => resolve(`${response.statusCode} ${text}`));
    });
    request.on('error', reject);
    const part = Buffer.alloc(1_000_000, 0x20);
    let sent = 0;
    const more = (): void => {
      if (sent >= 200_000_000) return void request.end();
      sent += part.byteLength;
      request.write(part, () => !request.destroyed && more());
    };
    more();
    const answered = await promise;
    const sentBeforeAnswer = sent;
    request.removeAllListeners('error').on('error', () => undefined); // what is still being sent finds nobody
    request.destroy();
    expect(answered).toMatch(/^413 .*"code":"too-large".*32 MB/);
    expect(sentBeforeAnswer).toBeLessThan(2 * limitBytes);
  });

  it('is forgotten when newer ones came: nothing piles up', async () => {
    const first = test.host.files.uploaded({ name: 'first.gritbin', bytes: new Uint8Array(1) });
    for (let later = 0; later < 4; later += 1) test.host.files.uploaded({ name: 'x', bytes: new Uint8Array(1) });
    await expect(test.host.files.read(first.handle, 10)).rejects.toMatchObject({ code: 'file-handle-unknown' });
  });

  it('is refused where the operation takes less than it holds', async () => {
    const { handle } = test.host.files.uploaded({ name: 'big.gritbin', bytes: new Uint8Array(11) });
    await expect(test.host.files.read(handle, 10)).rejects.toMatchObject({
      code: 'file-too-large',
      about: ['big.gritbin'],
    });
  });
});

describe('a file that is made in the browser', () => {
  const make = async (name: string, text: string) => {
    const { file } = await call<{ file: { handle: string; name: string } }>('files.choose-to-save', {
      kind: 'csv',
      suggestedName: name,
    });
    return test.host.files.write(file.handle, Buffer.from(text));
  };
  const addressOf = (delivered: Awaited<ReturnType<typeof make>>) =>
    delivered.outcome === 'download' ? delivered.address : '';

  it('waits at an address of its own, as what it is and under its name', async () => {
    const { status, headers, text } = await ask(test.host.origin, addressOf(await make('Kerb (1)', 'a,b')));
    expect([status, text]).toEqual([200, 'a,b']);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''Kerb%20%281%29.csv");
  });

  it('is given once', async () => {
    const address = addressOf(await make('once', 'a'));
    expect((await ask(test.host.origin, address)).status).toBe(200);
    expect((await ask(test.host.origin, address)).status).toBe(404);
  });

  it('is given to no other site, even where that knows the address', async () => {
    const address = addressOf(await make('mine', 'a'));
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask(test.host.origin, address, { headers: { 'Sec-Fetch-Site': site } })).status).toBe(403);
    }
    expect((await ask(test.host.origin, address, { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
  });

  it('is written through a handle that was given for writing, once', async () => {
    const { file } = await call<{ file: { handle: string } }>('files.choose-to-save', {
      kind: 'pdf',
      suggestedName: 'x',
    });
    await test.host.files.write(file.handle, new Uint8Array(1));
    await expect(test.host.files.write(file.handle, new Uint8Array(1))).rejects.toMatchObject({
      code: 'file-handle-unknown',
    });
    await expect(test.host.files.read(file.handle, 10)).rejects.toMatchObject({ code: 'file-handle-unknown' });
  });
});
