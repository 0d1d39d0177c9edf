import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');

/** What the program may ask for when it runs; playwright-core and the packed browser only where they were installed. */
const FOUND_AT_RUN_TIME = ['@sparticuz/chromium', 'better-sqlite3', 'electron', 'playwright-core'];

/** The packages that a built file imports, leaving out Node's own modules and files beside it. */
function packagesAskedFor(text: string): readonly string[] {
  const imports = [...text.matchAll(/^(?:import|export)[^'"\n]*["']([^"'.][^"']*)["']/gm)];
  const asked = [...text.matchAll(/\b(?:import|require)\(["']([^"'.][^"']*)["']\)/g)];
  return [...new Set([...imports, ...asked].map(([, name]) => name ?? ''))].filter((name) => !isBuiltin(name)).sort();
}

describe('the built program', () => {
  it('asks for no package but those that ship beside it', () => {
    const files = readdirSync(DIST).filter((name) => name.endsWith('.js'));
    expect(files).toEqual(expect.arrayContaining(['evaluate.js', 'host.js', 'main.js']));
    const asked = new Set(files.flatMap((name) => packagesAskedFor(read(name))));
    expect([...asked].filter((name) => !FOUND_AT_RUN_TIME.includes(name))).toEqual([]);
    expect([...asked]).toEqual(expect.arrayContaining(['better-sqlite3', 'electron'])); // or nothing was looked at
  });

  it('has one bridge into the page, of a kind that the sandbox can load, which asks for Electron alone', () => {
    expect(readdirSync(DIST).filter((name) => name.startsWith('preload'))).toEqual(['preload.cjs']);
    const bridge = read('preload.cjs');
    expect(packagesAskedFor(bridge)).toEqual(['electron']);
    expect(bridge).not.toMatch(/^(import|export) /m);
    expect(bridge.length).toBeLessThan(20_000); // with the schema library in it, it would be 300,000
  });

  it('ships the page for use, not for development', () => {
    const scripts = readdirSync(join(DIST, 'renderer', 'assets')).filter((name) => name.endsWith('.js'));
    const text = scripts.map((name) => read(join('renderer', 'assets', name))).join('\n');
    expect(text.length).toBeGreaterThan(100_000);
    expect(text).not.toContain('Download the React DevTools'); // only React's development build says so
  });

  it('names nothing on another computer for the page to load', () => {
    const page = read(join('renderer', 'index.html'));
    const loaded = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((address) => /^([a-z]+:)?\/\//i.test(address))).toEqual([]);
  });
});
