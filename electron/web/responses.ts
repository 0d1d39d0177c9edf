import type { IncomingMessage, ServerResponse } from 'node:http';
import { type PageFile, safeHeaders } from '../page';
import { refusedAnswer, type StreamMessage } from '../service/contract';
import type { Download } from './browser-files';
import type { HttpRefusal } from './http-refusal';

const JSON_TYPE = 'application/json; charset=utf-8';
const LINGER_MS = 2_000;

export function startResponse(response: ServerResponse): void {
  for (const [name, value] of Object.entries(safeHeaders('browser'))) response.setHeader(name, value);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'Content-Type': JSON_TYPE, 'Content-Length': body.byteLength });
  response.end(body);
}

/** An answer a line: reports as they come, then the answer. */
export function sendStream(response: ServerResponse): (message: StreamMessage) => void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  return (message) => {
    response.write(`${JSON.stringify(message)}\n`);
  };
}

export async function sendPageFile(request: IncomingMessage, response: ServerResponse, file: PageFile): Promise<void> {
  const body = await file.read();
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendDownload(response: ServerResponse, { name, mediaType, bytes }: Download): void {
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Length': bytes.byteLength,
    'Content-Disposition': `attachment; filename*=UTF-8''${percentEncoded(name)}`,
  });
  response.end(bytes);
}

/** Every character that RFC 8187 does not allow as it is. */
function percentEncoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function sendRefusal(request: IncomingMessage, response: ServerResponse, refused: HttpRefusal): void {
  for (const [name, value] of Object.entries(refused.headers)) response.setHeader(name, value);
  const end = refused.headers['Connection'] === 'close' ? () => endWhenSent(request, response) : () => response.end();
  const body = Buffer.from(JSON.stringify(refusedAnswer(refused.refusal)));
  response.writeHead(refused.status, { 'Content-Type': JSON_TYPE, 'Content-Length': body.byteLength });
  response.write(body);
  end();
}

/**
 * A connection that is closed while the other side still sends is reset, and the answer is lost with it. So the answer
 * stands there whole while what still comes is thrown away unread, for a moment; then the connection is cut.
 */
function endWhenSent(request: IncomingMessage, response: ServerResponse): void {
  const end = () => response.end();
  const timer = setTimeout(end, LINGER_MS);
  request.once('close', () => clearTimeout(timer)).once('end', end);
  request.resume();
}
