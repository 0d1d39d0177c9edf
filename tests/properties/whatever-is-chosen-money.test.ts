import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredQuantities } from '../../core/catalogue';
import { isNotDefined, type Evaluation } from '../../core/engines/exact';
import type { Graph } from '../../core/graph';
import type { ResolvedScenario } from '../../core/scenario';
import { PAYERS, VALUE_LABELS } from '../../core/schema';
import { anyScenario } from '../support/any-scenario';
import { sumOf, totalsOf, workedOut, type Worked } from '../support/eileen';

/** Relative: 34 digits, of which sums of some hundred figures may lose a handful. */
const NEARLY = '1e-25';
const isNearly = (found: Decimal, wanted: Decimal) =>
  found.minus(wanted).abs().lessThanOrEqualTo(wanted.abs().plus(1).times(NEARLY));
const ofEvery = (numRuns: number, check: (worked: Worked, scenario: ResolvedScenario) => void) =>
  fc.assert(
    fc.property(anyScenario, (scenario) => check(workedOut(scenario), scenario)),
    { numRuns },
  );

/** Methods B8, rule 1, for every template and whatever is chosen beside its answers. */
describe('money, whatever is chosen', () => {
  it('is the same sum by label, by payer and for society; what is pressure is what is left when cash has gone', () => {
    ofEvery(8, ({ graph, total, line }, { structure }) => {
      const society = total('lens.society.pv-benefits');
      expect(isNearly(sumOf(VALUE_LABELS.map((label) => total(`pv.label.${label}`))), society)).toBe(true);
      const payers = PAYERS.filter((payer) => graph.totals.has(`pv.${payer}.gained`));
      expect(isNearly(sumOf(payers.map((payer) => total(`pv.${payer}.gained`))), society)).toBe(true);
      for (const { id } of structure.streams.filter(({ cashable }) => cashable !== null)) {
        const whole = line(`benefit.${id}.council-asc`);
        line(`benefit.${id}.council-asc.cash`).forEach((cash, year) => {
          expect(isNearly(cash.plus(line(`benefit.${id}.council-asc.pressure`)[year]!), whole[year]!)).toBe(true);
        });
      }
    });
  });

  it('that only changes hands nets to exactly zero for society, pensions over longer life with it', () => {
    ofEvery(8, ({ graph, line }, { structure }) => {
      const pairs = structure.streams.flatMap(({ id, split }) =>
        split.kind === 'transfer' ? [[`benefit.${id}.${split.from}`, `benefit.${id}.${split.to}`] as const] : [],
      );
      for (const id of ['longer-life-pension', 'longer-life-attendance-allowance']) {
        if (graph.lines.has(`benefit.${id}.dwp`)) pairs.push([`benefit.${id}.dwp`, `benefit.${id}.households`]);
      }
      expect(pairs.length).toBeGreaterThan(0);
      for (const [paid, received] of pairs) {
        line(paid).forEach((amount, year) => expect(amount.plus(line(received)[year]!).isZero()).toBe(true));
      }
    });
  });

  it('counted in another currency is all multiplied by the same, and people, weeks and ratios stay', () => {
    ofEvery(6, ({ graph, engine, evaluation }, { structure }) => {
      const rows = requiredQuantities(structure).filter(({ id }) => graph.quantities.has(id));
      const exchanged = rows.map(({ id, unit }): readonly [string, string] => {
        const value = evaluation.quantity(id);
        if (unit.startsWith('£')) return [id, value.times(8).toFixed()];
        return [id, (unit.endsWith('/£') ? value.dividedBy(8) : value).toFixed()];
      });
      const before = figuresOf(graph, evaluation);
      const after = figuresOf(graph, engine.evaluate(new Map(exchanged)));
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [id, value] of before) {
        const { unitText } = graph.total(id);
        // what stands for each £, as the response to inviting does, goes the other way
        const factor = unitText.startsWith('£') ? '8' : unitText.endsWith('/£') ? '0.125' : '1';
        expect({ id, same: isNearly(after.get(id)!, value.times(factor)) }).toEqual({ id, same: true });
      }
    });
  });

  it('discounted at nothing is the plain sum of its years', () => {
    ofEvery(6, (_, scenario) => {
      const undiscounted = workedOut({
        ...scenario,
        structure: { ...scenario.structure, schedule: { kind: 'flat', rate: '0' }, onRequest: [] },
      });
      const { graph, total, line } = undiscounted;
      for (const id of graph.totals.keys()) {
        if (!/^pv\.(benefit|input)\./.test(id)) continue;
        const of = id.startsWith('pv.input.') ? `${id.slice(3)}.cost` : id.slice(3);
        expect({ id, plain: isNearly(total(id), sumOf(line(of))) }).toEqual({ id, plain: true });
      }
      expect(isNearly(total('lens.society.net'), sumOf(line('lens.society.net-by-year')))).toBe(true);
    });
  });

  it('of a year is the same however many years are looked at after it', () => {
    ofEvery(5, (worked, scenario) => {
      const { structure } = scenario;
      const longer = workedOut({ ...scenario, structure: { ...structure, horizonYears: structure.horizonYears + 5 } });
      for (const [id, { axis }] of worked.graph.lines) {
        if (axis !== 'year') continue;
        const [early, whole] = [worked.line(id), longer.line(id)];
        expect({ id, values: whole.slice(0, early.length).map(String) }).toEqual({ id, values: early.map(String) });
      }
    });
  });

  it('that margins for optimism touch is never more with them: costs are raised, and what effects are worth is cut', () => {
    ofEvery(8, ({ engine, graph, evaluation }) => {
      const margins = [...graph.quantities.keys()].filter((id) => id.startsWith('optimism.'));
      const without = totalsOf(engine.evaluate(new Map(margins.map((id) => [id, '0']))));
      const kept = totalsOf(evaluation);
      for (const id of graph.totals.keys()) {
        if (/^pv\.input\./.test(id)) expect(kept(id).greaterThanOrEqualTo(without(id))).toBe(true);
        if (!/\.corrected$/.test(id)) continue;
        const [now, before] = [kept(id), without(id)];
        // A ratio below 1 is moved towards 1, one above 1 further away from it: both are to our disadvantage.
        expect(now.greaterThanOrEqualTo(before)).toBe(true);
        if (before.lessThanOrEqualTo(1)) expect(now.lessThanOrEqualTo(1)).toBe(true);
      }
    });
  });
});

function figuresOf(graph: Graph, evaluation: Evaluation): ReadonlyMap<string, Decimal> {
  return new Map(
    [...graph.totals.keys()].flatMap((id) => {
      const value = evaluation.total(id);
      return isNotDefined(value) ? [] : [[id, value] as const];
    }),
  );
}
