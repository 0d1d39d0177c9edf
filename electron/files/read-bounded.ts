import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../core/errors';
import { fileTooLarge } from './file-handle';

/** Reads a whole file, or refuses it as soon as it proves too large; a file that grows meanwhile is caught as well. */
export async function readBounded(path: string, limitBytes: number): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // SECURITY: a pipe or a device never ends, or hangs whoever opens it.
    if (!found.isFile()) throw notReadable(name, 'It is not a file but a folder, or something of the system.');
    if (found.size > limitBytes) throw fileTooLarge(name, limitBytes);
    return await readUpTo(path, limitBytes);
  } catch (error) {
    throw asReadRefusal(error, name);
  }
}

async function readUpTo(path: string, limitBytes: number): Promise<Uint8Array> {
  await using file = await open(path, 'r');
  const parts: Buffer[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(1_000_000) });
    if (bytesRead === 0) return Buffer.concat(parts);
    total += bytesRead;
    if (total > limitBytes) throw fileTooLarge(basename(path), limitBytes);
    parts.push(buffer.subarray(0, bytesRead));
  }
}

function asReadRefusal(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error; // not the system's
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('file-missing', {
        what: `"${name}" is not there.`,
        why: 'It was moved, renamed or deleted, or its disk went away.',
        mend: 'Look where it is now and choose it again.',
        about: [name],
      });
    default:
      return notReadable(name, 'This computer did not let the program read it.');
  }
}

function notReadable(name: string, why: string): Refusal {
  return new Refusal('file-not-readable', {
    what: `"${name}" cannot be read.`,
    why,
    mend: 'Choose another file, or copy it to a folder of your own and choose the copy.',
    about: [name],
  });
}
