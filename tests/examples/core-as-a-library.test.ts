import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GraphBuilder } from '../../core/graph';
import { boiler } from '../../examples/core-as-a-library';

const PROJECT = join(import.meta.dirname, '..', '..');
const EXAMPLE = join(PROJECT, 'examples', 'core-as-a-library.ts');

/** Everything that a file imports, and what that imports. */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)) {
    const base = join(dirname(file), specifier);
    const found = [`${base}.ts`, join(base, 'index.ts')].find((path) => existsSync(path));
    if (found !== undefined) reachedFrom(found, seen);
  }
  return seen;
}

describe('core as a library', () => {
  it('discounts and pays back a project of a graph and an axis, without a scenario', () => {
    const { npv, payback } = boiler();
    const byHand = Array.from({ length: 9 }, (_, t) => 1600 / 1.035 ** (t + 1)).reduce((sum, one) => sum + one, -10_000);
    expect(npv.toNumber()).toBeCloseTo(byHand, 8);
    expect(String(payback)).toBe('7.25');
    expect(boiler('1000').payback).toBe('never within the horizon');
  });

  it('takes a result as it came out for the next graph', () => {
    const { npv } = boiler();
    const graph = new GraphBuilder();
    const source = { kind: 'assumption', reason: 'the boiler' } as const;
    const about = { id: 'npv', label: 'Net present value', grade: 6, note: '', source } as const;
    expect(() => graph.quantity({ ...about, unit: '£', value: npv })).not.toThrow();
  });

  it('is about thirty lines long and pulls in neither the model, nor a scenario, nor a template', () => {
    expect(readFileSync(EXAMPLE, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(34);
    const reached = [...reachedFrom(EXAMPLE)].map((file) => relative(PROJECT, file).replaceAll('\\', '/'));
    expect(reached).toContain('core/methods/payback.ts');
    expect(reached.filter((file) => /^core\/(model|scenario|schema|catalogue|templates|report)\//.test(file))).toEqual([]);
  });
});
