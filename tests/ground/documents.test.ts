import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');
const DOCUMENTS = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/style.md', 'docs/design.md', 'docs/differences.md'];
/** `core/graph/check.ts`, `renderer/panels/`: a place in this repository. style.md shows how names look, with invented ones. */
const PLACES = /`((?:core|electron|renderer|tests|scripts|examples|docs)\/[\w./-]*)`/g;
const LINKS = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g;

const textOf = (document: string) => readFileSync(join(PROJECT, document), 'utf8');

describe('the documents for whoever comes next', () => {
  it.each(['CONTRIBUTING.md', 'docs/architecture.md'])('%s names files and folders that are there', (document) => {
    const named = [...textOf(document).matchAll(PLACES)].map(([, place = '']) => place);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((place) => !existsSync(join(PROJECT, place)))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s links only to what is in the repository', (document) => {
    const linked = [...textOf(document).matchAll(LINKS)].map(([, link = '']) => link);
    expect(linked.filter((link) => !existsSync(join(PROJECT, dirname(document), link)))).toEqual([]);
    expect(textOf(document)).not.toContain('../shared');
  });
});
