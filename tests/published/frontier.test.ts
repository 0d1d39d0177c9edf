import { describe, expect, it } from 'vitest';
import { expectPrinted, printedValue } from '../support/printed-value';
import herc from './cases/icer_frontier_va_herc.json';
import { hercFigures, hercFrontier, screeningFrontier } from './worked/frontier';

/** US VA Health Economics Resource Center: one option strongly dominated, one by a mixture. */
describe('the efficiency frontier of six strategies', () => {
  const figures = hercFigures();

  it.each(Object.keys(herc.expected))('%s', (name) => {
    const ours = figures[name];
    if (ours === undefined) throw new Error(`We give no "${name}".`);
    expectPrinted(name, ours, printedValue(herc.expected, name));
  });

  it('names what dominates: B beats A, and a mixture of B and D beats C', () => {
    const by = new Map(hercFrontier().map(({ id, dominatedBy }) => [id, dominatedBy]));
    expect(by.get('A')).toEqual(['B']);
    expect(by.get('C')).toEqual(['B', 'D']);
  });

  it('compares each option with the one before it on the frontier', () => {
    const against = hercFrontier().filter(({ status }) => status === 'on-frontier');
    expect(against.map((row) => [row.id, row.against])).toEqual([
      ['E', 'D'],
      ['D', 'B'],
      ['B', 'UC'],
      ['UC', null],
    ]);
  });
});

/** Paltiel and others (2006), HIV screening; ratios recomputed by the case's author. */
describe('five ways to screen', () => {
  const { status, icer } = herc.also_recomputed_hiv_screening_paltiel_2006;

  it('leaves four on the frontier, and drops yearly screening, which costs more than every three years and brings less', () => {
    expect(screeningFrontier().map((row) => [row.id, row.status === 'on-frontier' ? 'ND' : 'D'])).toEqual(
      Object.entries(status),
    );
  });

  it.each(['one time', '5yr', '3yr'] as const)('%s at the recomputed ratio', (id) => {
    const row = screeningFrontier().find((one) => one.id === id);
    expect(row?.icer?.toNumber()).toBeCloseTo(icer[id] ?? Number.NaN, 4);
  });
});
