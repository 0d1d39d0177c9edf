import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, type Asked, askRaw, openTestHost, type TestHost } from '../support/loopback';
import { smallService } from '../support/small-service';

let test: TestHost;

beforeAll(async () => {
  test = await openTestHost(smallService());
});

afterAll(() => test.close());

const CALL = '/api/call/bin.fill';
const BODY = JSON.stringify({ bags: 2 });
const post = (path: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array = BODY) =>
  ask(test.host.origin, path, { method: 'POST', headers, body });
const without = (name: string) => Object.fromEntries(Object.entries(test.ours).filter(([key]) => key !== name));

/** Every refusal is words for a person, whatever its number says to the browser. */
function expectRefusal(asked: Asked, status: number, code: string): void {
  expect(asked.status).toBe(status);
  const answer = JSON.parse(asked.text) as Record<string, unknown>;
  expect(answer).toMatchObject({ ok: false, kind: 'refusal', code });
  for (const words of [answer['what'], answer['why'], answer['mend']]) expect(words).toMatch(/^[A-Z].+\.$/);
}

describe('the loopback host answers its own page', () => {
  it('with what the service says', async () => {
    const { status, text } = await post(CALL, test.ours);
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, value: { bagsInBin: 2, note: 'none' } }]);
  });

  it('and gives the page itself to whoever asks on this computer: there is nothing secret in it', async () => {
    for (const path of ['/', '/index.html', '/?from=bookmark']) {
      const { status, headers, text } = await ask(test.host.origin, path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('Gritbin');
    }
  });

  it('gives only the head where only the head is asked for', async () => {
    const { status, headers, text } = await ask(test.host.origin, '/', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('the loopback host is on this computer only', () => {
  it('listens on 127.0.0.1 and on no address that the network can reach', async ({ skip }) => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    skip(outside === undefined, 'this computer has no address in a network');
    const port = Number(new URL(test.host.origin).port);
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect(port, outside?.address ?? '');
    socket.once('connect', () => resolve('connected'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    expect(await promise).toBe('ECONNREFUSED');
    socket.destroy();
  });
});

describe('the loopback host refuses', () => {
  it.each(['gritbin.example', 'localhost', '127.0.0.1', '[::1]', '127.0.0.1.nip.io'])(
    'a request for the name "%s", under which a foreign site could lead here (421)',
    async (name) => {
      const port = new URL(test.host.origin).port;
      for (const Host of [name, `${name}:1`, ...(name === '127.0.0.1' ? [] : [`${name}:${port}`])]) {
        expectRefusal(await post(CALL, { ...test.ours, Host }), 421, 'not-our-page');
        expectRefusal(await ask(test.host.origin, '/', { headers: { Host } }), 421, 'not-our-page');
      }
    },
  );

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://localhost:1',
    'http://127.0.0.1.evil.example',
    'http://evil.example/?http://127.0.0.1',
  ])('a call from the origin %s (403)', async (Origin) => {
    expectRefusal(await post(CALL, { ...test.ours, Origin }), 403, 'not-our-page');
  });

  it('a call from an origin that begins like ours, and one that says no origin (403)', async () => {
    expectRefusal(await post(CALL, { ...test.ours, Origin: `${test.host.origin}0` }), 403, 'not-our-page');
    expectRefusal(
      await post(CALL, { ...test.ours, Origin: test.host.origin.replace('http', 'https') }),
      403,
      'not-our-page',
    );
    expectRefusal(await post(CALL, without('Origin')), 403, 'not-our-page');
  });

  it('a call without the secret, or with another one (401)', async () => {
    expectRefusal(await post(CALL, without('X-Gritbin-Secret')), 401, 'not-our-page');
    for (const wrong of ['', 'x', test.secret.slice(1), `${test.secret}x`, test.secret.toLowerCase()]) {
      expectRefusal(await post(CALL, { ...test.ours, 'X-Gritbin-Secret': wrong }), 401, 'not-our-page');
    }
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('a body that is "%s", which a form on any site could send (415)', async (type) => {
    expectRefusal(await post(CALL, { ...test.ours, 'Content-Type': type }), 415, 'wrong-shape');
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'a call by %s (405), and says what would do',
    async (method) => {
      const asked = await ask(test.host.origin, CALL, { method, headers: test.ours });
      expectRefusal(asked, 405, 'wrong-shape');
      expect(asked.headers.allow).toBe('POST');
    },
  );

  it('to tell another site whether it may call: there is no CORS', async () => {
    const asked = await ask(test.host.origin, CALL, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['{"bags":', '', '\u0000', 'NaN', "{'bags':1}"])('what is not JSON: %j (400)', async (body) => {
    expectRefusal(await post(CALL, test.ours, body), 400, 'wrong-shape');
  });

  it('JSON that is no UTF-8 (400)', async () => {
    expectRefusal(await post(CALL, test.ours, Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400, 'wrong-shape');
  });

  it('JSON nested 100,000 deep, in words', async () => {
    const deep = `{"bags":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { status, text } = await post(CALL, test.ours, deep);
    expect([status, JSON.parse(text)]).toMatchObject([200, { ok: false, code: 'wrong-shape', about: ['bags'] }]);
  });

  it.each(['bin.explode', '__proto__', '', '..%2fbin.fill', 'bin.fill/'])('the operation "%s"', async (name) => {
    const { status, text } = await post(`/api/call/${name}`, test.ours);
    expect([status, JSON.parse(text)]).toMatchObject([200, { ok: false, code: 'no-such-operation' }]);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e%252fetc/passwd',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/index.html/../../x',
    '/index.html%00.js',
    '/%',
    '/assets',
    '/nothing.html',
  ])('the address %s: it is no file of the page (404)', async (path) => {
    expectRefusal(await ask(test.host.origin, path), 404, 'wrong-shape');
  });

  it('a full address as proxies send it, whoever it names', async () => {
    expectRefusal(await ask(test.host.origin, 'http://evil.example/index.html'), 404, 'wrong-shape');
  });
});

describe('the ticket by which a browser is started', () => {
  const ENTER = '/api/enter';
  const ticket = () => new URLSearchParams(new URL(test.host.ticketAddress()).hash.slice(1)).get('ticket');
  const enter = (body: unknown, headers: Readonly<Record<string, string>> = without('X-Gritbin-Secret')) =>
    post(ENTER, headers, JSON.stringify(body));

  it('is changed for the secret, once', async () => {
    const body = { ticket: ticket() };
    const { status, text } = await enter(body);
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, value: { secret: test.secret } }]);
    expectRefusal(await enter(body), 401, 'not-our-page');
  });

  it.each([{ ticket: '' }, { ticket: 'ticket-AAAAAAAAAAAAAAAAAAAAAA' }, { ticket: ['x'] }, {}, 'x', null])(
    'that was never given out lets nobody in: %j',
    async (body) => {
      expectRefusal(await enter(body), 401, 'not-our-page');
    },
  );

  it('lets in our own page only, and is not used up by another', async () => {
    const body = { ticket: ticket() };
    expectRefusal(await enter(body, { ...test.ours, Origin: 'https://evil.example' }), 403, 'not-our-page');
    expectRefusal(await enter(body, { ...test.ours, 'Content-Type': 'text/plain' }), 415, 'wrong-shape');
    expect((await enter(body)).status).toBe(200);
  });

  it('is too old after two minutes', async () => {
    const body = { ticket: ticket() };
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 121_000);
    expectRefusal(await enter(body), 401, 'not-our-page');
    vi.restoreAllMocks();
  });
});

describe('a body that is too large', () => {
  it('is refused by its announced length, before any of it is read (413)', async () => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const headers = { ...test.ours, 'Content-Length': String(200_000_000) };
    const { hostname, port } = new URL(test.host.origin);
    const request = httpRequest({ hostname, port, path: CALL, method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    request.once('error', reject);
    request.flushHeaders(); // nothing is sent after them
    expect(await promise).toBe(413);
  });

  it('is refused while it is being read where no length was announced, and the connection ends (413)', async () => {
    const { promise, resolve, reject } = Promise.withResolvers<Asked>();
    const { hostname, port } = new URL(test.host.origin);
    const request = httpRequest({ hostname, port, path: CALL, method: 'POST', headers: test.ours }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.once('error', reject);
    let sent = 0;
    const more = () => {
      sent += 1_000_000;
      if (sent <= 6_000_000) request.write(Buffer.alloc(1_000_000, 0x20), more);
    };
    more(); // it is never ended: the answer comes in mid-body
    const asked = await promise;
    request.destroy();
    expectRefusal(asked, 413, 'too-large');
    expect(asked.headers.connection).toBe('close');
  });
});

describe('every response', () => {
  const asked: readonly (readonly [string, () => Promise<Asked>])[] = [
    ['the page', () => ask(test.host.origin, '/')],
    ['an answer', () => post(CALL, test.ours)],
    ['a stream', () => post('/api/stream/bin.count-grains', test.ours, JSON.stringify({ upTo: 1 }))],
    ['a foreign Host', () => ask(test.host.origin, '/', { headers: { Host: 'evil.example' } })],
    ['nothing found', () => ask(test.host.origin, '/nothing')],
    ['no secret', () => post(CALL, without('X-Gritbin-Secret'))],
  ];

  it.each(asked)('carries the content policy: %s', async (_case, make) => {
    const { headers } = await make();
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});

describe('what never becomes a request', () => {
  const CALLED = `POST ${CALL} HTTP/1.1\r\nHost: `;
  const cases: readonly (readonly [string, number, (host: string, ours: string) => string])[] = [
    [
      'two names in Host',
      421,
      (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    ],
    [
      'the same name twice',
      421,
      (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    ],
    ['words that are no request', 400, () => 'hello\r\n\r\n'],
    ['headers that are too long', 431, (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['headers that never end', 408, (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\n`],
    ['a body that never ends', 408, (host, ours) => `${CALLED}${host}\r\n${ours}Content-Length: 100\r\n\r\n{`],
  ];

  it.each(cases)('is ended, with the headers of every response: %s (%i)', async (_case, status, bytes) => {
    const hasty = await openTestHost(smallService(), {}, { headersMs: 200, requestMs: 400, lookEveryMs: 100 });
    const ours = Object.entries(hasty.ours).map(([name, value]) => `${name}: ${value}\r\n`);
    const answer = await askRaw(hasty.host.origin, bytes(new URL(hasty.host.origin).host, ours.join('')));
    await hasty.close();
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
  });
});

describe('what is logged', () => {
  it('says why a request was refused, and neither the secret nor what was sent', async () => {
    await post(CALL, { ...test.ours, Origin: 'https://evil.example' }, JSON.stringify({ bags: 1, note: 'Eileen' }));
    const logged = test.logger.warnings.join('\n');
    expect(logged).toContain('403 to POST /api/call: It came from another page.');
    expect(logged).not.toContain(test.secret);
    expect(logged).not.toContain('Eileen');
  });
});
