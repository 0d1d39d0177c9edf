import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureView, LineView } from '../../core/contract-types';
import { leaves, type Leaf } from '../../core/engines/explain';
import { buildModel } from '../../core/model';
import { resolveScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/templates';
import type { Output } from '../../electron/service/contract';
import { changed, given, oneProgram, quantityIn, type Program } from '../support/whole-program';

type View = Output<'workbook.open'>;
type Explained = Output<'figure.explain'>;

const program = oneProgram();
/** A leaf names where it was published or who gave it, or says that it is an assumption and how weak. */
const ASSUMPTION = /^assumption, grade [1-6]$/;

describe.each(TEMPLATES.map(({ id, name }) => ({ id, name })))('every figure of "$name"', ({ id }) => {
  let view: View;
  let figures: readonly FigureView[];
  let lines: readonly LineView[];

  beforeAll(async () => {
    view = await opened(program(), id);
    const parts = partsOf(view.result);
    figures = parts.filter(isFigure);
    lines = parts.filter(isLine);
  });

  it('has an id under which it opens, and opens with the value that the screen shows', async () => {
    expect(figures.length).toBeGreaterThan(100);
    for (const { id: figureId, value, notDefined } of figures) {
      const { explanation } = await explain(view, figureId);
      const shown = explanation.value.kind === 'not-defined' ? explanation.value.words : explanation.value.text;
      expect(shown, figureId).toBe(value ?? notDefined);
      expect(explanation.words, figureId).not.toBe('');
    }
  });

  it('by year opens too, each year under its name', async () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const { id: lineId, axis, values } of lines) {
      const last = values.length - 1;
      const { explanation, stepLabels } = await explain(view, `line:${lineId}:${last}`);
      expect(explanation.everyStep.map(plain), lineId).toEqual(values);
      expect(stepLabels).toHaveLength(values.length);
      if (axis === 'year') expect(stepLabels).toEqual(view.result?.years.labels);
    }
  });

  it('rests on figures that are counted, the weakest named first', async () => {
    const workbook = workbookFrom(TEMPLATES.find((one) => one.id === id)!);
    const { graph } = buildModel(resolveScenario(workbook, workbook.currentScenario));
    const explained = await explain(view, 'total:lens.public.net');
    const rests = leaves(graph, { kind: 'total', id: 'lens.public.net' });
    expect(explained.leaves).toBe(rests.length);
    expect(rests.map(unsourced).filter((words) => words !== null)).toEqual([]);
    const grades = explained.weakest.map(({ grade }) => grade);
    expect(grades).toEqual([...grades].sort((one, other) => other - one));
  });
});

it('every figure of Eileen’s template leads, step by step, to leaves that all name a source or say "assumption, grade n"', async () => {
  const view = await opened(program(), 'eileen-grit-bin');
  const seen = new Set<string>();
  const ahead = partsOf(view.result)
    .filter(isFigure)
    .map((figure) => figure.id);
  for (const figureId of ahead) {
    const key = figureId.split(':').slice(0, 2).join(':'); // one step of a line stands for all: they share a formula
    if (seen.has(key)) continue;
    seen.add(key);
    const { explanation } = await explain(view, figureId);
    expect(explanation.evidence.basis, figureId).toMatch(/\S/);
    for (const { label, evidence, ref } of explanation.reads) {
      expect(evidence.basis, `${label} in ${figureId}`).toMatch(/\S/);
      if (ref !== null) ahead.push(idOf(ref));
    }
  }
  expect(seen.size).toBeGreaterThan(400);
});

describe('a quantity that was changed', () => {
  it('tells who changed it, when, from what to what, the latest first', async () => {
    const hours = 'participation.individual.hours';
    const first = await opened(program(), 'eileen-grit-bin');
    const before = quantityIn(first, hours).input.value;
    const second = await changed(program(), first, [{ kind: 'quantity', id: hours, value: '20' }]);
    const third = await changed(program(), second, [{ kind: 'quantity', id: hours, value: '24' }]);
    const { history, explanation } = await explain(third, `quantity:${hours}`);
    expect(history.map(({ words, before: was, after }) => [words, was, after])).toEqual([
      ['Hours each helper gives: 20 to 24', '20', '24'],
      [`Hours each helper gives: ${before} to 20`, before, '20'],
    ]);
    expect(history[0]).toMatchObject({ at: '2026-11-22T09:00:00.000Z', who: expect.stringMatching(/\S/) as string });
    expect(explanation.evidence.basis).toBe('assumption, grade 6');
  });
});

async function opened({ gritbin }: Program, templateId: string): Promise<View> {
  const created = given(await gritbin.call('library.create-from-template', { templateId }));
  return given(await gritbin.call('workbook.open', created));
}

async function explain({ id, scenarioId }: View, figureId: string): Promise<Explained> {
  return given(await program().gritbin.call('figure.explain', { workbookId: id, scenarioId, figureId }));
}

function idOf(ref: NonNullable<Explained['explanation']['reads'][number]['ref']>): string {
  return ref.kind === 'line' ? `line:${ref.id}:${ref.step}` : `${ref.kind}:${ref.id}`;
}

/** Every part of a result that is an object, however deep. */
function partsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

function isFigure(part: object): part is FigureView {
  return 'id' in part && 'notDefined' in part;
}

function isLine(part: object): part is LineView {
  return 'id' in part && 'axis' in part && 'values' in part;
}

/** As a view prints it: what the last digits of a subtraction leave is nothing. */
function plain(text: string): string {
  return Math.abs(Number(text)) < 1e-60 ? '0' : text;
}

function unsourced({ label, evidence }: Leaf): string | null {
  if (ASSUMPTION.test(evidence.basis)) return null;
  const names = evidence.kind === 'quantity' && evidence.source.kind === 'assumption' ? '' : evidence.basis;
  return names.trim() === '' ? label : null;
}
