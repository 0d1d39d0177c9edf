import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { Input, Output } from '../../electron/service/contract';
import { changed, given, netIn, oneProgram, quantityIn, refused, startEileen } from '../support/whole-program';

const program = oneProgram();
const Exact = Decimal.clone({ precision: 80 });
const WILLING = 'participation.individual.willing';
const HOURS = 'support.hours';

type View = Awaited<ReturnType<typeof startEileen>>;
type Why = Output<'scenario.why-different'>;

const nobody = () => undefined;
const why = async (view: View, from: Input<'scenario.why-different'>['from'], to = view.scenarioId) =>
  program().gritbin.stream(
    'scenario.why-different',
    { workbookId: view.id, from, to, headline: { lens: 'public', measure: 'net' } },
    nobody,
  ).answer;
const sumOf = ({ before, parts }: Why) => parts.reduce((sum, { part }) => sum.plus(part), new Exact(before)).toFixed();
const setTo = (id: string, value: string) => ({ kind: 'quantity', id, value }) as const;

/** A copy of the first street in which more people are willing, over more years. */
async function withLargerPlan(): Promise<View> {
  const first = await startEileen(program());
  const copy = await changed(program(), first, [{ kind: 'add-scenario', name: 'Two streets', basedOn: 'first' }]);
  const more = await changed(program(), copy, [setTo(WILLING, '0.5')]);
  const structure = { ...more.structure, horizonYears: more.structure.horizonYears + 5 };
  return changed(program(), more, [{ kind: 'structure', structure }]);
}

describe('scenarios side by side', () => {
  it('have the figures that each shows by itself, and say what they differ in', async () => {
    const view = await withLargerPlan();
    const { scenarios } = given(
      await program().gritbin.stream('workbook.compare', { workbookId: view.id }, nobody).answer,
    );
    expect(scenarios.map(({ name }) => name)).toEqual(['One street', 'Two streets']);
    expect(scenarios[1]?.words).toBe('From “One street”: Would be willing and Years looked at: 10 to 15');
    for (const { id, figures } of scenarios) {
      const own = given(await program().gritbin.call('workbook.open', { workbookId: view.id, scenarioId: id }));
      expect(figures?.lenses.map(({ net }) => net)).toEqual(own.result?.lenses.map(({ net }) => net));
      expect(figures?.putsIn).toEqual(own.result?.council.putsIn);
      expect(figures?.yearsAtHome.value).toBe(own.result?.pathway.yearsAtHome.value);
    }
  });

  it('say why there is no figure where one cannot be worked out, and show the others', async () => {
    const view = await withLargerPlan();
    const inputs = view.structure.inputs.map((input, at) =>
      at === 0 ? { ...input, timing: { kind: 'once' as const, startOffset: 40 } } : input,
    );
    await changed(program(), view, [{ kind: 'structure', structure: { ...view.structure, inputs } }]);
    const { scenarios } = given(
      await program().gritbin.stream('workbook.compare', { workbookId: view.id }, nobody).answer,
    );
    expect(scenarios[0]?.figures).not.toBeNull();
    expect(scenarios[1]?.figures).toBeNull();
    expect(scenarios[1]?.failure?.what).toMatch(/starts in 2066/);
  });

  it('can be stopped between two of them', async () => {
    const view = await withLargerPlan();
    let reports = 0;
    const running = program().gritbin.stream('workbook.compare', { workbookId: view.id }, () => {
      reports += 1;
      running.end();
    });
    expect(refused(await running.answer).code).toBe('cancelled');
    expect(reports).toBe(1);
  });
});

describe('why a result is another than it was', () => {
  it('against another scenario adds up to the digit, a change for each choice', async () => {
    const view = await withLargerPlan();
    const found = given(await why(view, { kind: 'scenario', scenarioId: 'first' }));
    expect([found.fromName, found.toName, found.method]).toEqual(['One street', 'Two streets', 'every-order']);
    expect(found.parts.map(({ id }) => id).sort()).toEqual([WILLING, 'structure.horizonYears']);
    expect(sumOf(found)).toBe(found.after);
    expect(new Exact(found.after).minus(netIn(view)).abs().lessThan('1e-20')).toBe(true);
    const sizes = found.parts.map(({ part }) => Math.abs(Number(part)));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  });

  it('against what it began as holds the template, with what each number was and is', async () => {
    const first = await startEileen(program());
    const view = await changed(program(), first, [setTo(WILLING, '0.5'), setTo(HOURS, '40')]);
    const found = given(await why(view, { kind: 'as-it-began' }));
    expect(found.before).toBe(given(await why(first, { kind: 'as-it-began' })).before);
    expect(sumOf(found)).toBe(found.after);
    const willing = found.parts.find(({ id }) => id === WILLING)?.quantity;
    expect(willing).toMatchObject({ before: quantityIn(first, WILLING).input.value, after: '0.5', shownAs: 'share' });
    expect(quantityIn(view, WILLING)).toMatchObject({ isChanged: true, before: willing?.before });
  });

  it('against the last change holds one gesture, and undo agrees with it', async () => {
    const first = await startEileen(program());
    const one = await changed(program(), first, [setTo(WILLING, '0.5')]);
    const two = await changed(program(), one, [setTo(HOURS, '45')], { gesture: 'drag' });
    const view = await changed(program(), two, [setTo(HOURS, '40')], { gesture: 'drag' });
    const found = given(await why(view, { kind: 'before-last-change' }));
    expect(found.parts.map(({ id }) => id)).toEqual([HOURS]);
    expect(found.parts[0]?.quantity?.before).toBe(quantityIn(first, HOURS).input.value);
    const undone = given(
      await program().gritbin.call('workbook.undo', { workbookId: view.id, scenarioId: view.scenarioId }),
    );
    expect(new Exact(netIn(undone)).minus(found.before).abs().lessThan('1e-20')).toBe(true);
  });

  it('of a new scenario has no state before the change that made it', async () => {
    const first = await startEileen(program());
    const copy = await changed(program(), first, [{ kind: 'add-scenario', name: 'Copy', basedOn: 'first' }]);
    expect(refused(await why(copy, { kind: 'before-last-change' }))).toMatchObject({
      code: 'nothing-to-compare-with',
      why: 'Before the last change this scenario was not there.',
    });
    const found = given(await why(copy, { kind: 'as-it-began' }));
    expect([found.fromName, found.difference, found.parts]).toEqual(['One street', '0', []]);
  });

  it('is not told of a ratio that has no value, in words that say what to ask instead', async () => {
    const first = await startEileen(program());
    const nothing = await changed(program(), first, [
      ...first.structure.inputs.map(({ id }) => setTo(`input.${id}.amount`, '0')),
    ]);
    const headline = { lens: 'council', measure: 'ratio' } as const;
    const asked = { workbookId: nothing.id, from: { kind: 'as-it-began' }, to: nothing.scenarioId, headline } as const;
    const answer = await program().gritbin.stream('scenario.why-different', asked, nobody).answer;
    expect(refused(answer)).toMatchObject({
      code: 'headline-not-defined',
      mend: 'Ask about the net instead, or give both scenarios a cost.',
    });
  });

  it('says how far it is, and stops when nobody wants it', async () => {
    const view = await withLargerPlan();
    const reports: string[] = [];
    const asked = {
      workbookId: view.id,
      from: { kind: 'scenario', scenarioId: 'first' },
      to: view.scenarioId,
      headline: { lens: 'society', measure: 'net' },
    } as const;
    const running = program().gritbin.stream('scenario.why-different', asked, ({ doing }) => {
      reports.push(doing);
      if (reports.length === 2) running.end();
    });
    expect(refused(await running.answer).code).toBe('cancelled');
    expect(reports).toEqual(['0 of 4 results', '1 of 4 results']);
  });
});

describe('where the net turns, at a field', () => {
  it('is a value at which the workbook itself comes out even', async () => {
    const view = await startEileen(program());
    const asked = { workbookId: view.id, scenarioId: view.scenarioId };
    const { lenses, now } = given(
      await program().gritbin.stream(
        'figure.switching-values',
        { ...asked, quantityId: 'pathway.hazard-ratio', lenses: ['council', 'public', 'society'] },
        nobody,
      ).answer,
    );
    expect(now).toBe(quantityIn(view, 'pathway.hazard-ratio').input.value);
    for (const { lens, switches, net } of lenses) {
      expect(net).not.toBe('0');
      for (const { value } of switches) {
        const values = { 'pathway.hazard-ratio': new Exact(value).toDecimalPlaces(20).toFixed() };
        const there = given(await program().gritbin.call('scenario.preview', { ...asked, values }));
        expect(Math.abs(Number(netIn(there, lens)))).toBeLessThan(1);
      }
    }
  });
});
