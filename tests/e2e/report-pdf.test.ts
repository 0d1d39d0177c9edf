import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_BROWSER } from '../support/browser';

const PROJECT = join(import.meta.dirname, '..', '..');

/** A part of a tagged document. */
type Tagged = { readonly role?: string; readonly alt?: string; readonly children?: readonly Tagged[] };

type Report = {
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  readonly parts: readonly Tagged[];
  readonly text: string;
};

async function read(bytes: Uint8Array): Promise<Report> {
  const document = await getDocument({ data: bytes, useSystemFonts: true, verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const said = info as { readonly Title?: string; readonly Language?: string };
  const parts: Tagged[] = [];
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [{ items }, tree] = await Promise.all([page.getTextContent(), page.getStructTree()]);
    const visit = (part: Tagged) => {
      parts.push(part);
      part.children?.forEach(visit);
    };
    visit(tree as Tagged);
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const report = {
    title: said.Title ?? '',
    language: said.Language ?? '',
    pages: document.numPages,
    parts,
    text: words.join('\n'),
  };
  await document.cleanup();
  return report;
}

describe('the report as a PDF', () => {
  let folder: string;
  let report: Report | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gritbin-report-'));
    if (NO_BROWSER !== undefined) return;
    const example = join('examples', 'eileen-grit-bin.gritbin');
    spawnSync(process.execPath, [join('scripts', 'evaluate.mjs'), example, '--out', folder, '--date', '2026-11-22'], {
      cwd: PROJECT,
      env: { ...process.env, INIT_CWD: PROJECT },
      timeout: 550_000,
    });
    const name = readdirSync(folder).find((file) => file.endsWith('.pdf'));
    if (name !== undefined) report = await read(new Uint8Array(readFileSync(join(folder, name))));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const roles = (role: string) => report?.parts.filter((part) => part.role === role) ?? [];

  it('has a title, a language, headings, tables with headers, and charts that say what they show', ({ skip }) => {
    skip(NO_BROWSER !== undefined, NO_BROWSER);
    expect(report?.title).toBe('Eileen and the grit bin, One street');
    expect(report?.language).toBe('en-GB');
    expect(roles('H1')).toHaveLength(1);
    expect(roles('H2').length).toBeGreaterThanOrEqual(3);
    expect(roles('Table').length).toBeGreaterThanOrEqual(4);
    expect(roles('TH').length).toBeGreaterThan(20);
    const pictures = roles('Figure').map(({ alt }) => alt ?? '');
    expect(pictures.filter((alt) => alt.includes('spent in 2026'))).toHaveLength(1);
    expect(pictures.filter((alt) => alt.includes('live at home'))).toHaveLength(1);
  });

  it('prints the answer, the manifest and the ledger, and no page is empty', ({ skip }) => {
    skip(NO_BROWSER !== undefined, NO_BROWSER);
    expect(report?.text).toContain('Who pays and who gains');
    expect(report?.text).toContain('The strongest case against');
    expect(report?.text).toContain('Gritbin 0.1.0');
    expect(report?.text).toContain('No study read measures neighbours');
    expect(report?.text.split('\n').every((page) => page.length > 200)).toBe(true);
    expect(report?.pages).toBeLessThanOrEqual(13);
  });
});
