import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageFilesIn } from '../../electron/page';
import type { Service } from '../../electron/service/service';
import { type LoopbackHost, openLoopbackHost, type Patience } from '../../electron/web/host';
import { memoryLogger, type MemoryLogger } from './memory-logger';

export type TestHost = {
  readonly host: LoopbackHost;
  readonly secret: string;
  readonly logger: MemoryLogger;
  /** The folder of the page. */
  readonly folder: string;
  /** What our own page would send. */
  readonly ours: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** A loopback host with a page of one line, and the files that are added to it. */
export async function openTestHost(
  service?: Service,
  files: Readonly<Record<string, string>> = {},
  patience?: Patience,
): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'gritbin-page-'));
  const page = { 'index.html': '<!doctype html><html lang="en"><title>Gritbin</title><p>Gritbin</p></html>', ...files };
  for (const [name, text] of Object.entries(page)) writeFileSync(join(folder, name), text);
  const logger = memoryLogger();
  const parts = { page: pageFilesIn(folder), logger, port: 0 };
  const host = await openLoopbackHost(patience === undefined ? parts : { ...parts, patience });
  if (service !== undefined) host.serve(service);
  const secret = new URLSearchParams(new URL(host.addressOf()).hash.slice(1)).get('secret') ?? '';
  return {
    host,
    secret,
    logger,
    folder,
    ours: { Origin: host.origin, 'X-Gritbin-Secret': secret, 'Content-Type': 'application/json' },
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sends these bytes as they are, and gives everything that comes back until the other side ends the connection. */
export function askRaw(origin: string, bytes: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let text = '';
  socket.on('data', (part) => {
    text += part.toString();
  });
  socket.on('error', () => undefined); // what came back until then is the answer
  socket.on('close', () => resolve(text));
  socket.write(bytes);
  return promise;
}

export type Asked = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** One request, with exactly these headers: `fetch` would not let a test lie about Host or Origin. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Asked> {
  const { hostname, port } = new URL(origin);
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
    );
    response.on('error', reject);
  });
  request.on('error', reject);
  request.end(body);
  return promise;
}
