import { basename, extname } from 'node:path';
import type { FileKind } from '../service/contract';
import { FILE_KINDS } from './file-kinds';

const LONGEST_STEM = 100;
const LONGEST_SHOWN = 100;
/** Windows keeps these for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const NOT_IN_NAMES = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A file name that every system accepts, out of whatever a workbook is called.
 *
 * SECURITY: a name from a file that somebody sent must not climb out of the folder, hide its real ending behind marks
 * that turn the direction of writing, or name a device.
 */
export function safeFileName(suggested: string, kind: FileKind): string {
  const { extension } = FILE_KINDS[kind];
  const bare = suggested.toLowerCase().endsWith(`.${extension}`)
    ? suggested.slice(0, -extension.length - 1)
    : suggested;
  const clean = bare
    .toWellFormed()
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const stem = [...clean]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/[. ]+$/, '');
  if (stem === '') return `Gritbin.${extension}`;
  return DEVICE.test(stem.split('.')[0] ?? '') ? `Gritbin ${stem}.${extension}` : `${stem}.${extension}`;
}

/** The path with the kind's own ending, where the person typed none. */
export function withExtension(path: string, kind: FileKind): string {
  const { extension } = FILE_KINDS[kind];
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}

/** What a person calls a file that came from elsewhere: its name alone, fit to be shown. */
export function shownFileName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/')).replace(NOT_IN_NAMES, ' ').trim();
  const shown = [...bare.toWellFormed()].slice(0, LONGEST_SHOWN).join('');
  return shown === '' ? 'file' : shown;
}
