import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../core/errors';
import { notOurPage } from '../service/contract';
import { SECRET_HEADER } from '../service/contract/names';
import { HttpRefusal } from './http-refusal';

/** Who this host is: what a request must name to be ours. */
export type Identity = {
  readonly host: string; // 127.0.0.1:port
  readonly origin: string;
  readonly secret: string;
};

/**
 * SECURITY: a site that makes its own name lead to 127.0.0.1 (DNS rebinding) is of our origin for the browser; but its
 * name stands in Host, and ours is a number.
 */
export function checkHost({ headersDistinct }: IncomingMessage, { host }: Identity): void {
  const named = headersDistinct.host ?? []; // two of them: which one counts would be anybody's guess
  if (named.length === 1 && named[0] === host) return;
  throw new HttpRefusal(421, notOurPage('It was sent to another name than the one Gritbin answers to.'));
}

/** SECURITY: any site may make a browser post to this computer; what it cannot do is lie about its origin. */
export function checkOrigin({ headers }: IncomingMessage, { origin }: Identity): void {
  if (headers.origin === origin) return;
  throw new HttpRefusal(403, notOurPage('It came from another page.'));
}

/** SECURITY: another program on this computer, or another person signed in to it, may send any header, but has not the secret. */
export function checkSecret({ headers }: IncomingMessage, { secret }: Identity): void {
  const sent = headers[SECRET_HEADER];
  if (typeof sent === 'string' && isSame(sent, secret)) return;
  throw new HttpRefusal(401, notOurPage('It did not carry the secret of this start of the program.'));
}

export function ticketUsed(): HttpRefusal {
  return new HttpRefusal(401, notOurPage('The address it was opened by has been used, or is too old.'));
}

/** SECURITY: the time a comparison takes must not tell how much of a guess was right; hashing makes the lengths equal. */
function isSame(sent: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(sent), hash(secret));
}

/**
 * SECURITY: a download's address works without the header, because a browser's download cannot send one; so no other
 * site may be where the request comes from. Every browser that this program serves says where.
 */
export function checkSameSite({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new HttpRefusal(403, notOurPage('Another site asked for a file.'));
}

export function checkMethod({ method }: IncomingMessage, allowed: readonly string[]): void {
  if (allowed.includes(method ?? '')) return;
  throw new HttpRefusal(405, unfit('It is not a request that this address takes.'), { Allow: allowed.join(', ') });
}

/** SECURITY: a form on any site can post text or a file without asking first; it cannot post these types. */
export function checkType({ headers }: IncomingMessage, type: 'application/json' | 'application/octet-stream'): void {
  const [sent = ''] = (headers['content-type'] ?? '').split(';');
  if (sent.trim().toLowerCase() === type) return;
  throw new HttpRefusal(415, unfit(`It is not marked as ${type}.`));
}

export function notFound(): HttpRefusal {
  return new HttpRefusal(404, unfit('There is nothing at that address, or it was used before.'));
}

export function notJson(): HttpRefusal {
  return new HttpRefusal(400, unfit('It is not JSON.'));
}

export function notServingYet(): HttpRefusal {
  return new HttpRefusal(503, unfit('The program is still starting, or is about to end.'), { 'Retry-After': '1' });
}

function unfit(why: string): Refusal {
  return new Refusal('wrong-shape', {
    what: 'Gritbin received a request that it does not understand.',
    why,
    mend: 'Reload the page, or close the program and start it again. Nothing was changed.',
    about: [],
  });
}
