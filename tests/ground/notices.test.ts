import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Licences that let us ship the work in a program under the MIT licence. */
const WELCOME = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

describe('the third-party notices', () => {
  it('name what ships today, no more and no less', () => {
    const check = join(PROJECT, 'scripts', 'write-notices.mjs');
    const { status, stderr } = spawnSync(process.execPath, [check, '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('name no package whose licence would bind the program', () => {
    const text = readFileSync(join(PROJECT, 'docs', 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const packages = text.slice(text.indexOf('## Packages'), text.indexOf('## Reference data'));
    const licences = [...packages.matchAll(/^\| \S+ \| [\d.]+\S* \| (.+) \|$/gm)].map(([, licence]) => licence);
    expect(licences.length).toBeGreaterThan(5);
    const all = licences.flatMap((licence) => (licence ?? '').split(' AND ')); // a package may name several that all hold
    expect(all.filter((licence) => !WELCOME.includes(licence))).toEqual([]);
  });
});
