import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS } from './conventions';
import { comparisonsOf, validationDocument } from './document';
import { VALIDATION_CASES, type ValidationCase } from './register';

const ROOT = join(import.meta.dirname, '..', '..');

describe('docs/validation.md', () => {
  it('is what the command writes today (else: npm run validation)', () => {
    const kept = readFileSync(join(ROOT, 'docs', 'validation.md'), 'utf8');
    expect(kept).toBe(validationDocument(VALIDATION_CASES, CONVENTIONS));
  });

  it('names a test that is there for every convention', () => {
    const named = CONVENTIONS.flatMap(({ heldBy }) => heldBy);
    expect(CONVENTIONS.every(({ heldBy }) => heldBy.length > 0)).toBe(true);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(new Set(CONVENTIONS.map(({ about }) => about)).size).toBe(CONVENTIONS.length);
  });

  it('has a row for every published case that is kept', () => {
    const kept = readdirSync(join(ROOT, 'tests', 'published', 'cases')).map((name) => name.replace(/\.json$/, ''));
    const rows = VALIDATION_CASES.map(({ id }) => id);
    expect(kept.filter((id) => !rows.includes(id))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it.each(VALIDATION_CASES.map((one) => [one.id, one] as const))('%s: every printed figure is met', (_, one) => {
    const apart = comparisonsOf(one).filter(({ agrees }) => !agrees);
    expect(apart.map(({ name, ours, printed }) => `${name}: ${ours.toFixed()} for ${printed.value}`)).toEqual([]);
  });

  it('marks a figure that differs, and counts it', () => {
    const wrong: ValidationCase = {
      id: 'invented',
      title: 'Invented',
      source: { title: 'Nowhere', address: '' },
      expected: { one: { value: '1.0', tolerance: '0.05' }, two: { value: '2', tolerance: '0' } },
      proves: 'Nothing.',
      part: 'product',
      fromOracle: /^two$/,
      by: 'nobody',
      chosen: 'Nothing.',
      figures: () => ({ one: new Decimal('1.06'), two: new Decimal(2) }),
    };
    const written = validationDocument([wrong]);
    expect(written).toContain('1 cases, 2 figures: 1 of the product, 1 of an oracle. 1 do not agree, and are marked.');
    expect(written).toContain('| `one` | 1.06 **differs** | 1.0 | 0.05 |');
    expect(written).toContain('| `two` (oracle) | 2 | 2 | none |');
  });

  it('is not written where a figure of ours is missing', () => {
    const missing = { ...(VALIDATION_CASES[0] as ValidationCase), figures: () => ({}) };
    expect(() => validationDocument([missing])).toThrow('has no figure of ours');
  });
});
