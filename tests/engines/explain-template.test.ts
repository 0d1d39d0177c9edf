import { describe, expect, it } from 'vitest';
import { createExactEngine } from '../../core/engines/exact';
import { explainFigure, leaves, type Cell, type Explanation } from '../../core/engines/explain';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom, type Template } from '../../core/templates';
import { checkSubstituted, spoken } from '../support/token-calculator';

const A_MIDDLE_STEP = 3;
const ONE_SCREEN = 4000;

describe.each(TEMPLATES.map((template) => [template.name, template] as const))('in %s', (_name, template: Template) => {
  const { graph } = buildModel(resolveScenario(workbookFrom(template), 'first'));
  const evaluation = createExactEngine(graph).evaluate();
  const cells: readonly Cell[] = [
    ...[...graph.lines.keys()].flatMap((id) => {
      const last = graph.stepsOf(id) - 1;
      const steps = new Set([0, 1, A_MIDDLE_STEP, last].filter((step) => step <= last));
      return [...steps].map((step): Cell => ({ kind: 'line', id, step }));
    }),
    ...[...graph.totals.keys()].map((id): Cell => ({ kind: 'total', id })),
    ...[...graph.quantities.keys()].map((id): Cell => ({ kind: 'quantity', id })),
  ];
  const explanations: readonly Explanation[] = cells.map((cell) => explainFigure(graph, evaluation, cell));

  it('every figure has numbers that come to its value', () => {
    for (const { cell, value, substituted } of explanations) {
      if (cell.kind === 'quantity' || value.kind === 'not-defined') continue;
      expect(checkSubstituted(substituted), `${cell.id}: ${spoken(substituted)}`).toBe('');
    }
  });

  it('every figure has words that fit on a screen', () => {
    for (const { words, cell } of explanations) {
      expect(words, cell.id).toMatch(/^[^a-z].*\.$/u);
      expect(words.length, `${cell.id}: ${words}`).toBeLessThan(ONE_SCREEN);
    }
  });

  it('every figure rests on leaves that name a source or say "assumption, grade n"', () => {
    for (const id of graph.totals.keys()) {
      for (const { label, evidence } of leaves(graph, { kind: 'total', id })) {
        const says = /^assumption, grade [1-6]$/.test(evidence.basis);
        const named = evidence.kind !== 'quantity' || evidence.source.kind !== 'assumption';
        expect(says || (named && evidence.basis.trim() !== ''), `${id} rests on ${label}: ${evidence.basis}`).toBe(
          true,
        );
      }
    }
  });
});
