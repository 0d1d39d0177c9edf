import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { LARGEST_FILE_BYTES } from '../files';
import type { PageFiles } from '../page';
import { callOperation } from '../service/call';
import { CALL_PATH, ENTER_PATH, FILE_NAME_HEADER, STREAM_PATH } from '../service/contract/names';
import type { Service } from '../service/service';
import { readBody, readJson } from './body';
import { type BrowserFiles, DOWNLOAD_PATH, UPLOAD_PATH } from './browser-files';
import {
  checkHost,
  checkMethod,
  checkOrigin,
  checkSameSite,
  checkSecret,
  checkType,
  type Identity,
  notFound,
  notServingYet,
  ticketUsed,
} from './guard';
import { sendDownload, sendJson, sendPageFile, sendStream } from './responses';

/** More than any operation's input needs: files do not travel in it. */
const LARGEST_CALL_BYTES = 4_000_000;

const LARGEST_TICKET_BYTES = 1_000;

const Ticket = z.strictObject({ ticket: z.string() });

export type RouteParts = {
  readonly identity: Identity;
  readonly page: PageFiles;
  readonly files: BrowserFiles;
  /** Whether a ticket that was given out lets somebody in; it does once. */
  readonly enter: (ticket: string) => boolean;
  /** Undefined while the program starts and when it ends. */
  readonly service: () => Service | undefined;
  /** Aborted when the program ends. */
  readonly ending: AbortSignal;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly rest: string };

/** Answers one request, or throws an HttpRefusal. */
export type Routes = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function routesOf(parts: RouteParts): Routes {
  const routes: readonly (readonly [
    start: string,
    answer: (parts: RouteParts, exchange: Exchange) => Promise<void>,
  ])[] = [
    [CALL_PATH, answerCall],
    [STREAM_PATH, answerStream],
    [UPLOAD_PATH, takeUpload],
    [DOWNLOAD_PATH, giveDownload],
    [ENTER_PATH, letIn],
    ['', givePageFile],
  ];
  return async (request, response) => {
    checkHost(request, parts.identity);
    const [path = ''] = (request.url ?? '').split('?');
    const [start, answer] = routes.find(([beginning]) => path.startsWith(beginning)) ?? ['', givePageFile];
    await answer(parts, { request, response, rest: path.slice(start.length) });
  };
}

async function answerCall(parts: RouteParts, { request, response, rest }: Exchange): Promise<void> {
  const { input, service } = await readCall(parts, request);
  const options = { signal: untilGone(parts, response), progress: () => undefined };
  sendJson(response, 200, await callOperation(service, rest, input, options));
}

async function answerStream(parts: RouteParts, { request, response, rest }: Exchange): Promise<void> {
  const { input, service } = await readCall(parts, request);
  const send = sendStream(response);
  const options = { signal: untilGone(parts, response), progress: (report: unknown) => send({ report }) };
  send({ answer: await callOperation(service, rest, input, options) });
  response.end();
}

async function takeUpload(parts: RouteParts, { request, response, rest }: Exchange): Promise<void> {
  checkOurs(parts, request);
  checkType(request, 'application/octet-stream');
  if (!parts.files.takeUploadTicket(rest)) throw notFound();
  const bytes = await readBody(request, LARGEST_FILE_BYTES);
  sendJson(response, 200, { ok: true, value: parts.files.uploaded({ name: sentName(request), bytes }) });
}

async function giveDownload({ files }: RouteParts, { request, response, rest }: Exchange): Promise<void> {
  checkMethod(request, ['GET']);
  checkSameSite(request);
  const download = files.takeDownload(rest);
  if (download === undefined) throw notFound();
  await Promise.resolve(sendDownload(response, download));
}

/** The one address that gives the secret: to our own page, for a ticket. */
async function letIn({ identity, enter }: RouteParts, { request, response }: Exchange): Promise<void> {
  checkMethod(request, ['POST']);
  checkOrigin(request, identity);
  checkType(request, 'application/json');
  const asked = Ticket.safeParse(await readJson(request, LARGEST_TICKET_BYTES));
  if (!asked.success || !enter(asked.data.ticket)) throw ticketUsed();
  sendJson(response, 200, { ok: true, value: { secret: identity.secret } });
}

async function givePageFile({ page }: RouteParts, { request, response, rest }: Exchange): Promise<void> {
  checkMethod(request, ['GET', 'HEAD']);
  const file = page(rest);
  if (file === undefined) throw notFound();
  await sendPageFile(request, response, file);
}

function checkOurs({ identity }: RouteParts, request: IncomingMessage): void {
  checkMethod(request, ['POST']);
  checkOrigin(request, identity);
  checkSecret(request, identity);
}

async function readCall(
  parts: RouteParts,
  request: IncomingMessage,
): Promise<{ readonly input: unknown; readonly service: Service }> {
  checkOurs(parts, request);
  checkType(request, 'application/json');
  const input = await readJson(request, LARGEST_CALL_BYTES);
  const service = parts.service();
  if (service === undefined) throw notServingYet();
  return { input, service };
}

/** Aborted when the page goes away or the program ends. */
function untilGone({ ending }: RouteParts, response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, ending]);
}

function sentName({ headers }: IncomingMessage): string {
  const sent = headers[FILE_NAME_HEADER];
  try {
    return typeof sent === 'string' ? decodeURIComponent(sent) : '';
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
