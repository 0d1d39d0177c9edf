import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../core/errors';
import { shelf } from '../files';
import { type PageFiles, safeHeaders } from '../page';
import type { Logger } from '../service/logger';
import { newReference } from '../service/reference';
import type { Service } from '../service/service';
import { type BrowserFiles, browserFiles } from './browser-files';
import type { Identity } from './guard';
import { HttpRefusal } from './http-refusal';
import { sendRefusal, startResponse } from './responses';
import { routesOf } from './routes';

/** How long an answer that is being given may still take when the program ends. */
const LAST_WORDS_MS = 3_000;

/** Long enough for the slowest browser to start. */
const TICKET_MS = 120_000;

/** A page on this computer sends a whole request within moments; what dawdles holds a connection open for nothing. */
const PATIENCE: Patience = { headersMs: 15_000, requestMs: 60_000, lookEveryMs: 5_000 };

/** How long the headers of a request may take, and the whole of it; and how often that is looked at. */
export type Patience = { readonly headersMs: number; readonly requestMs: number; readonly lookEveryMs: number };

type HostParts = {
  readonly page: PageFiles;
  readonly logger: Logger;
  /** 0: any that is free. */
  readonly port: number;
  readonly patience?: Patience;
};

export type LoopbackHost = {
  readonly origin: string;
  readonly files: BrowserFiles;
  /** The address to open: the secret stands behind `#`, which no browser sends. */
  readonly addressOf: (route?: string) => string;
  /**
   * The address to hand to a browser that is started here: it holds a ticket, which the page changes for the secret, once.
   *
   * SECURITY: whoever else is signed in to this computer can read the words that a program was started with.
   */
  readonly ticketAddress: () => string;
  /** Answers calls from now on; before, and after `close`, it says that it does not. */
  readonly serve: (service: Service) => void;
  /** Cancels what runs, lets answers that are being given end, and closes the door. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the door on 127.0.0.1 and on no other address of this computer.
 *
 * Refuses  port-in-use
 */
export async function openLoopbackHost({ page, logger, port, patience = PATIENCE }: HostParts): Promise<LoopbackHost> {
  const files = browserFiles();
  const server = createServer({
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    connectionsCheckingInterval: patience.lookEveryMs,
  });
  server.on('clientError', endUnread);
  const host = `127.0.0.1:${await listen(server, port)}`;
  // SECURITY: 256 random bits that are new at every start; an address kept from yesterday opens nothing.
  const identity: Identity = { host, origin: `http://${host}`, secret: randomBytes(32).toString('base64url') };
  const entries = shelf<number>('ticket', 4);
  const ending = new AbortController();
  const answering = new Set<Promise<unknown>>();
  let service: Service | undefined;

  const enter = (ticket: string) => (entries.take(ticket) ?? 0) > performance.now();
  const answer = routesOf({ identity, page, files, enter, service: () => service, ending: ending.signal });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    startResponse(response);
    const sent = new Promise((resolve) => response.once('close', resolve)); // the last byte has left, or nobody wants it
    const work = answer(request, response)
      .catch((error: unknown) => refuse(logger, request, response, error))
      .then(() => sent);
    answering.add(work);
    void work.finally(() => answering.delete(work));
  });

  return {
    origin: identity.origin,
    files,
    addressOf: (route) => {
      const fragment = new URLSearchParams({ secret: identity.secret, ...(route === undefined ? {} : { route }) });
      return `${identity.origin}/#${fragment.toString()}`;
    },
    ticketAddress: () => `${identity.origin}/#ticket=${entries.put(performance.now() + TICKET_MS)}`,
    serve: (given) => {
      service = given;
    },
    close: async () => {
      service = undefined;
      ending.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.race([Promise.allSettled(answering), sleep(LAST_WORDS_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What is no request at all, or never becomes one, is answered as bare and with the same headers as everything else. */
function endUnread(error: Error, socket: Duplex): void {
  if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) {
    socket.destroy();
    return;
  }
  const status = 'code' in error ? (UNREAD[String(error.code)] ?? BAD_REQUEST) : BAD_REQUEST;
  const headers = Object.entries({ ...safeHeaders('browser'), 'Content-Length': '0', Connection: 'close' });
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
}

const BAD_REQUEST = '400 Bad Request';
const UNREAD: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};

function refuse(logger: Logger, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const asked = `${request.method ?? ''} ${shownAddress(request.url)}`;
  if (error instanceof HttpRefusal) {
    logger.warn(`${error.status} to ${asked}: ${error.refusal.why}`);
    sendRefusal(request, response, error);
    return;
  }
  if (request.destroyed && !request.complete) return; // the page went away in mid-sentence: nobody is left to answer
  logger.defect({ reference: newReference(), operation: asked, error });
  response.destroy();
}

/** SECURITY: an address may hold a ticket, and a stranger's may hold anything: only its beginning is logged. */
function shownAddress(url: string | undefined): string {
  const start = (url ?? '').split('/', 3).join('/');
  return start.replace(/[^\x21-\x7e]/g, '').slice(0, 40);
}

function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (error) => reject(portInUse(error, port)));
  // SECURITY: only this computer can reach 127.0.0.1; the network cannot.
  server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
    resolve((server.address() as AddressInfo).port); // a string only for a pipe
  });
  return promise;
}

function portInUse(error: Error, port: number): Error {
  if (!('code' in error) || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) return error;
  return new Refusal('port-in-use', {
    what: `Gritbin cannot listen on port ${port}.`,
    why: 'Another program has that port, or this computer does not allow it.',
    mend: 'Choose another one, or leave --port out: a free one is then found.',
    about: ['--port'],
  });
}
