import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../core/templates';
import { writeExamples } from '../../scripts/examples';

const KEPT = join(import.meta.dirname, '..', '..', 'examples');
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.gritbin')).sort();

describe('the examples', () => {
  let written: string;

  beforeAll(async () => {
    written = mkdtempSync(join(tmpdir(), 'gritbin-examples-test-'));
    await writeExamples(written);
  });

  afterAll(() => {
    rmSync(written, { recursive: true, force: true });
  });

  it('are one for each template, under its name', () => {
    expect(filesIn(KEPT)).toEqual(TEMPLATES.map(({ id }) => `${id}.gritbin`).sort());
  });

  it.each(TEMPLATES.flatMap(({ id }) => [`${id}.gritbin`, `${id}.headline.txt`]))('golden: %s is what the program writes today (else: npm run examples)', (name) => {
    expect(readFileSync(join(KEPT, name), 'utf8')).toBe(readFileSync(join(written, name), 'utf8'));
  });

  it('golden: the README prints the headline table of Eileen’s template', () => {
    const readme = readFileSync(join(KEPT, '..', 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(written, 'eileen-grit-bin.headline.txt'), 'utf8').trimEnd());
  });
});
