import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ForeignSite = {
  readonly origin: string;
  /** What was asked of it, as "METHOD /path". */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** Somebody else's site, without any policy of its own: what a person might have open in another tab. */
export async function foreignSite(pages: Readonly<Record<string, string>> = {}): Promise<ForeignSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const type = request.url?.endsWith('.js') === true ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(pages[request.url ?? ''] ?? '<!doctype html><html lang="en"><title>elsewhere</title></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
