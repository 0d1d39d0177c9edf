import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Refusal } from '../../core/errors';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export type PageFile = { readonly mediaType: string; readonly read: () => Promise<Buffer<ArrayBuffer>> };

/** The page's files by their address; undefined for any other address. */
export type PageFiles = (path: string) => PageFile | undefined;

/**
 * Lists the built page once.
 *
 * SECURITY: an address is looked up in the list and never joined to a folder, so no spelling of `..` leads out of it.
 *
 * Refuses  page-missing: the program was not built, or not whole
 */
export function pageFilesIn(folder: string): PageFiles {
  const files = new Map(
    existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(listed) : [],
  );
  const index = files.get('/index.html');
  if (index === undefined) throw pageMissing(folder);
  files.set('/', index);
  return (path) => files.get(decoded(path));

  function listed(entry: { isFile: () => boolean; name: string; parentPath: string }): (readonly [string, PageFile])[] {
    const mediaType = MEDIA_TYPES[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) return []; // a symbolic link is no file here
    const full = join(entry.parentPath, entry.name);
    const address = full.slice(folder.length).split(sep).join('/');
    return [[address.startsWith('/') ? address : `/${address}`, { mediaType, read: () => readFile(full) }]];
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return ''; // the address of no file
    throw error;
  }
}

function pageMissing(folder: string): Refusal {
  return new Refusal('page-missing', {
    what: 'Gritbin is not whole: what it shows is missing.',
    why: `There is no page in "${folder}".`,
    mend: 'Build it with "npm run build", or install the program again.',
    about: [folder],
  });
}
