import type { IncomingMessage } from 'node:http';
import { tooLarge } from '../service/contract';
import { notJson } from './guard';
import { HttpRefusal } from './http-refusal';

/**
 * Reads a request's body, and stops as soon as it is over the limit, whatever its length was said to be.
 *
 * SECURITY: a body without end must not fill the memory.
 */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return Promise.reject(overLimit(limitBytes));
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const parts: Buffer[] = [];
  let total = 0;
  const take = (part: Buffer) => {
    total += part.byteLength;
    if (total <= limitBytes) {
      parts.push(part);
      return;
    }
    parts.length = 0;
    request.off('data', take).pause();
    reject(overLimit(limitBytes));
  };
  request.on('data', take);
  request.once('end', () => resolve(Buffer.concat(parts)));
  request.once('error', reject);
  request.once('close', () => reject(new Error('The request was broken off.'))); // after 'end' this changes nothing
  return promise;
}

/** The connection ends with the answer: what is still coming belongs to nobody. */
function overLimit(limitBytes: number): HttpRefusal {
  return new HttpRefusal(413, tooLarge(limitBytes), { Connection: 'close' });
}

export async function readJson(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const bytes = await readBody(request, limitBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw notJson();
    throw error;
  }
}
