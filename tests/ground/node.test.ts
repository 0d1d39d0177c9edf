import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

const NODE_MODULES = join(import.meta.dirname, '..', '..', 'node_modules');

describe('the Node that runs everything', () => {
  it('is 24, whatever Node the computer has', () => {
    expect(process.versions.node).toMatch(/^24\./);
  });

  it('is the one that came with the packages, with its hash in the lock', ({ skip }) => {
    const packaged = readdirSync(NODE_MODULES).some((name) => /^node-(bin-)?(linux|darwin|win)-/.test(name));
    skip(!packaged, `no packaged Node for ${process.platform} ${process.arch}: the computer's own runs`);
    expect(process.execPath.startsWith(NODE_MODULES)).toBe(true);
  });

  it('leaves the browser that the tests bring along installed, which npm drops on Node 20 where it is only optional', () => {
    expect(existsSync(join(NODE_MODULES, '@sparticuz', 'chromium', 'bin'))).toBe(true);
  });

  it('opens a database, which crashes on Node 20', () => {
    const database = new Database(':memory:');
    expect(database.prepare('SELECT 1 + 1 AS two').get()).toEqual({ two: 2 });
    database.close();
  });
});
