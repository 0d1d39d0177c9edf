import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** This program's version. package.json lies beside the folder of this file, built (dist/) or not, packed or not. */
export function programVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
